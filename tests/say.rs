//! What Gloss says: all of it, in each of the four languages, and nothing beside it.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

const LANGUAGES: [&str; 4] = ["en", "zh-Hans", "zh-Hant", "ko"];

/// Messages that are the same in English and another language: names of formats and languages, and mere patterns.
const SAME: [&str; 6] = ["announced", "announced-row", "bounded", "compare-kappa", "export-json-all", "with-key"];

/// From id to what is said, its arguments left out.
fn messages(language: &str) -> BTreeMap<String, String> {
    let file = root().join("src/say/locales").join(format!("{language}.ftl"));
    let text = fs::read_to_string(file).expect("the messages are in the repository");
    let resource = parser::parse(text).expect("the build has read it");
    let messages = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name, words(&message.value?))),
        _ => None,
    });
    messages.collect()
}

fn words(pattern: &Pattern<String>) -> String {
    let part = |element: &PatternElement<String>| match element {
        PatternElement::TextElement { value } => value.clone(),
        PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
            variants.iter().map(|variant| words(&variant.value)).collect()
        }
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::VariableReference { .. }) } => {
            String::new()
        }
        PatternElement::Placeable { expression } => panic!("unknown: {expression:?}"),
    };
    pattern.elements.iter().map(part).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn nothing_is_missing_and_nothing_is_left_in_english() {
    let english = messages("en");
    for language in &LANGUAGES[1..] {
        let own = messages(language);
        assert_eq!(own.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>(), "{language}");
        for (id, said) in &own {
            let is_left = *said == english[id] && said.chars().any(char::is_alphabetic);
            assert!(!is_left || SAME.contains(&id.as_str()), "{language}: {id} is left in English");
        }
    }
}

#[test]
fn each_language_is_written_in_its_own_characters() {
    // Latin letters stand for names, keys and codes alone.
    const NAMES: [&str; 38] = [
        "Gloss",
        "UTF",
        "JSON",
        "USD",
        "English",
        "Shift",
        "Ctrl",
        "Esc",
        "Z",
        "a",
        "x",
        "j",
        "k",
        "n",
        "u",
        "Markdown",
        "Recogito",
        "Hypothesis",
        "doccano",
        "JSONL",
        "utf",
        "gloss",
        "claims",
        "INCEpTION",
        "Word",
        "EPUB",
        "C",
        "F",
        "Cohen",
        "spans",
        "manual",
        "overlapping",
        "span",
        "PDF",
        "docx",
        "MB",
        "HTML",
        "XML",
    ];
    for (language, is_own) in [("zh-Hans", is_han as fn(char) -> bool), ("zh-Hant", is_han), ("ko", is_hangul)] {
        for (id, said) in messages(language) {
            let latin = said.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
            let foreign: Vec<&str> = latin.filter(|word| !NAMES.contains(word)).collect();
            assert!(foreign.is_empty(), "{language}: {id} says {foreign:?}");
            let has_letters = said.chars().any(char::is_alphabetic);
            assert!(
                !has_letters || said.chars().any(is_own) || SAME.contains(&id.as_str()),
                "{language}: {id}: {said}"
            );
        }
    }
}

fn is_han(character: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&character)
}

fn is_hangul(character: char) -> bool {
    ('\u{ac00}'..='\u{d7a3}').contains(&character)
}

#[test]
fn neither_kind_of_chinese_is_written_in_the_others_characters() {
    // Characters of frequent words that only one of the two has.
    const PAIRS: &str = "标標签籤页頁数數关關闭閉导導储儲机機构構说說来來这這从從开開选選择擇读讀请請删刪试試题題语語览覽网網错錯词詞观觀点點边邊图圖画畫应應许許无無与與为為个個会會时時间間";
    let pairs: Vec<char> = PAIRS.chars().collect();
    let only = |at: usize| pairs.chunks(2).map(|pair| pair[at]).collect::<BTreeSet<_>>();
    for (language, foreign) in [("zh-Hans", only(1)), ("zh-Hant", only(0))] {
        for (id, said) in messages(language) {
            // Each language is called by its own name everywhere.
            let said = said.replace("简体中文", "").replace("繁體中文", "");
            let odd: String = said.chars().filter(|character| foreign.contains(character)).collect();
            assert!(odd.is_empty(), "{language}: {id} has {odd}");
        }
    }
}

#[test]
fn every_message_is_said_somewhere() {
    let sources: String = rust_files(&root().join("src")).iter().map(|file| read(file)).collect();
    for id in messages("en").keys().filter(|id| !id.starts_with("word-")) {
        let name = id.replace('-', "_");
        // Called, or handed to a table of what is said.
        let ways = [format!(".{name}("), format!("Say::{name},"), format!("Say::{name} ")];
        assert!(ways.iter().any(|way| sources.contains(way)), "nobody says {id}");
    }
}

#[test]
fn the_page_says_nothing_of_its_own() {
    let mut own = Vec::new();
    for file in rust_files(&root().join("src").join("app")) {
        let text = read(&file);
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (number, line) in code.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            if speaks(line) {
                own.push(format!("{}:{}: {}", file.display(), number + 1, line.trim()));
            }
        }
    }
    assert!(own.is_empty(), "these words belong to src/say/locales:\n{}", own.join("\n"));
}

/// Whether a line of the page's code holds words for a person: text of an element, or of an attribute that is seen or
/// heard, or a notice.
fn speaks(line: &str) -> bool {
    const HEARD: [&str; 8] = [
        ">{ \"",
        "aria-label=\"",
        "title=\"",
        "placeholder=\"",
        " name=\"",
        "alert(\"",
        "status(\"",
        "alert(format!(\"",
    ];
    let begins_word = |rest: &str| {
        let text: String = rest.chars().take_while(|character| *character != '"').collect();
        text.chars().filter(|character| character.is_alphabetic()).count() > 1
            && !["Gloss", "USD", "https://…"].contains(&text.as_str())
    };
    let is_text = line.trim_start().strip_prefix("{ \"").is_some_and(begins_word);
    is_text || HEARD.iter().any(|mark| line.split(mark).skip(1).any(begins_word))
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the sources are in the repository").flatten();
    let each = |path: PathBuf| if path.is_dir() { rust_files(&path) } else { vec![path] };
    entries
        .map(|entry| entry.path())
        .flat_map(each)
        .filter(|path| path.extension().is_some_and(|kind| kind == "rs"))
        .collect()
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).expect("a source is text")
}
