//! The features of the model: the words and their context, hashed, and what the rules found.

use super::super::{
    cue::{Mark, Sort, Tongue},
    frame::Frame,
    sentence::Sentence,
    statement,
};
use crate::{
    annotation::Label,
    text::{Span, script},
};

/// A thing that is so, or how much of it.
#[derive(Clone, Copy)]
pub(crate) struct Feature {
    pub(crate) hash: u32,
    pub(crate) value: f32,
}

/// No more characters of a sentence are looked at.
const LENGTH: usize = 400;
/// How much more what the rules look at counts than a word.
const RULED: f32 = 3.0;

/// What stands in a sentence that may state something.
pub(in super::super) fn of_statement(sentence: &Sentence<'_>) -> Vec<Feature> {
    let mut bag = Bag::new("statement", sentence.tongue);
    let ruled = statement::features(sentence);
    for (number, value) in ruled.into_iter().enumerate().filter(|(number, _)| !statement::LOOKS.contains(number)) {
        bag.add_value(&[b'=', number as u8], RULED * value as f32);
    }
    let joint = [1, 3, 9, 10, 12, 17, 20].iter().fold(0_u8, |bits, at| bits << 1 | u8::from(ruled[*at] > 0.0));
    bag.add_value(&[b'&', joint], 1.0);
    let words = words(sentence);
    let (first, last) = (words.first(), words.last());
    bag.add_all(&["first", first.map_or("", |word| word)]);
    bag.add_all(&["last", last.map_or("", |word| word)]);
    for pair in words.windows(2) {
        bag.add_all(&["pair", &pair[0], &pair[1]]);
    }
    words.iter().for_each(|word| bag.add_all(&["word", word]));
    if sentence.tongue == Tongue::Chinese {
        for three in words.windows(3) {
            bag.add_all(&["three", &three[0], &three[1], &three[2]]);
        }
    }
    if sentence.tongue == Tongue::Korean {
        words.iter().for_each(|word| bag.add_all(&["end", tail(word, 2)]));
        bag.add_all(&["close", last.map_or("", |word| tail(word, 3))]);
    }
    bag.features
}

/// What stands in a sentence in which `frame` may report.
pub(in super::super) fn of_report(sentence: &Sentence<'_>, frame: &Frame) -> Vec<Feature> {
    let mut bag = Bag::new("report", sentence.tongue);
    bag.add_all(&["bias"]);
    let cue = frame.cue.unwrap_or(Span::new(sentence.span.start, sentence.span.start));
    let (word, rest) = (sentence.folded_at(cue), &sentence.folded[cue.end..sentence.span.end]);
    let before = sentence.folded[sentence.span.start..cue.start].trim_end();
    let next = rest.trim_start().split(' ').next().map_or("", |next| head(next, 4));
    let sort = sort_name(frame.sort);
    let source = source_name(sentence, frame);
    bag.add_all(&["cue", word]);
    bag.add_all(&["sort", sort]);
    bag.add_all(&["source", source]);
    bag.add_all(&["cue source", word, source]);
    bag.add_all(&["cue next", word, next]);
    bag.add_all(&["next", next]);
    bag.add_all(&["before", tail(before, 2)]);
    bag.add_all(&["first", head(sentence.folded_at(sentence.span), 4)]);
    if let Some(source) = frame.source {
        let text = sentence.folded_at(source);
        bag.add_all(&["head", text.rsplit(' ').next().map_or("", |word| tail(word, 3))]);
        bag.add_all(&["gap", step(cue.start.abs_diff(source.end) / 6)]);
        bag.add_all(&["size", step(text.len() / 6)]);
    }
    bag.add_all(&["quoted", step((sentence.quoted_share() * 5.0) as usize)]);
    bag.add_all(&["opinions", step((sentence.opinions * 4.0) as usize)]);
    bag.add_all(&["place", step(before.len() * 4 / sentence.span.len().max(1)), sort]);
    for mark in [Mark::Weak, Mark::Transitive, Mark::Manner, Mark::Unnamed, Mark::Opinion, Mark::Possible] {
        if sentence.hits.iter().any(|hit| hit.word.is(mark)) {
            bag.add_all(&["mark", step(mark as usize % 61)]);
        }
    }
    bag.features
}

/// Features of one kind of question.
struct Bag {
    salt: u32,
    features: Vec<Feature>,
}

