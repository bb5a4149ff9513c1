//! The schema describes the files, and refuses what Gloss refuses.

use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use serde_json::{Value, json};

use super::{any, written};

fn validator() -> jsonschema::Validator {
    let schema = include_str!("../../docs/gloss.schema.json");
    let schema: Value = serde_json::from_str(schema).expect("the schema is JSON");
    assert!(jsonschema::draft202012::meta::is_valid(&schema), "the schema is a schema");
    jsonschema::options().should_validate_formats(true).build(&schema).expect("the schema can be used")
}

#[test]
fn every_export_is_valid() {
    let validator = validator();
    let mut runner = TestRunner::deterministic();
    for _ in 0..100 {
        let document = any::document().new_tree(&mut runner).expect("a document").current();
        // Years beyond four digits are no RFC 3339, and no article's.
        if [document.created, document.modified].iter().any(|time| time.to_string().starts_with('-')) {
            continue;
        }
        let value: Value = serde_json::from_slice(&written(&[document])).expect("an export is JSON");
        let faults: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(faults.is_empty() || says_early_year(&faults), "{faults:?}\n{value}");
    }
}

/// Whether all that is wrong is a time before the year 0, which RFC 3339 cannot write.
fn says_early_year(faults: &[String]) -> bool {
    faults.iter().all(|fault| fault.starts_with("\"-00"))
}

#[test]
fn the_schema_refuses_what_gloss_refuses() {
    let validator = validator();
    let span = |span: Value| json!({"format": "gloss", "version": 1, "articles": [{"text": "20%", "spans": [span]}]});
    assert!(
        validator.is_valid(&span(json!({"start": 0, "end": 3, "label": "amount", "kind": "percent", "value": 20})))
    );
    for odd in [
        json!({"format": "other", "version": 1, "articles": []}),
        json!({"format": "gloss", "version": 2, "articles": []}),
        json!({"format": "gloss", "version": 1}),
        json!({"format": "gloss", "version": 1, "offsets": "byte", "articles": []}),
        json!({"format": "gloss", "version": 1, "articles": [{}]}),
        json!({"format": "gloss", "version": 1, "articles": [{"text": "", "created": "yesterday"}]}),
        span(json!({"start": 0, "end": 3})),
        span(json!({"start": -1, "end": 3, "label": "person"})),
        span(json!({"start": 0, "end": 3, "label": "two\nlines"})),
        span(json!({"start": 0, "end": 3, "label": "amount"})),
        span(json!({"start": 0, "end": 3, "label": "amount", "kind": "money", "currency": "usd"})),
        span(json!({"start": 0, "end": 3, "label": "amount", "kind": "money", "value": "many"})),
        span(json!({"start": 0, "end": 3, "label": "person", "status": "maybe"})),
    ] {
        assert!(!validator.is_valid(&odd), "{odd}");
    }
}
