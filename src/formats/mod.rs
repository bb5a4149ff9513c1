//! Files in and out: a file (or a folder) a format.
//!
//! [`Format`] is the table of formats. A format writes documents one after the other to any `Write` ([`Export`], by the
//! trait `export::Form`). Reading ([`read`]) turns bytes into [`Imported`]: what could be taken, and each thing that
//! could not, in sentences. A reader describes its file as `told::Told`, which finds the unit and compares every quote.
//! Adding one: a module here, a line in [`Format`], in `export::form` and in `import`. This folder must not know the
//! page, storage or recognizers.

mod archive;
pub mod articles;
mod brat;
mod cas;
mod claims;
mod companion;
mod conll;
pub mod copied;
pub mod dictionary;
mod docbin;
mod doccano;
mod export;
mod fault;
mod findings;
mod flat;
mod flaw;
mod format;
pub mod gloss;
mod html;
mod import;
mod imported;
mod intake;
pub mod label_set;
mod label_studio;
mod labels;
mod lost;
mod notes;
mod ruler;
mod said;
mod spacy;
mod table;
mod tei;
mod ties;
mod tokens;
mod told;
mod trouble;
mod unit;
mod web_annotation;
mod xml;

pub use export::{Export, Report, write};
pub use fault::{Fault, FormatError, said_of_json};
pub use findings::findings_json;
pub use flaw::Flaw;
pub use format::Format;
pub use import::{Given, detect, read, read_line};
pub use imported::{Imported, Item, List, Problem};
pub use intake::{Intake, Kind, OF_TOOLS, Taken, read_as};
pub use label_studio::configuration as label_studio_configuration;
pub use lost::{Loss, Lost};
pub use said::in_digits;
pub use unit::Unit;
