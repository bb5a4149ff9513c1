//! The core as a package of npm, from `examples/npm.rs` and `xtask/npm`: written into `target/npm`, ready to be published.

use std::fs;
use std::path::Path;

use crate::report::timed;
use crate::{Outcome, page, place, process, setup, tools};

const TARGET: &str = "wasm32-unknown-unknown";

/// What goes into it as it stands, and from where.
const FILES: [(&str, &str); 5] = [
    ("xtask/npm", "index.js"),
    ("xtask/npm", "index.d.ts"),
    ("xtask/npm", "README.md"),
    (".", "LICENSE-MIT"),
    (".", "LICENSE-APACHE"),
];

/// Writes the package.
pub fn build() -> Outcome {
    setup::page()?;
    let folder = place::target().join("npm");
    timed("building the core", || {
        process::run(process::cargo().args(["build", "--release", "--example", "npm", "--target", TARGET]))
    })?;
    let built = place::target().join(TARGET).join("release").join("examples").join("npm.wasm");
    let mut bindgen = process::command("wasm-bindgen");
    bindgen.args(["--target", "web", "--out-name", "gloss", "--out-dir"]).arg(&folder).arg(built);
    process::run(&mut bindgen)?;
    tools::optimize(&folder.join("gloss_bg.wasm"))?;
    for (from, name) in FILES {
        copy(&place::root().join(from).join(name), &folder.join(name))?;
    }
    describe(&folder)?;
    println!("the package is in {}", folder.display());
    Ok(())
}

/// Writes it and tries it, in Node and in a page.
pub fn test() -> Outcome {
    build()?;
    setup::tests()?;
    page::install()?;
    let mut node = process::command("node");
    process::run(node.arg("npm.mjs").arg(place::target().join("npm")).current_dir(place::e2e()))
}

/// The package's description, of the version that this is.
fn describe(folder: &Path) -> Outcome {
    let own = place::root().join("xtask").join("npm").join("package.json");
    let text = fs::read_to_string(&own).map_err(|error| format!("{} cannot be read: {error}", own.display()))?;
    let version = process::output(process::cargo().args(["pkgid", "--package", "gloss"]))?;
    let version = version.trim().rsplit(['#', '@']).next().unwrap_or_default().to_owned();
    let to = folder.join("package.json");
    fs::write(&to, text.replace("0.0.0", &version))
        .map_err(|error| format!("{} cannot be written: {error}", to.display()))
}

fn copy(from: &Path, to: &Path) -> Outcome {
    fs::copy(from, to).map(drop).map_err(|error| format!("{} cannot be copied: {error}", from.display()))
}
