//! Marked text in, marks out: `⟦p|…⟧` is a person, `⟦o|…⟧` an organization.

mod chinese;
mod english;
mod korean;
#[cfg(not(target_arch = "wasm32"))]
mod model;
#[cfg(not(target_arch = "wasm32"))]
mod properties;

use std::sync::LazyLock;

use super::find;
use crate::{
    annotation::{Finding, Label},
    recognize::{Context, Resources},
    text::Language,
};

static RESOURCES: LazyLock<Resources> = LazyLock::new(Resources::built_in);

/// What is found in `text`.
fn found(text: &str, language: Language) -> Vec<Finding> {
    find(&Context { text, language, resources: &RESOURCES })
}

/// `text` with marks around `findings`.
fn marked(text: &str, findings: &[Finding]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for finding in findings {
        let tag = if finding.body.label() == Label::Person { 'p' } else { 'o' };
        out.push_str(&text[at..finding.span.start]);
        out.push_str(&format!("⟦{tag}|{}⟧", &text[finding.span.start..finding.span.end]));
        at = finding.span.end;
    }
    out.push_str(&text[at..]);
    out
}

/// `text` without its marks.
fn bare(text: &str) -> String {
    text.replace("⟦p|", "").replace("⟦o|", "").replace('⟧', "")
}

/// Expects every case, each an article of its own, to be found as it is marked.
fn check(language: Language, cases: &[&str]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let text = bare(case);
            let got = marked(&text, &found(&text, language));
            (got != **case).then(|| format!("want {case}\n got {got}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} differ:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}
