//! Bad files, each with the sentence that a person is told.

use gloss::formats::{Problem, gloss as format};

use super::{now, read, written};

/// What is said of a file of which nothing is taken.
fn refusal(json: &str) -> String {
    read(json).expect_err("a bad file").to_string()
}

/// What is said of a file with one article, `text` and `rest` of its fields.
fn refused_article(rest: &str) -> String {
    refusal(&format!(r#"{{"format": "gloss", "articles": [{{"text": "Mira"}}, {{"text": "Zoph left", {rest}}}]}}"#))
}

/// What is said of each of the annotations left out of one article with `spans` and `claims`.
fn left_out(text: &str, spans: &str, claims: &str) -> Vec<String> {
    let good = r#"{"id": "good", "start": 0, "end": 1, "label": "person"}"#;
    let spans = if spans.is_empty() { good.to_owned() } else { format!("{spans}, {good}") };
    let json = format!(
        r#"{{"format": "gloss", "articles": [{{"title": "T", "text": "{text}", "spans": [{spans}], "claims": [{claims}]}}]}}"#
    );
    let imported = read(&json).expect("one bad annotation does not spoil the file");
    let ids: Vec<&str> = imported.articles[0].annotations.iter().map(|one| one.id.as_str()).collect();
    assert!(ids.contains(&"good"), "the good annotation is lost");
    imported.left_out.iter().map(Problem::to_string).collect()
}

/// What is said of one bad span of `20亿美元。`.
fn bad_span(fields: &str) -> String {
    let said = left_out("20亿美元。", &format!("{{{fields}}}"), "");
    assert_eq!(said.len(), 1, "{said:?}");
    said[0].clone()
}

/// The same of an amount of which the place is right.
fn bad_amount(fields: &str) -> String {
    bad_span(&format!(r#""id": "a7", "start": 0, "end": 5, "label": "amount", {fields}"#))
}

/// What is said of one bad claim of `Mira left.`.
fn bad_claim(fields: &str) -> String {
    let said = left_out("Mira left.", "", &format!(r#"{{"start": 0, "end": 10, {fields}}}"#));
    assert_eq!(said.len(), 1, "{said:?}");
    said[0].clone()
}

#[test]
fn nothing() {
    assert_eq!(refusal(""), "The file is empty.");
    assert_eq!(refusal(" \n"), "The file is empty.");
}

#[test]
fn another_encoding() {
    let bytes = b"{\"format\": \"gloss\", \"articles\": [{\"text\": \"\xb0\xa1\"}]}";
    assert_eq!(
        format::read(bytes, now()).expect_err("a bad file").to_string(),
        "The file is not text in UTF-8: its byte 44 cannot be read. Save it as UTF-8, then import it again."
    );
}

#[test]
fn no_json() {
    assert_eq!(
        refusal("{\"format\": \"gloss\",\n \"articles\": [}]}"),
        "The file is not JSON: line 2, column 15: expected value. If it was edited by hand, mend that place, then import it again."
    );
    assert_eq!(
        refusal("Mira said so."),
        "The file is not JSON: line 1, column 1: expected value. If it was edited by hand, mend that place, then import it again."
    );
    assert_eq!(
        refusal("{\"format\": \"gloss\", \"articles\": []} more"),
        "The file is not JSON: line 1, column 37: trailing characters. If it was edited by hand, mend that place, then import it again."
    );
}

#[test]
fn half_of_a_surrogate_pair() {
    assert_eq!(
        refusal(r#"{"format": "gloss", "articles": [{"text": "\ud83d alone"}]}"#),
        "The file is not JSON: line 1, column 50: a \\u escape that is no character, as half of a surrogate pair. \
         If it was edited by hand, mend that place, then import it again."
    );
}

#[test]
fn cut_short_anywhere() {
    let json = r#"{"format": "gloss", "articles": [{"text": "Mira left", "spans": [{"start": 0, "end": 4, "label": "person"}]}]}"#;
    assert_eq!(
        refusal(&json[..48]),
        "The file is cut short: it ends in the middle, at line 1, column 48. Copy or download all of it, then import it again."
    );
    for length in 1..json.len() {
        assert!(refusal(&json[..length]).starts_with("The file is cut short: "), "{}", &json[..length]);
    }
}

#[test]
fn nested_too_deeply() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let in_article = format!(r#"{{"format": "gloss", "articles": [{{"text": "a", "odd": {deep}}}]}}"#);
    assert_eq!(
        refusal(&in_article),
        "The file is nested too deeply, at line 1, column 179. Gloss never writes such files."
    );
    let in_head = format!(r#"{{"format": {deep}, "articles": []}}"#);
    assert!(refusal(&in_head).starts_with("The file is nested too deeply"));
    let beside = format!(r#"{{"format": "gloss", "odd": {deep}, "articles": []}}"#);
    assert!(read(&beside).is_ok(), "what is not looked at may be as deep as it likes");
    assert!(read(&deep).is_err());
}

#[test]
fn another_kind_of_json() {
    let said = "The file is JSON, but not Gloss's: it does not begin with {\"format\": \"gloss\"}.";
    for json in ["[]", "5", "\"gloss\"", "null", "{}", r#"{"format": "other"}"#, r#"{"format": 5, "articles": []}"#] {
        assert_eq!(refusal(json), said, "{json}");
    }
}

#[test]
fn a_newer_version() {
    assert_eq!(
        refusal(r#"{"format": "gloss", "version": 2, "articles": {"new": "shape"}}"#),
        "The file is version 2 of the format, and this Gloss reads version 1. Update Gloss first."
    );
}

#[test]
fn a_head_that_is_wrong() {
    for (json, said) in [
        (r#"{"format": "gloss"}"#, "The file cannot be read: `articles` is missing."),
        (
            r#"{"format": "gloss", "articles": {}}"#,
            "The file cannot be read: `articles` should be a list, and is something else.",
        ),
        (
            r#"{"format": "gloss", "version": "one", "articles": []}"#,
            "The file cannot be read: `version` should be a whole number, and is a string.",
        ),
        (
            r#"{"format": "gloss", "offsets": "byte", "articles": []}"#,
            "The file cannot be read: `offsets` is “byte”, which Gloss does not know; it knows codepoint, utf16.",
        ),
    ] {
        assert_eq!(refusal(json), said);
    }
}

#[test]
fn an_article_that_is_wrong_refuses_the_file() {
    for (rest, said) in [
        (r#""title": 5"#, "Article 2 of the file cannot be read: `title` should be a string, and is a number."),
        (
            r#""title": "T", "source": {"url": []}"#,
            "Article 2 of the file (“T”) cannot be read: `source.url` should be a string, and is a list.",
        ),
        (r#""tags": ["a", 5]"#, "Article 2 of the file cannot be read: `tags[1]` should be a string, and is a number."),
        (r#""spans": {}"#, "Article 2 of the file cannot be read: `spans` should be a list, and is an object."),
        (
            r#""created": "yesterday""#,
            "Article 2 of the file cannot be read: `created` is “yesterday”, which is not a time like 2026-01-16T09:30:00Z.",
        ),
    ] {
        assert_eq!(refused_article(rest), said);
    }
    assert_eq!(
        refusal(r#"{"format": "gloss", "articles": [{"title": "T"}]}"#),
        "Article 1 of the file (“T”) cannot be read: `text` is missing."
    );
    assert_eq!(
        refusal(r#"{"format": "gloss", "articles": ["Mira"]}"#),
        "Article 1 of the file cannot be read: it should be an object, and is a string."
    );
}

#[test]
fn two_articles_of_one_id() {
    assert_eq!(
        refusal(
            r#"{"format": "gloss", "articles": [{"id": "x", "text": "a"}, {"text": "a"}, {"id": "x", "text": "b"}]}"#
        ),
        "Articles 1 and 3 of the file have the same id, “x”. Give one of them another id."
    );
}

#[test]
fn a_span_that_is_nowhere() {
    for (place, said) in [
        (r#""start": 2, "end": 99"#, "it ends at 99, past the end of the text, which has 6 characters"),
        (r#""start": 3, "end": 2"#, "it starts at 3, after its end at 2"),
        (r#""start": 3, "end": 3"#, "it is empty: it starts and ends at 3"),
        (r#""end": 3"#, "`start` is missing"),
        (r#""start": 0, "end": "3""#, "`end` should be a whole number, and is a string"),
        (r#""start": -1, "end": 3"#, "`start` should be a whole number, and is a negative number"),
        (r#""start": 0.5, "end": 3"#, "`start` should be a whole number, and is a fraction"),
    ] {
        assert_eq!(bad_span(&format!(r#"{place}, "label": "person""#)), format!("“T”, span 1: {said}"));
    }
}

#[test]
fn a_quote_that_stands_elsewhere() {
    assert_eq!(
        bad_span(r#""id": "a7", "start": 0, "end": 3, "text": "20亿美元", "label": "person""#),
        "“T”, span 1 (a7): its `text` is “20亿美元”, but the article has “20亿” at 0 to 3"
    );
}

#[test]
fn what_a_message_repeats_is_short_and_stays_in_its_line() {
    let long = "a\\n\\u202e".to_owned() + &"b".repeat(50);
    assert_eq!(
        bad_span(&format!(r#""start": 0, "end": 2, "text": "{long}", "label": "person""#)),
        format!("“T”, span 1: its `text` is “a\\n\\u{{202e}}{}…”, but the article has “20” at 0 to 2", "b".repeat(37))
    );
}

#[test]
fn a_span_that_cuts_a_character_without_a_quote() {
    let said = |place: &str| left_out("a👩‍👩‍👧e\u{301}!", &format!(r#"{{{place}, "label": "person"}}"#), "");
    assert_eq!(said(r#""start": 1, "end": 2"#), ["“T”, span 1: it starts or ends inside the character “👩‍👩‍👧”"]);
    assert_eq!(said(r#""start": 7, "end": 9"#), ["“T”, span 1: it starts or ends inside the character “e\u{301}”"]);
    assert_eq!(said(r#""start": 1, "end": 6"#), [""; 0]);
}

#[test]
fn a_span_that_cuts_a_character_with_its_quote_is_taken_with_a_remark() {
    let imported = read(
        "{\"format\": \"gloss\", \"articles\": [{\"title\": \"T\", \"text\": \"cafe\u{301}s\",
          \"spans\": [{\"start\": 0, \"end\": 4, \"text\": \"cafe\", \"label\": \"organization\"}]}]}",
    )
    .expect("a Gloss file");
    assert_eq!(imported.articles[0].annotations.len(), 1);
    assert_eq!(
        imported.remarks.iter().map(Problem::to_string).collect::<Vec<_>>(),
        ["“T”, span 1: it starts or ends inside the character “e\u{301}”, and was taken as it is"]
    );
}

#[test]
fn a_utf16_offset_inside_a_surrogate_pair() {
    let imported = read(
        r#"{"format": "gloss", "offsets": "utf16", "articles": [{"title": "T", "text": "a🚀b",
            "spans": [{"start": 0, "end": 2, "label": "person"}, {"start": 0, "end": 5, "label": "person"}]}]}"#,
    )
    .expect("a Gloss file");
    assert_eq!(
        imported.left_out.iter().map(Problem::to_string).collect::<Vec<_>>(),
        [
            "“T”, span 1: it starts or ends inside the character “🚀”",
            "“T”, span 2: it ends at 5, past the end of the text, which has 4 UTF-16 units"
        ]
    );
}

#[test]
fn words_that_gloss_does_not_know() {
    let person = r#""start": 0, "end": 2, "label": "person""#;
    for (fields, said) in [
        (
            r#""start": 0, "end": 2, "label": "place""#.to_owned(),
            "`label` is “place”, which Gloss does not know; it knows person, organization, amount, claim",
        ),
        (r#""start": 0, "end": 2"#.to_owned(), "`label` is missing"),
        (
            format!(r#"{person}, "status": "maybe""#),
            "`status` is “maybe”, which Gloss does not know; it knows suggested, accepted, rejected",
        ),
        (
            format!(r#"{person}, "origin": "oracle""#),
            "`origin` is “oracle”, which Gloss does not know; it knows recognizer, hand, import",
        ),
    ] {
        assert_eq!(bad_span(&fields), format!("“T”, span 1: {said}"));
    }
    assert_eq!(
        bad_amount(r#""kind": "size""#),
        "“T”, span 1 (a7): `kind` is “size”, which Gloss does not know; it knows money, percent, duration, count, measure"
    );
    assert_eq!(
        bad_amount(r#""kind": "money", "bound": "near""#),
        "“T”, span 1 (a7): `bound` is “near”, which Gloss does not know; it knows at-least, at-most, more-than, less-than, about"
    );
}

#[test]
fn an_amount_that_cannot_be_read() {
    for (fields, said) in [
        (r#""value": 5"#, "`kind` is missing"),
        (r#""kind": "money", "value": "many""#, "`value` is “many”, which is not a number of up to 28 digits"),
        (r#""kind": "money", "value": 1e300"#, ""),
        (r#""kind": "money", "value_to": []"#, "`value_to` should be a number, and is a list"),
        (
            r#""kind": "money", "currency": "dollars""#,
            "`currency` is “dollars”, which is not a code of three capital letters like USD",
        ),
        (r#""kind": "money", "confidence": 98"#, "`confidence` should be a number from 0 to 1, and is a number"),
        (r#""kind": "money", "tags": "none""#, "`tags` should be a list, and is a string"),
        (
            r#""kind": "money", "modified": "soon""#,
            "`modified` is “soon”, which is not a time like 2026-01-16T09:30:00Z",
        ),
        (r#""kind": "money", "because": [{"rule": 5}]"#, "`because[0].rule` should be a string, and is a number"),
    ] {
        let expected = if said.is_empty() {
            format!("`value` is “1{}…”, which is not a number of up to 28 digits", "0".repeat(39))
        } else {
            said.to_owned()
        };
        assert_eq!(bad_amount(fields), format!("“T”, span 1 (a7): {expected}"));
    }
}

#[test]
fn a_claim_whose_parts_are_wrong() {
    for (fields, said) in [
        (r#""source": [0, 4]"#, "`kind` is missing"),
        (r#""kind": "rumour""#, "`kind` is “rumour”, which Gloss does not know; it knows quote, reported, statement"),
        (r#""kind": "quote", "label": "person""#, "`label` is “person”, which Gloss does not know; it knows claim"),
        (
            r#""kind": "quote", "source": [5, 44]"#,
            "`source` ends at 44, past the end of the text, which has 10 characters",
        ),
        (r#""kind": "quote", "cue": [5, 2]"#, "`cue` starts at 5, after its end at 2"),
        (r#""kind": "quote", "via": [5]"#, "`via` should be two whole numbers, as [4, 8], and is a list"),
        (r#""kind": "quote", "carried": [3, 3]"#, "`carried` is empty: it starts and ends at 3"),
        (r#""kind": "quote", "named": "yes""#, "`named` should be true or false, and is a string"),
        (
            r#""kind": "quote", "measures": [{"amount": [0, 99], "measure": "funding"}]"#,
            "`measures[0].amount` ends at 99, past the end of the text, which has 10 characters",
        ),
        (r#""kind": "quote", "measures": [{"amount": [0, 4]}]"#, "`measures[0].measure` is missing"),
        (
            r#""kind": "quote", "hedge": "sure""#,
            "`hedge` is “sure”, which Gloss does not know; it knows possible, rumoured, predicted, estimated",
        ),
    ] {
        assert_eq!(bad_claim(fields), format!("“T”, claim 1: {said}"));
    }
}

#[test]
fn two_annotations_of_one_id() {
    let said = left_out(
        "Mira left.",
        r#"{"id": "x", "start": 0, "end": 4, "label": "person"}"#,
        r#"{"id": "x", "start": 0, "end": 10, "kind": "quote"}"#,
    );
    assert_eq!(said, ["“T”, claim 1 (x): another of the article has the same id"]);
}

#[test]
fn an_annotation_that_is_none() {
    assert_eq!(
        left_out("Mira", "5, null", ""),
        ["“T”, span 1: it should be an object, and is a number", "“T”, span 2: it should be an object, and is null"]
    );
}

#[test]
fn what_is_taken_otherwise_than_it_says_is_remarked() {
    let imported = read(
        r#"{"format": "gloss", "articles": [{"title": "T", "lang": "fr", "text": "Mira",
            "spans": [{"start": 0, "end": 4, "label": "person", "because": [{"rule": "future-rule", "arguments": ["x"]}]}],
            "links": [{"from": "a1", "to": "a2"}]}]}"#,
    )
    .expect("a Gloss file");
    assert_eq!(
        imported.remarks.iter().map(Problem::to_string).collect::<Vec<_>>(),
        [
            "“T”: its language “fr” is not one that Gloss reads, so it was detected from the text",
            "“T”, span 1: its reason “future-rule” is not known to this Gloss and was dropped",
        ]
    );
    assert_eq!(imported.articles[0].annotations.len(), 1);
}

#[test]
fn an_article_without_title_is_named_by_its_number() {
    let imported =
        read(r#"{"format": "gloss", "articles": [{"title": "", "text": "a", "spans": [5]}]}"#).expect("a Gloss file");
    assert_eq!(imported.left_out[0].to_string(), "article 1, span 1: it should be an object, and is a number");
}

#[test]
fn an_export_of_nothing_is_a_file_of_no_articles() {
    assert_eq!(read(std::str::from_utf8(&written(&[])).expect("UTF-8")).expect("a Gloss file").articles, []);
}
