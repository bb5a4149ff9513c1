//! Names by content: a file that changes gets another name, so no cache on the way can mix the files of two builds, and
//! what did not change is not fetched again.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::Outcome;
use crate::hook::{read, write};

/// Files that are asked for by a name that may not change.
const FIXED: [&str; 4] = ["index.html", "sw.js", "manifest.webmanifest", "icon.svg"];

/// The sample articles keep their names: a list of their own names them, and an old page can show new ones as well.
const SAMPLES: &str = "samples/";

/// Old path to new path, with `/`.
type Names = BTreeMap<String, String>;

/// Renames the files of the build in `folder`, wherever they name one another too, and writes into the page the build's
/// version and the names of the files that the app asks for (`data-files`: JSON, from the path in the repository to the
/// path in the build). The answer is the version.
pub fn by_content(folder: &Path) -> Outcome<String> {
    let mut files = Vec::new();
    list(folder, "", &mut files)?;
    files.retain(|path| !FIXED.contains(&path.as_str()) && !path.starts_with(SAMPLES));
    files.sort_by_key(|path| (rank(path), path.clone()));
    let (mut names, mut asked) = (Names::new(), Names::new());
    for path in files {
        let name = rename(folder, &path, &names, &mut asked)?;
        names.insert(path.clone(), name.clone());
        asked.insert(path, name);
    }
    write_page(folder, &names, asked)
}

/// Those that name others come after them: scripts after what they load, the worker's loader after the worker.
fn rank(path: &str) -> usize {
    let names_others = path.ends_with(".js") && !path.starts_with("snippets/") || path.ends_with(".css");
    if path.ends_with("_loader.js") { 2 } else { usize::from(names_others) }
}

fn rename(folder: &Path, path: &str, names: &Names, asked: &mut Names) -> Outcome<String> {
    let file = folder.join(path);
    if rank(path) > 0 {
        write(&file, &speak(&read(&file)?, names, asked))?;
    }
    let bytes = fs::read(&file).map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
    let name = with_hash(path, &checksum(&bytes));
    fs::rename(&file, folder.join(&name)).map_err(|error| format!("{} cannot be renamed: {error}", file.display()))?;
    Ok(name)
}

/// `text` with the new names of the files it names, which the app therefore need not ask for. The loader of the worker
/// is also brought to how wasm-bindgen wants to be called: the way trunk writes it puts a warning on the console.
fn speak(text: &str, names: &Names, asked: &mut Names) -> String {
    let mut text =
        text.replace("wasm_bindgen(\"./worker_bg.wasm\")", "wasm_bindgen({module_or_path:\"./worker_bg.wasm\"})");
    for (path, name) in names {
        for (before, after) in [('"', '"'), ('\'', '\''), ('(', ')')] {
            let old = format!("{before}./{path}{after}");
            if text.contains(&old) {
                text = text.replace(&old, &format!("{before}./{name}{after}"));
                asked.remove(path);
            }
        }
    }
    text
}

fn write_page(folder: &Path, names: &Names, mut asked: Names) -> Outcome<String> {
    let page = folder.join("index.html");
    let html = speak(&read(&page)?, names, &mut asked);
    let entries: Vec<String> = asked.iter().map(|(path, name)| format!("\"{path}\":\"{name}\"")).collect();
    let all: String = names.values().cloned().collect();
    let version = checksum((html.clone() + &all).as_bytes());
    let told = format!("id=\"boot\" data-version=\"{version}\" data-files='{{{}}}'", entries.join(","));
    if html.matches("id=\"boot\"").count() != 1 {
        return Err("index.html does not hold the element `boot` just once".into());
    }
    write(&page, &html.replace("id=\"boot\"", &told))?;
    Ok(version)
}

/// `in/boot.js` as `in/boot-ba7816bf8f01cfea.js`.
fn with_hash(path: &str, hash: &str) -> String {
    let (folder, name) = path.rsplit_once('/').map_or((String::new(), path), |(f, name)| (format!("{f}/"), name));
    match name.split_once('.') {
        Some((stem, kinds)) => format!("{folder}{stem}-{hash}.{kinds}"),
        None => format!("{folder}{name}-{hash}"),
    }
}

/// FNV-1a with 64 bits: enough to tell builds apart. That a file came as it was built is checked by SHA-256 elsewhere.
fn checksum(bytes: &[u8]) -> String {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", bytes.iter().fold(0xcbf2_9ce4_8422_2325, step))
}

