//! Files out.

use js_sys::Array;
use serde_bytes::ByteBuf;
use wasm_bindgen_futures::spawn_local;

use super::{
    library::{articles, note_backup},
    progress::Progress,
    tell,
};
use crate::{
    app::{
        desk::Desk,
        dom::files::{download, piece},
        speech::{count, say},
    },
    document::{ArticleId, Document},
    formats::Format,
    state::Notice,
    storage::record::encode_article,
    worker::{Outcome, Task},
};

/// A file that the worker is writing, a piece at a time: what is copied at once holds up the page.
struct Writing<'a> {
    desk: &'a Desk,
    format: Format,
    number: u64,
    pieces: Array,
}

impl<'a> Writing<'a> {
    fn of(desk: &'a Desk, format: Format) -> Self {
        Self { desk, format, number: desk.line().number(), pieces: Array::new() }
    }

    /// Adds an article; otherwise, why it cannot be done.
    async fn add(&self, article: ByteBuf) -> Result<(), Option<Outcome>> {
        match self.ask(Some(article), false).await {
            Some(Outcome::Added(content)) => {
                self.keep(&content);
                Ok(())
            }
            outcome => Err(outcome),
        }
    }

    /// Ends the file; answers what the worker says of it.
    async fn end(&self) -> Result<Option<String>, Option<Outcome>> {
        loop {
            match self.ask(None, true).await {
                Some(Outcome::Added(content)) => self.keep(&content),
                Some(Outcome::Exported { content, said }) => {
                    self.keep(&content);
                    return Ok(said);
                }
                outcome => return Err(outcome),
            }
        }
    }

    async fn ask(&self, article: Option<ByteBuf>, is_last: bool) -> Option<Outcome> {
        let task = Task::Export { format: self.format, language: say().0, article, is_last };
        self.desk.line().ask(self.number, task).await
    }

    fn keep(&self, content: &[u8]) {
        if !content.is_empty() {
            self.pieces.push(&piece(content));
        }
    }
}

/// Downloads the open article in `format`.
pub(super) fn export_open(desk: &Desk, format: Format) {
    let Some(open) = desk.state().open else { return };
    let desk = desk.clone();
    spawn_local(async move {
        let name = format!("{}.gloss.{}", file_name(&open.document.details.title), format.extension());
        let writing = Writing::of(&desk, format);
        let outcome = match writing.add(packed(&open.document)).await {
            Ok(()) => writing.end().await,
            Err(outcome) => Err(outcome),
        };
        match outcome {
            Ok(said) => {
                download(&name, format.media_type(), &writing.pieces);
                said.into_iter().for_each(|said| desk.tell(Notice::status(said)));
            }
            Err(outcome) => tell_no_file(&desk, outcome),
        }
    });
}

/// Downloads all articles of the library in `format`.
pub(super) fn export_all(desk: &Desk, format: Format) {
    let desk = desk.clone();
    spawn_local(async move {
        let progress = Progress::of(&desk);
        let outcome = write_all(&desk, format, &progress).await;
        let is_stopped = progress.is_stopped();
        drop(progress);
        match outcome {
            Ok(_) if is_stopped => desk.tell(Notice::status(say().export_stopped())),
            Ok((pieces, n_articles, said)) => {
                let name = format!("gloss-library-{}.{}", today(), format.extension());
                download(&name, format.media_type(), &pieces);
                let exported = say().exported(&articles(n_articles));
                desk.tell(Notice::status(said.map_or(exported.clone(), |said| format!("{exported} {said}"))));
                // Only what restores exactly is a backup.
                if format == Format::Json {
                    note_backup(&desk).await;
                }
            }
            Err(outcome) => tell_no_file(&desk, outcome),
        }
    });
}

/// A file as the browser takes it, how many articles are in it, and what the worker says of it.
type Written = (Array, usize, Option<String>);

/// All articles of the library as one file, until the person has had enough of it.
async fn write_all(desk: &Desk, format: Format, progress: &Progress) -> Result<Written, Option<Outcome>> {
    let writing = Writing::of(desk, format);
    let present = desk.state();
    let library = present.library.unwrap_or_default();
    let mut n_articles = 0;
    for (index, summary) in library.iter().enumerate() {
        if !progress.goes_on(|| say().exporting(&count(index), &count(library.len()))) {
            return Ok((writing.pieces, n_articles, None));
        }
        // The open article as it stands, even where saving it failed.
        let article = match present.open.as_ref().filter(|open| open.document.id == summary.id) {
            Some(open) => packed(&open.document),
            None => match load(desk, &summary.id).await {
                Some(document) => packed(&document),
                // It cannot be read, and the person knows: the others are exported.
                None => continue,
            },
        };
        writing.add(article).await?;
        n_articles += 1;
    }
    let said = writing.end().await?;
    Ok((writing.pieces, n_articles, said))
}

async fn load(desk: &Desk, id: &ArticleId) -> Option<Document> {
    match desk.database()?.load(id).await {
        Ok(loaded) => Some(loaded.document),
        Err(error) => {
            tell(desk, &error);
            None
        }
    }
}

pub(super) fn packed(document: &Document) -> ByteBuf {
    ByteBuf::from(encode_article(document))
}

/// The day, for a file's name.
pub(super) fn today() -> String {
    String::from(js_sys::Date::new_0().to_iso_string()).chars().take(10).collect()
}

pub(super) fn tell_no_file(desk: &Desk, outcome: Option<Outcome>) {
    let why = match outcome {
        Some(Outcome::Refused(why)) => why,
        _ => say().no_answer().to_owned(),
    };
    desk.tell(Notice::alert(say().not_exported(&why)));
}

/// A title as a file's name.
fn file_name(title: &str) -> String {
    let is_odd = |character: char| character.is_control() || "/\\:*?\"<>|".contains(character);
    let name: String =
        title.chars().take(60).map(|character| if is_odd(character) { ' ' } else { character }).collect();
    let name = name.trim().trim_matches('.').to_owned();
    if name.is_empty() { "article".to_owned() } else { name }
}
