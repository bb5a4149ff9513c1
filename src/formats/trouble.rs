//! What is wrong with a file, in the person's language. In English it is what `Display` gives, on the command line and
//! in tests.

use std::{error::Error, fmt};

use super::{Fault, Flaw, FormatError, Item, Kind, List, Problem, articles::Paper};
use crate::say::Say;

/// What JSON of Gloss begins with.
const HEAD: &str = "{\"format\": \"gloss\"}";

impl Error for FormatError {}

impl fmt::Display for FormatError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.said(Say::ENGLISH))
    }
}

impl FormatError {
    /// Why nothing was taken of the file, in sentences.
    pub fn said(&self, say: Say) -> String {
        match self {
            Self::Empty => say.file_empty().to_owned(),
            Self::NotUtf8 { byte } => say.file_not_utf8(&digits(byte)),
            Self::NotText => say.file_not_text().to_owned(),
            Self::TooLong { n_bytes, most } => say.file_too_long(&digits(n_bytes), &digits(most)),
            Self::ZipInZip => say.file_zip_in_zip().to_owned(),
            Self::CutShort { line, column } => say.file_cut_short(&digits(line), &digits(column)),
            Self::NotJson { line, column, said } => say.file_not_json(&digits(line), &digits(column), said),
            Self::TooDeep { line, column } => say.file_too_deep(&digits(line), &digits(column)),
            Self::NotGloss => say.file_not_gloss(HEAD),
            Self::Newer { version, readable } => say.file_newer(&digits(version), &digits(readable)),
            Self::Undetected { readable } => say.file_undetected(readable),
            Self::OnlyWritten { format } => say.file_only_written(format),
            Self::Other { format, flaw } => say.file_other(kind_of_file(format, say), &flaw.said(say)),
            Self::Line { line, fault } => say.file_line(&digits(line), &fault.said(say)),
            Self::NoText { source_name } => say.file_no_text(source_name),
            Self::TooLarge { most } => say.file_too_large(&digits(most)),
            Self::File(fault) => say.file_fault(&fault.said(say)),
            Self::Article { number, title, fault } if title.is_empty() => {
                say.file_article(&digits(number), &fault.said(say))
            }
            Self::Article { number, title, fault } => say.file_article_titled(&digits(number), title, &fault.said(say)),
            Self::SameArticle { first, second, id } => say.file_same_article(&digits(first), &digits(second), id),
        }
    }
}

/// A number in digits.
fn digits(n: &usize) -> String {
    n.to_string()
}

/// What kind of file `name` is, where that is a word and no name.
fn kind_of_file(name: &'static str, say: Say) -> &'static str {
    let paper = Paper::ALL.into_iter().find(|paper| paper.name() == name);
    paper.filter(|_| say != Say::ENGLISH).map_or(name, |paper| Kind::Article(paper).said(say))
}

impl Flaw {
    fn said(&self, say: Say) -> String {
        let said = match self {
            Self::Zip { why } => return say.flaw_zip(why),
            Self::ZipFiles { most } => return say.flaw_zip_files(&digits(most)),
            Self::ZipMember { name, why } => return say.flaw_zip_member(name, why),
            Self::Xml { byte, why } => return say.flaw_xml(&byte.to_string(), why),
            Self::NoField { field } => return say.flaw_no_field(&in_ticks(field)),
            Self::NoFile { name } => return say.flaw_no_file(&in_ticks(name)),
            Self::NoTwin { one, other } => return say.flaw_no_twin(&in_ticks(one), &in_ticks(other)),
            Self::NotUtf8 { name } => return say.flaw_not_utf8(&in_ticks(name)),
            Self::DamagedWhy { why } => return say.flaw_damaged_why(why),
            Self::NoText => say.flaw_no_text(),
            Self::NoReport => say.flaw_no_report(),
            Self::Attributes => say.flaw_attributes(),
            Self::Nested => say.flaw_nested(),
            Self::Damaged => say.flaw_damaged(),
            Self::NoPage => say.flaw_no_page(),
            Self::NoBook => say.flaw_no_book(),
            Self::NoChapters => say.flaw_no_chapters(),
            Self::Encrypted => say.flaw_encrypted(),
            Self::NoWords => say.flaw_no_words(),
            Self::FewerWords => say.flaw_fewer_words(),
            Self::UnknownWord => say.flaw_unknown_word(),
        };
        said.to_owned()
    }
}

/// `name` as code is set.
fn in_ticks(name: &str) -> String {
    format!("`{name}`")
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.said(Say::ENGLISH))
    }
}