/// Adds the paths below `folder`, but for hidden ones; one that could not stand in an attribute is refused.
fn list(folder: &Path, prefix: &str, paths: &mut Vec<String>) -> Outcome {
    let entries = fs::read_dir(folder).map_err(|error| format!("{} cannot be read: {error}", folder.display()))?;
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if entry.path().is_dir() {
            list(&entry.path(), &format!("{path}/"), paths)?;
        } else if !name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)) {
            return Err(format!("assets: `{path}` has a name that no address holds as it is"));
        } else if !name.starts_with('.') {
            paths.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    /// A build of a page, a script, a worker, a sample and a list, in a folder that goes away with it.
    struct Build(PathBuf);

    impl Build {
        fn new(name: &str, names: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("gloss-rename-{name}-{}", std::process::id()));
            for inner in ["samples", "lists"] {
                fs::create_dir_all(folder.join(inner)).expect("the temporary folder can be written to");
            }
            for (file, text) in [
                (
                    "index.html",
                    r#"<link href="./icon.svg"><script id="boot" src="./boot.js" data-js="./app.js"></script>"#,
                ),
                ("icon.svg", "<svg/>"),
                ("sw.js", "const BUILD = {};"),
                ("boot.js", "1"),
                ("app.js", "2"),
                ("worker.js", "3"),
                ("worker_bg.wasm", "4"),
                ("worker_loader.js", r#"importScripts("./worker.js");wasm_bindgen("./worker_bg.wasm");"#),
                ("samples/en.txt", "a sample"),
                ("lists/names.txt", names),
            ] {
                write(&folder.join(file), text).expect("the temporary folder can be written to");
            }
            Self(folder)
        }

        fn page(&self) -> String {
            read(&self.0.join("index.html")).expect("the page is there")
        }

        fn loader(&self) -> String {
            let mut paths = Vec::new();
            list(&self.0, "", &mut paths).expect("the folder can be read");
            let loader = paths.iter().find(|path| path.contains("_loader-")).expect("the loader is there");
            read(&self.0.join(loader)).expect("the loader is there")
        }
    }

    impl Drop for Build {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn every_file_that_is_named_is_there_under_that_name() {
        let build = Build::new("named", "a list");
        by_content(&build.0).expect("the build is whole");
        let named = format!("{}{}", build.page(), build.loader());
        let paths: Vec<&str> = named.split('"').filter_map(|part| part.strip_prefix("./")).collect();
        assert_eq!(paths.len(), 5, "{named}");
        assert!(paths.iter().all(|path| build.0.join(path).is_file()), "{named}");
    }

    #[test]
    fn the_page_tells_the_app_the_names_of_the_files_that_nobody_else_names() {
        let build = Build::new("told", "a list");
        by_content(&build.0).expect("the build is whole");
        let page = build.page();
        let told =
            page.split("data-files='").nth(1).and_then(|rest| rest.split('\'').next()).expect("the names are there");
        assert!(told.starts_with(r#"{"lists/names.txt":"lists/names-"#), "{told}");
        assert!(told.contains(r#""worker_loader.js":"worker_loader-"#), "{told}");
        assert!(["boot.js", "worker.js", "icon", "samples"].iter().all(|name| !told.contains(name)), "{told}");
    }

    #[test]
    fn another_list_is_another_version_and_the_rest_keeps_its_names() {
        let (one, two) = (Build::new("one", "a list"), Build::new("two", "another"));
        assert_ne!(by_content(&one.0), by_content(&two.0));
        assert_eq!(one.loader(), two.loader());
    }

    #[test]
    fn the_same_content_is_the_same_version() {
        let (one, two) = (Build::new("same", "a list"), Build::new("again", "a list"));
        assert_eq!(by_content(&one.0), by_content(&two.0));
    }

    #[test]
    fn the_worker_is_called_without_a_warning() {
        let build = Build::new("called", "a list");
        by_content(&build.0).expect("the build is whole");
        assert!(build.loader().contains("wasm_bindgen({module_or_path:\"./worker_bg-"), "{}", build.loader());
    }

    #[test]
    fn a_name_by_content_keeps_its_folder_and_its_kinds() {
        assert_eq!(with_hash("in/a.txt.gz", "0f"), "in/a-0f.txt.gz");
        assert_eq!(with_hash("LICENSE", "0f"), "LICENSE-0f");
    }
}
