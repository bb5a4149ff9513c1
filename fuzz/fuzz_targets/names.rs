//! Any text at all: finding its names with the model that ships never panics, cuts no character, overlaps nothing and takes no
//! longer than it should (`-timeout` of the fuzzer). The first byte chooses the language.

#![no_main]

use std::sync::LazyLock;

use gloss::{
    annotation::Body,
    recognize::{Context, Resources, names},
    text::Language,
};
use libfuzzer_sys::fuzz_target;

static RESOURCES: LazyLock<Resources> = LazyLock::new(|| {
    let model = include_bytes!("../../assets/models/names.glsn");
    Resources::built_in().with_names_model(model).expect("the model in the repository is whole")
});

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let Ok(text) = std::str::from_utf8(rest) else { return };
    let language = Language::ALL[usize::from(*first) % Language::ALL.len()];
    let mut end = 0;
    for finding in names::find(&Context { text, language, resources: &RESOURCES }) {
        assert!(finding.span.start >= end && finding.span.end > finding.span.start, "in order and apart");
        assert!(text.get(finding.span.start..finding.span.end).is_some_and(|written| !written.contains('\n')));
        assert!(matches!(finding.body, Body::Person | Body::Organization));
        assert!((0.0..=1.0).contains(&finding.confidence) && !finding.because.is_empty());
        end = finding.span.end;
    }
});
