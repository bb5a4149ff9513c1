//! How fast names are found: natively, as WebAssembly in Node, and by comparable packages of npm and PyPI.

use std::path::PathBuf;

use crate::report::timed;
use crate::{Outcome, place, process, setup, wasm};

/// The native benchmark of the names, and then the comparison with the peers.
pub fn bench() -> Outcome {
    setup::page()?;
    timed("native benchmark", || process::run(process::cargo().args(["bench", "--bench", "names"])))?;
    beside_peers()
}

/// The comparison with the peers: only the WebAssembly build is run beside them.
pub fn beside_peers() -> Outcome {
    let module = timed("building the benchmark as WebAssembly", || wasm::build("names_wasm"))?;
    timed("installing the peers", install)?;
    let mut node = process::command("node");
    process::run(node.arg(wasm::peers().join("names.mjs")).arg(module).arg(jieba()))
}

fn install() -> Outcome {
    wasm::install_peers()?;
    if jieba().join("jieba").is_dir() {
        return Ok(());
    }
    let mut pip = process::command("python3");
    process::run(pip.args(["-m", "pip", "install", "--quiet", "--target"]).arg(jieba()).arg("jieba==0.42.1"))
}

/// Where the Python package lies.
fn jieba() -> PathBuf {
    place::target().join("peers-python")
}
