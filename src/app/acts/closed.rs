//! Changing an article that is not open: it is loaded, stepped and written without being shown.

use std::rc::Rc;

use crate::{
    app::desk::Desk,
    document::{ArticleId, Document, Step, Summary, hash_of},
    state::{Action, History, Write},
    storage::{Database, Loaded, News, StorageError},
};

/// What happens to an article that is not open.
pub(super) enum Next {
    /// This step is done.
    Do(Rc<Step>),
    /// The last step, which is this, is taken back.
    Undo(Rc<Step>),
}

/// Does in article `id`, which is not open, what `next` says of it; answers with the step, or nothing where `next` asks
/// for none.
pub(super) async fn in_closed(
    desk: &Desk,
    database: &Database,
    id: &ArticleId,
    next: &dyn Fn(&Document, &History) -> Option<Next>,
) -> Result<Option<Rc<Step>>, StorageError> {
    let Loaded { document, history, revision, .. } = database.load(id).await?;
    let Some(next) = next(&document, &history) else { return Ok(None) };
    let (document, history, write, step) = match next {
        Next::Do(step) => {
            let history = history.with(step.clone());
            (document.after(&step), history.clone(), Write::Step { number: history.head(), step: step.clone() }, step)
        }
        Next::Undo(step) => {
            let history = history.undone();
            (document.before(&step), history.clone(), Write::Head(history.head()), step)
        }
    };
    let revision = database.append(revision, &[write], &document, &history).await?;
    desk.dispatch(Action::Listed(Summary::of(&document, hash_of(&document.text))));
    desk.with_tabs(|tabs| tabs.announce(&News::Article(id.clone(), revision)));
    Ok(Some(step))
}
