//! Trains the model of claims: which sentences without a source state something, and which frames report.
//!
//! It learns from the corpus (without the articles kept for development) and, for frames, from other projects'
//! sentences with marked attributions.

mod lesson;
mod logistic;
mod settings;

use std::fs;

use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_64;

use super::{Failure, read, settings::root};
use crate::recognize::{
    Resources,
    claim::filter::{MAGIC, Model, VERSION},
};
use lesson::Lesson;
use settings::Settings;

/// Trains it, writes it and prints how well it tells the sentences kept for development apart, beside the rules.
pub(super) fn train(words: &[&str]) -> Result<(), Failure> {
    let settings = Settings::of(words)?;
    let names = read(&root().join("assets/models/names.glsn"))?;
    let resources = Resources::built_in().with_names_model(&names).map_err(|error| error.to_string())?;
    let texts = lesson::texts(&settings)?;
    let lessons: Vec<Vec<Lesson>> = texts.par_iter().map(|text| text.lessons(&resources)).collect();
    let (kept, mut learnt): (Vec<Lesson>, Vec<Lesson>) =
        lessons.into_iter().flatten().partition(|lesson| lesson.is_kept);
    eprintln!("{} lessons, {} kept", learnt.len(), kept.len());
    lesson::balance(&mut learnt);
    let weights = logistic::learn(&learnt, &settings);
    let bytes = file(&weights);
    fs::write(&settings.out, &bytes)
        .map_err(|error| format!("{} cannot be written: {error}", settings.out.display()))?;
    eprintln!("{}: {} bytes", settings.out.display(), bytes.len());
    let model = Model::read(&bytes).map_err(|error| error.to_string())?;
    for (name, lessons) in [("learnt", &learnt), ("kept", &kept)] {
        lesson::print(name, lessons, &model);
    }
    Ok(())
}

/// The file: as `src/recognize/claim/filter/file.rs` reads it.
fn file(weights: &[f32]) -> Vec<u8> {
    let greatest = weights.iter().fold(0.0_f32, |most, weight| most.max(weight.abs())).max(f32::EPSILON);
    let scale = greatest / 127.0;
    let mut body = scale.to_le_bytes().to_vec();
    body.extend(weights.iter().map(|weight| ((weight / scale).round() as i8).cast_unsigned()));
    let deflated = miniz_oxide::deflate::compress_to_vec(&body, 10);
    let mut file = MAGIC.to_vec();
    file.extend(VERSION.to_le_bytes());
    file.extend(xxh3_64(&deflated).to_le_bytes());
    file.extend(deflated);
    file
}
