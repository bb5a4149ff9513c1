//! Why a file is not what it should be.

/// Why a file cannot be read as what it should be. What other programs said of it, `why`, is in English.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Flaw {
    /// The zip cannot be opened.
    Zip {
        /// Why.
        why: String,
    },
    /// The zip has more files than are looked at.
    ZipFiles {
        /// The most that are.
        most: usize,
    },
    /// One file in the zip cannot be unpacked.
    ZipMember {
        /// Its name.
        name: String,
        /// Why.
        why: String,
    },
    /// Its XML ends or goes wrong.
    Xml {
        /// After so many bytes.
        byte: u64,
        /// Why.
        why: String,
    },
    /// It has no words.
    NoText,
    /// It lacks the field with its text.
    NoField {
        /// The field.
        field: &'static str,
    },
    /// A zip lacks what it is made for.
    NoFile {
        /// How such files' names end.
        name: &'static str,
    },
    /// One file of two is missing.
    NoTwin {
        /// The one that is there.
        one: String,
        /// The other.
        other: String,
    },
    /// A file in it is in another encoding.
    NotUtf8 {
        /// The file's name.
        name: String,
    },
    /// A page that is no report of Gloss.
    NoReport,
    /// A page with very many attributes on an element.
    Attributes,
    /// A page with elements in elements in elements.
    Nested,
    /// It is damaged somewhere.
    Damaged,
    /// It is damaged, and a program says how.
    DamagedWhy {
        /// How.
        why: String,
    },
    /// An archive without a page.
    NoPage,
    /// A book that does not say where it is.
    NoBook,
    /// A book without a list of chapters.
    NoChapters,
    /// A book that was sold locked.
    Encrypted,
    /// Tokens without a column for their words.
    NoWords,
    /// Fewer tokens than there should be.
    FewerWords,
    /// A word or a label whose string is not there.
    UnknownWord,
}
