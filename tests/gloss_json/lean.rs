//! Files that others wrote, with less in them than Gloss writes.

use gloss::{
    annotation::{Body, Origin, Status},
    text::{Language, Span},
};
use jiff::Timestamp;

use super::{now, read};

fn time(written: &str) -> Timestamp {
    written.parse().expect("a time")
}

#[test]
fn a_bare_text_becomes_an_article_that_tells_of_itself() {
    let json = r#"{"format": "gloss", "articles": [{"text": "据报道\n第二行"}]}"#;
    let imported = read(json).expect("a Gloss file");
    let article = &imported.articles[0];
    assert_eq!(article.details.title, "据报道");
    assert_eq!(article.details.language, Language::SimplifiedChinese);
    assert_eq!((article.created, article.modified), (now(), now()));
    assert!(article.annotations.is_empty());
    assert_eq!(imported, read(json).expect("a Gloss file"), "the same text has the same id again");
}

#[test]
fn an_empty_title_stays_empty() {
    let imported = read(r#"{"format": "gloss", "articles": [{"text": "据报道", "title": ""}]}"#).expect("a Gloss file");
    assert_eq!(imported.articles[0].details.title, "");
}

#[test]
fn the_same_nameless_text_twice_is_two_articles() {
    let imported = read(r#"{"format": "gloss", "articles": [{"text": "a"}, {"text": "a"}]}"#).expect("a Gloss file");
    let ids: Vec<&str> = imported.articles.iter().map(|article| article.id.as_str()).collect();
    assert_eq!(ids[1], format!("{}-2", ids[0]));
}

#[test]
fn a_bare_span_is_an_accepted_import_with_an_id_of_its_own() {
    let imported = read(
        r#"{"format": "gloss", "version": 1, "articles": [{"text": "Mira met Zoph",
            "spans": [{"id": "a1", "start": 9, "end": 13, "label": "person"},
                      {"start": 0.0, "end": 4, "label": "person", "score": {"deep": [1, 2]}},
                      {"id": null, "start": 0, "end": 4, "label": "organization", "origin": "recognizer"}]}]}"#,
    )
    .expect("a Gloss file");
    assert_eq!(imported.left_out, []);
    let found: Vec<_> = imported.articles[0]
        .annotations
        .iter()
        .map(|one| (one.id.as_str(), one.span, one.status, one.origin, one.created))
        .collect();
    let expected = [
        ("a2", Span::new(0, 4), Status::Accepted, Origin::Import, now()),
        ("a3", Span::new(0, 4), Status::Suggested, Origin::Recognizer, now()),
        ("a1", Span::new(9, 13), Status::Accepted, Origin::Import, now()),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_claim_may_stand_among_the_spans() {
    let imported = read(
        r#"{"format": "gloss", "articles": [{"text": "Mira left",
            "spans": [{"start": 0, "end": 9, "label": "claim", "kind": "statement"}],
            "claims": [{"start": 0, "end": 9, "label": "claim", "kind": "statement"}]}]}"#,
    )
    .expect("a Gloss file");
    assert!(imported.articles[0].annotations.iter().all(|one| matches!(one.body, Body::Claim(_))));
    assert_eq!(imported.articles[0].annotations.len(), 2);
}

#[test]
fn offsets_may_count_utf16_units() {
    let imported = read(
        r#"{"format": "gloss", "offsets": "utf16", "articles": [{"text": "🚀 Mira said so",
            "spans": [{"start": 3, "end": 7, "text": "Mira", "label": "person"}],
            "claims": [{"start": 0, "end": 15, "kind": "reported", "source": [3, 7], "cue": [8, 12]}]}]}"#,
    )
    .expect("a Gloss file");
    assert_eq!((&imported.left_out, &imported.remarks), (&vec![], &vec![]));
    let article = &imported.articles[0];
    let claim = article.annotations.iter().find_map(|one| match &one.body {
        Body::Claim(claim) => Some(claim.clone()),
        _ => None,
    });
    let claim = claim.expect("there is a claim");
    assert_eq!(claim.source.and_then(|span| article.text.get(span)), Some("Mira"));
    assert_eq!(claim.cue.and_then(|span| article.text.get(span)), Some("said"));
}

#[test]
fn the_head_may_stand_last_and_a_mark_of_byte_order_first() {
    let json = "\u{feff}{\"articles\": [{\"text\": \"🚀a\", \"spans\": [{\"start\": 2, \"end\": 3, \"label\": \"person\"}]}], \
                \"unknown\": [[[]]], \"offsets\": \"utf16\", \"format\": \"gloss\"}";
    let imported = read(json).expect("a Gloss file");
    assert_eq!(imported.articles[0].annotations.iter().next().map(|one| one.span), Some(Span::new(4, 5)));
}

#[test]
fn a_time_that_is_missing_is_taken_from_the_other_or_is_now() {
    let imported = read(r#"{"format": "gloss", "articles": [{"text": "", "created": "2026-01-02T03:04:05+09:00"}]}"#)
        .expect("a Gloss file");
    assert_eq!(imported.articles[0].created, time("2026-01-01T18:04:05Z"));
    assert_eq!(imported.articles[0].modified, time("2026-01-01T18:04:05Z"));
}

#[test]
fn line_ends_stay_as_they_are() {
    let imported = read(r#"{"format": "gloss", "articles": [{"text": "a\r\nb\rc"}]}"#).expect("a Gloss file");
    assert_eq!(&*imported.articles[0].text, "a\r\nb\rc");
}
