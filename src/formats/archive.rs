//! Zip files, written one member after the other and read within bounds.

use std::{
    collections::{HashMap, HashSet},
    io::{self, Cursor, Read, Write},
};

use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{Flaw, Format, FormatError};

/// The most that is unpacked from one file, in bytes: a person's library fits, a zip bomb does not.
const MOST: u64 = 512 << 20;

/// The most files that one zip may hold.
const MOST_FILES: usize = 100_000;

/// A zip that is being written.
pub(super) struct Zip(ZipWriter<Cursor<Vec<u8>>>);

impl Default for Zip {
    fn default() -> Self {
        Self(ZipWriter::new(Cursor::default()))
    }
}

impl Zip {
    /// Adds a file.
    pub(super) fn add(&mut self, name: &str, content: &[u8]) -> io::Result<()> {
        // One date for all: the same articles make the same file.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        self.0.start_file(name, options)?;
        self.0.write_all(content)
    }

    /// Ends it and writes it to `to`.
    pub(super) fn end(self, to: &mut dyn Write) -> io::Result<()> {
        to.write_all(self.0.finish()?.get_ref())
    }
}

/// Whether `bytes` begin as a zip does.
pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// The files of a zip by name, without folders, in its order.
pub(super) fn unpack(bytes: &[u8], format: Format) -> Result<Vec<(String, Vec<u8>)>, FormatError> {
    let odd = |error: zip::result::ZipError| FormatError::other(format, Flaw::Zip { why: error.to_string() });
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(odd)?;
    if zip.len() > MOST_FILES {
        return Err(FormatError::other(format, Flaw::ZipFiles { most: MOST_FILES }));
    }
    let (mut files, mut left) = (Vec::new(), MOST);
    for index in 0..zip.len() {
        let file = zip.by_index(index).map_err(odd)?;
        if !file.is_file() {
            continue;
        }
        let name = file.name().map_err(odd)?.into_owned();
        let mut content = Vec::new();
        // What the zip says of its own size is not believed.
        let read = file.take(left + 1).read_to_end(&mut content);
        let why = |error: io::Error| Flaw::ZipMember { name: name.clone(), why: error.to_string() };
        read.map_err(|error| FormatError::other(format, why(error)))?;
        left = left
            .checked_sub(content.len() as u64)
            .ok_or(FormatError::TooLarge { most: usize::try_from(MOST >> 20).unwrap_or(usize::MAX) })?;
        files.push((name, content));
    }
    Ok(files)
}

/// The names of the files in a zip; none where it is damaged.
pub(super) fn names(bytes: &[u8]) -> Vec<String> {
    let zip = ZipArchive::new(Cursor::new(bytes)).ok();
    zip.iter().flat_map(|zip| zip.file_names().flatten()).take(MOST_FILES).map(|name| name.to_string()).collect()
}

/// The files of a zip, taken out one by one, so that no more is held than is read.
pub(super) struct Members<B> {
    zip: ZipArchive<Cursor<B>>,
    /// What the file is called that they are in.
    what: &'static str,
    left: u64,
}

impl<B: AsRef<[u8]>> Members<B> {
    /// The files in `bytes`, a file called `what`.
    pub(super) fn open(bytes: B, what: &'static str) -> Result<Self, FormatError> {
        let zip = ZipArchive::new(Cursor::new(bytes));
        let zip = zip.map_err(|error| FormatError::unreadable(what, Flaw::Zip { why: error.to_string() }))?;
        if zip.len() > MOST_FILES {
            return Err(FormatError::unreadable(what, Flaw::ZipFiles { most: MOST_FILES }));
        }
        Ok(Self { zip, what, left: MOST })
    }

    /// Whether there is a file of that name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// How many there are, folders too.
    pub(super) fn len(&self) -> usize {
        self.zip.len()
    }

    /// The content of the file called `name`, if there is one.
    pub(super) fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, FormatError> {
        match self.zip.index_for_name(name) {
            Some(index) => self.at(index).map(|file| file.map(|(_, content)| content)),
            None => Ok(None),
        }
    }

    /// The name and the content of the file at `index`; none where it is a folder.
    pub(super) fn at(&mut self, index: usize) -> Result<Option<(String, Vec<u8>)>, FormatError> {
        let what = self.what;
        let odd = |error: &dyn std::fmt::Display| FormatError::unreadable(what, Flaw::Zip { why: error.to_string() });
        let file = self.zip.by_index(index).map_err(|error| odd(&error))?;
        if !file.is_file() {
            return Ok(None);
        }
        let name = file.name().map_err(|error| odd(&error))?.into_owned();
        let mut content = Vec::new();
        // What the zip says of its own size is not believed.
        file.take(self.left + 1).read_to_end(&mut content).map_err(|error| odd(&error))?;
        let too_large = FormatError::TooLarge { most: usize::try_from(MOST >> 20).unwrap_or(usize::MAX) };
        self.left = self.left.checked_sub(content.len() as u64).ok_or(too_large)?;
        Ok(Some((name, content)))
    }
}

/// Names for the files of articles: what every system allows, no two alike.
#[derive(Default)]
pub(super) struct Names {
    taken: HashSet<String>,
    counts: HashMap<String, usize>,
}

impl Names {
    /// A name made of `id`.
    pub(super) fn name(&mut self, id: &str) -> String {
        let is_plain = |character: &char| character.is_ascii_alphanumeric() || "-_".contains(*character);
        let plain: String = id.chars().filter(is_plain).take(60).collect();
        let plain = if plain.is_empty() { "article".to_owned() } else { plain };
        let mut name = plain.clone();
        while !self.taken.insert(name.to_ascii_lowercase()) {
            let n = self.counts.entry(plain.to_ascii_lowercase()).or_insert(1);
            *n += 1;
            name = format!("{plain}-{n}");
        }
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_is_unpacked() {
        let mut zip = Zip::default();
        zip.add("a.txt", "据".as_bytes()).expect("memory");
        let mut bytes = Vec::new();
        zip.end(&mut bytes).expect("memory");
        assert!(is_zip(&bytes));
        assert_eq!(unpack(&bytes, Format::Brat), Ok(vec![("a.txt".to_owned(), "据".into())]));
        assert!(unpack(&bytes[..bytes.len() / 2], Format::Brat).is_err());
    }

    #[test]
    fn a_bomb_is_not_opened() {
        let mut zip = Zip::default();
        let zeroes = vec![0; 64 << 20];
        for n in 0..9 {
            zip.add(&format!("{n}"), &zeroes).expect("memory");
        }
        let mut bytes = Vec::new();
        zip.end(&mut bytes).expect("memory");
        assert_eq!(unpack(&bytes, Format::Brat), Err(FormatError::TooLarge { most: 512 }));
    }

    #[test]
    fn names_are_plain_and_no_two_alike() {
        let mut names = Names::default();
        assert_eq!([names.name("a/b"), names.name("AB"), names.name("据")], ["ab", "AB-2", "article"]);
    }
}
