//! Whether the tools of others read what Gloss writes: their own readers, each in an environment of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::report::timed;
use crate::{Outcome, place, process};

/// A Python environment: its name, what is installed into it, and the script that runs in it.
struct Environment {
    name: &'static str,
    packages: &'static [&'static str],
    script: &'static str,
}

const ENVIRONMENTS: [Environment; 3] = [
    Environment {
        name: "readers",
        packages: &[
            "spacy==3.8.18",
            "dkpro-cassis==0.12.0",
            "pyld==3.3.0",
            "jsonschema==4.26.0",
            "label-studio-sdk==2.1.2",
            "seqeval==1.2.2",
            "html5lib==1.1",
            "lxml==6.1.3",
            "pandas==3.1.1",
        ],
        script: "readers.py",
    },
    Environment { name: "bratly", packages: &["bratly==0.1.4"], script: "bratly_reader.py" },
    // Alone: it fixes an old pandas, and fails with what came out since.
    Environment {
        name: "doccano",
        packages: &["doccano==1.8.4", "marshmallow<4", "numpy<2", "setuptools<80"],
        script: "doccano_reader.py",
    },
];

const MODULES: [&str; 4] = [
    "@apache-annotator/dom@0.2.0",
    "@apache-annotator/selector@0.2.0",
    "@recogito/text-annotator@4.1.1",
    "jsdom@29.1.1",
];

/// What is written: the format, its options, and the file's ending.
const EXPORTS: [(&str, &[&str], &str); 21] = [
    ("gloss", &[], "gloss"),
    ("w3c", &[], "w3c"),
    ("w3c", &["--offsets", "utf16"], "w3c-utf16"),
    ("doccano", &["--offsets", "utf16"], "doccano-utf16"),
    ("doccano", &["--offsets", "codepoint"], "doccano-codepoint"),
    ("doccano-claims", &["--offsets", "utf16"], "doccano-claims-utf16"),
    ("doccano-claims", &["--offsets", "codepoint"], "doccano-claims-codepoint"),
    ("labelstudio", &[], "labelstudio"),
    ("brat", &[], "brat"),
    ("iob2", &[], "iob2"),
    ("spacy", &[], "spacy"),
    ("prodigy", &[], "prodigy"),
    ("docbin", &[], "docbin"),
    ("cas-json", &[], "cas-json"),
    ("cas-xmi", &[], "cas-xmi"),
    ("csv", &[], "csv"),
    ("tsv", &[], "tsv"),
    ("html", &[], "html"),
    ("markdown", &[], "markdown"),
    ("claims", &[], "claims"),
    ("tei", &[], "tei"),
];

/// What one reader found.
struct Found {
    reader: String,
    /// Spans, lost, shifted; or why there are none.
    figures: Result<[usize; 3], String>,
}

/// Runs all readers, prints what they found and writes `docs/interop.md`.
pub fn interop() -> Outcome {
    let folder = home().join("files");
    fs::create_dir_all(&folder).map_err(|error| format!("{} cannot be made: {error}", folder.display()))?;
    timed("building gloss", || process::run(process::cargo().args(["build", "--release", "--bin", "gloss"])))?;
    timed("exporting", || export(&folder))?;
    let mut found = Vec::new();
    for environment in &ENVIRONMENTS {
        found.extend(read_by(environment, &folder));
    }
    found.extend(anchored(&folder));
    found.extend(read_again(&folder));
    close(&found)
}

fn home() -> PathBuf {
    place::root().join("target").join("interop")
}

fn scripts() -> PathBuf {
    place::root().join("tests").join("interop")
}

fn export(folder: &Path) -> Outcome {
    let all = folder.join("all.json");
    process::run(process::command("python3").arg(scripts().join("articles.py")).arg(&all))?;
    for (format, options, ending) in EXPORTS {
        convert(&["--to", format], options, &all, &folder.join(format!("out.{ending}")))?;
    }
    Ok(())
}

fn convert(formats: &[&str], options: &[&str], from: &Path, to: &Path) -> Outcome {
    let gloss = place::root().join("target").join("release").join(if cfg!(windows) { "gloss.exe" } else { "gloss" });
    process::output(process::command(gloss).arg("convert").args(formats).args(options).arg(from).arg(to)).map(drop)
}

/// What the readers of `environment` find; not available where it cannot be installed.
fn read_by(environment: &Environment, folder: &Path) -> Vec<Found> {
    match timed(environment.name, || install(environment)) {
        Ok(python) => said(Command::new(python).arg(scripts().join(environment.script)).arg(folder)),
        Err(why) => vec![absent(environment.name, &why)],
    }
}

/// The environment's Python, with its packages.
fn install(environment: &Environment) -> Outcome<PathBuf> {
    let own = home().join(environment.name);
    let python = own.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let done = own.join("installed");
    if !done.is_file() {
        process::run(process::command("python3").args(["-m", "venv"]).arg(&own))?;
        let mut pip = process::command(&python);
        process::run(pip.args(["-m", "pip", "install", "--quiet"]).args(environment.packages))?;
        fs::write(&done, environment.packages.join("\n")).map_err(|error| error.to_string())?;
    }
    Ok(python)
}

