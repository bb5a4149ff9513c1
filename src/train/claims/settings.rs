//! The settings of a run; the defaults are those of the shipped model.

use std::{env, path::PathBuf};

use super::super::{
    Failure,
    settings::{each_word, root},
};

/// The settings of a run.
#[derive(Clone, Debug)]
pub(super) struct Settings {
    /// Where the model goes.
    pub(super) out: PathBuf,
    /// The folder of the others' sentences, which are not in the repository.
    pub(super) shared: PathBuf,
    /// How often everything is read.
    pub(super) passes: usize,
    /// How fast is learnt.
    pub(super) rate: f32,
    /// What keeps weights small.
    pub(super) l2: f32,
    /// The share of features left out in training (dropout), so that the others learn to do without them.
    pub(super) dropout: f64,
    /// How much a sentence that claims nothing counts more.
    pub(super) negative: f32,
    /// The seed of all chance.
    pub(super) seed: u64,
}

impl Settings {
    /// The defaults, changed by `words` of the form `name=value`.
    pub(super) fn of(words: &[&str]) -> Result<Self, Failure> {
        let mut settings = Self::default();
        each_word(words, |name, value| settings.set(name, value))?;
        Ok(settings)
    }

    fn set(&mut self, name: &str, value: &str) -> Option<()> {
        match name {
            "out" => self.out = value.into(),
            "passes" => self.passes = value.parse().ok()?,
            "rate" => self.rate = value.parse().ok()?,
            "l2" => self.l2 = value.parse().ok()?,
            "dropout" => self.dropout = value.parse().ok()?,
            "negative" => self.negative = value.parse().ok()?,
            "seed" => self.seed = value.parse().ok()?,
            _ => return None,
        }
        Some(())
    }
}

impl Default for Settings {
    fn default() -> Self {
        let shared = env::var_os("GLOSS_DATA").filter(|value| !value.is_empty());
        Self {
            out: root().join("assets/models/claims.glsc"),
            shared: shared.map_or_else(|| root().join("../shared"), PathBuf::from),
            passes: 8,
            rate: 0.1,
            l2: 0.0,
            dropout: 0.2,
            negative: 1.0,
            seed: 1,
        }
    }
}
