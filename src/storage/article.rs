//! An article comes into the library, and is read back.

use std::rc::Rc;

use jiff::Timestamp;
use wasm_bindgen::JsValue;

use super::{
    Database, Place, Revision, StorageError, UNTITLED,
    database::stores,
    entry::Entry,
    keys,
    library::{index_record, put_index_record},
    migrate::{self, Kind},
    pace::Pace,
    plan::Standing,
    record::{Checkpoint, CheckpointReader, Damage, decode_step, encode_checkpoint},
    replay::{self, Kept},
    transaction::{Mode, Transaction},
};
use crate::{
    document::{ArticleId, Document, Step, Summary, hash_of},
    state::History,
    text::Text,
};

/// An article as it was left.
#[derive(Clone, PartialEq, Debug)]
pub struct Loaded {
    /// The article.
    pub document: Document,
    /// Its steps.
    pub history: History,
    /// Where the person was reading.
    pub place: Place,
    /// How often it was written to: what the next [`Database::append`] expects.
    pub revision: Revision,
    /// The version of the recognizers that have read all of it; 0 where none has.
    pub read_by: u32,
}

impl Database {
    /// Puts a new article into the library. One of the same id that is there already, if only deleted, is a conflict.
    pub async fn create(&self, document: &Document, read_by: u32) -> Result<Revision, StorageError> {
        self.write_whole(document, read_by, None).await
    }

    /// Puts `document` in the place of the article of the same id, whose history goes with its old content.
    pub async fn replace(
        &self,
        document: &Document,
        read_by: u32,
        expected: Revision,
    ) -> Result<Revision, StorageError> {
        self.write_whole(document, read_by, Some(expected)).await
    }

    async fn write_whole(
        &self,
        document: &Document,
        read_by: u32,
        expected: Option<Revision>,
    ) -> Result<Revision, StorageError> {
        let id = &document.id;
        let checkpoint = keys::bytes(&encode_checkpoint(document, 0));
        let text = text_record(document);
        let summary = Summary::of(document, hash_of(&document.text));
        self.transact(&stores::ALL, Mode::Strict, "save the article", async |transaction| {
            let known = index_record(transaction, id).await?.map(|record| record.revision());
            if known != expected {
                return Err(StorageError::Conflict { which: named(&summary.title) });
            }
            let revision = Revision(known.map_or(1, |known| known.0 + 1));
            delete_parts(transaction, id)?;
            transaction.put(stores::ARTICLES, &keys::article(id), &text)?;
            transaction.put(stores::ANNOTATIONS, &keys::article(id), &checkpoint)?;
            let entry = Entry { summary, revision, read_by, deleted: None };
            put_index_record(transaction, &entry, Standing::default())?;
            Ok(revision)
        })
        .await
    }

    /// The article of that id, as it was left. One that is deleted is missing.
    pub async fn load(&self, id: &ArticleId) -> Result<Loaded, StorageError> {
        self.parts(id, Standing::all).await?.assembled(id).await
    }

    /// The article of that id without its history: for an export.
    pub async fn document(&self, id: &ArticleId) -> Result<Document, StorageError> {
        let loaded = self.parts(id, Standing::from_checkpoint).await?.assembled(id).await?;
        Ok(loaded.document)
    }

    /// Calls `visit` with each article that is not deleted, also with the error of one that cannot be read.
    pub async fn documents(&self, mut visit: impl FnMut(Result<Document, StorageError>)) -> Result<(), StorageError> {
        let library = self.index().await?;
        for entry in library.entries.iter().filter(|entry| entry.deleted.is_none()) {
            visit(self.document(&entry.summary.id).await);
        }
        library.unreadable.into_iter().for_each(|error| visit(Err(error)));
        Ok(())
    }

    /// The records of an article, with those of its steps that `wanted` keeps of its standing.
    async fn parts(&self, id: &ArticleId, wanted: fn(Standing) -> Standing) -> Result<Parts, StorageError> {
        self.transact(&stores::ALL, Mode::Read, "open the article", async |transaction| {
            Parts::read(transaction, id, wanted).await
        })
        .await
    }
}

/// Deletes all that is kept of an article but its index record.
pub(super) fn delete_parts(transaction: &Transaction, id: &ArticleId) -> Result<(), StorageError> {
    for store in [stores::ARTICLES, stores::ANNOTATIONS, stores::PLACES] {
        transaction.delete(store, keys::article(id))?;
    }
    transaction.delete_steps(id, 0..=u64::MAX)
}

/// An article's name in a message.
pub(super) fn named(title: &str) -> String {
    if title.is_empty() { UNTITLED.to_owned() } else { format!("“{title}”") }
}

/// The records of an article, as they were read.
struct Parts {
    entry: Entry,
    standing: Standing,
    article: JsValue,
    checkpoint: JsValue,
    steps: Vec<JsValue>,
    place: Option<JsValue>,
}

