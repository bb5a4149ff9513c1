//! What a person's acts do beyond the state: storage, files, the address.

mod annotate;
mod closed;
mod copy;
mod dictionary;
mod errand;
mod export;
mod import;
mod labels;
mod library;
pub mod paste;
mod progress;
pub mod reader;
mod replace;
pub mod revise;
pub mod samples;
mod tabs;

pub use annotate::{Pasted, annotate, pasted};
pub(super) use copy::on_drag;
pub use copy::{copy_markdown, copy_rich, copy_table};
pub use dictionary::keep_dictionary;
pub(super) use errand::carry_out;
pub use errand::{Errand, run};
pub use labels::{
    Fate, ask_to_rename, change_label, marked, move_label, remove_label, remove_label_here, set_labels, set_labels_here,
};
pub use library::{close, follow_address, keep_backup_count, open, start};
pub use tabs::rebase;

use crate::{
    app::{desk::Desk, words},
    state::{Notice, Remedy},
    storage::StorageError,
};

/// Tells the person what went wrong with storage.
fn tell(desk: &Desk, error: &StorageError) {
    let notice = Notice::alert(words::storage(error));
    desk.tell(match error {
        StorageError::Closed | StorageError::NewerVersion { .. } => notice.with(Remedy::Reload),
        _ => notice,
    });
}
