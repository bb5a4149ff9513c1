//! What Gloss says to a person, in the four languages.
//!
//! The messages stand in `locales/*.ftl`, in the syntax of Project Fluent; the build makes a function of each, so that a
//! message that does not exist or lacks an argument does not compile. Numbers come written as the reader writes them.
//! This folder must not know labels, articles, the page.

use std::borrow::Cow;

use crate::text::Language;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// A way to say things: in one language.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Say(pub Language);

impl Say {
    /// In English, as the command line and files say it.
    pub const ENGLISH: Self = Self(Language::English);

    /// The language's own for an English word that reasons name; the word itself where there is none.
    pub fn word(self, english: &str) -> &str {
        let found = WORDS.binary_search_by_key(&english, |(name, _)| name);
        found.ok().and_then(|at| WORDS.get(at)).map_or(english, |(_, word)| self.pick(word))
    }

    /// The language's own of a message in all languages.
    fn pick(self, message: &'static str) -> &'static str {
        message.split('\0').nth(self.0 as usize).unwrap_or(message)
    }

    /// The same, with its arguments.
    fn fill(self, message: &'static str, arguments: &[Argument<'_>]) -> String {
        let mut said = String::new();
        let mut rest = self.pick(message).chars();
        let mut is_left_out = false;
        let mut chosen_one = false;
        while let Some(character) = rest.next() {
            let mut argument = || rest.next().and_then(|digit| arguments.get(digit.to_digit(10)? as usize));
            match character {
                '\u{1}' => said.push_str(argument().filter(|_| !is_left_out).map_or("", |own| &*own.shown)),
                '\u{2}' => {
                    chosen_one = argument().is_some_and(|own| own.is_one);
                    is_left_out = !chosen_one;
                }
                '\u{3}' => is_left_out = chosen_one,
                '\u{4}' => is_left_out = false,
                _ if is_left_out => {}
                _ => said.push(character),
            }
        }
        said
    }
}

/// A number as it is shown, and whether it is one: English says `1 article`, but `0 articles` (the plural rules of the
/// Unicode CLDR; the other three languages tell no plural).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Count {
    /// As the reader writes it.
    pub shown: String,
    /// Whether it is just one.
    pub is_one: bool,
}

impl Count {
    /// `n`, written `shown`.
    pub fn new(n: usize, shown: String) -> Self {
        Self { shown, is_one: n == 1 }
    }
}

/// What stands for a `{ $name }` of a message.
struct Argument<'a> {
    shown: Cow<'a, str>,
    is_one: bool,
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(shown: &'a str) -> Self {
        Self { shown: shown.into(), is_one: false }
    }
}

impl<'a> From<&'a Count> for Argument<'a> {
    fn from(count: &'a Count) -> Self {
        Self { shown: (&*count.shown).into(), is_one: count.is_one }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(n: usize) -> Count {
        Count::new(n, n.to_string())
    }

    #[test]
    fn one_is_told_from_several_where_the_language_does() {
        assert_eq!(Say::ENGLISH.articles(&count(1)), "1 article");
        assert_eq!(Say::ENGLISH.articles(&count(0)), "0 articles");
        assert_eq!(Say(Language::Korean).articles(&count(1)), "기사 1건");
    }

    #[test]
    fn arguments_stand_where_the_language_wants_them() {
        assert_eq!(Say::ENGLISH.list_reviewed(&count(3), &count(12)), "3 of 12 reviewed");
        assert_eq!(Say(Language::Korean).list_reviewed(&count(3), &count(12)), "12개 중 3개 검토");
    }

    #[test]
    fn what_is_given_is_never_read_as_a_part_of_the_message() {
        assert_eq!(Say::ENGLISH.remembered_person("\u{1}0{ $name }\0"), "Remembered as a person: \u{1}0{ $name }\0");
    }
}
