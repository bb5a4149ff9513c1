//! What is exported comes back: exactly where the format has room for all, else all that it has room for.

use std::rc::Rc;

use gloss::{
    annotation::{Annotation, Because, Body, Label, OwnLabel, Status},
    document::{Annotations, ArticleId, Details, Document, Link, Links, Orphan},
    formats::{Fault, Format, Problem, Unit, detect},
    text::Text,
};
use proptest::{collection::vec, prelude::*};

use super::{any, read, written};

/// Formats that hold everything, with the units that they can be written in.
const EXACT: [(Format, &[Unit]); 11] = [
    (Format::Json, &[Unit::CodePoint]),
    (Format::WebAnnotation, &[Unit::CodePoint, Unit::Utf16]),
    (Format::Doccano, &[Unit::Utf16, Unit::CodePoint]),
    (Format::DoccanoClaims, &[Unit::Utf16, Unit::CodePoint]),
    (Format::LabelStudio, &[Unit::CodePoint]),
    (Format::Brat, &[Unit::CodePoint]),
    (Format::Spacy, &[Unit::CodePoint]),
    (Format::Prodigy, &[Unit::CodePoint]),
    (Format::DocBin, &[Unit::CodePoint]),
    (Format::CasJson, &[Unit::Utf16]),
    (Format::Html, &[Unit::CodePoint]),
];

