//! Trains the models in `assets/models/`.

use crate::{Outcome, place, process};

/// Trains the model that `words` name first, with the settings that follow.
///
/// The trainer is a binary of the package behind a feature, so that nobody else compiles it.
pub fn train(words: &[&str]) -> Outcome {
    if !matches!(words.first(), Some(&("names" | "claims"))) {
        return Err(
            "which model? `cargo xtask train names` and `cargo xtask train claims` train those there are".into()
        );
    }
    let mut cargo = process::cargo();
    cargo.args(["run", "--release", "--features", "train", "--bin", "train", "--"]).args(words);
    process::run(cargo.current_dir(place::root()))
}
