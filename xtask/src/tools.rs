//! The tools that build the page, in `.tools/`: their versions, and how they are installed quickly.

use std::fs;
use std::path::Path;

use crate::{Outcome, place, process};

/// Newer ones need a newer compiler than the project does.
pub const TRUNK: &str = "0.21.14";

/// The version of wasm-opt; Trunk.toml names it too (`version_132`). Debian's package is too old for wasm-bindgen's
/// output.
pub const BINARYEN: &str = "132.0.0";

/// Its wasm-split-cli cuts the page in two.
pub const WASM_SPLIT: &str = "0.2.4";

const TARGET: &str = "wasm32-unknown-unknown";

/// The release profile for the tools: compiling them takes a third of the time, and a build of the page takes none
/// the longer, as wasm-opt is its greatest part. Set for the installation alone: the page is built with its own profile.
const QUICK: [(&str, &str); 6] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "false"),
    ("CARGO_PROFILE_RELEASE_STRIP", "true"),
    ("CARGO_PROFILE_RELEASE_PANIC", "unwind"),
];

/// The version of wasm-bindgen in Cargo.lock: the tool must be of the same.
pub fn wasm_bindgen_version() -> Outcome<String> {
    let lock = place::root().join("Cargo.lock");
    let text = fs::read_to_string(&lock).map_err(|error| format!("{} cannot be read: {error}", lock.display()))?;
    locked_version(&text, "wasm-bindgen").ok_or_else(|| "Cargo.lock does not name wasm-bindgen".into())
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| **line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').into())
}

/// Whether `.tools` has `tool` in just this version.
pub fn has(tool: &str, version: &str) -> bool {
    let file = place::tools().join("bin").join(tool);
    let said = process::output(process::command(file).arg("--version")).unwrap_or_default();
    said.split_whitespace().nth(1) == Some(version)
}

/// Whether wasm-split is there in just this version. It does not say its version; cargo keeps a list of what it installed.
pub fn has_wasm_split() -> bool {
    let list = fs::read_to_string(place::tools().join(".crates.toml")).unwrap_or_default();
    list.contains(&format!("\"wasm_split_cli_support {WASM_SPLIT} ")) && place::command("wasm-split-cli").is_some()
}

/// Compiles a tool from crates.io into `.tools`.
pub fn install(package: &str, version: &str, options: &[&str]) -> Outcome {
    let mut install = process::cargo();
    install.envs(QUICK).env_remove("CARGO_BUILD_TARGET").env_remove("CARGO_ENCODED_RUSTFLAGS");
    install.args(["install", package, "--no-default-features", "--force", "--version"]).arg(format!("={version}"));
    install.args(options).arg("--root").arg(place::tools()).arg("--target-dir").arg(intermediate());
    process::run(&mut install)
}

/// What the tools are compiled in: one folder, so that an interrupted installation goes on where it was.
fn intermediate() -> std::path::PathBuf {
    place::tools().join("target")
}

/// Removes what compiling the tools left, some hundred megabytes. What cannot be removed does no harm.
pub fn forget_intermediate() {
    if intermediate().is_dir() {
        let _ = fs::remove_dir_all(intermediate());
    }
}

/// Whether wasm-opt is there in just this version.
pub fn has_binaryen() -> bool {
    let package = place::tools().join("node_modules").join("binaryen").join("package.json");
    let version = format!("\"version\": \"{BINARYEN}\"");
    fs::read_to_string(package).is_ok_and(|text| text.contains(&version)) && place::command("wasm-opt").is_some()
}

/// Fetches wasm-opt from npm: wasm itself, so nothing is compiled.
pub fn install_binaryen() -> Outcome {
    install_from_npm(&format!("binaryen@{BINARYEN}"))
}

/// Installs a package of npm into `.tools`, beside those that are there.
pub fn install_from_npm(package: &str) -> Outcome {
    let tools = place::tools();
    fs::create_dir_all(&tools).map_err(|error| format!("{} cannot be made: {error}", tools.display()))?;
    let manifest = tools.join("package.json");
    if !Path::new(&manifest).exists() {
        let text = "{ \"private\": true, \"description\": \"what cargo xtask installs from npm\" }\n";
        fs::write(&manifest, text).map_err(|error| format!("{} cannot be written: {error}", manifest.display()))?;
    }
    let mut npm = process::command("npm");
    npm.args(["install", "--save-exact", "--no-audit", "--no-fund", package]);
    process::run(npm.arg("--prefix").arg(&tools).current_dir(&tools))
}

/// Optimizes the WebAssembly in `file` with the same options that index.html gives Trunk for the worker.
///
/// A function that has one caller stays apart unless it is small: what the engine compiles is a fifth slower where all
/// of a recognizer is one function.
pub fn optimize(file: &Path) -> Outcome {
    let mut shrinker = process::command("wasm-opt");
    shrinker.args(["-O3", "--one-caller-inline-max-function-size=40"]);
    process::run(shrinker.arg(file).arg("-o").arg(file))
}

/// Whether the standard library for wasm is there.
pub fn has_wasm_target() -> bool {
    let asked = process::output(process::command("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    asked.is_ok_and(|folder| Path::new(folder.trim()).is_dir())
}

/// Fetches the standard library for wasm.
pub fn add_wasm_target() -> Outcome {
    rustup(&["target", "add", TARGET])
}

/// Whether rustfmt and clippy are there: a minimal toolchain has neither.
pub fn has_lints() -> bool {
    ["fmt", "clippy"].iter().all(|tool| process::succeeds(process::cargo().args([tool, "--version"])))
}

/// Fetches rustfmt and clippy.
pub fn add_lints() -> Outcome {
    rustup(&["component", "add", "rustfmt", "clippy"])
}

fn rustup(arguments: &[&str]) -> Outcome {
    if place::command("rustup").is_none() {
        return Err(format!("`rustup {}` is needed; rustup comes from https://rustup.rs", arguments.join(" ")));
    }
    process::run(process::command("rustup").args(arguments))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_that_of_the_package_of_just_this_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.80\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"registry\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "wasm"), None);
    }
}
