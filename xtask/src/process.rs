//! Other programs: started from the repository's root, with its own tools first on the PATH.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::{Outcome, place};

/// The command `name`, of the repository's own tools or of the system.
pub fn command(name: impl AsRef<OsStr>) -> Command {
    let found = name.as_ref().to_str().and_then(place::command);
    let mut command = found.map_or_else(|| Command::new(name.as_ref()), Command::new);
    command.current_dir(place::root()).env("PATH", place::path());
    command
}

/// Cargo, as the one that started this.
pub fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs `command` to its end, its output shown as it comes.
pub fn run(command: &mut Command) -> Outcome {
    let shown = shown(command);
    let status = command.status().map_err(|error| format!("`{shown}` cannot be started: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("`{shown}` failed ({status})")) }
}

/// What `command` writes to its standard output.
pub fn output(command: &mut Command) -> Outcome<String> {
    let shown = shown(command);
    let output = command.stdin(Stdio::null()).stderr(Stdio::piped()).output();
    let output = output.map_err(|error| format!("`{shown}` cannot be started: {error}"))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("`{shown}` failed ({}): {}", output.status, said.trim()))
}

/// Whether `command` succeeds; what it writes is not shown.
pub fn succeeds(command: &mut Command) -> bool {
    output(command).is_ok()
}

/// `command` as a person would type it.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    let words = words.map(|word| word.to_string_lossy()).filter(|word| !word.contains('\n'));
    words.collect::<Vec<_>>().join(" ")
}
