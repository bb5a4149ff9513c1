//! From columns to articles: IOB1, IOB2, BIOES and BILOU tags in the last column, the token in the first.

use serde_json::{Map, Value};

use super::{
    super::{
        FormatError, Imported, Unit,
        import::{Given, all, take, utf8},
        told::{Mark, Told},
    },
    DOCUMENT,
};
use crate::text::script::{is_han, is_hangul};

/// How many lines tell whether a file is in columns.
const LOOKED_AT: usize = 30;

/// Whether `content` is in columns of tokens and tags.
pub(in crate::formats) fn is_columns(content: &str) -> bool {
    let mut lines = content.lines().filter(|line| !line.trim().is_empty()).take(LOOKED_AT).peekable();
    if lines.peek().is_some_and(|first| first.starts_with(DOCUMENT)) {
        return true;
    }
    let mut n_lines = 0;
    let are_tagged = lines.all(|line| {
        n_lines += 1;
        line.split_whitespace().count() >= 2 && line.split_whitespace().last().is_some_and(|tag| Tag::of(tag).is_some())
    });
    are_tagged && n_lines > 0
}

/// The articles of a file in columns.
pub(in crate::formats) fn read(bytes: &[u8], given: &Given) -> Result<Imported, FormatError> {
    let content = utf8(bytes)?;
    let mut articles: Vec<Article> = Vec::new();
    for line in content.lines() {
        let mut columns = line.split_whitespace();
        match columns.next() {
            Some(DOCUMENT) => articles.push(Article::default()),
            Some(token) => {
                let tag = columns.last().and_then(Tag::of);
                last(&mut articles).add(token, tag);
            }
            None => articles.iter_mut().last().into_iter().for_each(Article::end_sentence),
        }
    }
    all(articles.into_iter().enumerate().map(|(n, article)| {
        let number = n + 1;
        take(article.told(), number, given).map_err(|fault| FormatError::Article {
            number,
            title: String::new(),
            fault,
        })
    }))
}

fn last(articles: &mut Vec<Article>) -> &mut Article {
    if articles.is_empty() {
        articles.push(Article::default());
    }
    let at = articles.len() - 1;
    &mut articles[at]
}

/// A tag other than `O`.
struct Tag<'a> {
    /// Whether it begins a span even right after one of its label.
    begins: bool,
    /// Whether the span ends with it.
    ends: bool,
    /// The label; empty for `O`.
    label: &'a str,
}

impl<'a> Tag<'a> {
    fn of(tag: &'a str) -> Option<Self> {
        if tag == "O" {
            return Some(Self { begins: false, ends: true, label: "" });
        }
        let (prefix, label) = tag.split_once(['-', '_'])?;
        let is_one_of = |prefixes: &[&str]| prefixes.contains(&prefix);
        is_one_of(&["B", "I", "E", "S", "L", "U"]).then(|| Self {
            begins: is_one_of(&["B", "S", "U"]),
            ends: is_one_of(&["E", "S", "L", "U"]),
            label,
        })
    }
}

/// An article as its tokens make it.
#[derive(Default)]
struct Article {
    text: String,
    /// The length of the text in code points.
    length: usize,
    marks: Vec<Mark>,
    /// Whether the last mark may go on.
    is_open: bool,
    sentence_ended: bool,
}

impl Article {
    fn add(&mut self, token: &str, tag: Option<Tag<'_>>) {
        let gap = if self.sentence_ended { "\n" } else { gap(&self.text, token) };
        self.sentence_ended = false;
        self.text.push_str(gap);
        self.text.push_str(token);
        let start = self.length + gap.len();
        self.length = start + token.chars().count();
        let tag = tag.filter(|tag| !tag.label.is_empty());
        let Some(tag) = tag else {
            self.is_open = false;
            return;
        };
        match self.marks.last_mut().filter(|mark| self.is_open && !tag.begins && mark.label == tag.label) {
            Some(mark) => mark.end = self.length,
            None => {
                let label = tag.label.to_owned();
                self.marks.push(Mark { start, end: self.length, label, ..Mark::default() });
            }
        }
        self.is_open = !tag.ends;
    }

    fn end_sentence(&mut self) {
        self.sentence_ended = !self.text.is_empty();
    }

    fn told(self) -> Told {
        let mut details = Map::new();
        details.insert("note".to_owned(), Value::from(""));
        Told { text: self.text, details, marks: self.marks, units: vec![Unit::CodePoint], ..Told::default() }
    }
}

/// What stood between `before` and `token`, as far as can be told: a blank, but not beside Han or Kana, nor where a mark
/// leans on a word.
fn gap(before: &str, token: &str) -> &'static str {
    let (Some(last), Some(first)) = (before.chars().next_back(), token.chars().next()) else { return "" };
    let is_wide = |one: char| is_han(one) || matches!(one, '\u{3000}'..='\u{30ff}' | '\u{ff00}'..='\u{ffef}');
    let leans = ".,;:!?)]}%’”»…".contains(first) || "([{“‘«$€£¥₩".contains(last);
    let is_narrow_gap = is_hangul(last) && is_hangul(first);
    if (is_wide(last) || is_wide(first) || leans) && !is_narrow_gap { "" } else { " " }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(content: &str) -> Vec<(String, &'static str)> {
        let given = Given { now: jiff::Timestamp::UNIX_EPOCH, text: None };
        let imported = read(content.as_bytes(), &given).expect("columns");
        let article = &imported.articles[0];
        let words = |span| article.text.get(span).unwrap_or_default().to_owned();
        article.annotations.iter().map(|one| (words(one.span), one.label().id())).collect()
    }

    #[test]
    fn every_scheme_of_tags_is_read() {
        let expected = vec![("Mira Murati".to_owned(), "person"), ("OpenAI".to_owned(), "organization")];
        assert_eq!(spans("Mira B-PER\nMurati I-PER\nleft O\nOpenAI B-ORG\n"), expected);
        assert_eq!(spans("Mira I-PER\nMurati I-PER\nleft O\nOpenAI I-ORG\n"), expected);
        assert_eq!(spans("Mira B-PER\nMurati E-PER\nleft O\nOpenAI S-ORG\n"), expected);
        assert_eq!(
            spans("-DOCSTART- -X- O O\n\nMira NNP B-PER\nMurati x L-PER\nleft y O\n\nOpenAI z U-ORG\n"),
            expected
        );
    }

    #[test]
    fn columns_are_told_from_prose() {
        assert!(is_columns("Mira B-PER\nleft O\n"));
        assert!(!is_columns("Mira left.\nShe said O\n"));
        assert!(!is_columns(""));
    }
}
