//! `gloss convert` as a pipeline sees it: what it reads, writes, tells and refuses, and with which status it ends.

#![cfg(not(target_arch = "wasm32"))]

use std::{
    fs,
    io::Write,
    path::PathBuf,
    process::{Command, Output, Stdio},
};

use serde_json::Value;

const TWO_LINES: &str = "{\"id\": \"a\", \"text\": \"🚀 Mira left\", \"label\": [[3, 7, \"person\"]]}\n\
    {\"id\": \"b\", \"text\": \"Acme\", \"label\": [[0, 4, \"ORG\"], [0, 9, \"person\"]]}\n";

fn gloss() -> Command {
    Command::new(env!("CARGO_BIN_EXE_gloss"))
}

/// What `gloss convert` makes of `input` on its standard input.
fn converted(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = gloss()
        .arg("convert")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("gloss starts");
    let mut stdin = child.stdin.take().expect("standard input is piped");
    let input = input.to_vec();
    // Where the input is refused, it is not read to its end.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("gloss ends");
    writer.join().expect("the writer ends");
    output
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A file of this test's own.
fn path(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("convert");
    fs::create_dir_all(&folder).expect("a folder for the test's files");
    folder.join(name)
}

#[test]
fn lines_become_articles_and_what_is_left_out_is_told() {
    let output = converted(&["--to", "gloss"], TWO_LINES.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let file: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(file["articles"][0]["spans"][0]["start"], 2);
    assert_eq!(file["articles"][1]["spans"][0]["label"], "organization");
    let said = said(&output);
    assert!(said.contains("standard input: “b”, span 2: it ends at 9, past the end of the text"), "{said}");
    assert!(said.contains("Read as doccano JSONL: 2 articles, offsets in UTF-16 units."), "{said}");
    assert!(said.contains("2 articles with 2 annotations: JSON holds all of it"), "{said}");
}

#[test]
fn a_bad_line_is_told_and_the_others_go_on() {
    let input = format!("{{\"text\": \n\n{TWO_LINES}");
    let output = converted(&["--from", "doccano", "--to", "csv"], input.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("standard input:1: not JSON: it is cut short at column"), "{}", said(&output));
    assert!(said(&output).contains("CSV cannot hold 2 articles' texts"), "{}", said(&output));
    let rows = String::from_utf8_lossy(&output.stdout).matches("\r\n").count();
    assert_eq!(rows, 3);
}

#[test]
fn files_go_through_other_formats_and_come_back() {
    let (first, zip, last) = (path("first.json"), path("brat.zip"), path("last.json"));
    let input = TWO_LINES.replace(", [0, 9, \"person\"]", "");
    fs::write(&first, converted(&["--to", "gloss"], input.as_bytes()).stdout).expect("a file for the test");
    for (format, from, to) in [("brat", &first, &zip), ("gloss", &zip, &last)] {
        let output = gloss().args(["convert", "--to", format]).args([from, to]).output().expect("gloss runs");
        assert!(output.status.success(), "{}", said(&output));
        assert_eq!(output.stdout, b"");
    }
    assert_eq!(fs::read(&last).ok(), fs::read(&first).ok());
}

#[test]
fn the_unit_is_chosen_and_the_configuration_lies_beside() {
    let line = |unit: &str| {
        let output = converted(&["--to", "doccano", "--offsets", unit], TWO_LINES.as_bytes());
        let lines = String::from_utf8(output.stdout).expect("UTF-8");
        serde_json::from_str::<Value>(lines.lines().next().unwrap_or_default()).expect("JSON")["label"][0][0].clone()
    };
    assert_eq!((line("utf16"), line("codepoint")), (3.into(), 2.into()));
    let (from, to) = (path("lines.jsonl"), path("tasks.json"));
    fs::write(&from, TWO_LINES).expect("a file for the test");
    gloss().args(["convert", "--to", "labelstudio"]).args([&from, &to]).output().expect("gloss runs");
    let beside = fs::read_to_string(path("tasks.label_config.xml")).expect("the configuration");
    assert!(beside.contains("<Label value=\"person\""));
}

#[test]
fn a_label_that_is_none_of_the_four_goes_through_under_its_name() {
    let (from, to) = (path("own.jsonl"), path("own.json"));
    let line = "{\"text\": \"The flood came to Low Tarn\", \"label\": [[4, 9, \"EVENT\"], [18, 26, \"LOC\"]]}\n";
    fs::write(&from, line).expect("a file for the test");
    let output = gloss().args(["convert", "--to", "labelstudio"]).args([&from, &to]).output().expect("gloss runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let beside = fs::read_to_string(path("own.label_config.xml")).expect("the configuration");
    assert!(["EVENT", "LOC"].iter().all(|name| beside.contains(&format!("<Label value=\"{name}\" background=\"#"))));
    let back = gloss().args(["convert", "--to", "doccano"]).arg(&to).output().expect("gloss runs");
    let back: Value = serde_json::from_slice(&back.stdout).expect("a line of JSON");
    assert_eq!(back["label"], serde_json::json!([[4, 9, "EVENT"], [18, 26, "LOC"]]));
}

#[test]
fn the_unit_that_is_said_is_taken() {
    let line = "{\"text\": \"🚀🚀 Mira\", \"label\": [[3, 7, \"person\"]]}";
    let words = |unit: &str| {
        let output = converted(&["--to", "gloss", "--from-offsets", unit], line.as_bytes());
        let file: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        file["articles"][0]["spans"][0]["text"].clone()
    };
    assert_eq!(words("codepoint"), "Mira");
    assert_eq!(words("utf16"), Value::Null);
}

#[test]
fn annotations_of_others_take_the_text_that_is_given() {
    let text = path("article.txt");
    fs::write(&text, "Mira left").expect("a file for the test");
    let input = r#"[{"type": "Annotation", "body": "person", "target": {"source": "urn:a", "selector": {"type": "TextQuoteSelector", "exact": "Mira"}}}]"#;
    let with = ["--from", "w3c", "--to", "gloss", "--text", &text.to_string_lossy()];
    let output = converted(&with, input.as_bytes());
    assert!(output.status.success(), "{}", said(&output));
    assert!(String::from_utf8_lossy(&output.stdout).contains("\"text\":\"Mira\""));
    let without = converted(&["--to", "gloss"], input.as_bytes());
    assert_eq!(without.status.code(), Some(1));
    assert!(said(&without).contains("annotations without their text, of urn:a"), "{}", said(&without));
}

#[test]
fn what_cannot_be_read_or_done_ends_with_its_status() {
    for (arguments, status) in [
        (&["--to", "gloss", "/no/such/file"][..], 1),
        (&["--to", "gloss"], 1),
        (&["--to", "boat"], 2),
        (&["--from", "csv", "--to", "gloss"], 2),
        (&["--from", "gloss"], 2),
        (&["--to", "gloss", "--offsets", "inch"], 2),
        (&["--to", "gloss", "--text", "/no/such/file"], 2),
        (&["--help"], 0),
    ] {
        let output = converted(arguments, b"Mira said so.");
        assert_eq!(output.status.code(), Some(status), "{arguments:?}: {}", said(&output));
    }
}
