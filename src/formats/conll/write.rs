//! From articles to columns.

use std::io;

use super::{
    super::{
        export::Form,
        labels::in_one_word,
        lost::is_held,
        tokens::{edges, trimmed, words},
    },
    DOCUMENT,
};
use crate::{
    annotation::Label,
    document::Document,
    text::{Span, sentence::sentences},
};

/// One file of all articles.
#[derive(Default)]
pub(in crate::formats) struct Columns {
    n_articles: usize,
}

impl Form for Columns {
    fn add(&mut self, document: &Document, to: &mut dyn io::Write) -> io::Result<()> {
        if self.n_articles > 0 {
            to.write_all(b"\n")?;
        }
        self.n_articles += 1;
        write!(to, "{DOCUMENT} -X- O O\n\n")?;
        let tagged = tagged(document);
        let edges = edges(tagged.iter().map(|(span, _)| *span));
        let mut ends = sentences(&document.text).into_iter().map(|sentence| sentence.end).peekable();
        let mut tagged = tagged.into_iter().peekable();
        for word in words(&document.text, &edges) {
            while tagged.next_if(|(span, _)| span.end <= word.start).is_some() {}
            let tag = tagged.peek().filter(|(span, _)| span.contains(word)).map(|(span, label)| (span.start, *label));
            // A span over a sentence's end stays in one piece.
            let is_inside = tag.is_some_and(|(start, _)| start < word.start);
            let mut is_new = false;
            while !is_inside && ends.next_if(|end| *end <= word.start).is_some() {
                is_new = true;
            }
            if is_new {
                to.write_all(b"\n")?;
            }
            let token = &document.text[word.start..word.end];
            match tag {
                None => writeln!(to, "{token} -X- _ O")?,
                Some((start, label)) if start == word.start => {
                    writeln!(to, "{token} -X- _ B-{}", in_one_word(label.id()))?
                }
                Some((_, label)) => writeln!(to, "{token} -X- _ I-{}", in_one_word(label.id()))?,
            }
        }
        Ok(())
    }
}

/// The spans that have a tag: no claims, no blanks, and of overlapping ones the first.
fn tagged(document: &Document) -> Vec<(Span, Label)> {
    let (mut found, mut end) = (Vec::new(), 0);
    for annotation in document.annotations.iter().filter(|one| is_held(one) && one.label() != Label::Claim) {
        let Some(span) = trimmed(&document.text, annotation.span) else { continue };
        if annotation.span.start >= end {
            end = annotation.span.end;
            found.push((span, annotation.label()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::{document::ArticleId, text::Text};

    #[test]
    fn an_article_without_marks_is_words_in_sentences() {
        let document = Document::new(ArticleId::new("a"), Text::new("Mira left. 她走了。"), Timestamp::UNIX_EPOCH);
        let mut written = Vec::new();
        Columns::default().add(&document, &mut written).expect("memory");
        let lines = String::from_utf8(written).expect("UTF-8");
        assert_eq!(
            lines,
            "-DOCSTART- -X- O O\n\nMira -X- _ O\nleft -X- _ O\n. -X- _ O\n\n她 -X- _ O\n走 -X- _ O\n了 -X- _ O\n。 -X- _ O\n"
        );
    }
}
