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
    /// spaCy's `DocBin`, a `.spacy` file.
    DocBin,
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

/// What stands for a format.
struct Row {
    of: Format,
    id: &'static str,
    name: &'static str,
    extension: &'static str,
    media_type: &'static str,
}

const fn row(
    of: Format,
    id: &'static str,
    name: &'static str,
    extension: &'static str,
    media_type: &'static str,
) -> Row {
    Row { of, id, name, extension, media_type }
}

/// The formats in the order of [`Format::ALL`]: the name on the command line, in menus, of files, of their media.
const ROWS: [Row; 19] = [
    row(Format::Json, "gloss", "JSON", "json", "application/json"),
    row(Format::WebAnnotation, "w3c", "W3C Web Annotation", "jsonld", "application/ld+json"),
    row(Format::Doccano, "doccano", "doccano JSONL", "jsonl", "application/jsonl"),
    row(Format::DoccanoClaims, "doccano-claims", "doccano JSONL (claims)", "jsonl", "application/jsonl"),
    row(Format::LabelStudio, "labelstudio", "Label Studio JSON", "json", "application/json"),
    row(Format::Brat, "brat", "brat standoff", "zip", "application/zip"),
    row(Format::Conll, "iob2", "CoNLL IOB2", "conll", "text/plain"),
    row(Format::Spacy, "spacy", "spaCy JSONL", "jsonl", "application/jsonl"),
    row(Format::Prodigy, "prodigy", "Prodigy JSONL", "jsonl", "application/jsonl"),
    row(Format::DocBin, "docbin", "spaCy DocBin", "spacy", "application/octet-stream"),
    row(Format::CasJson, "cas-json", "UIMA CAS JSON", "json", "application/json"),
    row(Format::CasXmi, "cas-xmi", "UIMA CAS XMI", "zip", "application/zip"),
    row(Format::Csv, "csv", "CSV", "csv", "text/csv"),
    row(Format::Tsv, "tsv", "TSV", "tsv", "text/tab-separated-values"),
    row(Format::Html, "html", "HTML report", "html", "text/html"),
    row(Format::Markdown, "markdown", "Markdown", "md", "text/markdown"),
    row(Format::Plain, "text", "Plain text", "txt", "text/plain"),
    row(Format::Claims, "claims", "schema.org claims", "jsonld", "application/ld+json"),
    row(Format::Tei, "tei", "TEI XML", "xml", "application/tei+xml"),
];

impl Format {
    const fn row(self) -> &'static Row {
        &ROWS[self as usize]
    }

    /// All of them, in the order of the table.
    pub const ALL: [Self; ROWS.len()] = {
        let mut all = [Self::Json; ROWS.len()];
        let mut at = 0;
        while at < all.len() {
            all[at] = ROWS[at].of;
            at += 1;
        }
        all
    };

    /// Those that the page's menu lists, in its order.
    pub const IN_MENU: [Self; 16] = [
        Self::Json,
        Self::WebAnnotation,
        Self::Doccano,
        Self::DoccanoClaims,
        Self::LabelStudio,
        Self::Brat,
        Self::Conll,
        Self::Spacy,
        Self::DocBin,
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
        self.row().id
    }

    /// Its name in menus, the same in every language.
    pub const fn name(self) -> &'static str {
        self.row().name
    }

    /// How the names of its files end, without the dot.
    pub const fn extension(self) -> &'static str {
        self.row().extension
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        self.row().media_type
    }

    /// The format of that name.
    pub fn of_id(id: &str) -> Option<Self> {
        ROWS.iter().find(|row| row.id == id).map(|row| row.of)
    }

    /// Whether files of it can be read. doccano's files are read as one format, whatever their labels.
    pub const fn is_readable(self) -> bool {
        !matches!(
            self,
            Self::DoccanoClaims | Self::Csv | Self::Tsv | Self::Markdown | Self::Plain | Self::Claims | Self::Tei
        )
    }

    /// Whether each line is an article, so that files of any length can be converted in constant memory.
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

    /// What articles may contain that files of this format cannot hold.
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
            | Self::DocBin
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_found_by_a_name_of_its_own() {
        for format in Format::ALL {
            assert_eq!(Format::of_id(format.id()), Some(format));
            assert_eq!(format.row().of, format);
        }
    }
}
