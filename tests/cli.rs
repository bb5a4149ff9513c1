//! `gloss recognize` as a pipeline sees it: what it reads, writes, refuses, and with which status it ends.

#![cfg(not(target_arch = "wasm32"))]

use std::{
    io::{Read, Write},
    path::PathBuf,
    process::{Command, Output, Stdio},
};

use serde_json::Value;

fn gloss() -> Command {
    Command::new(env!("CARGO_BIN_EXE_gloss"))
}

/// What `gloss recognize` makes of `input` on its standard input.
fn recognized(input: &[u8]) -> Output {
    let mut child = gloss()
        .arg("recognize")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("gloss starts");
    let mut stdin = child.stdin.take().expect("standard input is piped");
    let input = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().expect("gloss ends");
    writer.join().expect("the writer ends").expect("gloss reads all");
    output
}

fn lines(output: &Output) -> Vec<Value> {
    std::str::from_utf8(&output.stdout)
        .expect("UTF-8")
        .lines()
        .map(|line| serde_json::from_str(line).expect("a line is JSON"))
        .collect()
}

fn complaints(output: &Output) -> Vec<String> {
    String::from_utf8_lossy(&output.stderr).lines().map(str::to_owned).collect()
}

/// A file of this test's own with `content`.
fn file(name: &str, content: &[u8]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("cli");
    std::fs::create_dir_all(&folder).expect("a folder for the test's files");
    let path = folder.join(name);
    std::fs::write(&path, content).expect("a file for the test");
    path
}

#[test]
fn answers_come_in_the_order_of_the_questions() {
    let input: String =
        (0..5_000).map(|n| format!("{{\"id\":\"n{n}\",\"text\":\"{}\"}}\n", "a ".repeat(n % 90))).collect();
    let output = recognized(input.as_bytes());
    assert!(output.status.success());
    let ids: Vec<String> =
        lines(&output).iter().map(|line| line["id"].as_str().unwrap_or_default().to_owned()).collect();
    assert_eq!(ids, (0..5_000).map(|n| format!("n{n}")).collect::<Vec<_>>());
}

#[test]
fn the_same_question_has_the_same_answer() {
    let text = "据《日报》透露，Mira Murati 的公司至少融资20亿美元。\\nShe said 12.5% of 3 people left. ";
    let input: String = (0..300).map(|n| format!("{{\"id\":\"n{n}\",\"text\":\"{text}\"}}\n")).collect();
    assert_eq!(recognized(input.as_bytes()).stdout, recognized(input.as_bytes()).stdout);
}

