//! What the built page weighs.

use std::fs;
use std::path::Path;

use crate::{Outcome, place, process};

/// The most that may be loaded before the page can be used, in bytes after brotli.
const MOST: u64 = 300_000;

/// A file of the built page.
pub struct Weighed {
    /// Its path in the page's folder, with `/`.
    pub path: String,
    /// SHA-256, in hexadecimal.
    pub hash: String,
    /// Its length in bytes.
    pub raw: u64,
    /// Its length after brotli at quality 11; 0 where that was not asked for.
    pub brotli: u64,
}

/// The files of the page in `folder`, by path. Node does it: it has brotli and SHA-256, and it is there.
pub fn weigh(folder: &Path, brotli: bool) -> Outcome<Vec<Weighed>> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/src/weigh.mjs");
    let mut node = process::command("node");
    node.arg(script).arg(folder).args(brotli.then_some("brotli"));
    let lines = process::output(&mut node)?;
    lines.lines().map(read).collect()
}

fn read(line: &str) -> Outcome<Weighed> {
    let mut fields = line.splitn(4, '\t');
    let mut next = || fields.next().ok_or_else(|| format!("a line of weigh.mjs is short: {line}"));
    let (hash, raw, brotli, path) = (next()?, next()?, next()?, next()?);
    let number = |text: &str| text.parse().map_err(|_| format!("`{text}` of weigh.mjs is not a number"));
    Ok(Weighed { hash: hash.into(), raw: number(raw)?, brotli: number(brotli)?, path: path.into() })
}

/// Prints the sizes of `dist/`; too heavy a page is a failure.
pub fn print_and_check() -> Outcome {
    let files = weigh(&place::dist(), true)?;
    let page = place::dist().join("index.html");
    let html = fs::read_to_string(&page).map_err(|error| format!("{} cannot be read: {error}", page.display()))?;
    println!("\n       raw    brotli  file (* needed until the page can be used)");
    for file in &files {
        let mark = if is_needed(&file.path, &html) { '*' } else { ' ' };
        println!("{:>10}{:>10} {mark}{}", grouped(file.raw), grouped(file.brotli), file.path);
    }
    let needed: u64 = files.iter().filter(|file| is_needed(&file.path, &html)).map(|file| file.brotli).sum();
    println!("needed until the page can be used: {} bytes after brotli, of at most {}", grouped(needed), grouped(MOST));
    if needed <= MOST { Ok(()) } else { Err(format!("the page is {} bytes too heavy", grouped(needed - MOST))) }
}

/// Whether the page waits for `path`: what index.html names, but for the pictures and the manifest, and what the app's
/// script imports.
fn is_needed(path: &str, html: &str) -> bool {
    let kind = path.rsplit('.').next().unwrap_or_default();
    let named = html.contains(&format!("\"./{path}\"")) && !["svg", "png", "webmanifest"].contains(&kind);
    path == "index.html" || path.starts_with("snippets/") || named
}

/// `1234567` as `1,234,567`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let groups = digits.as_bytes().rchunks(3).rev().map(|group| String::from_utf8_lossy(group));
    groups.collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_waits_for_what_it_names_but_not_for_its_pictures() {
        let html =
            r#"<link href="./icon.svg"><script src="./boot-1.js" data-js="./app-2.js" data-wasm="./app-2_bg.wasm">"#;
        for path in ["index.html", "boot-1.js", "app-2.js", "app-2_bg.wasm", "snippets/own/one.js"] {
            assert!(is_needed(path, html), "{path}");
        }
        for path in ["icon.svg", "worker.js", "samples/en.txt", "sw.js"] {
            assert!(!is_needed(path, html), "{path}");
        }
    }

    #[test]
    fn figures_are_grouped_by_thousands() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(1_234_567), "1,234,567");
        assert_eq!(grouped(300_000), "300,000");
    }

    #[test]
    fn a_file_is_weighed_by_its_path_length_and_hash() {
        let folder = std::env::temp_dir().join(format!("gloss-weigh-{}", std::process::id()));
        fs::create_dir_all(folder.join("in")).expect("the temporary folder can be written to");
        fs::write(folder.join("in").join("a.txt"), "abc").expect("the temporary folder can be written to");
        let files = weigh(&folder, true).expect("Node runs");
        fs::remove_dir_all(&folder).expect("the temporary folder can be written to");
        assert_eq!(files.len(), 1);
        assert_eq!((files[0].path.as_str(), files[0].raw), ("in/a.txt", 3));
        // The hash of `abc` is the first example of FIPS 180-2.
        assert!(files[0].hash.starts_with("ba7816bf8f01cfea"));
        assert!(files[0].brotli > 0);
    }
}
