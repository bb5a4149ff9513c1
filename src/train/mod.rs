//! Trains the models in `assets/models/`: native only, behind the feature `train`. `cargo xtask train` calls it.
//!
//! The same inputs give the same bytes: nothing here uses the clock or the system's random numbers, and all work is
//! done in order. This folder must not know the person's articles, the formats or the page; it reads marked text and
//! writes weights.

mod augment;
mod chance;
mod claims;
mod corpus;
mod crf;
mod invent;
mod lesson;
mod lists;
mod sample;
mod score;
mod settings;
mod write;

use std::{fs, path::Path, process::ExitCode};

use rayon::prelude::*;

use crate::recognize::{Resources, names::Lists};
use settings::Settings;

/// What went wrong, as a sentence for the person at the terminal.
type Failure = String;

/// Does what the arguments of this process ask for.
///
/// `train names [SETTING=VALUE…]` trains the model of names and writes it, `train claims` that of claims; `train score
/// MODEL GOLD…` scores one of names, and `train errors MODEL GOLD…` shows what it gets wrong.
pub fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["names", settings @ ..] => names(settings),
        ["claims", settings @ ..] => claims::train(settings),
        ["score", model, gold @ ..] => score(model, gold),
        ["errors", model, gold @ ..] => errors(model, gold),
        _ => Err("usage: train names [SETTING=VALUE…] | train claims [SETTING=VALUE…] | train score MODEL GOLD… \
            | train errors MODEL GOLD…"
            .into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("train: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// Trains the model of names.
fn names(words: &[&str]) -> Result<(), Failure> {
    let settings = Settings::of(words)?;
    let gazetteer = lists::compile(&settings)?;
    let samples = sample::all(&settings)?;
    let resources = Lists::built_in();
    eprintln!("{} texts", samples.len());
    let lessons = lesson::lessons(&samples, &resources);
    drop(samples);
    let looked_up = gazetteer.looked_up();
    let train_one = |number: u64| {
        let settings = Settings { seed: settings.seed + number, ..settings.clone() };
        crf::train(&lessons, &looked_up, &settings)
    };
    let models: Vec<crf::Learnt> = (0..settings.models.max(1)).into_par_iter().map(train_one).collect();
    let model = crf::mean(models);
    let bytes = write::file(&model, &gazetteer, &settings);
    fs::write(&settings.out, &bytes)
        .map_err(|error| format!("{} cannot be written: {error}", settings.out.display()))?;
    eprintln!("{}: {} bytes", settings.out.display(), bytes.len());
    let scored: Vec<&str> = settings.score.iter().map(String::as_str).collect();
    score_with(&bytes, &scored)
}

fn score(model: &str, gold: &[&str]) -> Result<(), Failure> {
    let bytes = read(Path::new(model))?;
    score_with(&bytes, gold)
}

fn errors(model: &str, gold: &[&str]) -> Result<(), Failure> {
    let with = Resources::built_in().with_names_model(&read(Path::new(model))?).map_err(|error| error.to_string())?;
    gold.iter().try_for_each(|path| {
        score::errors(&sample::gold(Path::new(path))?, &with);
        Ok(())
    })
}

fn score_with(model: &[u8], gold: &[&str]) -> Result<(), Failure> {
    let with = Resources::built_in().with_names_model(model).map_err(|error| error.to_string())?;
    for path in gold {
        score::print(path, &sample::gold(Path::new(path))?, &with)?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
}
