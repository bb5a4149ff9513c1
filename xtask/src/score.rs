//! Scores of the recognizers.

use crate::Outcome;

/// Scores the recognizers on the shared data.
pub fn score(_options: &[&str]) -> Outcome {
    Err("not yet".into())
}
