//! An annotation that lost its place in the text.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::{
    Damage,
    annotation::AnnotationRecord,
    rules::{RuleNames, RuleNumbers},
};
use crate::document::Orphan;

#[derive(Serialize, Deserialize)]
pub(super) struct OrphanRecord<'a> {
    #[serde(borrow)]
    annotation: AnnotationRecord<'a>,
    words: &'a str,
    before: &'a str,
    after: &'a str,
}

impl<'a> OrphanRecord<'a> {
    /// The record of `orphan`, whose rules `rules` numbers.
    pub(super) fn new(orphan: &'a Orphan, rules: &RuleNumbers) -> Self {
        Self {
            annotation: AnnotationRecord::new(&orphan.annotation, rules),
            words: &orphan.words,
            before: &orphan.before,
            after: &orphan.after,
        }
    }

    /// The orphan.
    pub(super) fn read(self, rules: &RuleNames) -> Result<Rc<Orphan>, Damage> {
        Ok(Rc::new(Orphan {
            annotation: Rc::new(self.annotation.read(rules)?),
            words: self.words.into(),
            before: self.before.into(),
            after: self.after.into(),
        }))
    }
}