impl Bag {
    fn new(question: &str, tongue: Tongue) -> Self {
        let salt = hash(hash(0x811c_9dc5, question.as_bytes()), &[tongue as u8]);
        Self { salt, features: Vec::new() }
    }

    fn add_all(&mut self, parts: &[&str]) {
        let hashed = parts.iter().fold(self.salt, |hashed, part| hash(hash(hashed, part.as_bytes()), &[0]));
        self.features.push(Feature { hash: mixed(hashed), value: 1.0 });
    }

    fn add_value(&mut self, name: &[u8], value: f32) {
        self.features.push(Feature { hash: mixed(hash(self.salt, name)), value });
    }
}

/// FNV-1a.
fn hash(hashed: u32, bytes: &[u8]) -> u32 {
    bytes.iter().fold(hashed, |hashed, byte| (hashed ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

fn mixed(hash: u32) -> u32 {
    let mixed = (hash ^ hash >> 16).wrapping_mul(0x85eb_ca6b);
    (mixed ^ mixed >> 13).wrapping_mul(0xc2b2_ae35)
}

/// The words of a sentence, single characters in Chinese; names and numbers as what they are.
fn words(sentence: &Sentence<'_>) -> Vec<String> {
    let text = sentence.text;
    let end = text.floor_char_boundary((sentence.span.start + LENGTH * 3).min(sentence.span.end));
    let mut found: Vec<String> = Vec::new();
    let mut at = sentence.span.start;
    while at < end {
        let named = sentence.names_touching(Span::new(at, at + 1)).next();
        if let Some(name) = named.filter(|name| name.span.start == at && name.span.end <= sentence.span.end) {
            found.push(if name.body.label() == Label::Person { "<p>" } else { "<o>" }.to_owned());
            at = name.span.end;
            continue;
        }
        let (length, word) = word(&sentence.folded[at..end]);
        found.extend(word);
        at += length;
    }
    found
}

/// The length of what `text` begins with, and the word it is.
fn word(text: &str) -> (usize, Option<String>) {
    let Some(first) = text.chars().next() else { return (1, None) };
    let run = |is: &dyn Fn(char) -> bool| text.find(|character: char| !is(character)).unwrap_or(text.len());
    if first.is_ascii_digit() {
        return (run(&|character| character.is_ascii_digit() || matches!(character, '.' | ',')), Some("0".to_owned()));
    }
    if script::is_hangul(first) || script::is_latin(first) {
        let length = run(&|character| {
            script::is_hangul(character) || script::is_latin(character) || matches!(character, '\'' | '’')
        });
        return (length.max(first.len_utf8()), Some(text[..length].to_owned()));
    }
    let word = (!first.is_whitespace()).then(|| first.to_string());
    (first.len_utf8(), word)
}

/// The first `n` characters of `text`.
fn head(text: &str, n: usize) -> &str {
    text.char_indices().nth(n).map_or(text, |(end, _)| &text[..end])
}

/// The last `n` characters of `text`.
fn tail(text: &str, n: usize) -> &str {
    text.char_indices().rev().nth(n.saturating_sub(1)).map_or(text, |(start, _)| &text[start..])
}

/// A small number as a word.
fn step(number: usize) -> &'static str {
    const STEPS: [&str; 8] = ["0", "1", "2", "3", "4", "5", "6", "7"];
    STEPS[number.min(STEPS.len() - 1)]
}

fn sort_name(sort: Sort) -> &'static str {
    match sort {
        Sort::Say => "say",
        Sort::Claim => "claim",
        Sort::Deny => "deny",
        Sort::Confirm => "confirm",
        Sort::Report => "report",
        Sort::Rumour => "rumour",
        Sort::Predict => "predict",
    }
}

fn source_name(sentence: &Sentence<'_>, frame: &Frame) -> &'static str {
    let Some(source) = frame.source else { return "none" };
    let text = sentence.folded_at(source);
    if sentence.labelled(source, Label::Person).next().is_some() {
        "person"
    } else if sentence.labelled(source, Label::Organization).next().is_some() {
        "body"
    } else if matches!(text, "he" | "she" | "it" | "they" | "他" | "她" | "它" | "그" | "그녀" | "그들") {
        "pronoun"
    } else if sentence.hits.iter().any(|hit| source.overlaps(hit.span) && hit.word.is(Mark::Unnamed)) {
        "unnamed"
    } else if sentence.at(source).starts_with(char::is_uppercase) {
        "capital"
    } else {
        "noun"
    }
}
