//! Files as other tools write them, with no word of Gloss in them.

use gloss::{
    annotation::{AmountKind, Body, Status},
    document::Document,
    formats::{Format, FormatError, Given, Problem, Unit, detect, read as read_any},
    text::Text,
};

use super::{given, read};

/// What is marked: its words, its label, and whether a person has accepted it.
fn marks(document: &Document) -> Vec<(&str, &'static str)> {
    let words = |one| document.text.get(one).unwrap_or_default();
    document.annotations.iter().map(|one| (words(one.span), one.label().id())).collect()
}

/// The only article of `file`, which shows its own format.
fn only(format: Format, file: &str) -> Document {
    assert_eq!(detect(file.as_bytes()), Some(format), "{file}");
    let imported = read(format, file.as_bytes()).expect("a good file");
    assert_eq!(imported.left_out, [], "{file}");
    assert_eq!(imported.articles.len(), 1);
    imported.articles.into_iter().next().expect("there is one")
}

#[test]
fn doccano_counts_utf16_and_the_other_unit_is_found_where_that_fits_nothing() {
    let file =
        r#"{"id": 7, "text": "🚀 Mira left Acme", "label": [[3, 7, "PER"], [13, 17, "ORG"]], "Comments": ["see"]}"#;
    let document = only(Format::Doccano, file);
    assert_eq!(marks(&document), [("Mira", "person"), ("Acme", "organization")]);
    assert_eq!((document.id.as_str(), &*document.details.note), ("7", "see"));
    // In UTF-16 the first would begin in the middle of the rocket.
    let points = r#"{"text": "🚀 Mira left", "label": [[1, 2, "person"], [0, 1, "person"], [2, 6, "person"]]}"#;
    let imported = read(Format::Doccano, points.as_bytes()).expect("a good file");
    assert_eq!(imported.units, [Unit::CodePoint]);
}

#[test]
fn doccano_relations_lead_from_claims_to_their_sources() {
    let file = r#"{"text": "Mira said so.", "entities": [{"id": 1, "label": "claim", "start_offset": 0, "end_offset": 13},
        {"id": 2, "label": "person", "start_offset": 0, "end_offset": 4}],
        "relations": [{"id": 3, "from_id": 1, "to_id": 2, "type": "source"}]}"#;
    let file = file.replace('\n', " ");
    let document = only(Format::Doccano, &file);
    let Body::Claim(claim) = &document.annotations.nth(0).expect("the claim").body else { panic!("no claim") };
    assert_eq!(claim.source.and_then(|span| document.text.get(span)), Some("Mira"));
}

#[test]
fn prodigy_and_spacy_are_told_apart() {
    let file = r#"{"text": "Mira raised $5", "spans": [{"start": 0, "end": 4, "label": "PERSON"}, {"start": 12, "end": 14, "label": "MONEY"}], "answer": "accept"}"#;
    let document = only(Format::Prodigy, file);
    assert_eq!(marks(&document), [("Mira", "person"), ("$5", "amount")]);
    let Body::Amount(amount) = &document.annotations.nth(1).expect("the amount").body else { panic!("no amount") };
    assert_eq!(amount.kind, AmountKind::Money);
    let file = r#"{"text": "Mira left", "ents": [{"start": 0, "end": 4, "label": "PERSON"}], "tokens": [], "spans": {"claims": [{"start": 0, "end": 9, "label": "claim", "kb_id": ""}]}}"#;
    assert_eq!(marks(&only(Format::Spacy, file)), [("Mira left", "claim"), ("Mira", "person")]);
}

#[test]
fn label_studio_has_accepted_marks_and_suggestions() {
    let file = r#"[{"id": 1, "data": {"article": "Mira left Acme"},
        "annotations": [{"was_cancelled": true, "result": [{"id": "x", "type": "labels", "value": {"start": 0, "end": 9, "labels": ["person"]}}]},
            {"result": [{"id": "a", "from_name": "label", "to_name": "text", "type": "labels", "value": {"start": 0, "end": 4, "text": "Mira", "labels": ["person"]}},
                {"id": "a", "from_name": "note", "to_name": "text", "type": "textarea", "value": {"start": 0, "end": 4, "text": ["who?"]}}]}],
        "predictions": [{"score": 0.5, "result": [{"id": "b", "from_name": "label", "to_name": "text", "type": "labels", "score": 0.5, "value": {"start": 10, "end": 14, "text": "Acme", "labels": ["organization"]}}]}]}]"#;
    let document = only(Format::LabelStudio, file);
    assert_eq!(marks(&document), [("Mira", "person"), ("Acme", "organization")]);
    let both: Vec<_> = document.annotations.iter().map(|one| (one.status, one.confidence, &*one.note)).collect();
    assert_eq!(both, [(Status::Accepted, None, "who?"), (Status::Suggested, Some(0.5), "")]);
}

