//! What names are found in articles of the corpus, as pictures in `tests/golden/names/`: a change that loses a name is seen in
//! review. And how well such articles are read, as a number that may only rise. These articles chose the settings of the model
//! and were then trained on too, so the number watches over the program; how good the model is, its card says.
//!
//! A run that finds a difference rewrites the picture and fails.

#![cfg(not(target_arch = "wasm32"))]

use std::{collections::BTreeSet, fs, path::PathBuf};

use gloss::annotation::Label;
use gloss::recognize::{Context, Resources, names};
use gloss::text::Language;

/// The articles with pictures.
const PICTURED: [&str; 8] =
    ["en-a-005", "en-b-015", "zhs-a-005", "zhs-b-015", "zht-a-005", "zht-b-015", "ko-a-005", "ko-b-015"];

/// The least F1 in percent of all articles kept for development: with the model, and by the rules alone.
const PINNED: [u32; 2] = [97, 71];

/// A name: person or not, first byte, the byte after its last.
type Name = (bool, usize, usize);

struct Article {
    id: String,
    language: Language,
    text: String,
    gold: BTreeSet<Name>,
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The articles of the corpus that are kept for development: their ids end in 5.
fn articles() -> Vec<Article> {
    let entries = fs::read_dir(folder().join("corpus")).expect("the corpus is in the repository");
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    let mut articles = Vec::new();
    for path in paths {
        let name = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        let tag = name.rsplit_once('-').map_or("", |(tag, _)| tag);
        let language = Language::of_tag(tag).expect("a file of the corpus is named after its language");
        let content = fs::read_to_string(&path).expect("the corpus is text");
        let all = content.split("\n=== ").map(|article| article.trim_start_matches("=== "));
        articles.extend(all.map(|article| read(article, language)).filter(|article| article.id.ends_with('5')));
    }
    articles
}

fn read(article: &str, language: Language) -> Article {
    let id = article.split_whitespace().next().unwrap_or_default().to_owned();
    let is_spaced = matches!(language, Language::English | Language::Korean);
    let (mut text, mut gold) = (String::new(), BTreeSet::new());
    for line in article.lines().skip(1) {
        let Some((_, marked)) = line.split_once('\t') else {
            if !text.ends_with('\n') {
                text.push('\n');
            }
            continue;
        };
        if is_spaced && !text.is_empty() && !text.ends_with('\n') {
            text.push(' ');
        }
        let mut open: Vec<(&str, usize)> = Vec::new();
        let mut rest = marked;
        while let Some(character) = rest.chars().next() {
            rest = &rest[character.len_utf8()..];
            match character {
                '⟦' => {
                    let (mark, inside) = rest.split_once('|').expect("a mark has a name");
                    open.push((mark, text.len()));
                    rest = inside;
                }
                '⟧' => {
                    let (mark, from) = open.pop().expect("a mark that ends has begun");
                    if matches!(mark, "p" | "o") {
                        gold.insert((mark == "p", from, text.len()));
                    }
                }
                _ => text.push(character),
            }
        }
    }
    Article { id, language, text, gold }
}

fn found(article: &Article, resources: &Resources) -> Vec<Name> {
    let context = Context { text: &article.text, language: article.language, resources };
    let is_person = |label| label == Label::Person;
    let findings = names::find(&context);
    findings.iter().map(|own| (is_person(own.body.label()), own.span.start, own.span.end)).collect()
}

fn with_model() -> Resources {
    let bytes = fs::read(folder().join("assets/models/names.glsn")).expect("the model is in the repository");
    Resources::built_in().with_names_model(&bytes).expect("the model is whole")
}

/// The article with marks around `names`, with a `!` in those that the gold has not; below, what was missed.
fn picture(article: &Article, names: &[Name]) -> String {
    let mut picture = String::new();
    let mut at = 0;
    for name in names {
        let (is_person, from, to) = *name;
        let doubt = if article.gold.contains(name) { "" } else { "!" };
        picture.push_str(&article.text[at..from]);
        picture.push_str(&format!("⟦{doubt}{}|{}⟧", if is_person { 'p' } else { 'o' }, &article.text[from..to]));
        at = to;
    }
    picture.push_str(article.text[at..].trim_end());
    picture.push_str("\n\nmissed:\n");
    for (is_person, from, to) in article.gold.iter().filter(|own| !names.contains(own)) {
        picture.push_str(&format!("{} {}\n", if *is_person { 'p' } else { 'o' }, &article.text[*from..*to]));
    }
    picture
}

#[test]
fn the_pictured_articles_are_read_as_before() {
    let resources = with_model();
    let mut changed = Vec::new();
    for article in articles().iter().filter(|article| PICTURED.contains(&article.id.as_str())) {
        let path = folder().join("tests/golden/names").join(format!("{}.txt", article.id));
        let now = picture(article, &found(article, &resources));
        if fs::read_to_string(&path).ok().as_deref() != Some(&now) {
            fs::write(&path, now).expect("the picture can be written");
            changed.push(article.id.clone());
        }
    }
    assert!(changed.is_empty(), "read differently, see the difference in tests/golden/names: {changed:?}");
}

#[test]
fn the_development_articles_are_read_as_well_as_before() {
    let articles = articles();
    let scores = [with_model(), Resources::built_in()].map(|resources| {
        let (mut n_right, mut n_all) = (0, 0);
        for article in &articles {
            let found = found(article, &resources);
            n_right += found.iter().filter(|own| article.gold.contains(own)).count();
            n_all += found.len() + article.gold.len();
        }
        (200 * n_right / n_all) as u32
    });
    assert!(scores.iter().zip(PINNED).all(|(now, pinned)| *now >= pinned), "{scores:?}, pinned {PINNED:?}");
}
