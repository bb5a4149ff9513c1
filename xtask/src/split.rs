//! Cuts the page in two: what is needed until it is usable, and what comes later (`src/app/later.rs`).
//!
//! trunk knows no such cut, so this is done after its build, from what cargo linked: wasm-split cuts by the relocations,
//! wasm-bindgen writes the page's script anew, wasm-opt shrinks both halves.

use std::fs;
use std::path::{Path, PathBuf};

use crate::hook::{read, write};
use crate::{Outcome, place, process};

/// How both halves are shrunk: for size, functions that call one another side by side, so that they compress well.
const SHRINK: [&str; 5] = ["-O3", "--converge", "--reorder-functions", "--strip-producers", "--strip-target-features"];

/// The script that fetches the later half, as wasm-split writes it.
const LOADER: &str = "__wasm_split.js";

/// Replaces the app in the build `staging` by its two halves: `app.js`, `app_bg.wasm` and `split_later.wasm`. A debug
/// build is cut too, but not shrunk.
pub fn app(staging: &Path, is_release: bool) -> Outcome {
    let work = place::target().join("split");
    let linked = place::target().join("wasm32-unknown-unknown").join(if is_release { "page" } else { "debug" });
    empty(&work)?;
    let mut cut = process::command("wasm-split-cli");
    process::run(cut.args(["--target", "web", "--out-name", "app"]).arg(linked.join("app.wasm")).arg(&work))?;
    let mut bindgen = process::command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", "app", "--out-dir"]);
    process::run(bindgen.arg(staging).arg(work.join("app.wasm")))?;
    take(&work.join("split_later.wasm"), &staging.join("split_later.wasm"))?;
    if is_release {
        shrink(&staging.join("app_bg.wasm"))?;
        shrink(&staging.join("split_later.wasm"))?;
    }
    let script = staging.join("app.js");
    let joined = join(&read(&script)?, &read(&work.join(LOADER))?);
    write(&script, &joined.ok_or("wasm-bindgen or wasm-split write their scripts another way than xtask knows")?)
}

/// One script of both: each imports the other, so neither could be named by its content. The later half is compiled from
/// its bytes, whatever type the server says it is of.
fn join(script: &str, loader: &str) -> Option<String> {
    let import = "import * as import1 from \"./__wasm_split.js\"";
    let back = "import { initSync } from \"./app.js\";";
    let load = "export const __wasm_split_load_later = ";
    let streaming = "(WebAssembly.instantiateStreaming(src, imports))";
    let bytes = "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)";
    let is_known = [(script, import), (loader, back), (loader, load), (loader, streaming)]
        .iter()
        .all(|(text, part)| text.matches(part).count() == 1);
    let loader = loader.replace(back, "").replace(load, "const later = ").replace(streaming, bytes);
    let names = "const import1 = { __wasm_split_load_later: later };\n";
    is_known.then(|| format!("{}\n{loader}{names}", script.replace(import, "")))
}

fn shrink(module: &Path) -> Outcome {
    process::output(process::command("wasm-opt").args(SHRINK).arg(module).arg("-o").arg(module)).map(drop)
}

fn take(from: &Path, to: &PathBuf) -> Outcome {
    fs::copy(from, to).map(drop).map_err(|error| format!("{} cannot be copied: {error}", from.display()))
}

fn empty(folder: &Path) -> Outcome {
    if folder.is_dir() {
        fs::remove_dir_all(folder).map_err(|error| format!("{} cannot be emptied: {error}", folder.display()))?;
    }
    fs::create_dir_all(folder).map_err(|error| format!("{} cannot be made: {error}", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "import * as import1 from \"./__wasm_split.js\"\nfunction initSync() {}\n";
    const LOADED: &str = "import { initSync } from \"./app.js\";\n\
        export const __wasm_split_load_later = wrapAsyncCb(async () => (WebAssembly.instantiateStreaming(src, imports)));\n";

    #[test]
    fn the_two_scripts_become_one_that_imports_nothing() {
        let joined = join(SCRIPT, LOADED).expect("the scripts are as the tools write them");
        assert!(!joined.contains("import *") && !joined.contains("export const") && !joined.contains("Streaming"));
        assert!(
            joined.contains("const later = wrapAsyncCb(") && joined.ends_with("{ __wasm_split_load_later: later };\n")
        );
    }

    #[test]
    fn scripts_written_another_way_are_refused() {
        assert_eq!(join(&SCRIPT.replace("import1", "import2"), LOADED), None);
        assert_eq!(join(SCRIPT, &LOADED.replace("Streaming", "")), None);
    }
}
