//! Any file at all, and any body behind a head and a checksum that fit: the model is read or refused with an error, and one that
//! is read finds names in order or none, but never panics and takes no more memory than it should (`-rss_limit_mb`).

#![no_main]

use std::sync::LazyLock;

use gloss::{
    recognize::{Context, Resources, names},
    text::Language,
};
use libfuzzer_sys::fuzz_target;
use xxhash_rust::xxh3::xxh3_64;

const TEXT: &str = "Judith Okafor-Lind of Siemens met 海润造船董事长林雪桐 and 임설동 대표는 in 2026 (BBC).\n据《北港日报》报道，…";

static LISTS: LazyLock<Resources> = LazyLock::new(Resources::built_in);

fuzz_target!(|bytes: &[u8]| {
    find(bytes);
    find(&file(bytes));
});

/// `body` as a file holds it: magic and version of the file that ships, length, checksum.
fn file(body: &[u8]) -> Vec<u8> {
    let deflated = miniz_oxide::deflate::compress_to_vec(body, 1);
    let mut file = include_bytes!("../../assets/models/names.glsn")[..6].to_vec();
    file.extend((body.len() as u32).to_le_bytes());
    file.extend(xxh3_64(&deflated).to_le_bytes());
    file.extend(deflated);
    file
}

fn find(file: &[u8]) {
    let Ok(resources) = LISTS.clone().with_names_model(file) else { return };
    let mut end = 0;
    for finding in names::find(&Context { text: TEXT, language: Language::English, resources: &resources }) {
        assert!(finding.span.start >= end && TEXT.get(finding.span.start..finding.span.end).is_some());
        end = finding.span.end;
    }
}
