//! W3C Web Annotation: one collection with one page, in JSON-LD.
//!
//! Each mark is an annotation with a position and a quote; positions count code points, as the standard says, or UTF-16 units for
//! tools that do so. The article's text is an annotation too, of the article by its own text, since the standard has no
//! other place for it. A link is an annotation that motivates `linking`: its target is
//! the annotation that it leads from, its body the one that it leads to. Gloss's own fields are in the context, so that no JSON-LD reader drops them.

mod read;
mod write;

pub(super) use read::{is_annotation, read};
pub(super) use write::Collection;

/// The standard's own context.
const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// What begins the names of articles and their annotations.
const ARTICLE: &str = "urn:gloss:article:";
