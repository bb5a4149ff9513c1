//! The person's own labels: a short row where one is chosen, a switch each over the list, a sheet to choose among many, and
//! a sheet on which they are made and changed.

mod choices;
mod choose;
mod editor;
mod manage;
mod removal;
mod switches;

pub use choices::{OwnChoices, OwnChoicesProps};
pub use choose::ChooseLabelSheet;
pub use manage::{LabelsSheet, LabelsSheetProps};
pub use switches::{OwnSwitches, OwnSwitchesProps};

use crate::annotation::{Definition, LabelSet, OwnLabel};

/// Whether what a person looks for, in small letters, is in the name or the meaning of `own`.
fn fits(own: &Definition, sought: &str) -> bool {
    own.label.name().to_lowercase().contains(sought) || own.description.to_lowercase().contains(sought)
}

/// The label that `typed` would make, where there is none of that name in `labels`.
fn new_label(labels: &LabelSet, typed: &str) -> Option<OwnLabel> {
    // What looks the same counts as the same: Hangul as syllables or as single letters.
    let typed = String::from(js_sys::JsString::from(typed).normalize("NFC"));
    OwnLabel::new(&typed).filter(|label| labels.get(*label).is_none())
}
