//! Any text at all: reading its claims, with names and amounts, never panics, cuts no character and takes no longer than it
//! should (`-timeout` of the fuzzer). The first byte chooses the language.

#![no_main]

use std::sync::LazyLock;

use gloss::{
    annotation::{Body, Claim},
    recognize::{Resources, recognize},
    text::{Language, Span},
};
use libfuzzer_sys::fuzz_target;

static RESOURCES: LazyLock<Resources> = LazyLock::new(Resources::built_in);

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let Ok(text) = std::str::from_utf8(rest) else { return };
    let language = Language::ALL[usize::from(*first) % Language::ALL.len()];
    let mut end = 0;
    for finding in recognize(text, Some(language), &RESOURCES).claims {
        assert!(finding.span.start >= end && finding.span.end > finding.span.start, "in order and apart");
        assert!(text.get(finding.span.start..finding.span.end).is_some());
        let Body::Claim(claim) = finding.body else { panic!("a claim") };
        check(text, finding.span, &claim);
        end = finding.span.end;
    }
});

/// All spans of `claim` are whole words of `text`, those of its own sentence within it.
fn check(text: &str, sentence: Span, claim: &Claim) {
    let inner = [claim.source, claim.cue, claim.via].into_iter().flatten();
    let inner: Vec<Span> = inner.chain(claim.measures.iter().map(|measure| measure.amount)).collect();
    assert!(inner.iter().all(|span| sentence.contains(*span)));
    let outer = claim.carried.into_iter().chain(claim.measures.iter().filter_map(|measure| measure.subject));
    assert!(inner.into_iter().chain(outer).all(|span| text.get(span.start..span.end).is_some_and(|part| !part.is_empty())));
}
