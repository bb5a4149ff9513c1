//! Debian's packages: what the tests need and rustup does not bring.

use std::fs;

use crate::{Outcome, place, process};

/// Installs `packages` where that is possible without asking; else the failure says what to do.
/// `elsewhere` is that sentence for a system that is neither Debian nor Ubuntu.
pub fn install(packages: &[&str], elsewhere: &str) -> Outcome {
    if !has_apt() {
        return Err(elsewhere.into());
    }
    let list = packages.join(" ");
    let Some(prefix) = privilege() else {
        return Err(format!("please run `sudo apt-get install {list}`, then this again"));
    };
    apt(&prefix, &["update", "--quiet"])?;
    let options = ["install", "--quiet", "--yes", "--no-install-recommends"];
    apt(&prefix, &[&options, packages].concat())
}

/// Whether this is Ubuntu, whose Chromium is a snap.
pub fn is_ubuntu() -> bool {
    fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|line| line == "ID=ubuntu"))
}

fn has_apt() -> bool {
    fs::exists("/etc/debian_version").unwrap_or(false) && place::command("apt-get").is_some()
}

/// The words before a command that needs the administrator: none as root, `sudo` where it asks for no password.
fn privilege() -> Option<Vec<&'static str>> {
    if is_root() {
        return Some(Vec::new());
    }
    let sudo = place::command("sudo").is_some() && process::succeeds(process::command("sudo").args(["-n", "true"]));
    sudo.then(|| vec!["sudo", "-n"])
}

/// Whether this runs as the administrator.
pub fn is_root() -> bool {
    cfg!(unix) && process::output(process::command("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn apt(prefix: &[&str], arguments: &[&str]) -> Outcome {
    let words = [prefix, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], arguments].concat();
    process::run(process::command(words[0]).args(&words[1..]))
}
