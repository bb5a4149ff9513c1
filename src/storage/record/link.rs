//! A link between annotations.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::{
    annotation::AnnotationId,
    document::{Link, LinkId},
};

#[derive(Serialize, Deserialize)]
pub(super) struct LinkRecord<'a> {
    id: &'a str,
    from: &'a str,
    to: &'a str,
    kind: &'a str,
    note: &'a str,
}

impl<'a> From<&'a Rc<Link>> for LinkRecord<'a> {
    fn from(link: &'a Rc<Link>) -> Self {
        Self {
            id: link.id.as_str(),
            from: link.from.as_str(),
            to: link.to.as_str(),
            kind: &link.kind,
            note: &link.note,
        }
    }
}

impl From<LinkRecord<'_>> for Rc<Link> {
    fn from(record: LinkRecord<'_>) -> Self {
        Self::new(Link {
            id: LinkId::new(record.id),
            from: AnnotationId::new(record.from),
            to: AnnotationId::new(record.to),
            kind: record.kind.to_owned(),
            note: record.note.to_owned(),
        })
    }
}
