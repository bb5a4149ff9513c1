//! All lists together.

use super::{
    cues::Cues,
    entities,
    trie::Trie,
    words::{Dictionary, LatinWords},
};

/// The lists of `lexicon/`, ready to be looked up.
#[derive(Default)]
pub(super) struct Inner {
    /// Entities by every form of their names.
    pub(super) entities: Trie,
    /// Words around and inside names.
    pub(super) cues: Cues,
    /// Chinese words.
    pub(super) dictionary: Dictionary,
    /// Latin given names, surnames and English words.
    pub(super) latin: LatinWords,
}

impl Inner {
    /// Those that are built in.
    pub(super) fn built_in() -> Self {
        Self {
            entities: entities::built_in(),
            cues: Cues::built_in(),
            dictionary: Dictionary::built_in(),
            latin: LatinWords::built_in(),
        }
    }
}
