//! Any file in any format: it is read or refused in a sentence, never with a panic, and what is read lies on the text's
//! characters and goes through Gloss's own format unchanged. The first byte chooses the format or the kind of article, or
//! that it be detected.

#![no_main]

use std::io::{Cursor, Write};

use gloss::formats::{Format, Given, Imported, Intake, articles::Paper, gloss as own, read, read_as};
use gloss::formats::Kind;
use jiff::Timestamp;
use libfuzzer_sys::fuzz_target;
use miniz_oxide::deflate::compress_to_vec_zlib;
use zip::{ZipWriter, write::SimpleFileOptions};

/// Names that tell an [`Intake`] what a file may be.
const NAMES: [&str; 6] = ["a.json", "a.txt", "a.md", "a.html", "a.mht", "a"];

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let given = Given { now: Timestamp::UNIX_EPOCH, text: (first & 0x80 != 0).then(|| "🚀 Mira said so. 据".into()), unit: None };
    let choice = usize::from(first & 0x7f);
    if let Some(paper) = choice.checked_sub(Format::ALL.len()).and_then(|choice| Paper::ALL.get(choice)) {
        return check_article(*paper, rest, &given);
    }
    let imported = match Format::ALL.get(choice) {
        // The mutations of a zip would seldom unpack: its files are what is mutated.
        Some(Format::Brat) if rest.first() != Some(&b'P') => {
            read(Some(Format::Brat), &zipped(["a.txt", "a.ann"], rest), &given)
        }
        // … and of what is compressed.
        Some(Format::DocBin) if rest.first() != Some(&0x78) => {
            read(Some(Format::DocBin), &compress_to_vec_zlib(rest, 0), &given)
        }
        Some(format) => read(Some(*format), rest, &given),
        None => return check_intake(NAMES[choice % NAMES.len()], rest, given),
    };
    match imported {
        Ok((_, imported)) => check(&imported),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});

fn check_article(paper: Paper, bytes: &[u8], given: &Given) {
    let zip = match paper {
        Paper::Word => zipped(["word/document.xml", "word/footnotes.xml"], bytes),
        Paper::Book => {
            let container = b"<container><rootfiles><rootfile full-path=\"a.opf\"/></rootfiles></container>\0";
            zipped3(["META-INF/container.xml", "a.opf", "a.xhtml"], &[container, bytes].concat())
        }
        _ => bytes.to_vec(),
    };
    match read_as(Kind::Article(paper), "a", &zip, given) {
        Ok((_, imported)) => check(&imported),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

fn check_intake(name: &str, bytes: &[u8], given: Given) {
    let content = if bytes.first() == Some(&0) { zipped(["a.html", "b.json"], &bytes[1..]) } else { bytes.to_vec() };
    let Ok(intake) = Intake::open(name, content, given) else { return };
    for taken in intake {
        match taken.outcome {
            Ok((_, imported)) => check(&imported),
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
}

/// A zip of two files, the two halves of `bytes`.
fn zipped(names: [&str; 2], bytes: &[u8]) -> Vec<u8> {
    let (one, other) = halves(bytes);
    pack(&[(names[0], one), (names[1], other)])
}

fn zipped3(names: [&str; 3], bytes: &[u8]) -> Vec<u8> {
    let (one, rest) = halves(bytes);
    let (two, three) = halves(rest.strip_prefix(b"\0").unwrap_or(rest));
    pack(&[(names[0], one), (names[1], two), (names[2], three)])
}

fn halves(bytes: &[u8]) -> (&[u8], &[u8]) {
    bytes.split_at(bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len() / 2))
}

fn pack(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored)).expect("memory");
        zip.write_all(content).expect("memory");
    }
    zip.finish().expect("memory").into_inner()
}

fn check(imported: &Imported) {
    for article in imported.documents() {
        for annotation in &article.annotations {
            assert!(article.text.get(annotation.span).is_some_and(|words| !words.is_empty()), "it covers words");
        }
    }
    for article in &imported.unread {
        assert!(!article.text.trim().is_empty(), "it has a text");
    }
    let mut written = Vec::new();
    own::write(&imported.articles, &mut written).expect("memory");
    let again = own::read(&written, Timestamp::UNIX_EPOCH).expect("our own file");
    assert_eq!(again.articles, imported.articles);
}
