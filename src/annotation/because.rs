//! Why something was marked, as data: worded in the reader's language where it is shown.

use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One rule that fired, with what it fired on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Because {
    /// The rule.
    pub rule: Rule,
    /// The words of the article (or other particulars) that its sentence names, in the order of its `{}`.
    pub arguments: Vec<Arc<str>>,
}

impl Because {
    /// `rule`, fired on `arguments`.
    pub fn new<'a>(rule: Rule, arguments: impl IntoIterator<Item = &'a str>) -> Self {
        Self { rule, arguments: arguments.into_iter().map(Arc::from).collect() }
    }

    /// In English, as the command line and files say it.
    pub fn in_english(&self) -> String {
        let mut parts = self.rule.english().split("{}");
        let mut said = parts.next().unwrap_or_default().to_owned();
        for (part, argument) in
            parts.zip(self.arguments.iter().map(|argument| &**argument).chain(std::iter::repeat("")))
        {
            said.push_str(argument);
            said.push_str(part);
        }
        said
    }
}

/// Declares the rules: name in code, name in files, wording in English with `{}` for each argument.
macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident $id:literal $english:literal,)*) => {
        /// A rule of a recognizer.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
        pub enum Rule { $($(#[$doc])* $name,)* }

        impl Rule {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Its name in files and records: never changed once released.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            const fn english(self) -> &'static str {
                match self { $(Self::$name => $english,)* }
            }

            /// The rule of that name.
            pub fn of_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|rule| rule.id() == id)
            }
        }
    };
}

rules! {
    // Amounts.
    /// A number and the unit, sign or counter beside it.
    NumberUnit "number-unit" "number {}, unit {}",
    /// A number that counts what stands beside it.
    NumberAlone "number-alone" "number {}, which counts what stands beside it",
    /// A currency word without a country, read by the place the article is about.
    CurrencyOfPlace "currency-of-place" "{} is {} in an article with {}",

    // Names.
    /// The name stands in a list.
    Listed "listed" "{} stands in the list of {}",
    /// A title or role stands beside the name.
    Titled "titled" "beside the title or role {}",
    /// What follows says who it is.
    Described "described" "described after it: {}",
    /// Somebody speaks or acts.
    Speaks "speaks" "{} follows or precedes, as with one who speaks or acts",
    /// It begins with a given name.
    GivenName "given-name" "{} is a given name",
    /// It holds a surname.
    Surname "surname" "{} is a surname",
    /// It ends as names of organizations do.
    Suffix "suffix" "{} ends names of organizations",
    /// It begins as names of organizations do.
    Head "head" "{} begins names of organizations",
    /// It stands in the marks of titles, as outlets do.
    TitleMarks "title-marks" "{} stands in the marks of titles",
    /// A word before it points to an organization.
    Before "before" "{} stands before it",
    /// A word after it points to an organization.
    After "after" "{} stands after it",
    /// A middle dot joins the parts of a transliterated name.
    Dotted "dotted" "{} is transliterated, with a middle dot",
    /// It looks like a name of its language.
    Shape "shape" "{} has the shape of a name",
    /// An abbreviation in brackets after a name.
    Abbreviation "abbreviation" "{} abbreviates the name before it",
    /// Part of a name marked elsewhere in the article.
    PartOf "part-of" "part of {}, marked elsewhere",
    /// The same name is marked elsewhere in the article.
    Repeated "repeated" "{} is marked elsewhere",
    /// The words themselves are like those of names that the model was trained on.
    Learnt "learnt" "{} reads like the names it was taught",
    /// The person has taught it.
    Taught "taught" "{} is in your dictionary",

    // Claims.
    /// A reporting word with its source.
    Cue "cue" "cue {}",
    /// Who says it.
    Source "source" "said by {}",
    /// The outlet between the source and the article.
    Outlet "outlet" "carried by {}",
    /// So much of it stands in quotation marks.
    Quoted "quoted" "{} of it in quotation marks",
    /// It has no source of its own and goes on with what an earlier one said.
    Carried "carried" "goes on with {}",
    /// A word that makes it less than certain.
    Hedge "hedge" "hedged by {}",
    /// A word that denies.
    Denial "denial" "denied by {}",
    /// A statement with a figure or a date.
    Figure "figure" "gives a figure",
    /// A statement about somebody.
    Names "names" "is about {}",
    /// A statement by its form alone.
    Asserts "asserts" "asserts something",
    /// A word that speaks against it.
    Opinion "opinion" "though {} is a word of opinion",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_worded_with_its_arguments() {
        assert_eq!(Because::new(Rule::NumberUnit, ["20亿", "美元"]).in_english(), "number 20亿, unit 美元");
    }

    #[test]
    fn every_rule_is_found_by_a_name_of_its_own() {
        for rule in Rule::ALL {
            assert_eq!(Rule::of_id(rule.id()), Some(*rule));
        }
    }
}
