//! The trained model of claims: whether a sentence without a source states something, and whether one with a cue
//! reports.
//!
//! A logistic model over hashed features, the rules' own outputs among them. It decides only between what the rules propose;
//! without it they decide alone.

pub(crate) mod features;
mod file;

pub use file::ModelError;

use std::sync::Arc;

pub(crate) use features::Feature;
pub(crate) use file::BITS;
#[cfg(all(feature = "train", not(target_arch = "wasm32")))]
pub(crate) use file::{MAGIC, VERSION};

const BUILT_IN: &[u8] = include_bytes!("../../../../assets/models/claims.glsc");

/// The learnt weights: cheap to clone.
#[derive(Clone)]
pub struct Model {
    weights: Arc<[i8]>,
    /// What one step of a weight is worth.
    scale: f32,
}

impl Model {
    /// The one that is built in: it is small enough to come with the program.
    pub fn built_in() -> Option<Self> {
        Self::read(BUILT_IN).ok()
    }

    /// The model in the file `bytes`.
    pub fn read(bytes: &[u8]) -> Result<Self, ModelError> {
        file::read(bytes)
    }

    /// How likely the answer is yes, from 0 to 1, given that `features` hold; `prior` is the log odds before them.
    pub(crate) fn answer(&self, features: &[Feature], prior: f64) -> f64 {
        let weight = |feature: &Feature| f32::from(self.weights[slot(feature.hash)]) * feature.value;
        let sum: f32 = features.iter().map(weight).sum();
        1.0 / (1.0 + (-f64::from(sum * self.scale) - prior).exp())
    }
}

/// Where the weight of a feature stands.
pub(crate) fn slot(hash: u32) -> usize {
    (hash >> (32 - BITS)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_that_is_built_in_is_whole() {
        assert!(Model::read(BUILT_IN).is_ok());
        assert!(BUILT_IN.len() <= 300 * 1024);
    }
}
