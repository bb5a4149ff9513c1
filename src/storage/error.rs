//! What can go wrong with storage, in sentences for a person: what happened, what was kept, what to do.

use thiserror::Error;

/// How errors speak of the whole library, and of an article without a title.
pub const THE_LIBRARY: &str = "The library";
/// As above.
pub const UNTITLED: &str = "An article without a title";

/// Something could not be kept or read.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
pub enum StorageError {
    /// The browser offers no storage: a private window, storage switched off, a page without an origin.
    #[error(
        "The browser does not let this page keep anything ({why}). What is on screen lasts until the tab is closed: \
         export it, or allow site data for this page and reload."
    )]
    Refused {
        /// What the browser said.
        why: String,
    },
    /// There is no room left.
    #[error(
        "There is no room left to save in. What was saved before is still there; the latest change is only on \
         screen: export it, then delete articles or free disk space."
    )]
    Full,
    /// The connection is gone: another tab brought a newer version or deleted everything.
    #[error(
        "The library was closed, since another tab updated or deleted it. Nothing on screen is lost until the tab is \
         closed: export what you need, then reload the page."
    )]
    Closed,
    /// Somebody else wrote to the article since it was read here.
    #[error(
        "{which} was changed in another tab since it was opened here. Nothing was overwritten: open it again to see \
         the other tab's changes."
    )]
    Conflict {
        /// The article.
        which: String,
    },
    /// There is no such article.
    #[error("{which} is no longer in the library: it was deleted, perhaps in another tab.")]
    Missing {
        /// The article.
        which: String,
    },
    /// A record does not make sense.
    #[error("{what} of {which} cannot be read ({why}). It is kept as it is, and the other articles are unharmed.")]
    Unreadable {
        /// The part: `The text`, `The annotations`, `Step 12`, …
        what: String,
        /// The article.
        which: String,
        /// What is wrong with it.
        why: String,
    },
    /// A record, or all of them, come from a newer version of Gloss.
    #[error(
        "{which} was saved by a newer version of Gloss than this page. It is kept as it is: reload the page to get the \
         newer version."
    )]
    NewerVersion {
        /// The article, or the library.
        which: String,
    },
    /// Anything else that the browser reports.
    #[error(
        "Gloss could not {doing} ({why}). What was saved before is still there; what is on screen can be exported."
    )]
    Failed {
        /// What was being done, to what: `save the article`.
        doing: String,
        /// What the browser said.
        why: String,
    },
}

impl StorageError {
    /// What an exception means, by the name that the standards give it, thrown while `doing`.
    ///
    /// Names by the Indexed Database API 3.0 (section 2 ff.) and Web IDL's table of `DOMException` names.
    pub fn of_exception(doing: &str, name: &str, message: &str) -> Self {
        let why = match (name, message) {
            ("", message) => message.to_owned(),
            (name, "") => name.to_owned(),
            (name, message) => format!("{name}: {message}"),
        };
        match name {
            "QuotaExceededError" => Self::Full,
            "VersionError" => Self::NewerVersion { which: THE_LIBRARY.to_owned() },
            "SecurityError" => Self::Refused { why },
            "InvalidStateError" => Self::Closed,
            _ => Self::Failed { doing: doing.to_owned(), why },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exception_is_told_by_its_name() {
        let of = |name| StorageError::of_exception("save the article", name, "said so");
        assert_eq!(of("QuotaExceededError"), StorageError::Full);
        assert_eq!(of("InvalidStateError"), StorageError::Closed);
        assert!(matches!(of("VersionError"), StorageError::NewerVersion { .. }));
        assert!(matches!(of("SecurityError"), StorageError::Refused { .. }));
        assert!(matches!(of("UnknownError"), StorageError::Failed { .. }));
    }

    #[test]
    fn a_message_says_what_was_being_done_and_what_was_kept() {
        let said = StorageError::of_exception("save the article", "UnknownError", "disk I/O").to_string();
        assert!(said.contains("save the article") && said.contains("disk I/O") && said.contains("still there"));
    }
}
