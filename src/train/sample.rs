//! Marked texts: the project's corpus, and others' sentences from the shared folder.

use std::{collections::BTreeSet, path::Path};

use serde::Deserialize;

use super::{
    Failure, augment,
    corpus::{self, Article},
    read,
    settings::{Settings, root},
};
use crate::{
    recognize::names::model::tag::Sort,
    text::{CharSpan, Language, Offsets, Span, Text},
};

/// A marked text.
#[derive(Clone)]
pub(super) struct Sample {
    pub(super) language: Language,
    pub(super) text: String,
    /// What is marked, in order: bytes and what it is.
    pub(super) names: Vec<(Span, Sort)>,
    /// What counts neither for nor against.
    pub(super) optional: Vec<Span>,
    pub(super) weight: f32,
    /// Whose text it is, as the shared files call it.
    pub(super) source: String,
}

/// A line of the shared files.
#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    lang: String,
    text: String,
    spans: Vec<Marked>,
    #[serde(default)]
    source: String,
}

#[derive(Deserialize)]
struct Marked {
    start: usize,
    end: usize,
    label: String,
    #[serde(default, rename = "type")]
    kind: Option<String>,
    #[serde(default)]
    optional: bool,
}

/// All that is trained on, in a fixed order.
pub(super) fn all(settings: &Settings) -> Result<Vec<Sample>, Failure> {
    let folder = settings.shared.join("data/ner");
    let mut samples = Vec::new();
    let development = settings.with_development.then_some("dev.jsonl.gz");
    for name in ["train.jsonl.gz", "augmented.jsonl.gz"].into_iter().chain(development) {
        samples.extend(lines(&folder.join(name), settings)?);
    }
    let countries = countries()?;
    samples.iter_mut().for_each(|sample: &mut Sample| sample.unmark_countries(&countries));
    let corpus = of_corpus(settings)?;
    for _ in 0..settings.corpus_copies {
        samples.extend(corpus.iter().cloned());
    }
    samples.extend(augment::swapped(&corpus, settings)?);
    Ok(samples)
}

/// The marked texts of a file of JSON Lines, for scoring.
pub(super) fn gold(path: &Path) -> Result<Vec<Sample>, Failure> {
    lines(path, &Settings::default())
}

fn lines(path: &Path, settings: &Settings) -> Result<Vec<Sample>, Failure> {
    let bytes = read(path)?;
    let bytes = gunzipped(&bytes).ok_or(format!("{}: no gzip file, or a damaged one", path.display()))?;
    let text = String::from_utf8(bytes).map_err(|error| format!("{}: not UTF-8: {error}", path.display()))?;
    let samples = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).map(|(number, line)| {
        let line: Line =
            serde_json::from_str(line).map_err(|error| format!("{}:{}: {error}", path.display(), number + 1))?;
        Ok(line.sample(settings))
    });
    samples.collect()
}

/// What `bytes` holds when they are a gzip file (RFC 1952, without optional fields but a name), or `bytes` themselves.
pub(super) fn gunzipped(bytes: &[u8]) -> Option<Vec<u8>> {
    let Some([31, 139, 8, flags]) = bytes.first_chunk::<4>() else { return Some(bytes.to_vec()) };
    let mut rest = bytes.get(10..)?;
    if flags & 8 != 0 {
        rest = &rest[rest.iter().position(|byte| *byte == 0)? + 1..];
    }
    miniz_oxide::inflate::decompress_to_vec(rest.get(..rest.len().checked_sub(8)?)?).ok()
}

impl Line {
    fn sample(self, settings: &Settings) -> Sample {
        let text = Text::new(self.text);
        let offsets = Offsets::of(&text);
        let (optional, marked): (Vec<&Marked>, Vec<&Marked>) = self.spans.iter().partition(|marked| marked.optional);
        let names = marked.iter().filter_map(|marked| {
            Some((marked.span(&offsets)?, sort(&marked.label, marked.kind.as_deref().unwrap_or_default())?))
        });
        let mut names: Vec<(Span, Sort)> = names.collect();
        names.sort_by_key(|(span, _)| span.start);
        Sample {
            language: Language::of_tag(&self.lang).unwrap_or_else(|| Language::detect(&text)),
            weight: settings.weight(&self.source),
            names,
            optional: optional.iter().filter_map(|marked| marked.span(&offsets)).collect(),
            text: text.to_string(),
            source: self.source,
        }
    }
}

impl Marked {
    fn span(&self, offsets: &Offsets) -> Option<Span> {
        offsets.from_chars(CharSpan { start: self.start, end: self.end })
    }
}

/// What a mark of the sources is here, by its label and the source's own type.
fn sort(label: &str, kind: &str) -> Option<Sort> {
    match label {
        "person" => return Some(Sort::Person),
        "organization" => return Some(Sort::Organization),
        _ => {}
    }
    match kind.to_lowercase().as_str() {
        "loc" | "location" | "lc" | "place" | "country" => Some(Sort::Place),
        "product" | "event" | "award" | "book" | "poem" | "song" | "album" | "creative-work" | "election"
        | "programlang" | "algorithm" | "conference" => Some(Sort::Thing),
        _ => None,
    }
}

/// The articles of `corpus/`, without those kept for development unless they are wanted.
fn of_corpus(settings: &Settings) -> Result<Vec<Sample>, Failure> {
    let articles = corpus::articles()?.into_iter().filter(|article| !article.is_kept() || settings.with_development);
    Ok(articles.map(|article| of_article(&article, settings)).collect())
}

fn of_article(article: &Article, settings: &Settings) -> Sample {
    let mut names = Vec::new();
    let text = article.text("", |_, _, marks| {
        names.extend(marks.into_iter().filter_map(|(mark, span)| Some((span, sort_of_mark(mark)?))));
    });
    Sample {
        language: article.language,
        text,
        names,
        optional: Vec::new(),
        weight: settings.weight("corpus"),
        source: "corpus".into(),
    }
}

/// What a mark of the corpus is.
fn sort_of_mark(mark: &str) -> Option<Sort> {
    match mark {
        "p" => Some(Sort::Person),
        "o" => Some(Sort::Organization),
        "l" => Some(Sort::Place),
        "m" => Some(Sort::Thing),
        _ => None,
    }
}

/// What countries and peoples are called.
fn countries() -> Result<BTreeSet<String>, Failure> {
    let path = root().join("lexicon/entities/places.tsv");
    let text = String::from_utf8(read(&path)?).map_err(|error| format!("{}: {error}", path.display()))?;
    let rows = text.lines().filter(|line| line.starts_with("place.country\t") || line.starts_with("demonym\t"));
    let forms = rows.flat_map(|line| line.split('\t').skip(1)).flat_map(|cell| cell.split('|'));
    Ok(forms.map(|form| form.trim_end_matches('*').to_owned()).filter(|form| !form.is_empty()).collect())
}

impl Sample {
    /// A country is a place also where it acts: some sources mark it as an organization then.
    fn unmark_countries(&mut self, countries: &BTreeSet<String>) {
        for (span, sort) in &mut self.names {
            if *sort == Sort::Organization && countries.contains(&self.text[span.start..span.end]) {
                *sort = Sort::Place;
            }
        }
    }
}
