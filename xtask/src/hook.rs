//! What trunk leaves to us, after each build: the styles in one file, the app in two halves, names by content, and the
//! service worker's list.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::size::{self, Weighed};
use crate::{Outcome, place, rename, split};

/// Styles that others build on come first, the rest by name.
const FIRST: [&str; 2] = ["tokens.css", "base.css"];

/// Set by `cargo xtask run`: the page is asked of the network first, so that each load shows the newest build.
pub const FRESH: &str = "GLOSS_FRESH";

/// Finishes the build in the folder that trunk names.
pub fn hook() -> Outcome {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.ok_or("`cargo xtask hook` is for trunk, which says where the build lies")?;
    drop_notes(&staging)?;
    let styles = place::root().join("styles");
    bundle_styles(&styles, &staging.join("styles.css"))?;
    bundle_styles(&styles.join("later"), &staging.join("later.css"))?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    split::app(&staging, release)?;
    let version = rename::by_content(&staging)?;
    // A debug build keeps nothing for offline use.
    let files = if release { size::weigh(&staging, false)? } else { Vec::new() };
    let worker = staging.join("sw.js");
    let text = fill_in(&read(&worker)?, &build_line(&version, &files)).ok_or("sw.js has no line `const BUILD = …`")?;
    write(&worker, &text)
}

/// Removes what is written for those who read the repository: trunk copies whole folders.
fn drop_notes(folder: &Path) -> Outcome {
    let entries = fs::read_dir(folder).map_err(|error| format!("{} cannot be read: {error}", folder.display()))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            drop_notes(&path)?;
        } else if path.extension().is_some_and(|kind| kind == "md") {
            fs::remove_file(&path).map_err(|error| format!("{} cannot be removed: {error}", path.display()))?;
        }
    }
    Ok(())
}

/// Writes all styles of a folder into one file: one request.
fn bundle_styles(folder: &Path, bundle: &Path) -> Outcome {
    let entries = fs::read_dir(folder).map_err(|error| format!("{} cannot be read: {error}", folder.display()))?;
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let texts: Outcome<Vec<String>> = in_order(names.collect()).iter().map(|name| read(&folder.join(name))).collect();
    write(bundle, &texts?.concat())
}

/// The styles among `names`, in the order in which they apply.
fn in_order(mut names: Vec<String>) -> Vec<String> {
    names.retain(|name| name.ends_with(".css"));
    names.sort_by_key(|name| (FIRST.iter().position(|first| first == name).unwrap_or(FIRST.len()), name.clone()));
    names
}

/// The service worker `text` with its line `const BUILD = …` replaced.
fn fill_in(text: &str, line: &str) -> Option<String> {
    let placeholder = text.lines().find(|line| line.starts_with("const BUILD = "))?;
    Some(text.replace(placeholder, line))
}

/// What the service worker is told. The page goes by its folder: some hosts answer `index.html` with a redirection.
fn build_line(version: &str, files: &[Weighed]) -> String {
    let hidden = |path: &str| path.split('/').any(|part| part.starts_with('.'));
    let kept = files.iter().filter(|file| file.path != "sw.js" && !hidden(&file.path));
    let path = |file: &Weighed| if file.path == "index.html" { String::new() } else { file.path.clone() };
    let entries: Vec<String> =
        kept.map(|file| format!("'./{}': 'sha256-{}'", path(file), base64(&file.hash))).collect();
    let fresh = env::var_os(FRESH).is_some();
    format!("const BUILD = {{ version: '{version}', fresh: {fresh}, files: {{ {} }} }};", entries.join(", "))
}

/// Base64 (RFC 4648) of bytes that are given in hexadecimal.
fn base64(hex: &str) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let bits: String = hex.chars().filter_map(|digit| digit.to_digit(16)).map(|digit| format!("{digit:04b}")).collect();
    let value = |six: &[u8]| six.iter().fold(0, |value, bit| value * 2 + usize::from(*bit == b'1'));
    let digit = |six: &[u8]| DIGITS[value(six) << (6 - six.len())];
    let mut text: String = bits.as_bytes().chunks(6).map(|six| char::from(digit(six))).collect();
    while !text.len().is_multiple_of(4) {
        text.push('=');
    }
    text
}

/// The text of a file of the build.
pub fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(|error| format!("{} cannot be read: {error}", file.display()))
}

/// Writes a file of the build.
pub fn write(file: &Path, text: &str) -> Outcome {
    fs::write(file, text).map_err(|error| format!("{} cannot be written: {error}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, hash: &str) -> Weighed {
        Weighed { path: path.into(), hash: hash.into(), raw: 0, brotli: 0 }
    }

    #[test]
    fn base64_is_that_of_the_standards_examples() {
        let hex = |text: &str| text.bytes().map(|byte| format!("{byte:02x}")).collect::<String>();
        for (text, encoded) in
            [("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(base64(&hex(text)), encoded);
        }
    }

    #[test]
    fn tokens_and_base_come_before_what_builds_on_them() {
        let names = ["article.css", "base.css", "notes.md", "tokens.css"].map(String::from);
        assert_eq!(in_order(names.into()), ["tokens.css", "base.css", "article.css"]);
    }

    #[test]
    fn the_service_worker_keeps_the_page_by_its_folder_and_never_itself() {
        let files = [file("index.html", "00"), file("sw.js", "01"), file("in/a.js", "02"), file(".nojekyll", "03")];
        let line = build_line("7", &files);
        assert!(line.contains("'./': 'sha256-AA=='"), "{line}");
        assert!(line.contains("'./in/a.js': 'sha256-Ag=='"), "{line}");
        assert!(!line.contains("sw.js") && !line.contains("nojekyll") && !line.contains("index.html"), "{line}");
    }

    #[test]
    fn the_service_worker_of_the_repository_has_the_line_to_fill_in() {
        let text = read(&place::root().join("assets").join("sw.js")).expect("it is in the repository");
        let filled = fill_in(&text, "const BUILD = 1;").expect("the line is there");
        assert!(filled.contains("\nconst BUILD = 1;\n") && !filled.contains("unbuilt"));
    }
}
