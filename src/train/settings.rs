//! The settings of a run; the defaults are those of the shipped model.

use std::{env, path::PathBuf};

use super::Failure;

/// The settings of a run.
#[derive(Clone, Debug)]
pub(super) struct Settings {
    /// Where the model goes.
    pub(super) out: PathBuf,
    /// The folder of the others' sentences, which are not in the repository.
    pub(super) shared: PathBuf,
    /// Files of gold to score the model on when it is made.
    pub(super) score: Vec<String>,
    /// How often everything is read.
    pub(super) passes: usize,
    /// The bits of a feature's hash that count.
    pub(super) bits: u32,
    /// How many times a feature must occur.
    pub(super) cutoff: u16,
    /// What pulls weights to nothing.
    pub(super) l1: f32,
    /// What keeps weights small.
    pub(super) l2: f32,
    /// How fast is learnt.
    pub(super) alpha: f32,
    /// The share of features left out in training (dropout), so that the others learn to do without them.
    pub(super) feature_dropout: f64,
    /// How many entries of lists are not seen.
    pub(super) list_dropout: f64,
    /// How many finds of the rules are not seen.
    pub(super) rule_dropout: f64,
    /// Weights beyond this are cut.
    pub(super) clip: f32,
    /// Weights below so many quantised units are dropped.
    pub(super) prune: i8,
    /// How often the corpus is read in a pass.
    pub(super) corpus_copies: usize,
    /// The same with other names put in.
    pub(super) corpus_swapped: usize,
    /// How much a sentence with other names put in counts.
    pub(super) swapped_weight: f32,
    /// How much a sentence of the corpus counts.
    pub(super) corpus_weight: f32,
    /// How much a sentence of a source counts, by how the source's name begins; the first that fits.
    pub(super) weights: Vec<(String, f32)>,
    /// How many models are trained, each by other chance, and averaged.
    pub(super) models: u64,
    /// The seed of all chance.
    pub(super) seed: u64,
    /// Whether the articles and sentences kept for development are read too: for the shipped model, as all
    /// settings are frozen; without them for a score.
    pub(super) with_development: bool,
}

/// Gives `set` the name and the value of each of `words`, which have the form `name=value`.
pub(super) fn each_word(words: &[&str], mut set: impl FnMut(&str, &str) -> Option<()>) -> Result<(), Failure> {
    for word in words {
        let (name, value) = word.split_once('=').ok_or(format!("`{word}` is no SETTING=VALUE"))?;
        set(name, value).ok_or(format!("`{word}`: no such setting, or no such value"))?;
    }
    Ok(())
}

impl Settings {
    /// The defaults, changed by `words` of the form `name=value`.
    pub(super) fn of(words: &[&str]) -> Result<Self, Failure> {
        let mut settings = Self::default();
        each_word(words, |name, value| settings.set(name, value))?;
        Ok(settings)
    }

    fn set(&mut self, name: &str, value: &str) -> Option<()> {
        fn number<T: std::str::FromStr>(slot: &mut T, value: &str) -> Option<()> {
            *slot = value.parse().ok()?;
            Some(())
        }
        match name {
            "out" => self.out = value.into(),
            "score" => self.score.push(value.into()),
            "passes" => number(&mut self.passes, value)?,
            "bits" => number(&mut self.bits, value)?,
            "cutoff" => number(&mut self.cutoff, value)?,
            "l1" => number(&mut self.l1, value)?,
            "l2" => number(&mut self.l2, value)?,
            "alpha" => number(&mut self.alpha, value)?,
            "feature_dropout" => number(&mut self.feature_dropout, value)?,
            "list_dropout" => number(&mut self.list_dropout, value)?,
            "rule_dropout" => number(&mut self.rule_dropout, value)?,
            "clip" => number(&mut self.clip, value)?,
            "prune" => number(&mut self.prune, value)?,
            "corpus_copies" => number(&mut self.corpus_copies, value)?,
            "corpus_swapped" => number(&mut self.corpus_swapped, value)?,
            "swapped_weight" => number(&mut self.swapped_weight, value)?,
            "corpus_weight" => number(&mut self.corpus_weight, value)?,
            "models" => number(&mut self.models, value)?,
            "weight" => {
                let (source, weight) = value.split_once(':')?;
                self.weights.insert(0, (source.to_owned(), weight.parse().ok()?));
            }
            "seed" => number(&mut self.seed, value)?,
            "with_development" => number(&mut self.with_development, value)?,
            _ => return None,
        }
        Some(())
    }

    /// How much a sentence of `source` counts: tweets are far from news, and made-up sentences from any.
    pub(super) fn weight(&self, source: &str) -> f32 {
        if source == "corpus" {
            return self.corpus_weight;
        }
        self.weights.iter().find(|(own, _)| source.starts_with(own.as_str())).map_or(1.0, |(_, weight)| *weight)
    }
}

/// Sources that do not count in full.
const WEIGHTS: [(&str, f32); 3] = [("wnut17", 0.7), ("aug-", 0.4), ("tpl-", 0.3)];

impl Default for Settings {
    fn default() -> Self {
        let shared = env::var_os("GLOSS_DATA").filter(|value| !value.is_empty());
        Self {
            out: root().join("assets/models/names.glsn"),
            shared: shared.map_or_else(|| root().join("../shared"), PathBuf::from),
            score: Vec::new(),
            passes: 8,
            bits: 21,
            cutoff: 4,
            l1: 0.9,
            l2: 0.1,
            alpha: 0.15,
            feature_dropout: 0.2,
            list_dropout: 0.25,
            rule_dropout: 0.2,
            clip: 4.0,
            prune: 5,
            corpus_copies: 2,
            corpus_swapped: 3,
            swapped_weight: 0.7,
            corpus_weight: 1.5,
            weights: WEIGHTS.map(|(source, weight)| (source.to_owned(), weight)).to_vec(),
            models: 2,
            seed: 1,
            with_development: true,
        }
    }
}

/// The repository.
pub(super) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
