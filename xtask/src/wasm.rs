//! A recognizer as WebAssembly for Node, built and optimized as the worker is: what the benchmarks measure.

use std::path::PathBuf;

use crate::{Outcome, place, process, tools};

const TARGET: &str = "wasm32-unknown-unknown";

/// Builds the example `name`; answers the folder in which its module and its JavaScript lie.
pub fn build(name: &str) -> Outcome<PathBuf> {
    let folder = place::target().join("wasm").join(name);
    process::run(process::cargo().args(["build", "--release", "--example", name, "--target", TARGET]))?;
    let built = place::target().join(TARGET).join("release").join("examples").join(format!("{name}.wasm"));
    let mut bindgen = process::command("wasm-bindgen");
    process::run(bindgen.args(["--target", "nodejs", "--out-dir"]).arg(&folder).arg(built))?;
    tools::optimize(&folder.join(format!("{name}_bg.wasm")))?;
    Ok(folder)
}

/// Where the scripts lie that measure.
pub fn peers() -> PathBuf {
    place::root().join("benches").join("peers")
}

/// Installs the peers of npm.
pub fn install_peers() -> Outcome {
    process::run(process::command("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(peers()))
}
