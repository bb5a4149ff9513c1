//! The sample articles are all listed, and say what their marked versions say.

#![cfg(not(target_arch = "wasm32"))]

use std::{fs, path::Path};

use gloss::text::Language;
use serde::Deserialize;

/// A line of `assets/samples/index.json`.
#[derive(Deserialize)]
struct Sample {
    file: String,
    language: String,
    title: String,
}

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn samples() -> Vec<Sample> {
    serde_json::from_str(&read("assets/samples/index.json")).expect("the index is JSON of this shape")
}

/// The lines of a marked article without their letters and marks.
fn unmarked(article: &str) -> impl Iterator<Item = String> {
    article.lines().filter_map(|line| line.split_once('\t')).map(|(_, marked)| {
        let opened = marked.split('⟦').enumerate();
        let plain =
            opened.map(|(at, piece)| if at == 0 { piece } else { piece.split_once('|').map_or(piece, |mark| mark.1) });
        plain.collect::<String>().replace('⟧', "")
    })
}

#[test]
fn every_article_is_listed_with_its_first_line_as_title_and_its_language() {
    let samples = samples();
    let folder =
        fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/samples")).expect("the folder is there");
    let n_articles =
        folder.filter_map(Result::ok).filter(|file| file.path().extension().is_some_and(|end| end == "txt"));
    assert_eq!(n_articles.count(), samples.len());
    for sample in samples {
        let text = read(&format!("assets/samples/{}", sample.file));
        assert_eq!(text.lines().next(), Some(&*sample.title), "{}", sample.file);
        assert_eq!(Language::detect(&text).tag(), sample.language, "{}", sample.file);
    }
}

#[test]
fn the_marked_version_is_the_article_line_by_line() {
    for sample in samples() {
        let text = read(&format!("assets/samples/{}", sample.file));
        let rest = unmarked(&read(&format!("tests/golden/samples/{}", sample.file))).fold(&*text, |rest, line| {
            rest.trim_start().strip_prefix(&*line).unwrap_or_else(|| panic!("{}: not here: {line}", sample.file))
        });
        assert_eq!(rest.trim(), "", "{}", sample.file);
    }
}
