//! JSON CAS 0.4.0.

use serde_json::{Map, Value, json};

use super::{
    super::{Flaw, Format, FormatError, Imported, import::Given},
    model::{Cas, SOFA},
    read::{Feature, Found, imported},
    types::types,
};

/// `cas` as JSON.
pub(super) fn written(cas: &Cas) -> Vec<u8> {
    let mut structures = vec![
        json!({"%ID": SOFA, "%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": "_InitialView", "mimeType": "text/plain",
            "sofaString": cas.text}),
        json!({"%ID": SOFA + 1, "%TYPE": "uima.tcas.DocumentAnnotation", "@sofa": SOFA, "begin": 0, "end": cas.length,
            "language": cas.language}),
    ];
    for structure in &cas.structures {
        let mut fields = Map::new();
        fields.insert("%ID".to_owned(), structure.id.into());
        fields.insert("%TYPE".to_owned(), structure.of.into());
        fields.insert("@sofa".to_owned(), SOFA.into());
        fields.insert("begin".to_owned(), structure.begin.into());
        fields.insert("end".to_owned(), structure.end.into());
        fields.extend(structure.words.iter().map(|(name, words)| ((*name).to_owned(), words.as_str().into())));
        fields.extend(structure.references.iter().map(|(name, id)| (format!("@{name}"), (*id).into())));
        structures.push(Value::Object(fields));
    }
    let members: Vec<usize> = (SOFA + 1..=SOFA + 1 + cas.structures.len()).collect();
    let file = json!({"%TYPES": type_table(), "%FEATURE_STRUCTURES": structures,
        "%VIEWS": {"_InitialView": {"%SOFA": SOFA, "%MEMBERS": members}}});
    let mut content = file.to_string().into_bytes();
    content.push(b'\n');
    content
}

fn type_table() -> Value {
    let table = types().into_iter().map(|one| {
        let mut fields = Map::new();
        fields.insert("%NAME".to_owned(), one.name.into());
        fields.insert("%SUPER_TYPE".to_owned(), one.over.into());
        for (name, range) in one.features {
            fields.insert(name.to_owned(), json!({"%NAME": name, "%RANGE": range}));
        }
        (one.name.to_owned(), Value::Object(fields))
    });
    Value::Object(table.collect())
}

/// Whether `value` is a JSON CAS.
pub(in crate::formats) fn is_cas(value: &Value) -> bool {
    value.get("%FEATURE_STRUCTURES").is_some()
}

/// The document in `bytes`, the `number`th.
pub(in crate::formats) fn read(bytes: &[u8], number: usize, given: &Given) -> Result<Imported, FormatError> {
    let file: Value = super::super::import::json(bytes)?;
    let listed = match file.get("%FEATURE_STRUCTURES") {
        Some(Value::Array(list)) => list.iter().map(|one| (one.get("%ID").and_then(id), one)).collect(),
        // As an object, the keys are the ids.
        Some(Value::Object(map)) => map.iter().map(|(id, one)| (id.parse().ok(), one)).collect(),
        _ => Vec::new(),
    };
    let text = listed.iter().find_map(|(_, one)| one.get("sofaString").and_then(Value::as_str));
    let text = text.ok_or_else(|| FormatError::other(Format::CasJson, Flaw::NoField { field: "sofaString" }))?;
    let found = listed.iter().filter_map(|(id, one)| structure(*id, one)).collect();
    imported(text.to_owned(), found, number, given)
}

fn id(value: &Value) -> Option<usize> {
    value.as_u64().and_then(|id| usize::try_from(id).ok())
}

fn structure(own: Option<usize>, value: &Value) -> Option<Found> {
    let fields = value.as_object()?;
    let at = |name| fields.get(name).and_then(id);
    let features = fields.iter().filter_map(|(name, value)| match (name.strip_prefix('@'), value) {
        (Some(name), value) => Some((name.to_owned(), Feature::Reference(id(value)?))),
        (None, Value::String(words)) => Some((name.clone(), Feature::Words(words.clone()))),
        (None, Value::Number(number)) => Some((name.clone(), Feature::Words(number.to_string()))),
        (None, Value::Bool(flag)) => Some((name.clone(), Feature::Words(flag.to_string()))),
        _ => None,
    });
    Some(Found {
        id: own?,
        of: fields.get("%TYPE")?.as_str()?.to_owned(),
        begin: at("begin")?,
        end: at("end")?,
        features: features.collect(),
    })
}
