//! A label of the person's own, by its name.

use std::sync::{Mutex, PoisonError};

use super::Label;

/// The longest name, in characters.
const LONGEST: usize = 64;

/// How many names there can be at once: a file with more of them does not have labels there but free text.
const MOST: usize = 10_000;

/// All names seen so far, in order. They are never freed: there are few, and so a label is as small as a pointer.
static NAMES: Mutex<Vec<&'static str>> = Mutex::new(Vec::new());

/// A label of the person's own: `EVENT`, `产品`. Its name is what stands in files.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct OwnLabel(&'static str);

impl OwnLabel {
    /// The label called `name`, without what is blank around it.
    ///
    /// None where that is nothing, too long, in several lines, the name of one of the four, or one name too many.
    pub fn new(name: &str) -> Option<Self> {
        let name = name.trim();
        is_name(name).then(|| kept(name)).flatten().map(Self)
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        self.0
    }
}

fn is_name(name: &str) -> bool {
    let is_of_four = Label::ALL.iter().any(|label| label.id().eq_ignore_ascii_case(name));
    !name.is_empty() && !is_of_four && name.chars().nth(LONGEST).is_none() && !name.chars().any(char::is_control)
}

fn kept(name: &str) -> Option<&'static str> {
    // A panic while it was locked cannot have left it half changed.
    let mut names = NAMES.lock().unwrap_or_else(PoisonError::into_inner);
    match names.binary_search(&name) {
        Ok(at) => Some(names[at]),
        Err(_) if names.len() == MOST => None,
        Err(at) => {
            let kept: &'static str = Box::leak(Box::from(name));
            names.insert(at, kept);
            Some(kept)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_once_and_without_blanks_around_it() {
        let (one, other) = (OwnLabel::new(" 产品 "), OwnLabel::new("产品"));
        assert_eq!(one, other);
        assert_eq!(one.map(OwnLabel::name), Some("产品"));
        assert_eq!(OwnLabel::new("Legal entity").map(OwnLabel::name), Some("Legal entity"));
    }

    #[test]
    fn what_is_no_name_is_no_label() {
        for name in ["", "  ", "two\nlines", "Person", "CLAIM", &"x".repeat(65)] {
            assert_eq!(OwnLabel::new(name), None, "{name}");
        }
        assert!(OwnLabel::new(&"x".repeat(64)).is_some());
    }

    #[test]
    fn labels_are_in_the_order_of_their_names_whenever_they_were_met() {
        let [late, early] = ["zz-late", "aa-early"].map(|name| OwnLabel::new(name).expect("a name"));
        assert!(early < late);
        assert!(Label::Claim < Label::Own(early));
    }
}
