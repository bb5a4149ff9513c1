//! Reading documents from files and standard input, a batch at a time.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{Receiver, SendError, SyncSender, sync_channel},
    },
    thread,
};

use super::Failure;
use crate::formats::articles::Paper;

/// How many bytes are read at once, and after how many a batch is full. What a slow pipe brings is a batch before that,
/// so it is answered line by line.
const BUFFER: usize = 1 << 18;

/// How many batches are read ahead.
const AHEAD: usize = 8;

/// Where a document stands in the input.
#[derive(Clone)]
pub(super) struct Place {
    /// The file as it was named on the command line.
    pub(super) file: Arc<str>,
    /// The line in it, from 1.
    pub(super) line: Option<usize>,
}

/// One document as it was read.
pub(super) struct Item {
    pub(super) place: Place,
    pub(super) content: Content,
}

/// What was read of a document.
pub(super) enum Content {
    /// One line of JSON Lines, without its line end.
    Line(Vec<u8>),
    /// A whole file that is one article.
    Article {
        /// What kind of file it is.
        paper: Paper,
        /// The file's name without its folders.
        name: String,
        /// All of it.
        bytes: Vec<u8>,
    },
    /// Nothing, and why.
    Unread(String),
}

impl Place {
    /// What went wrong there.
    pub(super) fn failure(&self, reason: impl Into<String>) -> Failure {
        Failure { file: Arc::clone(&self.file), line: self.line, reason: reason.into() }
    }
}

/// The documents of `files`, or of standard input where there are none, read by a thread of their own.
///
/// The thread is not joined: it may still be blocked on a pipe when its result is no longer wanted.
pub(super) fn read(files: Vec<PathBuf>) -> Receiver<Vec<Item>> {
    let (sender, batches) = sync_channel(AHEAD);
    let files = if files.is_empty() { vec![PathBuf::from("-")] } else { files };
    thread::spawn(move || {
        // A closed channel is no failure: the output has ended before the input.
        let _ = files.iter().try_for_each(|path| read_file(path, &sender));
    });
    batches
}

type Sent = Result<(), SendError<Vec<Item>>>;

fn read_file(path: &Path, sender: &SyncSender<Vec<Item>>) -> Sent {
    let is_standard = path.as_os_str() == "-";
    let file: Arc<str> = if is_standard { "standard input".into() } else { path.display().to_string().into() };
    let place = Place { file, line: None };
    let one = |content| sender.send(vec![Item { place: place.clone(), content }]);
    if is_standard {
        return read_lines(io::stdin().lock(), &place, sender);
    }
    match (File::open(path), Paper::of_name(&path.to_string_lossy())) {
        (Err(error), _) => one(Content::Unread(format!("cannot be opened: {error}"))),
        (Ok(file), Some(paper)) => one(whole(paper, path, file)),
        (Ok(file), None) => read_lines(file, &place, sender),
    }
}

/// The whole of a file that is one article.
fn whole(paper: Paper, path: &Path, mut file: File) -> Content {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let mut bytes = Vec::new();
    match file.read_to_end(&mut bytes) {
        Ok(_) => Content::Article { paper, name, bytes },
        Err(error) => Content::Unread(format!("cannot be read: {error}")),
    }
}

/// The lines of `input` that are not blank.
fn read_lines(input: impl Read, place: &Place, sender: &SyncSender<Vec<Item>>) -> Sent {
    let mut input = BufReader::with_capacity(BUFFER, input);
    let (mut batch, mut n_bytes) = (Vec::new(), 0);
    for number in 1.. {
        let mut line = Vec::new();
        let place = Place { line: Some(number), ..place.clone() };
        match input.read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(_) if line.trim_ascii().is_empty() => {}
            Ok(n_read) => {
                n_bytes += n_read;
                batch.push(Item { place, content: Content::Line(line) });
            }
            Err(error) => {
                batch.push(Item { place, content: Content::Unread(format!("cannot be read: {error}")) });
                break;
            }
        }
        if n_bytes > 0 && (n_bytes >= BUFFER || input.buffer().is_empty()) {
            sender.send(std::mem::take(&mut batch))?;
            n_bytes = 0;
        }
    }
    sender.send(batch)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The batches that `input` is read in.
    fn batches_of(input: &[u8]) -> Vec<Vec<Item>> {
        let (sender, batches) = sync_channel(usize::from(u16::MAX));
        let place = Place { file: "lines".into(), line: None };
        read_lines(input, &place, &sender).expect("somebody listens");
        drop(sender);
        batches.iter().collect()
    }

    #[test]
    fn no_batch_is_much_larger_than_the_buffer() {
        let batches = batches_of("a line of some length that fits no buffer evenly\n".repeat(50_000).as_bytes());
        let n_bytes = |batch: &Vec<Item>| batch.iter().map(|item| item.n_bytes()).sum::<usize>();
        assert!(batches.iter().all(|batch| n_bytes(batch) < BUFFER + 100));
        assert_eq!(batches.iter().map(Vec::len).sum::<usize>(), 50_000);
    }

    #[test]
    fn blank_lines_are_counted_but_not_read() {
        let batches = batches_of(b"\n{}\n \r\n\n{}");
        let lines: Vec<Option<usize>> = batches.iter().flatten().map(|item| item.place.line).collect();
        assert_eq!(lines, [Some(2), Some(5)]);
    }

    impl Item {
        fn n_bytes(&self) -> usize {
            match &self.content {
                Content::Line(bytes) => bytes.len(),
                _ => 0,
            }
        }
    }
}
