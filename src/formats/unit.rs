//! What offsets in files count.

use std::fmt;

/// What a file's offsets count.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// Unicode code points.
    CodePoint,
    /// UTF-16 code units.
    Utf16,
    /// Bytes of UTF-8. Gloss JSON does not count so; others do.
    Byte,
}

impl Unit {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::CodePoint, Self::Utf16, Self::Byte];

    /// Its name in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::CodePoint => "codepoint",
            Self::Utf16 => "utf16",
            Self::Byte => "byte",
        }
    }

    /// The unit of that name; Gloss JSON has these two.
    pub fn of_id(id: &str) -> Option<Self> {
        [Self::CodePoint, Self::Utf16].into_iter().find(|unit| unit.id() == id)
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::CodePoint => "characters",
            Self::Utf16 => "UTF-16 units",
            Self::Byte => "bytes",
        })
    }
}
