//! Scores the recognizers on the shared data, which is not in the repository: with its scorers, by language.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::report::{Done, Report, timed};
use crate::{Outcome, place, process};

/// The scorers of a set of texts, and what each is told.
type Scorers = &'static [(&'static str, &'static [&'static str])];

/// A set of texts with gold, in the shared folder.
struct Set {
    name: &'static str,
    gold: &'static str,
    scorers: Scorers,
}

const SPANS: (&str, &[&str]) = ("score_spans.py", &["--labels", "person,organization,amount"]);
const NAMES: (&str, &[&str]) = ("score_spans.py", &[]);
const AMOUNTS: (&str, &[&str]) = ("score_amounts.py", &[]);
const CLAIMS: (&str, &[&str]) = ("score_claims.py", &["--by-lang"]);

/// Statements are not marked in the attribution data.
const ATTRIBUTIONS: (&str, &[&str]) = ("score_claims.py", &["--by-lang", "--only", "quote,reported"]);

const SETS: [Set; 5] = [
    Set { name: "articles", gold: "articles", scorers: &[SPANS, AMOUNTS, CLAIMS] },
    Set { name: "corpus", gold: "corpus", scorers: &[SPANS, AMOUNTS, CLAIMS] },
    Set { name: "names", gold: "data/ner/dev.jsonl.gz", scorers: &[NAMES] },
    Set { name: "amounts", gold: "data/amounts-dev.jsonl", scorers: &[AMOUNTS] },
    Set { name: "attribution", gold: "data/claims/attribution.dev.jsonl", scorers: &[ATTRIBUTIONS] },
];

/// What claims carry, against the marked articles in the repository: a test prints it.
const GOLDEN: &str = "golden";

/// Scores the sets that `wanted` names, all of them where it names none.
pub fn score(wanted: &[&str]) -> Outcome {
    if wanted.is_empty() || wanted.contains(&GOLDEN) {
        process::run(process::cargo().args(["test", "--test", "claims", "--", "--nocapture"]))?;
    }
    if wanted == [GOLDEN] {
        return Ok(());
    }
    if let Some(unknown) = wanted.iter().find(|name| **name != GOLDEN && SETS.iter().all(|set| set.name != **name)) {
        let names = SETS.map(|set| set.name).join(", ");
        return Err(format!("there is no set `{unknown}`: {names} and {GOLDEN} are"));
    }
    let Some(shared) = shared() else {
        println!("skipped: the shared data is not here; GLOSS_DATA names its folder");
        return Ok(());
    };
    timed("building gloss", || process::run(process::cargo().args(["build", "--release", "--bin", "gloss"])))?;
    let mut report = Report::default();
    for set in SETS.iter().filter(|set| wanted.is_empty() || wanted.contains(&set.name)) {
        report.step(set.name, || set.score(&shared).map(|()| Done::Passed));
    }
    report.close("cargo xtask score")
}

/// The shared folder: `GLOSS_DATA`, else the one beside the repository.
fn shared() -> Option<PathBuf> {
    let named = env::var_os("GLOSS_DATA").filter(|value| !value.is_empty()).map(PathBuf::from);
    let folder = named.unwrap_or_else(|| place::root().join("..").join("shared"));
    folder.join("tools").is_dir().then_some(folder)
}

impl Set {
    fn score(&self, shared: &Path) -> Outcome {
        let folder = place::root().join("target").join("score");
        fs::create_dir_all(&folder).map_err(|error| format!("{} cannot be made: {error}", folder.display()))?;
        let gold = self.gold(shared, &folder)?;
        let (texts, found) = (folder.join("texts.jsonl"), folder.join(format!("{}.found.jsonl", self.name)));
        into_file(python(shared, "texts.py").arg(&gold), &texts)?;
        into_file(process::command(gloss()).arg("recognize").arg(&texts), &found)?;
        for (scorer, options) in self.scorers {
            println!("\n{} · {scorer}", self.name);
            let table = process::output(python(shared, scorer).args(*options).arg(&gold).arg(&found))?;
            // A line for each source of the gold is for who looks closer, with the scorer itself.
            table.lines().filter(|line| !line.starts_with("source ")).for_each(|line| println!("{line}"));
        }
        Ok(())
    }

    /// The gold as the scorers read it: the corpus is marked text and is read first.
    fn gold(&self, shared: &Path, folder: &Path) -> Outcome<PathBuf> {
        let gold = shared.join(self.gold);
        if self.name != "corpus" {
            return Ok(gold);
        }
        let read = folder.join("corpus.gold.jsonl");
        into_file(python(shared, "read_corpus.py").arg("--jsonl").arg(&gold), &read)?;
        Ok(read)
    }
}

fn python(shared: &Path, tool: &str) -> Command {
    let mut python = process::command("python3");
    python.arg(shared.join("tools").join(tool));
    python
}

fn gloss() -> PathBuf {
    place::target().join("release").join(format!("gloss{}", env::consts::EXE_SUFFIX))
}

/// Runs `command`; what it writes goes into `file`.
fn into_file(command: &mut Command, file: &Path) -> Outcome {
    let made = File::create(file).map_err(|error| format!("{} cannot be written: {error}", file.display()))?;
    process::run(command.stdout(made))
}
