//! Node and npm: wasm-opt and the end-to-end tests run in it.

use std::env::consts::{ARCH, OS};

use crate::{Outcome, debian, place, process, report, tools};

/// The oldest major version that the end-to-end tests run in.
const OLDEST: u32 = 20;

/// What is taken from npm where the system's own is older, as Debian's and Ubuntu's are.
const OWN: &str = "22.23.3";

const ELSEWHERE: &str =
    "Node 20 or newer with npm is needed: https://nodejs.org (macOS: `brew install node`), then this again";

/// Sees to it that Node and npm are there, new enough.
pub fn ready() -> Outcome {
    if place::command("node").is_none() || place::command("npm").is_none() {
        report::timed("installing Node and npm", || debian::install(&["nodejs", "npm"], ELSEWHERE))?;
    }
    let found = version()?;
    if major(&found) >= OLDEST {
        return Ok(());
    }
    let Some(package) = own_package() else {
        return Err(format!("Node {} is too old. {ELSEWHERE}", found.trim()));
    };
    let what = format!("installing Node {OWN} into .tools, as the system's is {}", found.trim());
    report::timed(&what, || tools::install_from_npm(&package))?;
    let found = version()?;
    if major(&found) >= OLDEST { Ok(()) } else { Err(format!("Node {} is too old. {ELSEWHERE}", found.trim())) }
}

fn version() -> Outcome<String> {
    process::output(process::command("node").arg("--version"))
}

/// 20 of `v20.20.2`; 0 where that is not a version.
fn major(version: &str) -> u32 {
    let digits = version.trim().trim_start_matches('v').split('.').next().unwrap_or_default();
    digits.parse().unwrap_or(0)
}

/// The package of npm that is Node itself, for this kind of machine.
fn own_package() -> Option<String> {
    let machine = match (OS, ARCH) {
        ("linux", "x86_64") => "linux-x64",
        ("linux", "aarch64") => "linux-arm64",
        _ => return None,
    };
    Some(format!("node-{machine}@{OWN}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_the_first_number() {
        assert_eq!(major("v20.20.2\n"), 20);
        assert_eq!(major("v8.1.0"), 8);
        assert_eq!(major("not a version"), 0);
    }
}
