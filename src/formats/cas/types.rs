//! The type system: what types there are and what features they have.

/// Features that are words.
pub(super) const WORDS: [&str; 21] = [
    "id",
    "label",
    "status",
    "origin",
    "confidence",
    "kind",
    "value",
    "value_to",
    "currency",
    "unit",
    "bound",
    "named",
    "polarity",
    "hedge",
    "measures",
    "because",
    "note",
    "tags",
    "by",
    "created",
    "modified",
];

/// Features of a claim that refer to a `gloss.Part`.
pub(super) const PARTS: [&str; 4] = ["source", "cue", "via", "carried"];

/// Features of a link that refer to the annotations it leads from and to, as the relation layers of INCEpTION call them.
pub(super) const ENDS: [&str; 2] = ["Governor", "Dependent"];

/// Features of a link that are words.
pub(super) const SAID: [&str; 3] = ["id", "kind", "note"];

/// Features of an article.
pub(super) const ARTICLE: [&str; 12] =
    ["id", "lang", "title", "url", "outlet", "date", "note", "tags", "created", "modified", "orphans", "labels"];

/// A type: its name, its supertype, and its features with their ranges.
pub(super) struct Type {
    pub(super) name: &'static str,
    pub(super) over: &'static str,
    pub(super) features: Vec<(&'static str, &'static str)>,
}

pub(super) const SPAN: &str = "gloss.Span";
pub(super) const CLAIM: &str = "gloss.Claim";
pub(super) const PART: &str = "gloss.Part";
pub(super) const LINK: &str = "gloss.Link";
pub(super) const ARTICLE_TYPE: &str = "gloss.Article";

const ANNOTATION: &str = "uima.tcas.Annotation";
const STRING: &str = "uima.cas.String";

/// All types of ours.
pub(super) fn types() -> [Type; 5] {
    let words = || WORDS.into_iter().map(|name| (name, STRING));
    let parts = PARTS.into_iter().map(|name| (name, PART));
    [
        Type { name: SPAN, over: ANNOTATION, features: words().collect() },
        Type { name: CLAIM, over: ANNOTATION, features: words().chain(parts).collect() },
        Type { name: PART, over: ANNOTATION, features: vec![("role", STRING)] },
        Type {
            name: LINK,
            over: ANNOTATION,
            features: SAID.map(|name| (name, STRING)).into_iter().chain(ENDS.map(|name| (name, ANNOTATION))).collect(),
        },
        Type { name: ARTICLE_TYPE, over: ANNOTATION, features: ARTICLE.map(|name| (name, STRING)).to_vec() },
    ]
}

/// The type system as UIMA's XML.
pub(super) fn type_system() -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<typeSystemDescription xmlns=\"http://uima.apache.org/resourceSpecifier\">\n  <name>gloss</name>\n  <types>\n",
    );
    for one in types() {
        let Type { name, over, features } = one;
        xml.push_str(&format!("    <typeDescription>\n      <name>{name}</name>\n      <description/>\n      <supertypeName>{over}</supertypeName>\n      <features>\n"));
        for (name, range) in features {
            xml.push_str(&format!("        <featureDescription>\n          <name>{name}</name>\n          <description/>\n          <rangeTypeName>{range}</rangeTypeName>\n        </featureDescription>\n"));
        }
        xml.push_str("      </features>\n    </typeDescription>\n");
    }
    xml.push_str("  </types>\n</typeSystemDescription>\n");
    xml
}
