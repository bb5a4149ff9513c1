//! Reports of exports and imports in the person's language: what a format cannot hold, and what was read.

use super::{Format, Imported, Kind, Loss, Lost, Report, Unit, articles::Paper};
use crate::say::{Count, Say};

/// How the person's numbers are written.
type Number<'a> = &'a dyn Fn(usize) -> Count;

/// Digits alone, as the command line and files write them.
pub fn in_digits(n: usize) -> Count {
    Count::new(n, n.to_string())
}

/// How a number of one thing is said.
type Named = fn(Say, &Count) -> String;

impl Report {
    /// What went into the file, what did not, and what to know of it.
    pub fn said(&self, say: Say, number: Number<'_>) -> String {
        let articles = say.articles(&number(self.n_articles));
        let annotations = say.annotations(&number(self.n_annotations));
        let format = self.format.name();
        let losses = self.losses.iter().map(|loss| loss.said(say, number));
        let said = match losses.reduce(|first, next| say.report_comma(&first, &next)) {
            None => say.report_holds(&articles, &annotations, format),
            Some(losses) => say.report_loses(&articles, &annotations, format, &losses),
        };
        self.format.advised(say).map_or(said.clone(), |advice| format!("{said} {advice}"))
    }
}

impl Loss {
    /// `12 notes`.
    pub fn said(&self, say: Say, number: Number<'_>) -> String {
        self.what.named()(say, &number(self.n))
    }
}

impl Lost {
    fn named(self) -> Named {
        match self {
            Self::Claims => Say::loss_claims,
            Self::Names => Say::loss_names,
            Self::Overlaps => Say::loss_overlaps,
            Self::Blanks => Say::loss_blanks,
            Self::Spacing => Say::loss_spacing,
            Self::Readings => Say::loss_readings,
            Self::Suggested => Say::loss_suggested,
            Self::Rejected => Say::loss_rejected,
            Self::Certainty => Say::loss_certainty,
            Self::Reasons => Say::loss_reasons,
            Self::Measures => Say::loss_measures,
            Self::Notes => Say::loss_notes,
            Self::Tags => Say::loss_tags,
            Self::Links => Say::loss_links,
            Self::Makers => Say::loss_makers,
            Self::Orphans => Say::loss_orphans,
            Self::Dates => Say::loss_dates,
            Self::ArticleNotes => Say::loss_article_notes,
            Self::Details => Say::loss_details,
            Self::Text => Say::loss_text,
            Self::Controls => Say::loss_controls,
        }
    }
}

impl Format {
    /// What the format holds but its tool does not show by itself.
    pub fn advised(self, say: Say) -> Option<&'static str> {
        Some(match self {
            Self::WebAnnotation => say.advice_w3c(),
            Self::Doccano | Self::DoccanoClaims => say.advice_doccano(),
            Self::LabelStudio => say.advice_labelstudio(),
            Self::Brat => say.advice_brat(),
            Self::Spacy | Self::DocBin => say.advice_spacy(),
            Self::Prodigy => say.advice_prodigy(),
            Self::CasXmi => say.advice_xmi(),
            Self::Csv | Self::Tsv => say.advice_table(),
            _ => return None,
        })
    }
}

impl Kind {
    /// Its name.
    pub fn said(self, say: Say) -> &'static str {
        match self {
            Self::Format(format) => format.name(),
            Self::Article(Paper::Text) => say.paper_text(),
            Self::Article(Paper::WebPage | Paper::WebArchive) => say.paper_web(),
            Self::Article(Paper::Word) => say.paper_word(),
            Self::Article(Paper::Book) => say.paper_book(),
            Self::Article(Paper::Markdown) => Paper::Markdown.name(),
        }
    }
}

impl Unit {
    pub(super) fn said(self, say: Say) -> &'static str {
        match self {
            Self::CodePoint => say.unit_codepoint(),
            Self::Utf16 => say.unit_utf16(),
            Self::Byte => say.unit_byte(),
        }
    }
}

impl Imported {
    /// What was read of a file of `kind`: how much, in which encoding and unit.
    pub fn said(&self, kind: Kind, say: Say, number: Number<'_>) -> String {
        let n_annotations = self.articles.iter().map(|article| article.annotations.len()).sum();
        let articles = say.articles(&number(self.documents().count()));
        let mut said = say.read_as(kind.said(say), &articles, &say.annotations(&number(n_annotations)));
        for encoding in &self.encodings {
            said = format!("{said} {}", say.read_in(encoding));
        }
        for unit in &self.units {
            said = format!("{said} {}", say.read_offsets(unit.said(say)));
        }
        said
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn what_is_lost_is_said_in_the_persons_language() {
        let losses = vec![Loss { what: Lost::Notes, n: 1 }, Loss { what: Lost::Dates, n: 2 }];
        let report = Report { format: Format::Conll, n_articles: 1, n_annotations: 2, losses };
        assert_eq!(
            report.said(Say::ENGLISH, &in_digits),
            "1 article with 2 annotations: CoNLL IOB2 cannot hold 1 note, 2 marks' dates."
        );
        assert_eq!(
            report.said(Say(Language::SimplifiedChinese), &in_digits),
            "1 篇文章，2 个标注：CoNLL IOB2 存不下1 条备注、2 个标注的日期。"
        );
        assert!(Report::new(Format::Brat).said(Say::ENGLISH, &in_digits).contains("Unzip it"));
    }
}
