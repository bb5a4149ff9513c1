//! An article in the index: the one record that is an object with named fields, readable in the browser's inspector.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Damage, TimeRecord, VERSION};
use crate::{
    annotation::OwnLabel,
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
    /// By label of the person's own: `EVENT⇥3`, a label a line.
    #[serde(default)]
    own_labels: String,
    created: TimeRecord,
    modified: TimeRecord,
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
    deleted: Option<TimeRecord>,
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
            counts: (&summary.counts).into(),
            own_labels: own_labels(&summary.counts),
            created: summary.created.into(),
            modified: summary.modified.into(),
            text_hash: format!("{:032x}", summary.text_hash),
            head: standing.head,
            last: standing.last,
            n_dropped: standing.n_dropped,
            checkpoint_at: standing.checkpoint_at,
            n_older: standing.n_older,
            revision: entry.revision.0,
            read_by: entry.read_by,
            deleted: entry.deleted.map(TimeRecord::from),
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
            counts: Counts { own: own_counts(&self.own_labels), ..self.counts.into() },
            created: self.created.try_into()?,
            modified: self.modified.try_into()?,
            text_hash,
        };
        let deleted = self.deleted.map(Timestamp::try_from).transpose()?;
        Ok(Entry { summary, revision: self.revision(), read_by: self.read_by, deleted })
    }
}

impl From<&Counts> for CountsRecord {
    fn from(counts: &Counts) -> Self {
        let [person, organization, amount, claim] = counts.by_label;
        Self { person, organization, amount, claim, suggested: counts.n_suggested, all: counts.n_all }
    }
}

impl From<CountsRecord> for Counts {
    fn from(record: CountsRecord) -> Self {
        let by_label = [record.person, record.organization, record.amount, record.claim];
        Self { by_label, own: Vec::new(), n_suggested: record.suggested, n_all: record.all }
    }
}

fn own_labels(counts: &Counts) -> String {
    let mut written = String::new();
    for (label, n) in &counts.own {
        written.push_str(label.name());
        written.push('\t');
        written.push_str(&n.to_string());
        written.push('\n');
    }
    written
}

/// The counts of the person's own labels; a line that makes no sense is passed over, as counts are made anew with each edit.
fn own_counts(written: &str) -> Vec<(OwnLabel, usize)> {
    let count = |line: &str| {
        let (name, n) = line.split_once('\t')?;
        Some((OwnLabel::new(name)?, n.parse().ok()?))
    };
    written.split('\n').filter_map(count).collect()
}