impl Fault {
    /// What is the matter, as a clause.
    pub fn said(&self, say: Say) -> String {
        match self {
            Self::Missing { field } => say.fault_missing(field),
            Self::NotAnObject { found } => say.fault_not_object(say.word(found)),
            Self::WrongType { field, expected, found } => {
                say.fault_wrong_type(field, &expected_by(expected, say), say.word(found))
            }
            Self::Unknown { field, value, known } => say.fault_unknown(field, value, known),
            Self::NotANumber { field, value } => say.fault_not_number(field, value),
            Self::NotACurrency { value } => say.fault_not_currency("currency", value),
            Self::NotALabel { value } => say.fault_not_label(value),
            Self::NotATime { field, value } => say.fault_not_time(field, value, "2026-01-16T09:30:00Z"),
            Self::PastEnd { what, end, length, unit } => {
                say.fault_past_end(named(what, say), &digits(end), &digits(length), unit.said(say))
            }
            Self::Reversed { what, start, end } => say.fault_reversed(named(what, say), &digits(start), &digits(end)),
            Self::Nothing { what, at } => say.fault_nothing(named(what, say), &digits(at)),
            Self::InsideCharacter { what, character } => say.fault_inside(named(what, say), character),
            Self::CutsCharacter { character } => say.fault_cuts(character),
            Self::OtherText { said, there, start, end } => {
                say.fault_other_text("`text`", said, there, &digits(start), &digits(end))
            }
            Self::Elsewhere { said, n_places } => say.fault_elsewhere(said, &digits(n_places)),
            Self::SameId => say.fault_same_id().to_owned(),
            Self::UnknownReason { rule } => say.fault_unknown_reason(rule),
            Self::OtherLanguage { tag } => say.fault_other_language(tag),
            Self::RemovedElsewhere { n_gone } => say.fault_removed_elsewhere(&digits(n_gone)),
            Self::WholePage => say.fault_whole_page().to_owned(),
            Self::Damaged { n_damaged, encoding } => say.fault_damaged(&digits(n_damaged), encoding),
            Self::NoEnd { field, id } => say.fault_no_end(field, id),
            Self::ToItself => say.fault_to_itself().to_owned(),
        }
    }
}

/// What a field should have been.
fn expected_by(expected: &'static str, say: Say) -> String {
    match expected.split_once(", as ") {
        Some((_, example)) => say.fault_pair(example),
        None => say.word(expected).to_owned(),
    }
}

/// What a fault is of: a field, or the thing itself.
fn named(what: &str, say: Say) -> &str {
    if what == "it" { say.fault_it() } else { what }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.said(Say::ENGLISH))
    }
}

impl Problem {
    /// What is the matter and where, without the full stop.
    pub fn said(&self, say: Say) -> String {
        let article = if self.article.is_empty() {
            say.problem_article(&digits(&self.number))
        } else {
            say.problem_titled(&self.article)
        };
        let place = match &self.item {
            Some(item) => say.problem_item(&article, &item.said(say)),
            None => article,
        };
        say.problem_said(&place, &self.fault.said(say))
    }
}

impl Item {
    fn said(&self, say: Say) -> String {
        let number = digits(&self.number);
        let said = match self.list {
            List::Spans => say.item_span(&number),
            List::Claims => say.item_claim(&number),
            List::Links => say.item_link(&number),
            List::Orphans => say.item_orphan(&number),
        };
        self.id.as_ref().map_or(said.clone(), |id| format!("{said} ({id})"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{formats::Unit, text::Language};

    #[test]
    fn what_is_the_matter_is_said_in_the_persons_language() {
        let fault = Fault::PastEnd { what: "it".to_owned(), end: 9, length: 4, unit: Unit::Utf16 };
        let item = Some(Item { list: List::Spans, number: 2, id: Some("a7".to_owned()) });
        let problem = Problem { number: 1, article: String::new(), item, fault };
        assert_eq!(
            problem.said(Say(Language::SimplifiedChinese)),
            "第 1 篇文章，第 2 个片段 (a7)：它止于 9，超出了文本的末尾（文本长 4 UTF-16 单元）"
        );
        let error = FormatError::unreadable(Paper::Word.name(), Flaw::Zip { why: "no EOCD".to_owned() });
        assert_eq!(
            error.said(Say(Language::Korean)),
            "파일을 Word 문서(으)로 읽을 수 없습니다: 압축 파일이 손상되었습니다."
        );
        assert_eq!(error.to_string(), "The file cannot be read as Word document: the zip is damaged (no EOCD).");
    }

    #[test]
    fn what_a_field_should_be_is_said_too() {
        let pair =
            Fault::WrongType { field: "cue".to_owned(), expected: "two whole numbers, as [4, 8]", found: "a list" };
        assert_eq!(pair.to_string(), "`cue` should be two whole numbers, as [4, 8], and is a list");
        assert_eq!(pair.said(Say(Language::TraditionalChinese)), "`cue` 應是兩個整數，如 [4, 8]，卻是列表");
    }
}
