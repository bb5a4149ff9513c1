//! How well the recognizers read the sample articles, which are marked by hand in `tests/golden/samples/`.
//!
//! The scores are pinned: a change that moves one says so here. Five short articles are a watch against breaking things,
//! no measure of quality; that is `cargo xtask score`.

#![cfg(not(target_arch = "wasm32"))]

use std::{collections::BTreeSet, fs, path::Path};

use gloss::{
    annotation::Label,
    recognize::{Findings, Resources, recognize, recognize_window},
    text::{Span, Text},
};

/// Sample, then the least F1 (in percent) of persons and organizations, of amounts, and of claims.
const PINNED: [(&str, [u32; 3]); 5] = [
    ("en-wexmoor-press", [88, 94, 97]),
    ("en-thornmere-ledger", [84, 98, 97]),
    ("zh-Hans-buwen", [66, 98, 90]),
    ("zh-Hant-yugang", [62, 97, 100]),
    ("ko-neoul-ilbo", [82, 97, 96]),
];

type Marks = BTreeSet<(Label, usize, usize)>;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The marks of the article `text` by its marked version, a sentence a line.
fn gold(text: &str, marked: &str) -> Marks {
    let (mut marks, mut at) = (Marks::new(), 0);
    for (kind, sentence) in marked.lines().filter_map(|line| line.split_once('\t')) {
        at += text[at..].len() - text[at..].trim_start().len();
        let start = at;
        let mut open: Vec<(&str, usize)> = Vec::new();
        let mut rest = sentence;
        while let Some(character) = rest.chars().next() {
            rest = &rest[character.len_utf8()..];
            match character {
                '⟦' => {
                    let (name, inside) = rest.split_once('|').expect("a mark has a name");
                    open.push((name, at));
                    rest = inside;
                }
                '⟧' => {
                    let (name, from) = open.pop().expect("a mark that ends has begun");
                    marks.extend(label(name).map(|label| (label, from, at)));
                }
                _ => at += character.len_utf8(),
            }
        }
        if ["Q", "R", "S"].contains(&kind) {
            marks.insert((Label::Claim, start, at));
        }
    }
    marks
}

fn label(name: &str) -> Option<Label> {
    match name {
        "p" => Some(Label::Person),
        "o" => Some(Label::Organization),
        name if name.starts_with("a:") => Some(Label::Amount),
        _ => None,
    }
}

fn marks(found: &Findings) -> Marks {
    let all = found.spans.iter().chain(&found.claims);
    all.map(|finding| (finding.body.label(), finding.span.start, finding.span.end)).collect()
}

/// F1 in percent, rounded down, of the marks with those labels.
fn score(gold: &Marks, found: &Marks, labels: &[Label]) -> u32 {
    let only = |marks: &Marks| marks.iter().filter(|mark| labels.contains(&mark.0)).count();
    let n_right = gold.intersection(found).filter(|mark| labels.contains(&mark.0)).count();
    (200 * n_right / (only(gold) + only(found)).max(1)) as u32
}

#[test]
fn the_samples_are_read_as_well_as_before() {
    let resources = Resources::built_in();
    let scores = PINNED.map(|(name, _)| {
        let text = read(&format!("assets/samples/{name}.txt"));
        let gold = gold(&text, &read(&format!("tests/golden/samples/{name}.txt")));
        let found = marks(&recognize(&text, None, &resources));
        let names = [Label::Person, Label::Organization];
        (name, [&names[..], &[Label::Amount], &[Label::Claim]].map(|labels| score(&gold, &found, labels)))
    });
    for ((name, now), (_, pinned)) in scores.iter().zip(&PINNED) {
        let is_worse = now.iter().zip(pinned).any(|(now, pinned)| now < pinned);
        assert!(!is_worse, "{name}: {now:?}, pinned {pinned:?}");
    }
    println!("{scores:?}");
}

#[test]
fn a_window_is_read_in_whole_paragraphs_and_at_its_place() {
    let resources = Resources::built_in();
    let text = Text::new(read("assets/samples/en-wexmoor-press.txt"));
    let middle = text.len() / 2;
    let (window, found) = recognize_window(&text, Span::new(middle, middle + 40), None, &resources);
    assert!(window.start == 0 || text[..window.start].ends_with('\n'));
    assert!(window.end == text.len() || text[window.end..].starts_with('\n'));
    let whole = marks(&recognize(&text, None, &resources));
    let within: Marks = marks(&found);
    assert!(!within.is_empty());
    // What needs the rest of the article may differ; most does not.
    assert!(within.intersection(&whole).count() * 4 >= within.len() * 3);
}
