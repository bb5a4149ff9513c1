//! The properties that the tests try on a few hundred cases, on many more.

use crate::{Outcome, process};

/// How many cases each property is tried on.
const CASES: &str = "10000";

/// The tests of the target `name`, of which `chosen` narrows which.
pub fn of(name: &str, chosen: &[&str]) -> Outcome {
    let mut tests = process::cargo();
    process::run(tests.args(["test", "--test", name]).args(chosen).env("GLOSS_CASES", CASES))
}
