//! Closed classes of words, by language: `lexicon/cues/grammar.tsv`.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let rows = include_str!("../../../lexicon/cues/grammar.tsv").lines().filter_map(|line| line.split_once('\t'));
    Lists::read(&rows.collect())
});

/// All lists.
pub(super) fn lists() -> &'static Lists {
    &LISTS
}

/// Words of one kind.
#[derive(Default)]
pub(super) struct WordList {
    words: HashSet<&'static str>,
    by_first: HashMap<char, Vec<&'static str>>,
    by_last: HashMap<char, Vec<&'static str>>,
}

impl WordList {
    fn of(row: &'static str) -> Self {
        let mut list = Self::default();
        for word in row.split('|') {
            list.words.insert(word);
            if let (Some(first), Some(last)) = (word.chars().next(), word.chars().next_back()) {
                list.by_first.entry(first).or_default().push(word);
                list.by_last.entry(last).or_default().push(word);
            }
        }
        list
    }

    /// Whether `word` is one of them.
    pub(super) fn contains(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// Whether `text` begins with one of them.
    pub(super) fn starts(&self, text: &str) -> bool {
        self.starting(text).is_some()
    }

    /// Whether `text` ends with one of them.
    pub(super) fn ends(&self, text: &str) -> bool {
        self.ending(text).is_some()
    }

    /// Whether one of them stands anywhere in `text`.
    pub(super) fn within(&self, text: &str) -> bool {
        text.char_indices().any(|(index, _)| self.starts(&text[index..]))
    }

    /// The longest that `text` begins with.
    pub(super) fn starting(&self, text: &str) -> Option<&'static str> {
        let words = self.by_first.get(&text.chars().next()?)?;
        words.iter().copied().filter(|word| text.starts_with(word)).max_by_key(|word| word.len())
    }

    /// The longest that `text` ends with.
    pub(super) fn ending(&self, text: &str) -> Option<&'static str> {
        let words = self.by_last.get(&text.chars().next_back()?)?;
        words.iter().copied().filter(|word| text.ends_with(word)).max_by_key(|word| word.len())
    }
}

/// Declares the lists: each is the row of its name.
macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident)*) => {
        /// The lists, each named as its row.
        pub(super) struct Lists { $($(#[$doc])* pub(super) $name: WordList,)* }

        impl Lists {
            fn read(rows: &HashMap<&str, &'static str>) -> Self {
                Self { $($name: rows.get(stringify!($name)).copied().map(WordList::of).unwrap_or_default(),)* }
            }

            #[cfg(test)]
            const NAMES: &[&str] = &[$(stringify!($name),)*];
        }
    };
}

lists! {
    /// Words before a form that make it a noun, an infinitive or a passive.
    english_not_before_cue
    /// Words after a form that make it a noun.
    english_after_noun
    /// Words that open what is reported.
    english_complement
    /// What may stand between a subject and its verb.
    english_adverbs
    /// Words that open a phrase which is no subject.
    english_prepositions
    /// Titles in front of a name.
    english_titles
    /// Determiners and counters that the guide leaves out.
    english_determiners
    /// Nouns of people and bodies that speak.
    english_speakers
    /// What follows 据 and is no verb: the source stands before it.
    chinese_gap_documents
    /// Cues that report only where words were published: `发布公告`, not `发布新车`.
    chinese_publishing
    /// What is made of words or figures.
    chinese_published
    /// Cues that may stand after what they report.
    chinese_closing
    /// Cues that take an object before what they report: `告诉记者，…`.
    chinese_addressing
    /// What opens an adverbial between the subject and its verb.
    chinese_prepositions
    /// What may open a clause before its subject.
    chinese_openers
    /// Documents that speak for the body which made them.
    chinese_documents
    /// Nouns of people and bodies that speak without a name.
    chinese_speakers
    /// Words that begin like a preposition or adverb and are none.
    chinese_words_with_prepositions
    /// Syllables whose word goes on with one that looks like a preposition.
    chinese_before_inner_syllable
    /// What opens a clause that is no subject.
    chinese_adverbial_openers
    /// Nouns that hold a verb.
    chinese_nouns_like_verbs
    /// Endings of bodies that look like a verb.
    chinese_bodies
    /// Words of a clause, never of a name.
    chinese_modals
    /// Endings that close what was said and open who said it, at the end of the word before the verb.
    korean_quotative
    /// Verbs after a quotative that name or think rather than report.
    korean_not_saying
    /// Nouns that report at the end of a sentence (`…다는 지적이다`).
    korean_nouns
    /// How a reporting noun ends its sentence.
    korean_noun_ends
    /// Endings of words that look like a topic and are none, whatever stands before them.
    korean_not_topics
    /// Whole words that look like a topic and are none.
    korean_not_topic_words
    /// Endings of a word that is no part of the noun phrase after it.
    korean_before_phrase
    /// Words that open a sentence before its subject.
    korean_openers
    /// Titles after a name.
    korean_titles
    /// Nouns that speak without a name.
    korean_speakers
    /// Words that names of outlets hold.
    english_outlets
    /// What stands before the outlet that carried something.
    english_before_outlet
    /// How names of outlets end.
    chinese_outlets
    /// What stands before the outlet that carried something.
    chinese_before_outlet
    /// What stands after it.
    chinese_after_outlet
    /// How names of outlets end.
    korean_outlets
    /// What stands after the outlet that carried something.
    korean_after_outlet
    /// Nouns of people who speak for, or work in, what stands after them.
    english_employed
    /// The same, for what stands before them.
    chinese_employed
    /// The same, for what stands before them.
    korean_employed
    /// Words before which a forecast is a thing.
    english_before_noun
    /// The same.
    chinese_before_forecast
    /// What follows a forecast that is a thing.
    chinese_after_forecast
    /// What stands before an outlet of whatever name.
    english_carried_by
    /// What stands after one.
    chinese_carried_by
    /// What stands after one.
    korean_carried_by
    /// What kind of outlet follows.
    korean_outlet_kinds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_has_a_row_and_every_row_a_list() {
        let file = include_str!("../../../lexicon/cues/grammar.tsv").lines().filter(|line| !line.starts_with('#'));
        let rows: Vec<_> = file.filter_map(|line| line.split_once('\t')).map(|(name, _)| name).collect();
        assert_eq!(rows, Lists::NAMES);
    }

    #[test]
    fn the_longest_word_counts() {
        let list = WordList::of("于|于是|也");
        assert_eq!(list.starting("于是他"), Some("于是"));
        assert_eq!(list.ending("他也"), Some("也"));
        assert!(!list.contains("是"));
    }
}
