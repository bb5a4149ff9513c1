//! Persons and organizations.

use super::Context;
use crate::annotation::Finding;

/// Who is a person and who an organization.
#[derive(Clone, Default)]
pub struct Lists {}

impl Lists {
    /// The lists of `lexicon/`.
    pub fn built_in() -> Self {
        Self {}
    }
}

/// The persons and organizations of the text, in order, none overlapping another.
pub fn find(_context: &Context<'_>) -> Vec<Finding> {
    Vec::new()
}
