//! The release build of the page.

use crate::{Outcome, place, process, report, setup, size};

/// Sets up, writes `dist/` and prints its sizes.
pub fn build() -> Outcome {
    setup::page()?;
    report::timed("building the page into dist/", trunk)?;
    size::print_and_check()
}

/// Writes `dist/`; everything it needs is there.
pub fn trunk() -> Outcome {
    process::run(process::command("trunk").args(["build", "--release"]).arg("--dist").arg(place::dist()))
}
