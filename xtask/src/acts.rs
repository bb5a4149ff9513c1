//! How many key presses and pointer acts it takes to bring an article to its gold.

use crate::{Outcome, process};

/// Counts them: no clock is in it, so that the build of the tests does.
pub fn bench() -> Outcome {
    process::run(process::cargo().args(["bench", "--profile", "test", "--bench", "acts"]))
}
