//! The house as a test: who may use whom, what knows no browser, how long a file may be.
//!
//! The sources are read as text, without comments and literals: a path that starts with `crate::` (or climbs there by
//! `super::`) says which folder is used.

#![cfg(not(target_arch = "wasm32"))]

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder of `src` and the folders that it may use. When the picture changes, change this and `ARCHITECTURE.md`.
const MAY_USE: [(&str, &[&str]); 16] = [
    ("text", &[]),
    ("say", &["text"]),
    ("annotation", &["text", "say"]),
    ("dictionary", &["text", "annotation"]),
    ("recognize", &["text", "annotation", "dictionary"]),
    ("train", &["text", "annotation", "recognize"]),
    ("document", &["text", "annotation"]),
    ("agreement", &["text", "annotation", "document"]),
    ("state", &["text", "annotation", "dictionary", "document"]),
    ("formats", &["text", "say", "annotation", "dictionary", "document"]),
    ("search", &["text", "annotation", "document"]),
    ("overview", &["text", "annotation", "document", "search", "state"]),
    ("storage", &["text", "annotation", "dictionary", "document", "state", "formats"]),
    ("worker", &["text", "say", "annotation", "dictionary", "recognize", "document", "formats", "storage"]),
    ("cli", &["text", "say", "annotation", "dictionary", "recognize", "document", "formats"]),
    (
        "app",
        &[
            "text",
            "say",
            "annotation",
            "dictionary",
            "recognize",
            "document",
            "agreement",
            "state",
            "formats",
            "search",
            "overview",
            "storage",
            "worker",
        ],
    ),
];

/// The folders that may know the browser; all others are for every target.
const IN_THE_BROWSER: [&str; 3] = ["storage", "worker", "app"];

/// What names of crates begin with that only a browser has.
const BROWSER: [&str; 8] =
    ["web_sys", "js_sys", "wasm_bindgen", "serde_wasm_bindgen", "yew", "gloo", "idb", "console_error_panic_hook"];

/// A file longer than this holds more than one meaning.
const LONGEST: usize = 400;

#[test]
fn every_folder_uses_only_what_lies_below_it() {
    assert_none(uses);
}

#[test]
fn the_core_knows_no_browser() {
    assert_none(browser_names);
}

#[test]
fn no_file_is_longer_than_it_should_be() {
    assert_none(length);
}

#[test]
fn every_folder_of_the_sources_has_its_place() {
    let entries = fs::read_dir(root().join("src")).expect("the sources are in the repository");
    let folders = entries.flatten().filter(|entry| entry.path().is_dir());
    for folder in folders.map(|folder| folder.file_name().to_string_lossy().into_owned()) {
        assert!(
            folder == "bin" || may_use(&folder).is_some(),
            "src/{folder} is not in the table of tests/architecture.rs"
        );
    }
}

#[test]
fn what_may_be_used_is_a_folder_and_comes_first() {
    for (at, (folder, below)) in MAY_USE.iter().enumerate() {
        let before: Vec<&str> = MAY_USE[..at].iter().map(|(name, _)| *name).collect();
        assert!(below.iter().all(|name| before.contains(name)), "{folder} may use what does not come before it");
    }
}

#[test]
fn an_offence_is_found_in_every_way_of_writing_it() {
    let wrong = [
        "use crate::state::State;",
        "use crate::{text::Span, state};",
        "use crate::{\n    text::{Span, Text},\n    state::{Action, State},\n};",
        "fn f() -> crate::state::State { todo() }",
        "use super::super::state::State;",
        "pub use crate :: state :: State;",
    ];
    for source in wrong {
        let found = uses("src/recognize/amount.rs", source);
        assert_eq!(found.len(), 1, "{source}: {found:?}");
        assert!(found[0].what.contains("`state`"), "{found:?}");
    }
    assert_eq!(uses("src/recognize/amount.rs", wrong[2])[0].line, 3);
}

#[test]
fn what_only_looks_like_an_offence_is_none() {
    let right = [
        "use crate::{annotation::Finding, text::{Span, state}};",
        "// use crate::state::State;",
        "/* /* crate::state */ crate::state */ use crate::text::Span;",
        "/// See [`crate::state`].\nfn f() {}",
        r##"const A: &str = "crate::state"; const B: &str = r#"a " crate::state"#; const C: char = '"'; fn d<'a>() {}"##,
        "pub(in crate::recognize) fn f() {}",
        "use super::overlap::first;",
        "use std::state::State;",
    ];
    for source in right {
        assert_eq!(uses("src/recognize/amount.rs", source), [], "{source}");
    }
    assert_eq!(uses("src/main.rs", "use crate::app::App;"), []);
    assert_eq!(uses("src/app/store.rs", "use crate::state::State;"), []);
}

