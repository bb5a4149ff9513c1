//! What has to be written down, in the order in which it happened.

use std::rc::Rc;

use crate::document::{Document, Step};

/// One thing to keep of the open article.
#[derive(Clone, PartialEq, Debug)]
pub enum Write {
    /// A step was done: it takes its number, and all steps after it are gone.
    Step {
        /// Its number, from 1.
        number: u64,
        /// What it did.
        step: Rc<Step>,
    },
    /// An undo or a redo: this many steps are done now.
    Head(u64),
    /// The whole document as it stands after step `head`: findings came in, which are not a step.
    Whole {
        /// The document.
        document: Rc<Document>,
        /// The number of the last step that is done.
        head: u64,
        /// The recognizers' version that has read all of it; 0 where none has.
        read_by: u32,
    },
}
