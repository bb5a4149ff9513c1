//! Labelled sentences, and how well a model classifies them.

use std::collections::HashMap;

use serde::Deserialize;

use super::{
    super::{
        Failure,
        corpus::{self, Article},
        read,
    },
    settings::Settings,
};
use crate::{
    recognize::{
        Context, Resources,
        claim::{
            Look,
            filter::{Feature, Model},
            lessons,
        },
        recognize,
    },
    text::{CharSpan, Language, Offsets, Span, Text},
};

/// Sentences of a look are counted as if so many more had been seen, for and against.
const SMOOTHED: f32 = 2.0;
/// What is rarer among sentences of its look counts as if it were as rare as this, and at most so much more.
const RAREST: f32 = 0.05;
const HEAVIEST: f32 = 6.0;

/// A sentence that the model is asked about.
pub(super) struct Lesson {
    /// Whether it is asked if it reports; else if it states.
    pub(super) is_framed: bool,
    /// Whether it does.
    pub(super) is_so: bool,
    pub(super) features: Vec<Feature>,
    /// How it looks.
    pub(super) look: Look,
    pub(super) weight: f32,
    /// Whether it is kept for development.
    pub(super) is_kept: bool,
}

/// A text whose claims are known.
pub(super) struct Marked {
    language: Language,
    text: String,
    /// The claims, and whether somebody says them.
    claims: Vec<(Span, bool)>,
    /// Whether only what somebody says is marked.
    is_partial: bool,
    is_kept: bool,
}

/// All texts, in a fixed order.
pub(super) fn texts(settings: &Settings) -> Result<Vec<Marked>, Failure> {
    let mut texts = of_corpus()?;
    texts.extend(attributions(settings)?);
    Ok(texts)
}

impl Marked {
    /// What the model is asked about in it.
    pub(super) fn lessons(&self, resources: &Resources) -> Vec<Lesson> {
        let spans = recognize(&self.text, Some(self.language), resources).spans;
        let context = Context { text: &self.text, language: self.language, resources };
        let asked = lessons(&context, &spans).into_iter().filter(|lesson| lesson.is_framed || !self.is_partial);
        let answered = asked.map(|lesson| {
            let claim = self.claims.iter().find(|(span, _)| span.overlaps(lesson.span));
            let is_so = claim.is_some_and(|(_, is_said)| *is_said || !lesson.is_framed);
            let weight = if self.is_partial { 0.5 } else { 1.0 };
            let (is_framed, is_kept) = (lesson.is_framed, self.is_kept);
            Lesson { is_framed, is_so, features: lesson.features, look: lesson.look, weight, is_kept }
        });
        answered.collect()
    }
}

/// Weights the statements of `lessons` so that neither a sentence's length nor its names predict whether it states
/// something.
pub(super) fn balance(lessons: &mut [Lesson]) {
    let mut seen: HashMap<(Look, bool), f32> = HashMap::new();
    let mut n_so = [0.0_f32; 2];
    for lesson in lessons.iter().filter(|lesson| !lesson.is_framed) {
        *seen.entry((lesson.look, lesson.is_so)).or_default() += 1.0;
        n_so[usize::from(lesson.is_so)] += 1.0;
    }
    let count = |look: Look, is_so: bool| seen.get(&(look, is_so)).copied().unwrap_or_default() + SMOOTHED;
    for lesson in lessons.iter_mut().filter(|lesson| !lesson.is_framed) {
        let of_look = count(lesson.look, lesson.is_so) / (count(lesson.look, true) + count(lesson.look, false));
        let of_all = n_so[usize::from(lesson.is_so)] / (n_so[0] + n_so[1]);
        lesson.weight *= (of_all / of_look.max(RAREST)).min(HEAVIEST);
    }
}

/// Prints how well `lessons` are told apart, by question: at several thresholds, and where so much of the true ones is kept.
pub(super) fn print(name: &str, lessons: &[Lesson], model: &Model) {
    for (is_framed, question) in [(false, "states"), (true, "reports")] {
        let mut asked: Vec<(bool, f64)> = lessons
            .iter()
            .filter(|lesson| lesson.is_framed == is_framed)
            .map(|lesson| (lesson.is_so, model.answer(&lesson.features, 0.0)))
            .collect();
        asked.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        let n_so = asked.iter().filter(|(is_so, _)| *is_so).count().max(1);
        let told = |n_found: usize| {
            let n_right = asked[..n_found].iter().filter(|(is_so, _)| *is_so).count();
            (n_right as f64 / n_found.max(1) as f64, n_right as f64 / n_so as f64)
        };
        let n = asked.len();
        for floor in [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8] {
            let (precision, recall) = told(asked.partition_point(|(_, confidence)| *confidence >= floor));
            println!("{name} {question} n {n} floor {floor} precision {precision:.3} recall {recall:.3}");
        }
        for kept in [0.9, 0.95] {
            let n_found = (1..=n).find(|n_found| told(*n_found).1 >= kept).unwrap_or(n);
            println!("{name} {question} n {n} kept {kept} precision {:.3}", told(n_found).0);
        }
    }
}

/// The articles of `corpus/`.
fn of_corpus() -> Result<Vec<Marked>, Failure> {
    Ok(corpus::articles()?.iter().map(of_article).collect())
}

fn of_article(article: &Article) -> Marked {
    let mut claims = Vec::new();
    let text = article.text("\n", |letter, span, _| {
        if matches!(letter, "Q" | "R" | "S") {
            claims.push((span, letter != "S"));
        }
    });
    Marked { language: article.language, text, claims, is_partial: false, is_kept: article.is_kept() }
}

/// A line of the others' sentences.
#[derive(Deserialize)]
struct Line {
    lang: String,
    text: String,
    claims: Vec<Said>,
}

#[derive(Deserialize)]
struct Said {
    start: usize,
    end: usize,
}

/// Other projects' texts with marked attributions only; none if the shared folder is not there.
fn attributions(settings: &Settings) -> Result<Vec<Marked>, Failure> {
    let path = settings.shared.join("data/claims/attribution.train.jsonl");
    let text = String::from_utf8(read(&path)?).map_err(|error| format!("{}: {error}", path.display()))?;
    let texts = text.lines().enumerate().map(|(number, line)| {
        let line: Line =
            serde_json::from_str(line).map_err(|error| format!("{}:{}: {error}", path.display(), number + 1))?;
        Ok(line.marked())
    });
    texts.collect()
}

impl Line {
    fn marked(self) -> Marked {
        let text = Text::new(self.text);
        let offsets = Offsets::of(&text);
        let claims = self.claims.iter().filter_map(|claim| {
            offsets.from_chars(CharSpan { start: claim.start, end: claim.end }).map(|span| (span, true))
        });
        Marked {
            language: Language::of_tag(&self.lang).unwrap_or_else(|| Language::detect(&text)),
            claims: claims.collect(),
            text: text.to_string(),
            is_partial: true,
            is_kept: false,
        }
    }
}