#[test]
fn an_answer_has_the_agreed_fields() {
    let output = recognized(br#"{"id": "a1", "text": "Mira Murati said on Friday that Acme raised $2 billion."}"#);
    let answer = &lines(&output)[0];
    assert_eq!(answer["id"], "a1");
    assert_eq!(answer["lang"], "en");
    assert!(answer["spans"].is_array() && answer["claims"].is_array());
    assert_eq!(answer.get("text"), None);
}

#[test]
fn a_language_that_is_said_is_respected_and_an_unknown_one_is_detected() {
    let output = recognized(
        "{\"id\":\"a\",\"text\":\"中文\",\"lang\":\"zh-Hant\"}\n{\"id\":\"b\",\"text\":\"中文\",\"lang\":\"tlh\"}\n\
         {\"id\":\"c\",\"text\":\"中文\",\"lang\":null}\n{\"id\":\"d\",\"text\":\"맞다\"}"
            .as_bytes(),
    );
    let languages: Vec<Value> = lines(&output).iter().map(|line| line["lang"].clone()).collect();
    assert_eq!(languages, ["zh-Hant", "zh-Hans", "zh-Hans", "ko"]);
}

#[test]
fn each_bad_line_is_one_reasoned_failure_and_the_others_go_on() {
    let mut input = b"\xef\xbb\xbf{\"id\":\"first\",\"text\":\"\"}\r\n\n".to_vec();
    let bad: [(&[u8], &str); 12] = [
        (b"[\"a\", \"b\", \"c\"]", "not an object: a line should be {\"id\": …, \"text\": …}"),
        (b"[]", "not an object: a line should be {\"id\": …, \"text\": …}"),
        (b"\"text\"", "not an object: a line should be {\"id\": …, \"text\": …}"),
        (b"{\"id\":\"a\"}", "missing field `text` at column 10"),
        (b"{\"text\":\"a\"}", "missing field `id` at column 12"),
        (
            b"{\"id\":1,\"text\":\"a\"}",
            "`id`, `text` and `lang` should be strings: invalid type: integer `1`, expected a string at column 7",
        ),
        (
            b"{\"id\":\"a\",\"text\":null}",
            "`id`, `text` and `lang` should be strings: invalid type: null, expected a string at column 21",
        ),
        (
            b"{\"id\":\"a\",\"text\":\"\",\"lang\":5}",
            "`id`, `text` and `lang` should be strings: invalid type: integer `5`, expected a string at column 28",
        ),
        (b"{\"id\":\"a\",\"text\":\"cut", "not JSON: it is cut short at column 21"),
        (b"{\"id\":\"a\",\"text\":\"\xff\"}", "not UTF-8: byte 19 of the line"),
        (
            b"{\"id\":\"a\",\"text\":\"\\ud800\"}",
            "not JSON: a \\u escape that is no character, as half of a surrogate pair at column 25",
        ),
        (b"Mira said so.", "not JSON: expected value at column 1"),
    ];
    for (line, _) in bad {
        input.extend(line);
        input.push(b'\n');
    }
    input.extend(b"{\"id\":\"last\",\"text\":\"\"}");
    let output = recognized(&input);
    assert_eq!(output.status.code(), Some(1));
    let expected: Vec<String> =
        bad.iter().enumerate().map(|(n, (_, reason))| format!("standard input:{}: {reason}", n + 3)).collect();
    assert_eq!(complaints(&output), expected);
    assert_eq!(lines(&output).iter().map(|line| line["id"].clone()).collect::<Vec<_>>(), ["first", "last"]);
}

#[test]
fn a_text_file_is_one_article_that_carries_its_text() {
    let text = file("story.txt", "\u{feff}据报道\r\n第二行 🚀".as_bytes());
    let markdown = file("story.md", b"# Title\n\nText");
    let output = gloss().arg("recognize").args([&text, &markdown]).output().expect("gloss runs");
    assert!(output.status.success());
    let lines = lines(&output);
    assert_eq!((&lines[0]["id"], &lines[0]["text"]), (&"story.txt".into(), &"据报道\r\n第二行 🚀".into()));
    assert_eq!((&lines[1]["id"], &lines[1]["text"]), (&"story.md".into(), &"Title\n\nText".into()));
}

#[test]
fn a_web_page_is_one_article_and_other_encodings_are_read() {
    let page = file("page.html", b"<title>x</title><p>Mira Chen said so.</p>");
    let text =
        file("korean.txt", b"\xc8\xb8\xbb\xe7\xb4\xc2 \xbb\xf5 \xb0\xf8\xc0\xe5\xc0\xbb \xc1\xfe\xb4\xc2\xb4\xd9\n");
    let output = gloss().arg("recognize").args([&page, &text]).output().expect("gloss runs");
    assert!(output.status.success());
    let lines = lines(&output);
    assert!(lines[0]["text"].as_str().is_some_and(|text| text.ends_with("Mira Chen said so.")), "{}", lines[0]);
    assert_eq!(lines[1]["text"], "회사는 새 공장을 짓는다\n");
}

#[test]
fn files_that_cannot_be_read_fail_by_name_and_the_others_go_on() {
    let good = file("good.jsonl", b"{\"id\":\"a\",\"text\":\"\"}\n{}\n");
    let web = file("page.html", b"<div>".repeat(900).as_slice());
    let odd = file("odd.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    let absent = good.with_file_name("absent.jsonl");
    let output = gloss().arg("recognize").args([&absent, &web, &odd, &good]).output().expect("gloss runs");
    assert_eq!(output.status.code(), Some(1));
    let complaints = complaints(&output);
    assert_eq!(complaints.len(), 4);
    assert!(complaints[0].starts_with(&format!("{}: cannot be opened: ", absent.display())), "{}", complaints[0]);
    let begins = |complaint: &str, said: String| assert!(complaint.starts_with(&said), "{complaint}");
    begins(&complaints[1], format!("{}: The file cannot be read as web page: its elements are nested", web.display()));
    begins(&complaints[2], format!("{}: The file is not text that can be read", odd.display()));
    assert_eq!(complaints[3], format!("{}:2: missing field `id` at column 2", good.display()));
    assert_eq!(lines(&output).len(), 1);
}

#[test]
fn an_answer_comes_before_the_input_ends() {
    let mut child =
        gloss().arg("recognize").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("gloss starts");
    let mut stdin = child.stdin.take().expect("standard input is piped");
    let mut stdout = child.stdout.take().expect("standard output is piped");
    stdin.write_all(b"{\"id\":\"a\",\"text\":\"\"}\n").expect("gloss reads");
    let mut first = [0];
    stdout.read_exact(&mut first).expect("an answer");
    assert_eq!(first, *b"{");
    drop(stdin);
    assert!(child.wait().expect("gloss ends").success());
}

#[test]
fn a_reader_that_leaves_ends_it_quietly() {
    let input = file("many.jsonl", "{\"id\":\"a\",\"text\":\"据报道\"}\n".repeat(100_000).as_bytes());
    let mut child = gloss()
        .arg("recognize")
        .arg(input)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("gloss starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("gloss ends");
    assert_eq!(complaints(&output), [""; 0]);
    assert!(output.status.success());
}

#[test]
fn wrong_usage_ends_with_two_and_help_with_nought() {
    for (arguments, status) in [
        (&["recognise"][..], 2),
        (&[], 2),
        (&["recognize", "--loud"], 2),
        (&["--help"], 0),
        (&["--version"], 0),
        (&["recognize", "--help"], 0),
    ] {
        let output = gloss().args(arguments).stdin(Stdio::null()).output().expect("gloss runs");
        assert_eq!(output.status.code(), Some(status), "{arguments:?}");
    }
}