impl Parts {
    async fn read(
        transaction: &Transaction,
        id: &ArticleId,
        wanted: fn(Standing) -> Standing,
    ) -> Result<Self, StorageError> {
        let missing = |which: &str| StorageError::Missing { which: named(which) };
        let record = index_record(transaction, id).await?.ok_or_else(|| missing(""))?;
        let entry = record.entry().map_err(|damage| unreadable("The index", &named(id.as_str()), damage))?;
        if entry.deleted.is_some() {
            return Err(missing(&entry.summary.title));
        }
        let standing = wanted(record.standing());
        let part = async |store| Ok(transaction.get(store, keys::article(id)).await?.unwrap_or_default());
        Ok(Self {
            article: part(stores::ARTICLES).await?,
            checkpoint: part(stores::ANNOTATIONS).await?,
            steps: transaction.steps(id, standing.n_dropped + 1..=standing.last).await?,
            place: transaction.get(stores::PLACES, keys::article(id)).await?,
            entry,
            standing,
        })
    }

    async fn assembled(self, id: &ArticleId) -> Result<Loaded, StorageError> {
        let which = named(&self.entry.summary.title);
        let (text, created) = text_of(&self.article).map_err(|damage| unreadable("The text", &which, damage))?;
        let broken = |damage| unreadable("The annotations", &which, damage);
        let checkpoint = checkpoint_of(&self.checkpoint, &text).await.map_err(broken)?;
        let steps = self.steps_of(&text, &which).await?;
        let kept = Kept { id: id.clone(), text, created, checkpoint };
        let document = replay::document(kept, &steps, self.standing).map_err(broken)?;
        Ok(Loaded {
            document,
            history: History::new(self.standing.n_dropped, steps, self.standing.head),
            place: self.place.and_then(|place| serde_wasm_bindgen::from_value(place).ok()).unwrap_or_default(),
            revision: self.entry.revision,
            read_by: self.entry.read_by,
        })
    }

    async fn steps_of(&self, text: &Text, which: &str) -> Result<Vec<Rc<Step>>, StorageError> {
        let mut pace = Pace::new();
        let mut steps = Vec::with_capacity(self.steps.len());
        for (number, record) in (self.standing.n_dropped + 1..).zip(&self.steps) {
            let step = step_of(record);
            let what = || format!("Step {number} of the history");
            steps.push(Rc::new(step.map_err(|damage| unreadable(what(), which, damage))?));
            pace.keep().await;
        }
        if steps.len() as u64 != self.standing.last - self.standing.n_dropped {
            return Err(unreadable("The history", which, Damage::Broken("steps are missing")));
        }
        // The text is the one after the step at which the checkpoint stands.
        let n_done = self.standing.checkpoint_at.saturating_sub(self.standing.n_dropped) as usize;
        if let Some(index) = replay::misfit(&steps, n_done, text) {
            let what = format!("Step {} of the history", self.standing.n_dropped + 1 + index as u64);
            return Err(unreadable(what, which, Damage::Broken("it touches what is outside the text")));
        }
        Ok(steps)
    }
}

/// What is kept of an article's text, with when it came.
pub(super) fn text_record(document: &Document) -> JsValue {
    keys::object(&[
        ("text", JsValue::from_str(&document.text)),
        ("createdSeconds", JsValue::from_f64(document.created.as_second() as f64)),
        ("createdNanoseconds", JsValue::from_f64(f64::from(document.created.subsec_nanosecond()))),
    ])
}

fn text_of(record: &JsValue) -> Result<(Text, Timestamp), Damage> {
    keys::check_version(record)?;
    let text = keys::field(record, "text").as_string().ok_or(Damage::Broken("it is missing"))?;
    let number = |name| keys::field(record, name).as_f64().ok_or(Damage::Broken("its time is missing"));
    let created = Timestamp::new(number("createdSeconds")? as i64, number("createdNanoseconds")? as i32);
    Ok((Text::new(text), created.map_err(|_| Damage::Broken("its time is out of range"))?))
}

async fn checkpoint_of(record: &JsValue, text: &str) -> Result<Checkpoint, Damage> {
    let bytes = migrate::current(Kind::Checkpoint, keys::version_of(record), keys::bytes_of(record)?)?;
    let mut reader = CheckpointReader::new(&bytes)?;
    let mut pace = Pace::new();
    while reader.read(500)? {
        pace.keep().await;
    }
    let checkpoint = reader.finish()?;
    let all_fit = checkpoint.annotations.iter().all(|annotation| replay::fits(annotation, text));
    if all_fit { Ok(checkpoint) } else { Err(Damage::Broken("one lies outside the text")) }
}

fn step_of(record: &JsValue) -> Result<Step, Damage> {
    let bytes = migrate::current(Kind::Step, keys::version_of(record), keys::bytes_of(record)?)?;
    decode_step(&bytes)
}

/// `damage` to a part of an article, as an error for a person.
pub(super) fn unreadable(what: impl Into<String>, which: &str, damage: Damage) -> StorageError {
    match damage {
        Damage::Newer => StorageError::NewerVersion { which: which.to_owned() },
        Damage::Broken(why) => {
            StorageError::Unreadable { what: what.into(), which: which.to_owned(), why: why.to_owned() }
        }
    }
}
