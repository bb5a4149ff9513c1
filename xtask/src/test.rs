//! `cargo xtask test`: everything that must pass before and after a change.

use std::fs;
use std::path::Path;

use crate::report::{Done, Report};
use crate::{Outcome, browser, build, page, place, process, setup, size};

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

/// A part of the gate: its name, what sets it up, and its steps.
struct Part {
    name: &'static str,
    prepare: fn() -> Outcome,
    run: fn(&mut Report),
}

/// The parts in the order in which they run: those that fail soonest first.
const PARTS: [Part; 5] = [
    Part { name: "lint", prepare: setup::lint, run: lint },
    Part { name: "native", prepare: setup::native, run: native },
    Part { name: "wasm", prepare: setup::tests, run: wasm },
    Part { name: "e2e", prepare: setup::tests, run: e2e },
    Part { name: FIREFOX, prepare: setup::tests, run: firefox },
];

/// A part of `e2e` that can be asked for by itself.
const FIREFOX: &str = "firefox";

/// Sets up and runs `parts`, or all of them if none is named. A step that fails does not keep the next one from
/// running, so that one run shows everything.
pub fn test(parts: &[&str]) -> Outcome {
    if let Some(unknown) = parts.iter().find(|part| PARTS.iter().all(|known| known.name != **part)) {
        return Err(format!("there is no part `{unknown}`: lint, native, wasm, e2e and firefox are"));
    }
    let mut report = Report::default();
    for Part { name, prepare, run } in PARTS {
        let wanted = if parts.is_empty() { name != FIREFOX } else { parts.contains(&name) };
        if wanted && report.step(&format!("set-up for {name}"), || prepare().map(|()| Done::Passed)) {
            run(&mut report);
        }
    }
    report.close("cargo xtask test")
}

fn lint(report: &mut Report) {
    cargo(report, "format", &["fmt", "--all", "--check"]);
    cargo(report, "clippy, native", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]);
    // Without the benchmarks, whose harness is native.
    let all = ["--lib", "--bins", "--tests"];
    let wasm = ["clippy", "--package", "gloss", WASM[0], WASM[1], all[0], all[1], all[2], "--", "-D", "warnings"];
    cargo(report, "clippy, wasm32", &wasm);
}

fn native(report: &mut Report) {
    cargo(report, "native tests", &["test", "--workspace"]);
}

fn wasm(report: &mut Report) {
    report.step("wasm tests in the browser", || {
        let targets = wasm_test_targets(&place::root());
        if targets.is_empty() {
            return Ok(Done::Skipped("no file has a wasm_bindgen_test".into()));
        }
        let mut cargo = process::cargo();
        cargo.args(["test", "--package", "gloss"]).args(WASM).args(&targets);
        // The default of 20 seconds is short for a busy machine that starts a browser.
        cargo.env("WASM_BINDGEN_TEST_TIMEOUT", "120");
        if let Some(driver) = browser::driver() {
            cargo.env("CHROMEDRIVER", driver);
        }
        process::run(&mut cargo).map(|()| Done::Passed)
    });
}

/// The targets with a wasm test, as arguments for cargo: compiling the others for wasm would only take time.
fn wasm_test_targets(root: &Path) -> Vec<String> {
    let mut targets = Vec::new();
    if holds_wasm_test(&root.join("src")) {
        targets.push("--lib".into());
    }
    for entry in sorted(&root.join("tests")) {
        let name = entry.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if entry.extension().is_some_and(|kind| kind == "rs") && holds_wasm_test(&entry) {
            targets.extend(["--test".into(), name]);
        }
    }
    targets
}

fn holds_wasm_test(place: &Path) -> bool {
    if place.is_dir() {
        return sorted(place).iter().any(|inner| holds_wasm_test(inner));
    }
    // A target whose tests are all in its modules names it too, to say that they run in a browser.
    fs::read_to_string(place).is_ok_and(|text| text.contains("wasm_bindgen_test"))
}

fn sorted(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn e2e(report: &mut Report) {
    let built = report.step("release build of the page", || build::trunk().map(|()| Done::Passed));
    report.step("size of the page", || if_built(built, size::print_and_check));
    cargo(report, "the command line, which the page is compared to", &["build", "--bin", "gloss"]);
    report.step("end-to-end tests", || {
        if !page::is_there() {
            return Ok(Done::Skipped("tests/e2e is not there".into()));
        }
        if_built(built, || page::install().and_then(|()| page::run("test")))
    });
    in_firefox(report, built);
}

/// The journeys in Firefox alone, on a fresh build.
fn firefox(report: &mut Report) {
    let built = report.step("release build of the page", || build::trunk().map(|()| Done::Passed));
    in_firefox(report, built);
}

fn in_firefox(report: &mut Report, built: bool) {
    report.step("journeys in Firefox", || match browser::firefox() {
        None => Ok(Done::Skipped("Firefox is not installed (Debian: firefox-esr)".into())),
        Some(_) => if_built(built, || page::install().and_then(|()| page::run("firefox"))),
    });
}

fn if_built(built: bool, work: impl FnOnce() -> Outcome) -> Outcome<Done> {
    if built { work().map(|()| Done::Passed) } else { Ok(Done::Skipped("the page was not built".into())) }
}

fn cargo(report: &mut Report, name: &str, arguments: &[&str]) {
    report.step(name, || process::run(process::cargo().args(arguments)).map(|()| Done::Passed));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_is_not_one_is_refused_before_anything_runs() {
        assert!(test(&["nativ"]).is_err());
    }

    #[test]
    fn only_what_holds_a_wasm_test_is_compiled_for_it() {
        let root = std::env::temp_dir().join(format!("gloss-targets-{}", std::process::id()));
        let write = |file: &str, text: &str| {
            let file = root.join(file);
            let folder = file.parent().expect("the file is in a folder");
            fs::create_dir_all(folder)
                .and_then(|()| fs::write(&file, text))
                .expect("the temporary folder can be written to");
        };
        let attribute = concat!("#[wasm_bindgen", "_test]");
        write("src/in/one.rs", "fn one() {}");
        write("tests/browser.rs", attribute);
        write("tests/native.rs", "#[test]");
        assert_eq!(wasm_test_targets(&root), ["--test", "browser"]);
        write("src/in/two.rs", attribute);
        assert_eq!(wasm_test_targets(&root), ["--lib", "--test", "browser"]);
        fs::remove_dir_all(&root).expect("the temporary folder can be written to");
    }
}
