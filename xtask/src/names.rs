//! How fast names are found: natively, as WebAssembly in Node, and by the packages of npm and PyPI that do the like.

use std::path::PathBuf;

use crate::report::timed;
use crate::{Outcome, place, process, setup, tools};

/// The benchmark of the names alone, with the peers beside it.
pub fn bench() -> Outcome {
    setup::page()?;
    timed("native benchmark", || process::run(process::cargo().args(["bench", "--bench", "names"])))?;
    beside_peers()
}

/// What stands beside the peers: WebAssembly alone.
pub fn beside_peers() -> Outcome {
    timed("building the benchmark as WebAssembly", build)?;
    timed("installing the peers", install)?;
    let mut node = process::command("node");
    process::run(node.arg(peers().join("names.mjs")).arg(module()).arg(jieba()))
}

fn build() -> Outcome {
    let target = "wasm32-unknown-unknown";
    process::run(process::cargo().args(["build", "--release", "--example", "names_wasm", "--target", target]))?;
    let built = place::root().join("target").join(target).join("release").join("examples").join("names_wasm.wasm");
    let mut bindgen = process::command("wasm-bindgen");
    process::run(bindgen.args(["--target", "nodejs", "--out-dir"]).arg(module()).arg(built))?;
    tools::optimize(&module().join("names_wasm_bg.wasm"))
}

fn install() -> Outcome {
    process::run(process::command("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(peers()))?;
    if jieba().join("jieba").is_dir() {
        return Ok(());
    }
    let mut pip = process::command("python3");
    process::run(pip.args(["-m", "pip", "install", "--quiet", "--target"]).arg(jieba()).arg("jieba==0.42.1"))
}

fn peers() -> PathBuf {
    place::root().join("benches").join("peers")
}

/// Where the WebAssembly lies with its JavaScript.
fn module() -> PathBuf {
    place::root().join("target").join("names-wasm")
}

/// Where the Python package lies.
fn jieba() -> PathBuf {
    place::root().join("target").join("peers-python")
}