#[test]
fn a_browser_crate_in_the_core_is_found_and_elsewhere_is_none() {
    let source = "use std::fmt;\nuse gloo_timers::future::sleep;";
    let found = browser_names("src/document/edit.rs", source);
    assert_eq!(found.iter().map(|offence| offence.line).collect::<Vec<_>>(), [2]);
    assert_eq!(browser_names("src/storage/open.rs", source), []);
    assert_eq!(browser_names("src/document/edit.rs", "// gloo::timers\nlet igloo = \"yew\";"), []);
}

#[test]
fn a_long_file_is_found() {
    assert_eq!(length("src/text/span.rs", &"\n".repeat(LONGEST)), []);
    assert_eq!(length("src/text/span.rs", &"\n".repeat(LONGEST + 1)).len(), 1);
}

/// Something in a source that should not be there.
#[derive(PartialEq)]
struct Offence {
    file: String,
    line: usize,
    what: String,
}

impl fmt::Debug for Offence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\n  {}:{}: {}", self.file, self.line, self.what)
    }
}

/// Folders used by the file `file` that its own folder may not use.
fn uses(file: &str, source: &str) -> Vec<Offence> {
    let folder = folder_of(file);
    let Some(below) = may_use(folder) else { return Vec::new() };
    let words = words(&code(source));
    let wrong = used(&words, depth(file))
        .into_iter()
        .filter(|word| word.text != folder && !below.contains(&word.text.as_str()) && may_use(&word.text).is_some());
    let what = |name: &str| format!("`{folder}` uses `{name}`, which it may not");
    wrong.map(|word| Offence { file: file.into(), line: word.line, what: what(&word.text) }).collect()
}

/// Names of browser crates in a file of the core.
fn browser_names(file: &str, source: &str) -> Vec<Offence> {
    let folder = folder_of(file);
    if may_use(folder).is_none() || IN_THE_BROWSER.contains(&folder) {
        return Vec::new();
    }
    let is_browser =
        |word: &Word| BROWSER.iter().any(|name| word.text == *name || word.text.starts_with(&format!("{name}_")));
    let found = words(&code(source)).into_iter().filter(is_browser);
    let what = |name: &str| format!("the core knows no browser, but here is `{name}`");
    found.map(|word| Offence { file: file.into(), line: word.line, what: what(&word.text) }).collect()
}

/// A file that is too long.
fn length(file: &str, source: &str) -> Vec<Offence> {
    let n_lines = source.lines().count();
    if n_lines <= LONGEST {
        return Vec::new();
    }
    let what = format!("{n_lines} lines are more than {LONGEST}: split it by meaning");
    vec![Offence { file: file.into(), line: LONGEST + 1, what }]
}

fn may_use(folder: &str) -> Option<&'static [&'static str]> {
    MAY_USE.iter().find(|(name, _)| *name == folder).map(|(_, below)| *below)
}

/// `recognize` of `src/recognize/amount/range.rs`; empty for `src/main.rs`.
fn folder_of(file: &str) -> &str {
    let mut parts = file.split('/').skip(1);
    let first = parts.next().unwrap_or_default();
    if parts.next().is_some() { first } else { "" }
}

/// How many steps of `super::` lead from the file's module to the crate's root.
fn depth(file: &str) -> usize {
    let parts = file.trim_end_matches(".rs").trim_end_matches("/mod").split('/');
    parts.count() - 1
}

/// A name or a sign of the code, and the line where it stands.
#[derive(Debug, Clone)]
struct Word {
    text: String,
    line: usize,
}

/// The words that follow the crate's root in the paths of the code, for a file `depth` modules below it.
fn used(words: &[Word], depth: usize) -> Vec<Word> {
    let mut found = Vec::new();
    let mut n_supers = 0;
    for (at, word) in words.iter().enumerate() {
        let starts = word.text == "crate" || word.text == "super" && n_supers + 1 >= depth;
        if starts && follows(words, at, "::") {
            found.extend(first_words(&words[at + 2..]));
        }
        // `super::super` is three words apart.
        let goes_on = word.text == "super" || word.text == "::" && n_supers > 0;
        n_supers = if goes_on { n_supers + usize::from(word.text == "super") } else { 0 };
    }
    found
}

