//! How fast claims are read, as WebAssembly in Node: alone, and with names and amounts.

use crate::report::timed;
use crate::{Outcome, process, setup, wasm};

/// The benchmark of the claims.
pub fn bench() -> Outcome {
    setup::page()?;
    let module = timed("building the benchmark as WebAssembly", || wasm::build("claims_wasm"))?;
    process::run(process::command("node").arg(wasm::peers().join("claims.mjs")).arg(module))
}
