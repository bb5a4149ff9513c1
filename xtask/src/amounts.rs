//! How fast amounts are read: natively, as WebAssembly in Node, and by the packages of npm that do the like.

use std::path::PathBuf;

use crate::report::timed;
use crate::{Outcome, place, process, setup, tools};

/// The benchmark of the amounts alone, with the peers beside it.
pub fn bench() -> Outcome {
    setup::page()?;
    timed("native benchmark", || process::run(process::cargo().args(["bench", "--bench", "amounts"])))?;
    timed("building the benchmark as WebAssembly", build)?;
    timed("installing the peers", install)?;
    let mut node = process::command("node");
    node.arg(peers().join("amounts.mjs")).arg(module()).arg(place::root().join("target").join("criterion"));
    process::run(&mut node)
}

fn build() -> Outcome {
    let target = "wasm32-unknown-unknown";
    process::run(process::cargo().args(["build", "--release", "--example", "amounts_wasm", "--target", target]))?;
    let built = place::root().join("target").join(target).join("release").join("examples").join("amounts_wasm.wasm");
    let mut bindgen = process::command("wasm-bindgen");
    process::run(bindgen.args(["--target", "nodejs", "--out-dir"]).arg(module()).arg(built))?;
    tools::optimize(&module().join("amounts_wasm_bg.wasm"))
}

fn install() -> Outcome {
    process::run(process::command("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(peers()))
}

fn peers() -> PathBuf {
    place::root().join("benches").join("peers")
}

/// Where the WebAssembly lies with its JavaScript.
fn module() -> PathBuf {
    place::root().join("target").join("amounts-wasm")
}
