//! What can lie over the page.

/// A sheet over the page: one at a time.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Sheet {
    /// All that can be done, with its keys.
    Commands,
    /// The person's dictionary.
    Dictionary,
    /// How the page looks.
    Settings,
}
