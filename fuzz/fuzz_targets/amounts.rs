//! Any text at all: reading its amounts never panics, cuts no character and takes no longer than it should
//! (`-timeout` of the fuzzer). The first byte chooses the language.

#![no_main]

use gloss::{
    annotation::Body,
    recognize::{Context, Resources, amount},
    text::Language,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let Ok(text) = std::str::from_utf8(rest) else { return };
    let language = Language::ALL[usize::from(*first) % Language::ALL.len()];
    let findings = amount::find(&Context { text, language, resources: &Resources::default() });
    let mut end = 0;
    for finding in findings {
        assert!(finding.span.start >= end && finding.span.end > finding.span.start, "in order and apart");
        assert!(text.get(finding.span.start..finding.span.end).is_some_and(|written| !written.contains('\n')));
        assert!(matches!(finding.body, Body::Amount(_)));
        end = finding.span.end;
    }
});
