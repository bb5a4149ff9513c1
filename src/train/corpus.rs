//! The articles of `corpus/`, as `corpus/README.md` describes them: a head, then a letter, a tab and a marked sentence a line.

use std::{fs, path::PathBuf};

use super::{Failure, read, settings::root};
use crate::text::{Language, Span};

/// An article as it stands in its file.
pub(in crate::train) struct Article {
    /// Its id: those that end in 5 are kept for development.
    id: String,
    pub(super) language: Language,
    lines: Vec<Line>,
}

/// What follows the head.
enum Line {
    /// A sentence with its letter and its marks.
    Sentence { letter: String, marked: String },
    /// A paragraph begins.
    Break,
}

/// The articles, in a fixed order.
pub(super) fn articles() -> Result<Vec<Article>, Failure> {
    let mut articles = Vec::new();
    for path in paths()? {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let tag = name.rsplit_once('-').map_or("", |(tag, _)| tag);
        let language = Language::of_tag(tag).ok_or(format!("{}: no language in its name", path.display()))?;
        let text = String::from_utf8(read(&path)?).map_err(|error| format!("{}: {error}", path.display()))?;
        let all = text.split("\n=== ").map(|article| article.trim_start_matches("=== "));
        articles.extend(all.map(|article| Article::of(article, language)));
    }
    Ok(articles)
}

fn paths() -> Result<Vec<PathBuf>, Failure> {
    let folder = root().join("corpus");
    let entries = fs::read_dir(&folder).map_err(|error| format!("{} cannot be read: {error}", folder.display()))?;
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    Ok(paths)
}

impl Article {
    fn of(article: &str, language: Language) -> Self {
        let line = |line: &str| match line.split_once('\t') {
            Some((letter, marked)) => Line::Sentence { letter: letter.to_owned(), marked: marked.to_owned() },
            None => Line::Break,
        };
        let id = article.split_whitespace().next().unwrap_or_default().to_owned();
        Self { id, language, lines: article.lines().skip(1).map(line).collect() }
    }

    /// Whether it is kept for development.
    pub(super) fn is_kept(&self) -> bool {
        self.id.ends_with('5')
    }

    /// Its text, with `after_head` after each headline; `told` hears of each sentence's letter, where it stands, and the marks in it.
    pub(super) fn text(&self, after_head: &str, mut told: impl FnMut(&str, Span, Vec<(&str, Span)>)) -> String {
        let is_spaced = matches!(self.language, Language::English | Language::Korean);
        let mut text = String::new();
        for line in &self.lines {
            match line {
                Line::Sentence { letter, marked } => {
                    if is_spaced && !text.is_empty() && !text.ends_with('\n') {
                        text.push(' ');
                    }
                    let start = text.len();
                    let marks = unmark(marked, &mut text);
                    told(letter, Span::new(start, text.len()), marks);
                    if letter == "H" {
                        text.push_str(after_head);
                    }
                }
                Line::Break if !text.ends_with('\n') => text.push('\n'),
                Line::Break => {}
            }
        }
        text
    }
}

/// Adds `marked` to `text` without its marks, and answers the marks with their spans.
fn unmark<'a>(marked: &'a str, text: &mut String) -> Vec<(&'a str, Span)> {
    let (mut open, mut marks) = (Vec::new(), Vec::new());
    let mut rest = marked;
    while let Some(at) = rest.find(['⟦', '⟧']) {
        text.push_str(&rest[..at]);
        let mark = &rest[at..];
        rest = match mark.strip_prefix('⟦') {
            Some(inner) => {
                let (name, inside) = inner.split_once('|').unwrap_or(("", inner));
                open.push((name, text.len()));
                inside
            }
            None => {
                marks.extend(open.pop().map(|(name, from)| (name, Span::new(from, text.len()))));
                &mark['⟧'.len_utf8()..]
            }
        };
    }
    text.push_str(rest);
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_is_read_without_its_marks() {
        let article =
            Article::of("x-015 head\nH\t⟦o|Wren⟧ grows\n\nR\t⟦p|Ann of ⟦l|York⟧⟧ said.\nS\tSo.", Language::English);
        let mut told = Vec::new();
        let text = article.text("", |letter, span, marks| {
            told.push((
                letter.to_owned(),
                span,
                marks.iter().map(|(mark, span)| ((*mark).to_owned(), *span)).collect::<Vec<_>>(),
            ));
        });
        assert_eq!(text, "Wren grows\nAnn of York said. So.");
        let marked = |mark: &str, from, to| (mark.to_owned(), Span::new(from, to));
        assert_eq!(told[0], ("H".into(), Span::new(0, 10), vec![marked("o", 0, 4)]));
        assert_eq!(told[1].2, [marked("l", 18, 22), marked("p", 11, 22)]);
        assert_eq!(told[2].1, Span::new(29, 32));
        assert!(article.is_kept());
        let heads = Article::of("x-001 head\nH\tOne\nH\tTwo\n\nS\tThree", Language::SimplifiedChinese);
        assert_eq!(heads.text("\n", |_, _, _| ()), "One\nTwo\nThree");
        assert_eq!(heads.text("", |_, _, _| ()), "OneTwo\nThree");
    }
}
