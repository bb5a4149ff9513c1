//! A whole article as one piece of bytes: how articles go between the page and the worker.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::{CheckpointReader, Damage, TimeRecord, encode_checkpoint};
use crate::{
    document::{Annotations, ArticleId, Document},
    text::Text,
};

#[derive(Serialize, Deserialize)]
struct WholeRecord<'a> {
    id: &'a str,
    text: &'a str,
    created: TimeRecord,
    #[serde(borrow, with = "serde_bytes")]
    checkpoint: &'a [u8],
}

/// The bytes of `document`.
pub fn encode_article(document: &Document) -> Vec<u8> {
    let checkpoint = encode_checkpoint(document, 0);
    let record = WholeRecord {
        id: document.id.as_str(),
        text: &document.text,
        created: document.created.into(),
        checkpoint: &checkpoint,
    };
    super::push(Vec::with_capacity(document.text.len() + checkpoint.len() + 64), &record)
}

/// The article of `bytes`, as [`encode_article`] made them.
pub fn decode_article(bytes: &[u8]) -> Result<Document, Damage> {
    let record: WholeRecord<'_> = postcard::from_bytes(bytes)?;
    let checkpoint = CheckpointReader::new(record.checkpoint)?.finish()?;
    Ok(Document {
        id: ArticleId::new(record.id),
        text: Text::new(record.text),
        details: Rc::clone(&checkpoint.details),
        annotations: Annotations::new(checkpoint.annotations),
        orphans: Rc::new(checkpoint.orphans),
        links: checkpoint.links,
        labels: Rc::new(checkpoint.labels),
        created: record.created.try_into()?,
        modified: checkpoint.modified,
    })
}
