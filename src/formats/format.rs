//! The table of formats.

use serde::{Deserialize, Serialize};

use super::{Unit, lost::Lost};

/// A format of files.
///
/// It can be serialized for the way from the page to the worker, both of the same build.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Format {
    /// Gloss's own: all that there is, restored exactly.
    Json,
    /// W3C Web Annotation, a collection in JSON-LD.
    WebAnnotation,
    /// doccano's JSON Lines for sequence labelling.
    Doccano,
    /// The same with claims for labels, for a project of their own.
    DoccanoClaims,
    /// Label Studio's tasks.
    LabelStudio,
    /// brat's standoff files, in a zip.
    Brat,
    /// CoNLL columns with IOB2 tags.
    Conll,
    /// spaCy's documents as JSON Lines.
    Spacy,
    /// Prodigy's tasks as JSON Lines.
    Prodigy,
    /// UIMA CAS as JSON.
    CasJson,
    /// UIMA CAS as XMI, with its type system, in a zip.
    CasXmi,
    /// A table, separated by commas.
    Csv,
    /// A table, separated by tabs.
    Tsv,
    /// A page to read, which holds all of the articles.
    Html,
    /// Notes to read, in Markdown.
    Markdown,
    /// Notes to read, as plain text with footnotes.
    Plain,
    /// Claims by schema.org, with drafts of their reviews.
    Claims,
    /// TEI, with the annotations beside the text.
    Tei,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 18] = [
        Self::Json,
        Self::WebAnnotation,
        Self::Doccano,
        Self::DoccanoClaims,
        Self::LabelStudio,
        Self::Brat,
        Self::Conll,
        Self::Spacy,
        Self::Prodigy,
        Self::CasJson,
        Self::CasXmi,
        Self::Csv,
        Self::Tsv,
        Self::Html,
        Self::Markdown,
        Self::Plain,
        Self::Claims,
        Self::Tei,
    ];

    /// Those that the page's menu lists, in its order.
    pub const IN_MENU: [Self; 15] = [
        Self::Json,
        Self::WebAnnotation,
        Self::Doccano,
        Self::DoccanoClaims,
        Self::LabelStudio,
        Self::Brat,
        Self::Conll,
        Self::Spacy,
        Self::CasJson,
        Self::CasXmi,
        Self::Csv,
        Self::Html,
        Self::Markdown,
        Self::Claims,
        Self::Tei,
    ];

    /// Its name on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Json => "gloss",
            Self::WebAnnotation => "w3c",
            Self::Doccano => "doccano",
            Self::DoccanoClaims => "doccano-claims",
            Self::LabelStudio => "labelstudio",
            Self::Brat => "brat",
            Self::Conll => "iob2",
            Self::Spacy => "spacy",
            Self::Prodigy => "prodigy",
            Self::CasJson => "cas-json",
            Self::CasXmi => "cas-xmi",
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Html => "html",
            Self::Markdown => "markdown",
            Self::Plain => "text",
            Self::Claims => "claims",
            Self::Tei => "tei",
        }
    }

    /// Its name in menus, the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Json => "JSON",
            Self::WebAnnotation => "W3C Web Annotation",
            Self::Doccano => "doccano JSONL",
            Self::DoccanoClaims => "doccano JSONL (claims)",
            Self::LabelStudio => "Label Studio JSON",
            Self::Brat => "brat standoff",
            Self::Conll => "CoNLL IOB2",
            Self::Spacy => "spaCy JSONL",
            Self::Prodigy => "Prodigy JSONL",
            Self::CasJson => "UIMA CAS JSON",
            Self::CasXmi => "UIMA CAS XMI",
            Self::Csv => "CSV",
            Self::Tsv => "TSV",
            Self::Html => "HTML report",
            Self::Markdown => "Markdown",
            Self::Plain => "Plain text",
            Self::Claims => "schema.org claims",
            Self::Tei => "TEI XML",
        }
    }

    /// How the names of its files end, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Json | Self::LabelStudio | Self::CasJson => "json",
            Self::WebAnnotation | Self::Claims => "jsonld",
            Self::Doccano | Self::DoccanoClaims | Self::Spacy | Self::Prodigy => "jsonl",
            Self::Brat | Self::CasXmi => "zip",
            Self::Conll => "conll",
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Plain => "txt",
            Self::Tei => "xml",
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Json | Self::LabelStudio | Self::CasJson => "application/json",
            Self::WebAnnotation | Self::Claims => "application/ld+json",
            Self::Doccano | Self::DoccanoClaims | Self::Spacy | Self::Prodigy => "application/jsonl",
            Self::Brat | Self::CasXmi => "application/zip",
            Self::Conll | Self::Plain => "text/plain",
            Self::Csv => "text/csv",
            Self::Tsv => "text/tab-separated-values",
            Self::Html => "text/html",
            Self::Markdown => "text/markdown",
            Self::Tei => "application/tei+xml",
        }
    }

    /// The format of that name.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.id() == id)
    }

    /// Whether files of it can be read; doccano's are of one format, whatever their labels.
    pub const fn is_readable(self) -> bool {
        !matches!(
            self,
            Self::DoccanoClaims | Self::Csv | Self::Tsv | Self::Markdown | Self::Plain | Self::Claims | Self::Tei
        )
    }

    /// Whether each line is an article, so that a file of any length passes in constant memory.
    pub const fn is_lines(self) -> bool {
        matches!(self, Self::Doccano | Self::Spacy | Self::Prodigy)
    }

    /// The units in which its offsets can be written, the usual one first; none where it has no offsets to choose.
    pub const fn units(self) -> &'static [Unit] {
        match self {
            Self::Doccano | Self::DoccanoClaims => &[Unit::Utf16, Unit::CodePoint],
            Self::CasJson | Self::CasXmi => &[Unit::Utf16],
            Self::WebAnnotation => &[Unit::CodePoint, Unit::Utf16],
            Self::Csv | Self::Tsv => &[Unit::CodePoint, Unit::Utf16, Unit::Byte],
            Self::Conll | Self::Plain | Self::Tei => &[],
            _ => &[Unit::CodePoint],
        }
    }

    /// What articles may have that files of it cannot hold.
    pub const fn cannot_hold(self) -> &'static [Lost] {
        match self {
            Self::Json
            | Self::WebAnnotation
            | Self::Doccano
            | Self::DoccanoClaims
            | Self::LabelStudio
            | Self::Brat
            | Self::Spacy
            | Self::Prodigy
            | Self::CasJson
            | Self::Html => &[],
            Self::CasXmi => &[Lost::Controls],
            Self::Conll => &[
                Lost::Claims,
                Lost::Overlaps,
                Lost::Blanks,
                Lost::Spacing,
                Lost::Readings,
                Lost::Suggested,
                Lost::Rejected,
                Lost::Certainty,
                Lost::Reasons,
                Lost::Notes,
                Lost::Tags,
                Lost::Links,
                Lost::Details,
                Lost::Makers,
                Lost::Orphans,
                Lost::Dates,
            ],
            Self::Csv | Self::Tsv => {
                &[Lost::Text, Lost::Reasons, Lost::Measures, Lost::Links, Lost::ArticleNotes, Lost::Orphans]
            }
            Self::Markdown | Self::Plain => &[
                Lost::Rejected,
                Lost::Suggested,
                Lost::Certainty,
                Lost::Reasons,
                Lost::Measures,
                Lost::Tags,
                Lost::Links,
                Lost::Makers,
                Lost::Orphans,
                Lost::Dates,
            ],
            Self::Claims => &[
                Lost::Names,
                Lost::Text,
                Lost::Rejected,
                Lost::Suggested,
                Lost::Certainty,
                Lost::Reasons,
                Lost::Measures,
                Lost::Notes,
                Lost::Tags,
                Lost::Links,
                Lost::Makers,
                Lost::Orphans,
                Lost::Dates,
            ],
            Self::Tei => &[
                Lost::Controls,
                Lost::Rejected,
                Lost::Certainty,
                Lost::Reasons,
                Lost::Measures,
                Lost::Tags,
                Lost::Links,
                Lost::Makers,
                Lost::Orphans,
                Lost::Dates,
            ],
        }
    }

    /// What the format holds, but its own tool is only shown when it is told, or not at all: what to know beforehand.
    pub const fn advice(self) -> Option<&'static str> {
        Some(match self {
            Self::WebAnnotation => {
                "Offsets count code points, as the standard says; Recogito and Hypothesis count UTF-16: choose that for them."
            }
            Self::Doccano | Self::DoccanoClaims => {
                "Import it as JSONL with encoding utf_8. Persons, organizations and amounts are labels of one file \
                 (doccano), claims of another (doccano-claims), each for a project of its own; where labels overlap, \
                 allow that in the project, or doccano silently keeps the first. Values, notes and decisions stay in \
                 the file, unseen, under `gloss`."
            }
            Self::LabelStudio => {
                "Give the project the labelling configuration that comes with it. What was rejected, and reasons, stay \
                 in the file, unseen."
            }
            Self::Brat => {
                "Unzip it into a collection. Dates and details of articles lie in a JSON file beside each pair."
            }
            Self::Spacy => "Spans that overlap others stand in the span group `overlapping`, claims in `claims`.",
            Self::Prodigy => "Where spans overlap, as claims do, use `spans_manual`.",
            Self::CasXmi => "The type system lies beside the documents; INCEpTION reads with that of the project.",
            Self::Csv | Self::Tsv => "A sheet program may run cells that begin with = + - or @: import them as text.",
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_found_by_a_name_of_its_own() {
        for format in Format::ALL {
            assert_eq!(Format::of_id(format.id()), Some(format));
        }
    }
}
