//! Bad files: a sentence for a person, in bounded time and memory.

use gloss::formats::{Format, FormatError, Problem, Unit, detect, read as read_any};
use proptest::prelude::*;

use super::{any, given, read, written};

fn refusal(format: Format, file: &str) -> String {
    read(format, file.as_bytes()).expect_err("a bad file").to_string()
}

fn left_out(format: Format, file: &str) -> Vec<String> {
    read(format, file.as_bytes()).expect("a good file").left_out.iter().map(Problem::to_string).collect()
}

#[test]
fn what_is_of_no_format_says_which_there_are() {
    let error = read_any(None, b"Mira said so.", &given()).expect_err("prose");
    assert!(
        error
            .to_string()
            .starts_with("The file is in no format that Gloss reads. It reads JSON, W3C Web Annotation, doccano JSONL")
    );
    assert_eq!(detect(b"{\"a\": 1}"), None);
    assert!(matches!(read_any(None, b"{\"a\": ", &given()), Err(FormatError::CutShort { .. })));
    assert!(matches!(read_any(None, b" \n", &given()), Err(FormatError::Empty)));
    assert_eq!(
        refusal(Format::Tei, "<TEI/>"),
        "TEI XML can be written and not read: import the JSON or the HTML report that was exported with it."
    );
}

#[test]
fn each_reader_says_what_is_missing() {
    for (format, file, said) in [
        (Format::Doccano, "{\"label\": []}", "Line 1 of the file cannot be read: `text` is missing."),
        (Format::Spacy, "\n{\"text\": 5, \"ents\": []}", "Line 2 of the file cannot be read: `text` is missing."),
        (
            Format::Prodigy,
            "{\"text\": \"a\", \"spans\": []}\n{\"te",
            "The file is cut short: it ends in the middle, at line 2, column 4. Copy or download all of it, then import it again.",
        ),
        (Format::LabelStudio, "[{\"id\": 1}]", "Article 1 of the file cannot be read: `data` is missing."),
        (
            Format::CasJson,
            "{\"%FEATURE_STRUCTURES\": []}",
            "The file cannot be read as UIMA CAS JSON: there is no text (`sofaString`) in it.",
        ),
        (
            Format::CasXmi,
            "<xmi:XMI/>",
            "The file cannot be read as UIMA CAS XMI: there is no text (`sofaString`) in it.",
        ),
        (
            Format::Brat,
            "Mira",
            "The file cannot be read as brat standoff: the zip is damaged (invalid Zip archive: Could not find EOCD).",
        ),
        (
            Format::Html,
            "<html></html>",
            "The file cannot be read as HTML report: it is no report of Gloss, which has the articles in it: paste its text instead.",
        ),
    ] {
        assert_eq!(refusal(format, file), said);
    }
}

#[test]
fn what_lies_nowhere_is_left_out_and_told() {
    let line = r#"{"text": "Mira", "label": [[0, 4, "person"], [2, 9, "person"], [0, 4, " "], [3, 3, "person"]]}"#;
    assert_eq!(
        left_out(Format::Doccano, line),
        [
            "article 1, span 2: it ends at 9, past the end of the text, which has 4 UTF-16 units",
            "article 1, span 3: its label “ ” is no name for one: it is empty, in several lines, or longer than 64 characters",
            "article 1, span 4: it is empty: it starts and ends at 3",
        ]
    );
    let line = r#"{"text": "Mira left", "spans": [{"start": 0, "end": 4, "text": "Mila", "label": "person"}]}"#;
    assert_eq!(
        left_out(Format::Prodigy, line),
        ["article 1, span 1: its `text` is “Mila”, but the article has “Mira” at 0 to 4"]
    );
}

#[test]
fn entities_are_not_expanded_and_depth_is_bounded() {
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\
        <xmi:XMI><cas:Sofa xmi:id=\"1\" sofaString=\"&b;\"/></xmi:XMI>";
    assert!(refusal(Format::CasXmi, bomb).starts_with("The file cannot be read as UIMA CAS XMI: its XML is damaged"));
    let deep = "[".repeat(200_000);
    for format in [Format::Doccano, Format::LabelStudio, Format::WebAnnotation, Format::CasJson, Format::Spacy] {
        assert!(read(format, deep.as_bytes()).is_err());
    }
    let nested = format!("<xmi:XMI>{}", "<a>".repeat(200_000));
    assert!(read(Format::CasXmi, nested.as_bytes()).is_err());
}

#[test]
fn a_long_line_takes_time_in_proportion() {
    let marks: Vec<String> = (0..20_000).map(|n| format!("[{}, {}, \"person\"]", n * 5, n * 5 + 4)).collect();
    let line = format!("{{\"text\": \"{}\", \"label\": [{}]}}", "Mira ".repeat(20_000), marks.join(","));
    let imported = read(Format::Doccano, line.as_bytes()).expect("a long line");
    assert_eq!(imported.articles[0].annotations.len(), 20_000);
}

fn readable() -> impl Strategy<Value = Format> {
    let formats: Vec<Format> = Format::ALL.into_iter().filter(|format| format.is_readable()).collect();
    proptest::sample::select(formats)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_file_cut_or_damaged_anywhere_is_read_or_refused(
        document in any::document(),
        format in readable(),
        at in any::<prop::sample::Index>(),
        other in any::<u8>(),
    ) {
        let bytes = written(format, None, &[document]);
        let at = at.index(bytes.len());
        let _ = read(format, &bytes[..at]);
        let mut damaged = bytes;
        damaged[at] = other;
        let _ = read_any(None, &damaged, &given());
        let _ = read(format, &damaged);
    }

    #[test]
    fn what_counts_another_unit_is_never_shifted_unseen(document in any::document()) {
        let bytes = written(Format::WebAnnotation, Some(Unit::Utf16), std::slice::from_ref(&document));
        let imported = read(Format::WebAnnotation, &bytes).expect("our own file");
        for one in &imported.articles[0].annotations {
            let own = document.annotations.get(&one.id).expect("it was there");
            prop_assert_eq!(own.span, one.span);
        }
    }
}
