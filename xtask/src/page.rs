//! The scripts that drive the built page in a browser: they are a package of npm in `tests/e2e`.

use std::fs;
use std::path::Path;

use crate::report::{Done, Report, timed};
use crate::{Outcome, browser, build, debian, place, process, setup};

/// The benchmarks of the recognizers and of the page.
pub fn bench_all() -> Outcome {
    let mut report = Report::default();
    if has_benches() {
        report.step("benchmarks of the recognizers", || {
            process::run(process::cargo().args(["bench"])).map(|()| Done::Passed)
        });
    }
    report.step("benchmark of the page", || bench().map(|()| Done::Passed));
    report.close("cargo xtask bench")
}

fn has_benches() -> bool {
    let entries = fs::read_dir(place::root().join("benches"));
    entries
        .is_ok_and(|entries| entries.flatten().any(|entry| entry.path().extension().is_some_and(|kind| kind == "rs")))
}

/// How fast the page paints, marks and scrolls a long article.
pub fn bench() -> Outcome {
    on_a_fresh_build("bench")
}

/// How soon the search of a library of a thousand articles answers.
pub fn bench_library() -> Outcome {
    on_a_fresh_build("bench-library")
}

/// How long a thousand articles take to import and export, and what blocks the page meanwhile.
pub fn bench_transfer() -> Outcome {
    on_a_fresh_build("bench-transfer")
}

/// How long a changed text and a second reader's marks take in an article of 20,000 marks.
pub fn bench_whole() -> Outcome {
    on_a_fresh_build("bench-whole")
}

/// The long runs.
pub fn soak() -> Outcome {
    on_a_fresh_build("soak")
}

/// Pictures of the page; Chinese and Korean need a font.
pub fn screenshots() -> Outcome {
    setup::need("fonts for Chinese and Korean", has_cjk_fonts(), || {
        debian::install(&["fonts-noto-cjk"], "the screenshots need a font for Chinese and Korean: Noto Sans CJK")
    })?;
    on_a_fresh_build("screenshots")
}

fn has_cjk_fonts() -> bool {
    let listed = |language| process::output(process::command("fc-list").arg(format!(":lang={language}")));
    !cfg!(target_os = "linux")
        || ["zh-cn", "ko"].iter().all(|language| listed(language).is_ok_and(|l| !l.trim().is_empty()))
}

/// What Lighthouse says of the page. It is a package of its own, beside the tests: no test needs it.
pub fn lighthouse() -> Outcome {
    setup::tests()?;
    build::build()?;
    let folder = place::root().join("tests").join("lighthouse");
    timed("installing Lighthouse", || install_in(&folder))?;
    run_in(&folder, "lighthouse")
}

fn on_a_fresh_build(script: &str) -> Outcome {
    setup::tests()?;
    build::build()?;
    timed("installing the browser tests' packages", install)?;
    timed(&format!("npm run {script}"), || run(script))
}

/// Whether the end-to-end tests are there.
pub fn is_there() -> bool {
    place::e2e().join("package.json").is_file()
}

/// Installs what the lock file of the end-to-end tests names, unless it is there.
pub fn install() -> Outcome {
    install_in(&place::e2e())
}

fn install_in(folder: &Path) -> Outcome {
    let age = |file: &str| fs::metadata(folder.join(file)).and_then(|metadata| metadata.modified()).ok();
    let (wanted, installed) = (age("package-lock.json"), age("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= wanted {
        return Ok(());
    }
    let mut npm = process::command("npm");
    // The browser is the system's.
    npm.args(["ci", "--no-audit", "--no-fund"]).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    process::run(npm.current_dir(folder))
}

/// Runs a script of the end-to-end tests on the built page.
pub fn run(script: &str) -> Outcome {
    run_in(&place::e2e(), script)
}

fn run_in(folder: &Path, script: &str) -> Outcome {
    let mut npm = process::command("npm");
    npm.args(["run", "--silent", script]).current_dir(folder);
    for (variable, browser) in [("CHROME", browser::browser()), ("FIREFOX", browser::firefox())] {
        if let Some(browser) = browser {
            npm.env(variable, browser);
        }
    }
    process::run(&mut npm)
}