#[test]
fn an_annotation_of_others_is_found_by_its_quote() {
    let file = r#"{"@context": "http://www.w3.org/ns/anno.jsonld", "id": "http://example.org/1", "type": "Annotation",
        "body": {"type": "TextualBody", "value": "person", "purpose": "tagging"},
        "target": {"source": "http://example.org/a", "selector": {"type": "TextQuoteSelector", "exact": "Mira", "prefix": "then ", "suffix": " left"}}}"#;
    let given = Given { text: Some(Text::new("Mira came, then Mira left.")), ..given() };
    let (format, imported) = read_any(None, file.as_bytes(), &given).expect("an annotation");
    assert_eq!(format, Format::WebAnnotation);
    let document = &imported.articles[0];
    assert_eq!(document.annotations.nth(0).map(|one| one.span.start), Some(16));
    assert_eq!(document.details.url, "http://example.org/a");
    let twice = file.replace("then ", "").replace(" left", "");
    let (_, imported) = read_any(None, twice.as_bytes(), &given).expect("an annotation");
    let said: Vec<String> = imported.left_out.iter().map(Problem::to_string).collect();
    assert_eq!(
        said,
        ["“Mira came, then Mira left.”, span 1 (http://example.org/1): its quote “Mira” stands at 2 places, and nothing tells which is meant"]
            .map(|said| said.replace("“Mira came, then Mira left.”", "article 1"))
    );
}

#[test]
fn positions_in_utf16_are_found_by_their_quotes() {
    let file = r#"[{"type": "Annotation", "body": "org", "target": {"source": "urn:a", "selector": [
        {"type": "TextPositionSelector", "start": 3, "end": 7}, {"type": "TextQuoteSelector", "exact": "Acme"}]}}]"#;
    let given = Given { text: Some(Text::new("🚀 Acme")), ..given() };
    let (_, imported) = read_any(None, file.as_bytes(), &given).expect("an annotation");
    assert_eq!((&imported.units[..], imported.left_out.len()), (&[Unit::Utf16][..], 0));
    assert_eq!(marks(&imported.articles[0]), [("Acme", "organization")]);
}

#[test]
fn annotations_without_a_text_say_so() {
    let file = r#"[{"type": "Annotation", "body": "org", "target": {"source": "urn:a", "selector": {"type": "TextQuoteSelector", "exact": "Acme"}}}]"#;
    let error = read(Format::WebAnnotation, file.as_bytes()).expect_err("there is no text");
    assert_eq!(
        error.to_string(),
        "The file has annotations without their text, of urn:a. Give the article's text with it."
    );
}

#[test]
fn a_cas_of_others_is_read_by_its_named_entities() {
    let file = r#"{"%TYPES": {}, "%FEATURE_STRUCTURES": [
        {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": "_InitialView", "mimeType": "text/plain", "sofaString": "🚀 Acme left"},
        {"%ID": 2, "%TYPE": "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity", "@sofa": 1, "begin": 3, "end": 7, "value": "ORG"},
        {"%ID": 3, "%TYPE": "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token", "@sofa": 1, "begin": 3, "end": 7}], "%VIEWS": {}}"#;
    assert_eq!(marks(&only(Format::CasJson, file)), [("Acme", "organization")]);
    let file = "<?xml version=\"1.0\"?><xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\"><type:NamedEntity xmi:id=\"2\" sofa=\"1\" begin=\"3\" end=\"7\" value=\"PER\"/>\
        <cas:Sofa xmi:id=\"1\" sofaNum=\"1\" sofaID=\"_InitialView\" sofaString=\"🚀 Acme&#10;left\"/></xmi:XMI>";
    assert_eq!(marks(&only(Format::CasXmi, file)), [("Acme", "person")]);
}

#[test]
fn what_was_taken_out_elsewhere_is_gone_and_said() {
    let text = r#"{"format": "gloss", "version": 1, "articles": [{"id": "a", "text": "Mira left Acme", "spans": [
        {"start": 0, "end": 4, "text": "Mira", "label": "person", "note": "kept"},
        {"start": 10, "end": 14, "text": "Acme", "label": "organization"},
        {"start": 5, "end": 9, "text": "left", "label": "person", "status": "rejected"}]}]}"#;
    let documents = read(Format::Json, text.as_bytes()).expect("our own").articles;
    let line = String::from_utf8(super::written(Format::Doccano, None, &documents)).expect("UTF-8");
    let edited = line.replace("[10,14,\"organization\"]", "[5,9,\"person\"]");
    assert_ne!(edited, line);
    let imported = read(Format::Doccano, edited.as_bytes()).expect("a line");
    let document = &imported.articles[0];
    assert_eq!(marks(document), [("Mira", "person"), ("left", "person"), ("left", "person")]);
    assert_eq!(document.annotations.nth(0).map(|one| &*one.note), Some("kept"));
    let said: Vec<String> = imported.remarks.iter().map(Problem::to_string).collect();
    assert_eq!(said, ["“Mira left Acme”: 1 of the marks that Gloss had put into the file were taken out elsewhere"]);
}

