//! An article in the index: the one record that is an object with named fields, readable in the browser's inspector.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Damage, VERSION};
use crate::{
    annotation::Label,
    document::{ArticleId, Counts, Summary},
    storage::{Entry, Revision, plan::Standing},
    text::Language,
};

/// What the index keeps of an article.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IndexRecord {
    version: u32,
    id: String,
    title: String,
    outlet: String,
    date: String,
    language: String,
    counts: CountsRecord,
    created: String,
    modified: String,
    text_hash: String,
    /// The number of the last step that is done.
    head: u64,
    /// The number of the last step that is kept.
    last: u64,
    /// The number before the first step that is kept.
    n_dropped: u64,
    /// The number of the step after which the checkpoint stands.
    checkpoint_at: u64,
    /// The number of the last step that is older than the latest findings.
    n_older: u64,
    revision: u64,
    read_by: u32,
    deleted: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
struct CountsRecord {
    person: usize,
    organization: usize,
    amount: usize,
    claim: usize,
    suggested: usize,
    all: usize,
}

impl IndexRecord {
    /// The record of an article that stands so.
    pub fn new(entry: &Entry, standing: Standing) -> Self {
        let summary = &entry.summary;
        Self {
            version: VERSION,
            id: summary.id.as_str().to_owned(),
            title: summary.title.clone(),
            outlet: summary.outlet.clone(),
            date: summary.date.clone(),
            language: summary.language.tag().to_owned(),
            counts: summary.counts.into(),
            created: summary.created.to_string(),
            modified: summary.modified.to_string(),
            text_hash: format!("{:032x}", summary.text_hash),
            head: standing.head,
            last: standing.last,
            n_dropped: standing.n_dropped,
            checkpoint_at: standing.checkpoint_at,
            n_older: standing.n_older,
            revision: entry.revision.0,
            read_by: entry.read_by,
            deleted: entry.deleted.map(|time| time.to_string()),
        }
    }

    /// How often the article was written to.
    pub fn revision(&self) -> Revision {
        Revision(self.revision)
    }

    /// Where its steps stand.
    pub fn standing(&self) -> Standing {
        Standing {
            head: self.head,
            last: self.last,
            n_dropped: self.n_dropped,
            checkpoint_at: self.checkpoint_at,
            n_older: self.n_older,
        }
    }

    /// What the library knows of the article.
    pub fn entry(&self) -> Result<Entry, Damage> {
        let text_hash = u128::from_str_radix(&self.text_hash, 16).map_err(|_| Damage::Broken("a hash is none"))?;
        let summary = Summary {
            id: ArticleId::new(self.id.as_str()),
            title: self.title.clone(),
            outlet: self.outlet.clone(),
            date: self.date.clone(),
            language: Language::of_tag(&self.language).ok_or(Damage::Broken("a language is unknown"))?,
            counts: self.counts.into(),
            created: time(&self.created)?,
            modified: time(&self.modified)?,
            text_hash,
        };
        let deleted = self.deleted.as_deref().map(time).transpose()?;
        Ok(Entry { summary, revision: self.revision(), read_by: self.read_by, deleted })
    }
}

fn time(written: &str) -> Result<Timestamp, Damage> {
    written.parse().map_err(|_| Damage::Broken("a time is none"))
}

impl From<Counts> for CountsRecord {
    fn from(counts: Counts) -> Self {
        let of = |label: Label| counts.by_label[label as usize];
        Self {
            person: of(Label::Person),
            organization: of(Label::Organization),
            amount: of(Label::Amount),
            claim: of(Label::Claim),
            suggested: counts.n_suggested,
            all: counts.n_all,
        }
    }
}

impl From<CountsRecord> for Counts {
    fn from(record: CountsRecord) -> Self {
        let by_label = Label::ALL.map(|label| match label {
            Label::Person => record.person,
            Label::Organization => record.organization,
            Label::Amount => record.amount,
            Label::Claim => record.claim,
        });
        Self { by_label, n_suggested: record.suggested, n_all: record.all }
    }
}
