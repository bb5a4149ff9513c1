//! Files in and out: a file (or a folder) a format.
//!
//! A format writes documents one after the other to any `Write`, and reads bytes into [`Imported`]: what could be
//! taken, and each thing that could not, in words. Adding one: a module here, and a line in [`Format`].
//! This folder must not know the page, storage or recognizers.

pub mod dictionary;
mod fault;
pub mod gloss;
mod imported;

pub use fault::{Fault, FormatError, Unit, said_of_json};
pub use imported::{Imported, Item, List, Problem};

/// A format of files.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Format {
    /// Gloss's own: all that there is, restored exactly.
    Json,
}

impl Format {
    /// All of them, in the order in which menus list them.
    pub const ALL: [Self; 1] = [Self::Json];

    /// Its name on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Json => "gloss",
        }
    }

    /// Its name in menus, the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Json => "JSON",
        }
    }

    /// How the names of its files end, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Json => "json",
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
        }
    }

    /// The format of that name.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.id() == id)
    }
}