/// Two documents as `DocBin(store_user_data=True).to_bytes()` of spaCy 3.8 packs them: with all of its columns, a group `sc`
/// in which one span has no label, and an extension of the user's own.
const OF_SPACY: &str = "\
    789ceb5a5e965a549c999fb7d840cf706962494951f15c47674f2f6f1f5f3fff80b38c47ce321e3dcb786c59497e766a5ef15196\
    8a6cbbaf1b56c62b8ac06806028009873823017dd3dfb4edcab7f9ff93b73c3a4c86e9b238217b98a1740d2183d1c035c33a370b\
    91256c0e6b8fdc3ec1f0cd9e907a98f1a4daa3d87bf74de3bcf5ff613421f5b8c28d10a808adcc13e09d3e074613520f0bb72e12\
    fde3927d457c612bb32c8c26a41e663ca9f62c3ab4c6e7cdcdfaf5309a907a72c3ed5b9bce8a3b6fd9dfc26872ed21e4bd292d3d\
    fd76961cff6034217b60f1534f62b8ed759eca94b9fcca54184d483dcc7852ed113c152af4f2d9b229309a907a72e36759714162\
    726af1116e4620808a2dcf49cd4b2fc9283ec2c10ee4b180448a4b8a32f3d28bef30082d58a8b2506fa1e912e78cd4bca5ae65a9\
    79254b7dfdfd5c2397f86616252ef60f725f16e01a14ecefb72419a860492e507059516266716acab2675d4b5f364e5efcac77dd\
    b2675bb73fdbb66cd9cb86052f3a762ef9307f56c392e4c492e2490d0d4bd37212d38b27356eca482c8e2fcdcbcecb2fcf8b87b8\
    f11056c1d5403a2f3ebd28bfb4a078d291a2c623d9cd4bf212735317152743cadd86a5201540390d74bf7beb44cfcea832bdc500\
    89263668308a62aa44028c505520cc361168cb11c6092b4b8b538be253124b12271d11699cb2582f5e6f59717e695172ea81034b\
    52528bb38f30360000a308f22c";

#[test]
fn a_bin_of_spacy_has_its_entities_and_span_groups() {
    let digits = OF_SPACY.as_bytes().chunks(2);
    let file: Vec<u8> = digits.map(|two| u8::from_str_radix(&String::from_utf8_lossy(two), 16).expect("hex")).collect();
    assert_eq!(detect(&file), Some(Format::DocBin));
    let imported = read(Format::DocBin, &file).expect("a good file");
    assert_eq!((&imported.left_out[..], &imported.remarks[..]), (&[][..], &[][..]));
    let [first, second] = &imported.articles[..] else { panic!("two articles") };
    assert_eq!((&*first.text, &*second.text), ("🚀 Mira Chen raised $5.", "据海润造船报道"));
    let expected = [("Mira Chen raised $5", "Event"), ("Mira Chen", "person"), ("Mira", "sc"), ("$5", "amount")];
    assert_eq!(marks(first), expected);
    assert_eq!(marks(second), [("海润造船", "organization")]);
    assert!(matches!(read(Format::DocBin, &file[..200]), Err(FormatError::Other { .. })));
}

#[test]
fn each_line_for_doccano_has_the_same_fields() {
    let text = r#"{"format": "gloss", "version": 1, "articles": [{"id": "a", "text": "Mira left"}, {"id": "b", "text": "Mira left Acme",
        "spans": [{"id": "m", "start": 0, "end": 4, "label": "person"}, {"id": "o", "start": 10, "end": 14, "label": "organization"}],
        "links": [{"from": "m", "to": "o", "kind": "left"}]}]}"#;
    let documents = read(Format::Json, text.as_bytes()).expect("our own").articles;
    let lines = String::from_utf8(super::written(Format::Doccano, None, &documents)).expect("UTF-8");
    let fields = |line: &str| {
        let line: serde_json::Value = serde_json::from_str(line).expect("an object");
        line.as_object().map(|line| line.keys().cloned().collect::<Vec<_>>())
    };
    // doccano puts `NaN` where a line lacks what another has, and its database refuses that.
    let fields: Vec<_> = lines.lines().map(fields).collect();
    assert_eq!((fields.len(), &fields[0]), (2, &fields[1]));
}
