//! From a record of an older version to one of this version.
//!
//! A record has its version beside its bytes. There is a step from each version to the next, so a record of any age can
//! be read; it is rewritten only when its article is.

use super::record::{Damage, VERSION};

/// Which record it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// An article's annotations and details.
    Checkpoint,
    /// A step of its history.
    Step,
}

/// `bytes` of `version`, as this version would have written them.
///
/// A record of a newer version is refused and never written over: only the newer page can read it.
pub fn current(kind: Kind, version: u32, bytes: Vec<u8>) -> Result<Vec<u8>, Damage> {
    match version {
        VERSION.. if version > VERSION => Err(Damage::Newer),
        0 => Err(Damage::Broken("it has no version")),
        _ => (version..VERSION).try_fold(bytes, |bytes, from| next(kind, from, bytes)),
    }
}

/// `bytes` of version `from` as version `from + 1` writes them.
fn next(kind: Kind, from: u32, mut bytes: Vec<u8>) -> Result<Vec<u8>, Damage> {
    // Version 2 has a list of orphans after the annotations, version 3 one of links after those, version 4 the article's labels
    // after these: none, which is one byte. Their steps only know more kinds of changes.
    if kind == Kind::Checkpoint && from <= 3 {
        bytes.push(0);
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_of_this_version_stays_as_it_is() {
        assert_eq!(current(Kind::Step, VERSION, vec![1, 2]), Ok(vec![1, 2]));
    }

    #[test]
    fn a_record_of_a_newer_version_is_refused() {
        assert_eq!(current(Kind::Checkpoint, VERSION + 1, vec![1, 2]), Err(Damage::Newer));
    }

    #[test]
    fn a_record_without_a_version_is_broken() {
        assert!(matches!(current(Kind::Checkpoint, 0, vec![1, 2]), Err(Damage::Broken(_))));
    }
}
