//! What was done to the open article is written through.

use super::{
    Database, Revision, StorageError,
    article::{named, text_record, unreadable},
    database::stores,
    entry::Entry,
    keys,
    library::{index_record, put_index_record},
    plan::{Plan, plan},
    record::{encode_checkpoint, encode_step},
    transaction::{Mode, Transaction},
};
use crate::{
    document::{Document, Summary, hash_of},
    state::{History, Write},
};

impl Database {
    /// Writes down what was done since `expected`, all of it or nothing; `document` and `history` are those after the
    /// last of `writes`. It is on the disk when this answers.
    ///
    /// Where the article was written to by somebody else meanwhile, nothing is written: a conflict.
    pub async fn append(
        &self,
        expected: Revision,
        writes: &[Write],
        document: &Document,
        history: &History,
    ) -> Result<Revision, StorageError> {
        let scope = [stores::INDEX, stores::ARTICLES, stores::ANNOTATIONS, stores::HISTORY];
        self.transact(&scope, Mode::Strict, "save the latest change", async |transaction| {
            let id = &document.id;
            let which = || named(&document.details.title);
            let record =
                index_record(transaction, id).await?.ok_or_else(|| StorageError::Missing { which: which() })?;
            if record.revision() != expected {
                return Err(StorageError::Conflict { which: which() });
            }
            let known = record.entry().map_err(|damage| unreadable("The index", &which(), damage))?;
            let text_hash = hash_of(&document.text);
            let plan = plan(record.standing(), writes, document, history, text_hash != known.summary.text_hash);
            carry_out(transaction, &plan, document)?;
            let entry = Entry {
                summary: Summary::of(document, text_hash),
                revision: Revision(expected.0 + 1),
                read_by: plan.read_by.unwrap_or(known.read_by),
                deleted: known.deleted,
            };
            put_index_record(transaction, &entry, plan.standing)?;
            Ok(entry.revision)
        })
        .await
    }
}

fn carry_out(transaction: &Transaction, plan: &Plan<'_>, document: &Document) -> Result<(), StorageError> {
    let id = &document.id;
    for numbers in &plan.gone {
        transaction.delete_steps(id, numbers.clone())?;
    }
    for (number, step) in &plan.steps {
        transaction.put(stores::HISTORY, &keys::step(id, *number), &keys::bytes(&encode_step(step)))?;
    }
    if plan.is_revised {
        transaction.put(stores::ARTICLES, &keys::article(id), &text_record(document))?;
    }
    if let Some(whole) = plan.checkpoint {
        let bytes = encode_checkpoint(whole, plan.standing.checkpoint_at);
        transaction.put(stores::ANNOTATIONS, &keys::article(id), &keys::bytes(&bytes))?;
    }
    Ok(())
}
