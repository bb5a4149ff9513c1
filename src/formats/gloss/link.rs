//! One link of a file.

use std::collections::HashSet;

use super::{
    super::Fault,
    json::{Fields, shown},
};
use crate::{
    annotation::AnnotationId,
    document::{Link, LinkId},
};

/// The link in `fields`, between two annotations that are `present`, with its id, where the file gives one.
pub(super) fn read(fields: &Fields<'_>, present: &HashSet<&str>) -> Result<(Option<LinkId>, Link), Fault> {
    let end = |field: &str| {
        let id = fields.required(field, fields.text(field))?;
        let there = present.contains(id).then(|| AnnotationId::new(id));
        there.ok_or_else(|| Fault::NoEnd { field: fields.name(field), id: shown(id) })
    };
    let (from, to) = (end("from")?, end("to")?);
    if from == to {
        return Err(Fault::ToItself);
    }
    let id = fields.text("id")?.filter(|id| !id.is_empty()).map(LinkId::new);
    let (kind, note) = (fields.text_or_empty("kind")?, fields.text_or_empty("note")?);
    Ok((id, Link { id: LinkId::new(""), from, to, kind, note }))
}
