//! Any file in any format: it is read or refused in a sentence, never with a panic, and what is read lies on the text's
//! characters and goes through Gloss's own format unchanged. The first byte chooses the format, or that it be detected.

#![no_main]

use std::io::{Cursor, Write};

use gloss::formats::{Format, Given, Imported, gloss as own, read};
use jiff::Timestamp;
use libfuzzer_sys::fuzz_target;
use zip::{ZipWriter, write::SimpleFileOptions};

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let given = Given { now: Timestamp::UNIX_EPOCH, text: (first & 0x80 != 0).then(|| "🚀 Mira said so. 据".into()) };
    let format = Format::ALL.get(usize::from(first & 0x7f)).copied();
    let imported = match format {
        // The mutations of a zip would seldom unpack: its files are what is mutated.
        Some(Format::Brat) if rest.first() != Some(&b'P') => read(format, &standoff(rest), &given),
        _ => read(format, rest, &given),
    };
    match imported {
        Ok((_, imported)) => check(&imported),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});

/// A collection of one document, whose two files are the two halves of `bytes`.
fn standoff(bytes: &[u8]) -> Vec<u8> {
    let (text, lines) = bytes.split_at(bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len() / 2));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [("a.txt", text), ("a.ann", lines)] {
        zip.start_file(name, SimpleFileOptions::default()).expect("memory");
        zip.write_all(content).expect("memory");
    }
    zip.finish().expect("memory").into_inner()
}

fn check(imported: &Imported) {
    for article in &imported.articles {
        for annotation in &article.annotations {
            assert!(article.text.get(annotation.span).is_some_and(|words| !words.is_empty()), "it covers words");
        }
    }
    let mut written = Vec::new();
    own::write(&imported.articles, &mut written).expect("memory");
    let again = own::read(&written, Timestamp::UNIX_EPOCH).expect("our own file");
    assert_eq!(again.articles, imported.articles);
}
