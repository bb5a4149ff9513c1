//! How fast amounts are read: natively, as WebAssembly in Node, and by comparable packages of npm.

use crate::report::timed;
use crate::{Outcome, place, process, setup, wasm};

/// The benchmark of the amounts alone, with the peers beside it.
pub fn bench() -> Outcome {
    setup::page()?;
    timed("native benchmark", || process::run(process::cargo().args(["bench", "--bench", "amounts"])))?;
    let module = timed("building the benchmark as WebAssembly", || wasm::build("amounts_wasm"))?;
    timed("installing the peers", wasm::install_peers)?;
    let mut node = process::command("node");
    node.arg(wasm::peers().join("amounts.mjs")).arg(module).arg(place::target().join("criterion"));
    process::run(&mut node)
}
