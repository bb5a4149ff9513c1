//! What a person's acts do beyond the state: storage, files, the address.

mod annotate;
mod dictionary;
mod library;
mod tabs;
mod transfer;

pub use annotate::{Pasted, annotate, pasted};
pub use dictionary::{export_dictionary, keep_dictionary};
pub use library::{
    close, delete, delete_everything, find, follow_address, keep_backup_count, open, rename, restore, start,
};
pub use tabs::rebase;
pub use transfer::{export_all, export_open, import, replace, take_back};

use crate::{
    app::desk::Desk,
    state::{Notice, Remedy},
    storage::StorageError,
};

/// Tells the person what went wrong with storage.
fn tell(desk: &Desk, error: &StorageError) {
    let notice = Notice::alert(error.to_string());
    desk.tell(match error {
        StorageError::Closed | StorageError::NewerVersion { .. } => notice.with(Remedy::Reload),
        _ => notice,
    });
}
