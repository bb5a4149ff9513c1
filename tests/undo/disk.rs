//! What the browser keeps of one article, in memory: the same records, written by the same plan.

use std::{collections::BTreeMap, rc::Rc};

use gloss::{
    document::{ArticleId, Document},
    state::{History, Write},
    storage::{
        plan::{Standing, plan},
        record::{CheckpointReader, decode_step, encode_checkpoint, encode_step},
        replay::{self, Kept},
    },
    text::Text,
};
use jiff::Timestamp;

/// The records of one article.
pub(crate) struct Disk {
    id: ArticleId,
    created: Timestamp,
    pub(crate) text: Text,
    pub(crate) standing: Standing,
    checkpoint: Vec<u8>,
    pub(crate) steps: BTreeMap<u64, Vec<u8>>,
}

impl Disk {
    /// The records of an article that has just come in.
    pub(crate) fn of(document: &Document) -> Self {
        Self {
            id: document.id.clone(),
            created: document.created,
            text: document.text.clone(),
            standing: Standing::default(),
            checkpoint: encode_checkpoint(document, 0),
            steps: BTreeMap::new(),
        }
    }

    /// Keeps `writes`, after which the article and its history are these.
    pub(crate) fn write(&mut self, writes: &[Write], document: &Document, history: &History) {
        let plan = plan(self.standing, writes, document, history, self.text != document.text);
        if plan.is_revised {
            self.text = document.text.clone();
        }
        for numbers in plan.gone {
            self.steps.retain(|number, _| !numbers.contains(number));
        }
        self.steps.extend(plan.steps.into_iter().map(|(number, step)| (number, encode_step(step))));
        if let Some(whole) = plan.checkpoint {
            self.checkpoint = encode_checkpoint(whole, plan.standing.checkpoint_at);
        }
        self.standing = plan.standing;
    }

    /// The article as it was left.
    pub(crate) fn read(&self) -> (Document, History) {
        let checkpoint = CheckpointReader::new(&self.checkpoint).and_then(CheckpointReader::finish).expect("readable");
        assert_eq!(checkpoint.at, self.standing.checkpoint_at);
        let steps: Vec<_> = self.steps.values().map(|bytes| Rc::new(decode_step(bytes).expect("readable"))).collect();
        assert_eq!(steps.len() as u64, self.standing.last - self.standing.n_dropped);
        let n_done = (self.standing.checkpoint_at - self.standing.n_dropped) as usize;
        assert_eq!(replay::misfit(&steps, n_done, &self.text), None);
        let kept = Kept { id: self.id.clone(), text: self.text.clone(), created: self.created, checkpoint };
        let document = replay::document(kept, &steps, self.standing).expect("no step is missing");
        (document, History::new(self.standing.n_dropped, steps, self.standing.head))
    }
}
