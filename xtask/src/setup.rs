//! Installs what is missing, and nothing else: a second run takes no time.

use crate::{Outcome, browser, node, report, tools};

/// What building and serving the page needs.
pub fn page() -> Outcome {
    need("Rust's wasm32 target", tools::has_wasm_target(), tools::add_wasm_target)?;
    node::ready()?;
    let bindgen = tools::wasm_bindgen_version()?;
    need(
        &format!("wasm-bindgen {bindgen} (compiled once, about 100 s of computing)"),
        tools::has("wasm-bindgen", &bindgen) && tools::has("wasm-bindgen-test-runner", &bindgen),
        || tools::install("wasm-bindgen-cli", &bindgen, &[]),
    )?;
    need(
        &format!("trunk {} (compiled once, about 300 s of computing)", tools::TRUNK),
        tools::has("trunk", tools::TRUNK),
        || tools::install("trunk", tools::TRUNK, &["--locked"]),
    )?;
    need(
        &format!("wasm-split {} (compiled once, about 30 s of computing)", tools::WASM_SPLIT),
        tools::has_wasm_split(),
        || tools::install("wasm_split_cli_support", tools::WASM_SPLIT, &["--locked", "--features", "build-binary"]),
    )?;
    need(&format!("wasm-opt (binaryen {} from npm)", tools::BINARYEN), tools::has_binaryen(), tools::install_binaryen)?;
    tools::forget_intermediate();
    Ok(())
}

/// What the tests need besides the page.
pub fn tests() -> Outcome {
    page()?;
    lint()?;
    browser::ready()
}

/// What the format check and clippy need.
pub fn lint() -> Outcome {
    need("Rust's wasm32 target", tools::has_wasm_target(), tools::add_wasm_target)?;
    need("rustfmt and clippy", tools::has_lints(), tools::add_lints)
}

/// What the native tests need: those of this package weigh files with Node.
pub fn native() -> Outcome {
    node::ready()
}

/// Does `work` where something is not `there`.
pub fn need(what: &str, there: bool, work: impl FnOnce() -> Outcome) -> Outcome {
    if there { Ok(()) } else { report::timed(&format!("installing {what}"), work) }
}
