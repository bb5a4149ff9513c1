//! What trunk leaves to us, after each build: the styles in one file, names that change with the content, and the
//! service worker's list of files.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::size::{self, Weighed};
use crate::{Outcome, place};

/// Styles that others build on come first, the rest by name.
const FIRST: [&str; 2] = ["tokens.css", "base.css"];

/// Finishes the build in the folder that trunk names.
pub fn hook() -> Outcome {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.ok_or("`cargo xtask hook` is for trunk, which says where the build lies")?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    bundle_styles(&place::root().join("styles"), &staging.join("styles.css"))?;
    name_by_content(&staging, &["styles.css", "boot.js"])?;
    // While somebody develops, each reload is to show the newest build: then nothing is kept for offline use.
    let files = if release { size::weigh(&staging, false)? } else { Vec::new() };
    list_for_service_worker(&staging.join("sw.js"), &files)
}

/// Writes all styles into one file: one request.
fn bundle_styles(folder: &Path, bundle: &Path) -> Outcome {
    let entries = fs::read_dir(folder).map_err(|error| format!("{} cannot be read: {error}", folder.display()))?;
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| name.ends_with(".css")).collect();
    names.sort_by_key(|name| (FIRST.iter().position(|first| first == name).unwrap_or(FIRST.len()), name.clone()));
    let mut text = String::new();
    for name in names {
        text += &read(&folder.join(name))?;
    }
    write(bundle, &text)
}

/// Renames `names` to names that hold a part of their hash, in the folder and in the page, so that no cache on the way
/// mixes the files of two builds.
fn name_by_content(staging: &Path, names: &[&str]) -> Outcome {
    let page = staging.join("index.html");
    let mut html = read(&page)?;
    for file in size::weigh(staging, false)?.iter().filter(|file| names.contains(&file.path.as_str())) {
        let name = with_hash(&file.path, &file.hash);
        html = replace_once(&html, &format!("\"./{}\"", file.path), &format!("\"./{name}\""))?;
        let (from, to) = (staging.join(&file.path), staging.join(name));
        fs::rename(&from, to).map_err(|error| format!("{} cannot be renamed: {error}", from.display()))?;
    }
    write(&page, &html)
}

/// `boot.js` as `boot-ba7816bf8f01cfea.js`.
fn with_hash(name: &str, hash: &str) -> String {
    let (stem, kind) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{stem}-{}.{kind}", &hash[..16.min(hash.len())])
}

fn replace_once(text: &str, from: &str, to: &str) -> Outcome<String> {
    if text.matches(from).count() != 1 {
        return Err(format!("index.html does not name {from} just once"));
    }
    Ok(text.replace(from, to))
}

/// Fills in the line `const BUILD = …` of the service worker.
fn list_for_service_worker(worker: &Path, files: &[Weighed]) -> Outcome {
    let text = read(worker)?;
    let line = text.lines().find(|line| line.starts_with("const BUILD = "));
    let line = line.ok_or_else(|| format!("{} has no line `const BUILD = …`", worker.display()))?;
    write(worker, &text.replace(line, &build_line(files)))
}

/// The page is asked for by its folder: some hosts answer `index.html` with a redirection, which cannot be kept.
fn build_line(files: &[Weighed]) -> String {
    let kept = files.iter().filter(|file| file.path != "sw.js" && !file.path.contains("/."));
    let kept: Vec<&Weighed> = kept.filter(|file| !file.path.starts_with('.')).collect();
    let path = |file: &Weighed| if file.path == "index.html" { String::new() } else { file.path.clone() };
    let entry = |file: &&Weighed| format!("'./{}': 'sha256-{}'", path(file), base64(&file.hash));
    let entries: Vec<String> = kept.iter().map(entry).collect();
    let version = kept.iter().fold(String::new(), |all, file| all + &file.path + &file.hash);
    format!("const BUILD = {{ version: '{}', files: {{ {} }} }};", checksum(&version), entries.join(", "))
}

/// A short checksum (FNV-1a, 64 bits) that tells one build from another; each file's integrity is checked by SHA-256.
fn checksum(text: &str) -> String {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", text.bytes().fold(0xcbf2_9ce4_8422_2325, step))
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

fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(|error| format!("{} cannot be read: {error}", file.display()))
}

fn write(file: &Path, text: &str) -> Outcome {
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
    fn the_service_worker_keeps_the_page_by_its_folder_and_never_itself() {
        let line = build_line(&[
            file("index.html", "00"),
            file("sw.js", "01"),
            file("in/a.js", "02"),
            file(".nojekyll", "03"),
        ]);
        assert!(line.contains("'./': 'sha256-AA=='"), "{line}");
        assert!(line.contains("'./in/a.js': 'sha256-Ag=='"), "{line}");
        assert!(!line.contains("sw.js") && !line.contains("nojekyll") && !line.contains("index.html"), "{line}");
    }

    #[test]
    fn another_content_is_another_version() {
        assert_ne!(build_line(&[file("a", "00")]), build_line(&[file("a", "01")]));
        assert_ne!(checksum("ab"), checksum("ba"));
    }

    #[test]
    fn a_name_by_content_keeps_its_kind() {
        assert_eq!(with_hash("boot.js", "ba7816bf8f01cfea41"), "boot-ba7816bf8f01cfea.js");
    }

    #[test]
    fn a_name_the_page_lacks_is_a_failure() {
        assert_eq!(replace_once("\"./a.js\"", "\"./a.js\"", "\"./b.js\""), Ok("\"./b.js\"".into()));
        assert!(replace_once("", "\"./a.js\"", "\"./b.js\"").is_err());
    }
}
