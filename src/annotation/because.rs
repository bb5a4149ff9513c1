//! Why something was marked, as data: worded in the reader's language where it is shown.

use serde::{Deserialize, Serialize};
use std::sync::Arc;

use crate::say::Say;

/// One rule that fired, with what it fired on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Because {
    /// The rule.
    pub rule: Rule,
    /// The words of the article (or other particulars) that its sentence names, in the order in which it names them.
    pub arguments: Vec<Arc<str>>,
}

impl Because {
    /// `rule`, fired on `arguments`.
    pub fn new<'a>(rule: Rule, arguments: impl IntoIterator<Item = &'a str>) -> Self {
        Self { rule, arguments: arguments.into_iter().map(Arc::from).collect() }
    }

    /// In the words of `say`.
    pub fn said(&self, say: Say) -> String {
        let at = |place: usize| self.arguments.get(place).map_or("", |argument| &**argument);
        match self.rule {
            Rule::NumberUnit => say.why_number_unit(at(0), at(1)),
            Rule::NumberAlone => say.why_number_alone(at(0)),
            Rule::CurrencyOfPlace => say.why_currency_of_place(at(0), at(1), at(2)),
            Rule::Listed => say.why_listed(at(0), say.word(at(1))),
            Rule::Titled => say.why_titled(at(0)),
            Rule::Described => say.why_described(at(0)),
            Rule::Speaks => say.why_speaks(at(0)),
            Rule::GivenName => say.why_given_name(at(0)),
            Rule::Surname => say.why_surname(at(0)),
            Rule::Suffix => say.why_suffix(at(0)),
            Rule::Head => say.why_head(at(0)),
            Rule::TitleMarks => say.why_title_marks(at(0)),
            Rule::Before => say.why_before(at(0)),
            Rule::After => say.why_after(at(0)),
            Rule::Dotted => say.why_dotted(at(0)),
            Rule::Shape => say.why_shape(at(0)),
            Rule::Abbreviation => say.why_abbreviation(at(0)),
            Rule::PartOf => say.why_part_of(at(0)),
            Rule::Repeated => say.why_repeated(at(0)),
            Rule::Learnt => say.why_learnt(at(0)),
            Rule::Taught => say.why_taught(at(0)),
            Rule::Cue => say.why_cue(at(0)),
            Rule::Source => say.why_source(at(0)),
            Rule::Outlet => say.why_outlet(at(0)),
            Rule::Quoted => say.why_quoted(at(0)),
            Rule::Carried => say.why_carried(at(0)),
            Rule::Hedge => say.why_hedge(at(0)),
            Rule::Denial => say.why_denial(at(0)),
            Rule::Figure => say.why_figure().to_owned(),
            Rule::Names => say.why_names(at(0)),
            Rule::Asserts => say.why_asserts().to_owned(),
            Rule::Opinion => say.why_opinion(at(0)),
            Rule::Measures => say.why_measures(at(0), say.word(at(1)), at(2)),
            Rule::MeasuresItself => say.why_measures_itself(at(0), say.word(at(1))),
        }
    }

    /// In English, as the command line and files say it.
    pub fn in_english(&self) -> String {
        self.said(Say::ENGLISH)
    }
}

/// Declares the rules: name in code, name in files. `locales/en.ftl` words `why-` and that name.
macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident $id:literal,)*) => {
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
    NumberUnit "number-unit",
    /// A number that counts what stands beside it.
    NumberAlone "number-alone",
    /// A currency word without a country, read by the place the article is about.
    CurrencyOfPlace "currency-of-place",

    // Names.
    /// The name stands in a list.
    Listed "listed",
    /// A title or role stands beside the name.
    Titled "titled",
    /// What follows says who it is.
    Described "described",
    /// Somebody speaks or acts.
    Speaks "speaks",
    /// It begins with a given name.
    GivenName "given-name",
    /// It holds a surname.
    Surname "surname",
    /// It ends as names of organizations do.
    Suffix "suffix",
    /// It begins as names of organizations do.
    Head "head",
    /// It stands in the marks of titles, as outlets do.
    TitleMarks "title-marks",
    /// A word before it points to an organization.
    Before "before",
    /// A word after it points to an organization.
    After "after",
    /// A middle dot joins the parts of a transliterated name.
    Dotted "dotted",
    /// It looks like a name of its language.
    Shape "shape",
    /// An abbreviation in brackets after a name.
    Abbreviation "abbreviation",
    /// Part of a name marked elsewhere in the article.
    PartOf "part-of",
    /// The same name is marked elsewhere in the article.
    Repeated "repeated",
    /// The words themselves are like those of names that the model was trained on.
    Learnt "learnt",
    /// The person has taught it.
    Taught "taught",

    // Claims.
    /// A reporting word with its source.
    Cue "cue",
    /// Who says it.
    Source "source",
    /// The outlet between the source and the article.
    Outlet "outlet",
    /// So much of it stands in quotation marks.
    Quoted "quoted",
    /// It has no source of its own and goes on with what an earlier one said.
    Carried "carried",
    /// A word that makes it less than certain.
    Hedge "hedge",
    /// A word that denies.
    Denial "denial",
    /// A statement with a figure or a date.
    Figure "figure",
    /// A statement about somebody.
    Names "names",
    /// A statement by its form alone.
    Asserts "asserts",
    /// A word that speaks against it.
    Opinion "opinion",
    /// A word that says what an amount measures.
    Measures "measures",
    /// An amount whose unit says what it measures.
    MeasuresItself "measures-itself",
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
