//! From a text to findings: persons, organizations, amounts and claims.
//!
//! A recognizer is a plain function of the text and of [`Resources`]; it cannot fail and keeps nothing.
//! This folder must not know articles, annotations by hand, files or the page.

pub mod amount;
pub mod claim;
pub mod names;
mod overlap;

use crate::{
    annotation::Finding,
    text::{Language, Span, Text},
};

/// Raised whenever a recognizer finds other things than before: an article that was read by an older one is read again.
pub const VERSION: u32 = 5;

/// What recognizers need beside the text: word lists, models, the person's dictionary.
#[derive(Clone, Default)]
pub struct Resources {
    /// Who is a person and who an organization.
    pub names: names::Lists,
    /// What was learnt of names; without it the rules decide alone.
    pub names_model: Option<names::Model>,
    /// What the person has taught about names.
    pub taught: Option<names::Taught>,
    /// What was learnt of claims; without it the rules decide alone.
    pub claims_model: Option<claim::Model>,
}

impl Resources {
    /// The lists that are built in, and the small model of claims.
    pub fn built_in() -> Self {
        let claims_model = claim::Model::built_in();
        Self { names: names::Lists::built_in(), names_model: None, taught: None, claims_model }
    }

    /// These with the model of names in the file `bytes`.
    pub fn with_names_model(self, bytes: &[u8]) -> Result<Self, names::ModelError> {
        Ok(Self { names_model: Some(names::Model::read(bytes)?), ..self })
    }
}

/// All that was found in a text.
#[derive(Clone, PartialEq, Debug)]
pub struct Findings {
    /// What the text is written in.
    pub language: Language,
    /// Persons, organizations and amounts: in order, none overlapping another.
    pub spans: Vec<Finding>,
    /// Claims: in order, none overlapping another.
    pub claims: Vec<Finding>,
}

/// What there is in `text`. `language` is detected where nobody says it.
pub fn recognize(text: &str, language: Option<Language>, resources: &Resources) -> Findings {
    let language = language.unwrap_or_else(|| Language::detect(text));
    let context = Context { text, language, resources };
    let spans = overlap::resolve(names::find(&context), amount::find(&context));
    let claims = claim::find(&context, &spans);
    Findings { language, spans, claims }
}

/// What is found first in the paragraphs that `window` touches, read without the rest of the article; with the stretch
/// that was read.
///
/// The final findings of the whole article may differ, where they draw on what stands elsewhere.
pub fn recognize_window(
    text: &Text,
    window: Span,
    language: Option<Language>,
    resources: &Resources,
) -> (Span, Findings) {
    let window = paragraphs_around(text, window);
    let language = language.or_else(|| Some(Language::detect(text)));
    let mut findings = recognize(&text[window.start..window.end], language, resources);
    for finding in findings.spans.iter_mut().chain(&mut findings.claims) {
        finding.shift(window.start);
    }
    (window, findings)
}

/// `window` widened to line ends.
fn paragraphs_around(text: &str, window: Span) -> Span {
    let start = text[..text.floor_char_boundary(window.start)].rfind('\n').map_or(0, |at| at + 1);
    let end = text.ceil_char_boundary(window.end.max(start));
    Span::new(start, text[end..].find('\n').map_or(text.len(), |at| end + at))
}

/// What a recognizer is given.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The text to read.
    pub text: &'a str,
    /// What most of it is written in; names and numbers of other languages are normal.
    pub language: Language,
    /// Lists and models.
    pub resources: &'a Resources,
}