fn follows(words: &[Word], at: usize, text: &str) -> bool {
    words.get(at + 1).is_some_and(|word| word.text == text)
}

/// The first word of a path, or of each path of a group: `text` and `state` of `{text::{Span, Text}, state}`.
fn first_words(words: &[Word]) -> Vec<Word> {
    if words.first().is_none_or(|word| word.text != "{") {
        return words.first().cloned().into_iter().collect();
    }
    let (mut found, mut level, mut is_first) = (Vec::new(), 0, false);
    for word in words {
        match word.text.as_str() {
            "{" => level += 1,
            "}" => level -= 1,
            _ if is_first && level == 1 => found.push(word.clone()),
            _ => {}
        }
        if level == 0 {
            break;
        }
        is_first = level == 1 && (word.text == "{" || word.text == ",");
    }
    found
}

/// The names and signs of `code`; `::` is one.
fn words(code: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for (number, line) in code.lines().enumerate() {
        let mut rest = line.trim_start();
        while let Some(first) = rest.chars().next() {
            let is_name = |c: char| c.is_alphanumeric() || c == '_';
            let name = rest.find(|c| !is_name(c)).unwrap_or(rest.len());
            let length = if rest.starts_with("::") { 2 } else { name.max(first.len_utf8()) };
            words.push(Word { text: rest[..length].into(), line: number + 1 });
            rest = rest[length..].trim_start();
        }
    }
    words
}

/// `source` with a blank for each comment and literal; lines stay lines.
fn code(source: &str) -> String {
    let mut code = String::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let length = blank(rest, code.chars().last());
        let taken = length.unwrap_or(first.len_utf8());
        if length.is_some() {
            code.push(' ');
            code.extend(rest[..taken].matches('\n'));
        } else {
            code.push(first);
        }
        rest = &rest[taken..];
    }
    code
}

/// The length of the comment or literal at the start of `rest`, which follows the character `before`.
fn blank(rest: &str, before: Option<char>) -> Option<usize> {
    let end_of = |end: &str, from: usize| rest[from..].find(end).map_or(rest.len(), |at| from + at + end.len());
    let in_name = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let raw = rest.strip_prefix('r').filter(|_| !in_name || before == Some('b'));
    let hashes = raw.map(|raw| raw.len() - raw.trim_start_matches('#').len());
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    } else if rest.starts_with("/*") {
        return Some(block_comment(rest));
    } else if let Some(n) = hashes.filter(|n| rest[1 + n..].starts_with('"')) {
        return Some(end_of(&format!("\"{}", "#".repeat(n)), n + 2));
    } else if rest.starts_with('"') {
        return Some(quoted(rest, '"'));
    }
    // A single quote starts a character if it ends one, else a lifetime.
    let is_character = rest.starts_with("'\\") || rest.starts_with('\'') && rest.chars().nth(2) == Some('\'');
    is_character.then(|| quoted(rest, '\''))
}

/// The length of the literal at the start of `rest`, up to the `quote` that no backslash precedes.
fn quoted(rest: &str, quote: char) -> usize {
    let mut characters = rest.char_indices().skip(1);
    while let Some((at, character)) = characters.next() {
        match character {
            '\\' => drop(characters.next()),
            _ if character == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The length of the comment at the start of `rest`; block comments nest.
fn block_comment(rest: &str) -> usize {
    let mut level = 0;
    let mut at = 0;
    while at < rest.len() {
        let pair = rest.as_bytes().get(at..at + 2);
        level += i32::from(pair == Some(b"/*")) - i32::from(pair == Some(b"*/"));
        at += if matches!(pair, Some(b"/*" | b"*/")) { 2 } else { 1 };
        if level == 0 {
            break;
        }
    }
    at
}

/// Looks at all sources with `look`, and fails with all that it finds.
fn assert_none(look: fn(&str, &str) -> Vec<Offence>) {
    let mut found = Vec::new();
    for folder in ["src", "tests", "xtask/src"] {
        for file in sources(&root().join(folder)) {
            let name =
                file.strip_prefix(root()).expect("the file lies below the root").to_string_lossy().replace('\\', "/");
            let source = fs::read_to_string(&file).expect("a source is text and can be read");
            found.extend(look(&name, &source));
        }
    }
    assert!(found.is_empty(), "{found:?}");
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The sources below `folder`, but for installed packages.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is in the repository");
    let mut files = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() && !path.ends_with("node_modules") {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}