/// What the anchors of npm find.
fn anchored(folder: &Path) -> Vec<Found> {
    let install = || {
        if home().join("node_modules").join("jsdom").is_dir() {
            return Ok(());
        }
        let mut npm = process::command("npm");
        process::run(
            npm.args(["install", "--no-save", "--no-audit", "--no-fund", "--prefix"]).arg(home()).args(MODULES),
        )
    };
    if let Err(why) = timed("npm", install) {
        return vec![absent("anchors of npm", &why)];
    }
    // Beside the modules that it imports.
    let script = home().join("anchors.mjs");
    match fs::copy(scripts().join("anchors.mjs"), &script) {
        Ok(_) => said(process::command("node").arg(script).arg(folder)),
        Err(error) => vec![absent("anchors of npm", &error.to_string())],
    }
}

/// What Gloss reads of what the tools gave back.
fn read_again(folder: &Path) -> Vec<Found> {
    let ways = [
        ("doccano-utf16", "doccano"),
        ("doccano-codepoint", "doccano"),
        ("doccano-claims-utf16", "doccano"),
        ("doccano-claims-codepoint", "doccano"),
        ("docbin", "docbin"),
        ("docbin-bare", "docbin"),
    ];
    for (way, format) in ways {
        let (from, to) = (folder.join(format!("back.{way}")), folder.join(format!("again.{way}.json")));
        if from.is_file() && convert(&["--from", format, "--to", "gloss"], &[], &from, &to).is_err() {
            let _ = fs::remove_file(to);
        }
    }
    said(process::command("python3").arg(scripts().join("again.py")).arg(folder))
}

fn absent(reader: &str, why: &str) -> Found {
    Found { reader: reader.to_owned(), figures: Err(format!("not available: {why}")) }
}

/// The lines `READER …` that `command` prints; the others are shown as they are.
fn said(command: &mut Command) -> Vec<Found> {
    let output = match command.env("PYTHONPATH", scripts()).env("PYTHONWARNINGS", "ignore").output() {
        Ok(output) => output,
        Err(error) => return vec![absent(&command.get_program().to_string_lossy(), &error.to_string())],
    };
    let mut found = Vec::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        match line.strip_prefix("READER\t").and_then(found_in) {
            Some(one) => found.push(one),
            None => println!("{line}"),
        }
    }
    if found.is_empty() {
        eprintln!("{}", String::from_utf8_lossy(&output.stderr));
    }
    found
}

fn found_in(line: &str) -> Option<Found> {
    let (reader, rest) = line.split_once('\t')?;
    let figures: Vec<usize> = rest.split('\t').filter_map(|figure| figure.parse().ok()).collect();
    let figures = <[usize; 3]>::try_from(figures).map_err(|_| rest.to_owned());
    Some(Found { reader: reader.to_owned(), figures })
}

/// Prints the table and its last line, and writes the table down.
fn close(found: &[Found]) -> Outcome {
    let mut table = String::from("| reader | spans | lost | shifted |\n| --- | ---: | ---: | ---: |\n");
    let (mut n_readers, mut sum, mut n_failed) = (0, [0; 3], 0);
    for one in found {
        match &one.figures {
            Ok(figures) => {
                n_readers += 1;
                (0..3).for_each(|n| sum[n] += figures[n]);
                let [spans, lost, shifted] = figures;
                table.push_str(&format!("| {} | {spans} | {lost} | {shifted} |\n", one.reader));
            }
            Err(why) => {
                n_failed += usize::from(!why.starts_with("not available"));
                table.push_str(&format!("| {} | {why} | | |\n", one.reader));
            }
        }
    }
    let [spans, lost, shifted] = sum;
    println!("{table}");
    write_down(&table)?;
    println!("interop: {n_readers} readers, {spans} spans, {lost} lost, {shifted} shifted");
    if lost + shifted + n_failed == 0 { Ok(()) } else { Err(format!("{n_failed} readers failed; see above")) }
}

fn write_down(table: &str) -> Outcome {
    let path = place::root().join("docs").join("interop.md");
    let page = format!(
        "# Read by the tools themselves\n\n\
         Written by `cargo xtask interop`. It exports a difficult article (emoji, combining marks, `\\r\\n`, right-to-left, overlaps,\n\
         one-character and whole-text spans) and six marked news articles in every format, and lets other projects' readers read them. Two kinds of\n\
         rows are exceptions: in those that name Gloss, Gloss reads back what doccano and spaCy wrote; and Prodigy's rule is taken from its\n\
         documentation, because the program has to be bought. A span is *lost* when its words are missing under its label, and *shifted* when they\n\
         stand at another place or when there are marks that should not be there. What a reader cannot hold (claims, in columns of tags) is not counted.\n\n{table}"
    );
    fs::write(&path, page).map_err(|error| format!("{} cannot be written: {error}", path.display()))
}
