//! Sets up, builds, trains, tests and measures Gloss: `cargo xtask help` lists the commands.

mod acts;
mod amounts;
mod browser;
mod build;
mod claims;
mod debian;
mod hook;
mod interop;
mod names;
mod node;
mod npm;
mod page;
mod place;
mod process;
mod rename;
mod report;
mod run;
mod score;
mod setup;
mod size;
mod soak;
mod split;
mod test;
mod tools;
mod train;
mod wasm;

use std::process::ExitCode;

/// What went wrong, as a sentence for the person at the terminal.
type Failure = String;

/// The outcome of something that talks to the system.
type Outcome<T = ()> = Result<T, Failure>;

const HELP: &str = "\
cargo xtask <command>

  run [ARG…]          sets up, builds the page and opens it; ARG… goes to trunk serve (--port 8081)
  test [PART…]        sets up and runs every test; PART is lint, native, wasm, e2e, or firefox (a part of e2e)
  build               writes dist/, for any static server and any folder, and prints its sizes

  bench               benchmarks of the recognizers and of the page
  bench page          of the page alone, in Chromium
  bench library       how soon the search of a library of 1,000 articles answers
  bench transfer      how long 1,000 articles take to import and export, and what blocks the page meanwhile
  bench whole         how long a corrected text and a second reader's marks take in an article of 20,000 marks
  bench acts          how many acts it takes to correct the articles of the shared data, here and in other tools
  bench amounts       amounts: native, as WebAssembly, and comparable packages of npm
  bench claims        claims, as WebAssembly: alone, and with names and amounts
  bench names         names: native, as WebAssembly, and comparable packages; `bench names wasm` skips native
  npm [--test]        writes the core as an npm package into target/npm; --test tries it in Node and in a page
  interop             lets other tools read what Gloss writes, and compares every span (tests/interop)
  soak                long run: the page is killed while it saves
  soak formats        10,000 random articles through every format and back
  soak undo           10,000 random sequences of acts undone and redone, with and without reloads
  screenshots         every screen in four languages, three widths and two themes, and the picture in the README
  lighthouse          runs Lighthouse on the built page, as a phone and as a desktop
  train names [S=V…]  trains the model of names from corpus/, lexicon/ and the shared data; writes assets/models/
  train claims [S=V…] trains the model of claims from corpus/ and the shared data
  score               scores the recognizers on the shared data ($GLOSS_DATA, else ../shared) and the marked claims

  setup [tests]       only installs what is missing for the page, or for the tests too
  help                this list

CHROME, CHROMEDRIVER and FIREFOX name browsers and a driver to use instead of those found.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match dispatch(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(words: &[&str]) -> Outcome {
    match words {
        [] | ["help" | "-h" | "--help", ..] => {
            print!("{HELP}");
            Ok(())
        }
        ["run", rest @ ..] => run::run(rest),
        ["test", parts @ ..] => test::test(parts),
        ["build"] => build::build(),
        ["bench"] => page::bench_all(),
        ["bench", "page"] => page::bench(),
        ["bench", "library"] => page::bench_library(),
        ["bench", "transfer"] => page::bench_transfer(),
        ["bench", "whole"] => page::bench_whole(),
        ["bench", "acts"] => acts::bench(),
        ["bench", "amounts"] => amounts::bench(),
        ["bench", "claims"] => claims::bench(),
        ["bench", "names"] => names::bench(),
        ["bench", "names", "wasm"] => names::beside_peers(),
        ["npm"] => npm::build(),
        ["npm", "--test"] => npm::test(),
        ["interop"] => interop::interop(),
        ["soak", "formats"] => soak::of("formats", &["round_trip"]),
        ["soak", "undo"] => soak::of("undo", &[]),
        ["soak"] => page::soak(),
        ["screenshots"] => page::screenshots(),
        ["lighthouse"] => page::lighthouse(),
        ["score", rest @ ..] => score::score(rest),
        ["train", rest @ ..] => train::train(rest),
        ["setup"] => setup::page(),
        ["setup", "tests"] => setup::tests(),
        ["hook"] => hook::hook(),
        _ => Err(format!("there is no command `{}`; `cargo xtask help` lists them", words.join(" "))),
    }
}