fn cases() -> ProptestConfig {
    let cases = std::env::var("GLOSS_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(200);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Up to three articles, no two of one id.
fn documents() -> impl Strategy<Value = Vec<Document>> {
    vec(any::document(), 1..4).prop_map(|mut documents| {
        for (n, document) in documents.iter_mut().enumerate() {
            document.id = ArticleId::new(format!("{}{n}", document.id.as_str()));
        }
        documents
    })
}

/// Whether a remark says only that a mark cuts what people see as one character.
fn is_expected(remark: &Problem) -> bool {
    matches!(remark.fault, Fault::CutsCharacter { .. })
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn what_holds_everything_gives_it_back_exactly(documents in documents()) {
        for (format, unit) in EXACT.iter().flat_map(|(format, units)| units.iter().map(move |unit| (*format, *unit))) {
            let imported = read(format, &written(format, Some(unit), &documents));
            prop_assert!(imported.is_ok(), "{format:?} {unit:?}: {imported:?}");
            let imported = imported.expect("it is fine");
            prop_assert_eq!(&imported.left_out, &[], "{:?} {:?}", format, unit);
            prop_assert!(imported.remarks.iter().all(is_expected), "{:?}: {:?}", format, imported.remarks);
            let difference = difference(&imported.articles, &documents);
            prop_assert!(difference.is_none(), "{format:?} {unit:?}: {}", difference.unwrap_or_default());
        }
    }

    #[test]
    fn xmi_gives_back_all_that_xml_can_hold(documents in documents()) {
        let documents: Vec<Document> = documents.iter().map(in_xml).collect();
        let imported = read(Format::CasXmi, &written(Format::CasXmi, None, &documents)).expect("our own file");
        prop_assert_eq!(&imported.left_out, &[]);
        let difference = difference(&imported.articles, &documents);
        prop_assert!(difference.is_none(), "{}", difference.unwrap_or_default());
    }

    #[test]
    fn columns_give_back_every_tagged_word(document in any::document()) {
        let imported = read(Format::Conll, &written(Format::Conll, None, std::slice::from_ref(&document))).expect("our own file");
        prop_assert_eq!(&imported.left_out, &[]);
        let back: Vec<(String, Label)> = imported.articles.iter().flat_map(said).collect();
        let expected: Vec<_> = tagged(&document).into_iter().map(|(words, label)| (words, in_columns(label))).collect();
        prop_assert_eq!(back, expected);
        let words = |text: &str| text.chars().filter(|one| !is_blank(*one)).collect::<String>();
        prop_assert_eq!(words(&imported.articles[0].text), words(&document.text));
    }

    #[test]
    fn every_format_takes_any_article_and_what_is_read_is_detected(documents in documents()) {
        for format in Format::ALL {
            let bytes = written(format, None, &documents);
            prop_assert_eq!(&bytes, &written(format, None, &documents), "{:?} differs from run to run", format);
            if format.is_readable() {
                prop_assert_eq!(detect(&bytes), Some(format));
            }
        }
    }
}

/// The first thing in which `found` is not as `expected`.
fn difference(found: &[Document], expected: &[Document]) -> Option<String> {
    let of_articles = found.iter().zip(expected).find_map(|(found, expected)| {
        let is_same = |found: &Annotation, expected: &Annotation| found == expected;
        let mut pairs = found.annotations.iter().zip(&expected.annotations);
        let of_annotations = pairs.find(|(found, expected)| !is_same(found, expected));
        of_annotations.map(|(found, expected)| format!("{found:?}\nshould be\n{expected:?}")).or_else(|| {
            let rest = |one: &Document| {
                let (annotations, orphans) = (Annotations::default(), Rc::default());
                format!("{:?}", Document { annotations, orphans, ..one.clone() })
            };
            let n_same = found.annotations.len() == expected.annotations.len() && found.orphans == expected.orphans;
            (rest(found) != rest(expected) || !n_same)
                .then(|| format!("{}\nshould be\n{}", rest(found), rest(expected)))
        })
    });
    of_articles.or_else(|| (found.len() != expected.len()).then(|| "the number of articles".to_owned()))
}

fn is_blank(one: char) -> bool {
    one.is_whitespace() || one.is_control()
}

/// What columns call `label`: a name of theirs has no blanks, and what others call one of the four is that.
fn in_columns(label: Label) -> Label {
    match label.id() {
        "Company" => Label::Organization,
        id if label.place().is_none() => OwnLabel::new(&id.replace(' ', "_")).map_or(label, Label::Own),
        _ => label,
    }
}

/// The words of each annotation without blanks.
fn said(document: &Document) -> Vec<(String, Label)> {
    let words = |one: &Rc<Annotation>| document.text.get(one.span).unwrap_or_default().replace(is_blank, "");
    document.annotations.iter().map(|one| (words(one), one.label())).collect()
}

/// What columns have room for: no claims, nothing rejected, of overlapping spans the first.
fn tagged(document: &Document) -> Vec<(String, Label)> {
    let mut end = 0;
    let first = |one: &&Rc<Annotation>| {
        let words = document.text.get(one.span).unwrap_or_default();
        let is_first = one.span.start >= end && one.label() != Label::Claim && one.status != Status::Rejected;
        let is_taken = is_first && !words.chars().all(is_blank);
        end = if is_taken { one.span.end } else { end };
        is_taken
    };
    let kept = Annotations::new(document.annotations.iter().filter(first).cloned());
    said(&Document { annotations: kept, ..document.clone() })
}

/// `text` as XML holds it.
fn for_xml(text: &str) -> String {
    let is_xml =
        |one: char| matches!(one, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().map(|one| if is_xml(one) { one } else { '\u{fffd}' }).collect()
}

/// The same of a text that stands in JSON.
fn for_json(text: &str) -> String {
    text.chars().map(|one| if one < ' ' { one.to_string() } else { for_xml(&one.to_string()) }).collect()
}

/// `document` with U+FFFD for each character that XML forbids.
fn in_xml(document: &Document) -> Document {
    // Lists are JSON in XML, which escapes most of what XML forbids.
    let each = |texts: &[String]| texts.iter().map(|text| for_json(text)).collect::<Vec<_>>();
    let details = &document.details;
    let details = Details {
        title: for_xml(&details.title),
        date: for_xml(&details.date),
        url: for_xml(&details.url),
        outlet: for_xml(&details.outlet),
        note: for_xml(&details.note),
        tags: each(&details.tags),
        ..(**details).clone()
    };
    let text: Text = for_xml(&document.text).as_str().into();
    // A sign in another's place may be longer in bytes.
    let moved = |span: gloss::text::Span| {
        let at = |byte: usize| for_xml(&document.text[..byte]).len();
        gloss::text::Span::new(at(span.start), at(span.end))
    };
    let annotations = document.annotations.iter().map(|one| {
        let mut one = (**one).clone();
        one.span = moved(one.span);
        one.note = for_xml(&one.note);
        one.by = for_xml(&one.by).into();
        match &mut one.body {
            Body::Amount(amount) => amount.unit = amount.unit.as_deref().map(for_xml),
            Body::Claim(claim) => {
                for part in
                    [&mut claim.source, &mut claim.cue, &mut claim.via, &mut claim.carried].into_iter().flatten()
                {
                    *part = moved(*part);
                }
                for measure in &mut claim.measures {
                    measure.amount = moved(measure.amount);
                    measure.subject = measure.subject.map(moved);
                }
            }
            Body::Person | Body::Organization | Body::Own(_) => {}
        }
        for because in &mut one.because {
            let arguments: Vec<String> = because.arguments.iter().map(|argument| for_json(argument)).collect();
            *because = Because::new(because.rule, arguments.iter().map(String::as_str));
        }
        one.tags = each(&one.tags);
        Rc::new(one)
    });
    let links = document.links.iter().map(|one| {
        let (kind, note) = (for_xml(&one.kind), for_xml(&one.note));
        Rc::new(Link { kind, note, ..(**one).clone() })
    });
    let orphans = document.orphans.iter().map(|orphan| {
        let Orphan { annotation, words, before, after } = &**orphan;
        let said = |words: &str| for_json(words).into();
        let mut own = (**annotation).clone();
        (own.note, own.by, own.tags) = (for_json(&own.note), said(&own.by), each(&own.tags));
        if let Body::Amount(amount) = &mut own.body {
            amount.unit = amount.unit.as_deref().map(for_json);
        }
        for because in &mut own.because {
            let arguments: Vec<String> = because.arguments.iter().map(|argument| for_json(argument)).collect();
            *because = Because::new(because.rule, arguments.iter().map(String::as_str));
        }
        own.span = gloss::text::Span::new(own.span.start, own.span.start + for_json(words).len());
        Rc::new(Orphan { annotation: Rc::new(own), words: said(words), before: said(before), after: said(after) })
    });
    let orphans = Rc::new(orphans.collect());
    Document {
        annotations: Annotations::new(annotations),
        links: Links::new(links),
        orphans,
        details: Rc::new(details),
        text,
        ..document.clone()
    }
}
