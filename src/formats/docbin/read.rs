//! From a `DocBin` to articles.

use std::io::Read;

use flate2::read::ZlibDecoder;

use super::{
    super::{
        Flaw, Format, FormatError, Given, Imported, Unit,
        import::{all, take},
        told::{Mark, Told},
    },
    BEGIN, ENT_IOB, ENT_TYPE, ORTH, SPAN,
    packed::{Groups, Own, Packed, PackedGroup, from_msgpack},
    strings::Strings,
};

/// The most that is unpacked from one file, in bytes: a treebank fits, a decompression bomb does not.
const MOST: usize = 512 << 20;

/// The most articles that one file may hold.
const MOST_ARTICLES: usize = 100_000;

/// How much of a file tells that it is one.
const HEAD: u64 = 64;

/// Whether `bytes` are one: zlib, and in it a map with the columns of its tokens.
pub(in crate::formats) fn is_bin(bytes: &[u8]) -> bool {
    let is_zlib = matches!(bytes, [first @ 0x78, second, ..] if u16::from_be_bytes([*first, *second]) % 31 == 0);
    let mut head = Vec::new();
    // What is cut short shows its beginning.
    let _ = ZlibDecoder::new(bytes).take(if is_zlib { HEAD } else { 0 }).read_to_end(&mut head);
    head.first().is_some_and(|first| first & 0xf0 == 0x80) && head.windows(6).any(|part| part == b"\xa5attrs")
}

/// The articles in `bytes`.
pub(in crate::formats) fn read(bytes: &[u8], given: &Given) -> Result<Imported, FormatError> {
    let unpacked = unpack(bytes)?;
    let packed: Packed<'_> = from_msgpack(&unpacked).ok_or_else(|| odd(Flaw::Damaged))?;
    let attrs = &packed.attrs.0;
    let columns = Columns::of(attrs).ok_or_else(|| odd(Flaw::NoWords))?;
    let strings = Strings::new(packed.strings.0.iter().copied());
    let mut rows = packed.tokens.chunks_exact(8 * attrs.len());
    let mut spaces = packed.spaces.iter();
    let mut left = MOST;
    let (lengths, _) = packed.lengths.as_chunks::<4>();
    if lengths.len() > MOST_ARTICLES {
        return Err(too_large());
    }
    all(lengths.iter().enumerate().map(|(index, length)| {
        let n_tokens = usize::try_from(i32::from_le_bytes(*length)).unwrap_or_default();
        if rows.len() < n_tokens || spaces.len() < n_tokens {
            return Err(odd(Flaw::FewerWords));
        }
        let rows = rows.by_ref().take(n_tokens).zip(spaces.by_ref().map(|space| *space != 0));
        let mut reading = Reading { strings: &strings, told: Told::default(), n_chars: 0, left: &mut left };
        reading.tokens(rows, &columns)?;
        if let Some(groups) = packed.span_groups.0.get(index) {
            reading.groups(groups)?;
        }
        let own = packed.user_data.0.get(index).copied().flatten();
        let companion = own.and_then(|own| from_msgpack::<Own>(own)).unwrap_or_default().0;
        let told = Told { companion, units: vec![Unit::CodePoint], rejected_elsewhere: true, ..reading.told };
        let number = index + 1;
        take(told, number, given).map_err(|fault| FormatError::Article { number, title: String::new(), fault })
    }))
}

fn odd(flaw: Flaw) -> FormatError {
    FormatError::other(Format::DocBin, flaw)
}

fn too_large() -> FormatError {
    FormatError::TooLarge { most: MOST >> 20 }
}

fn unpack(bytes: &[u8]) -> Result<Vec<u8>, FormatError> {
    let mut unpacked = Vec::new();
    let read = ZlibDecoder::new(bytes).take(MOST as u64 + 1).read_to_end(&mut unpacked);
    read.map_err(|_| odd(Flaw::Damaged))?;
    if unpacked.len() > MOST { Err(too_large()) } else { Ok(unpacked) }
}

/// Where the columns stand in a row.
struct Columns {
    word: usize,
    place: Option<usize>,
    label: Option<usize>,
}

impl Columns {
    fn of(attrs: &[u64]) -> Option<Self> {
        let of = |wanted| attrs.iter().position(|attribute| *attribute == wanted);
        Some(Self { word: of(ORTH)?, place: of(ENT_IOB), label: of(ENT_TYPE) })
    }
}

/// What is found of one article.
struct Reading<'a, 'b> {
    strings: &'a Strings<'a>,
    told: Told,
    n_chars: usize,
    /// How many bytes may still be read from the file: a few numbers can stand for long strings.
    left: &'b mut usize,
}

impl<'a> Reading<'a, '_> {
    /// Takes the text and its names and amounts from `rows`, each with whether a blank follows.
    fn tokens(&mut self, rows: impl Iterator<Item = (&'a [u8], bool)>, columns: &Columns) -> Result<(), FormatError> {
        let mut open: Option<(u64, usize, usize)> = None;
        for (row, has_blank) in rows {
            let (row, _) = row.as_chunks::<8>();
            let at = |column: usize| row.get(column).map_or(0, |cell| u64::from_le_bytes(*cell));
            let word = self.strings.string(at(columns.word)).ok_or_else(|| odd(Flaw::UnknownWord))?;
            self.spend(word.len() + 1)?;
            let start = self.n_chars;
            self.told.text.push_str(word);
            self.n_chars += word.chars().count();
            let label = columns.label.map_or(0, at);
            let is_new = columns.place.is_some_and(|column| at(column) == BEGIN);
            if open.is_some_and(|(of, ..)| of != label || is_new) {
                self.entity(open.take())?;
            }
            if label != 0 {
                let (_, from, _) = open.unwrap_or((label, start, start));
                open = Some((label, from, self.n_chars));
            }
            if has_blank {
                self.told.text.push(' ');
                self.n_chars += 1;
            }
        }
        self.entity(open)
    }

    /// Takes a name or an amount, which lies in the columns.
    fn entity(&mut self, found: Option<(u64, usize, usize)>) -> Result<(), FormatError> {
        let Some((label, start, end)) = found else { return Ok(()) };
        self.mark(label, "", start, end)
    }

    /// Takes the spans of all groups in `bytes`.
    fn groups(&mut self, bytes: &[u8]) -> Result<(), FormatError> {
        if bytes.is_empty() {
            return Ok(());
        }
        let groups: Groups<'_> = from_msgpack(bytes).ok_or_else(|| odd(Flaw::Damaged))?;
        for group in groups.0 {
            let group: PackedGroup<'_> = from_msgpack(group).ok_or_else(|| odd(Flaw::Damaged))?;
            for span in group.spans.0 {
                let span = <&[u8; SPAN]>::try_from(&**span).map_err(|_| odd(Flaw::Damaged))?;
                let (numbers, places) = span.split_at(3 * 8);
                let label = numbers.as_chunks::<8>().0[2];
                // A negative number lies past the end of any text, and is told as that.
                let at = |n: usize| i32::from_be_bytes(places.as_chunks::<4>().0[n]) as usize;
                self.mark(u64::from_be_bytes(label), group.name, at(2), at(3))?;
            }
        }
        Ok(())
    }

    /// Takes a mark; without a label it has the name of its group.
    fn mark(&mut self, label: u64, group: &str, start: usize, end: usize) -> Result<(), FormatError> {
        self.spend(size_of::<Mark>())?;
        let label = self.strings.string(label).ok_or_else(|| odd(Flaw::UnknownWord))?;
        let label = if label.is_empty() { group } else { label }.to_owned();
        self.told.marks.push(Mark { start, end, label, ..Mark::default() });
        Ok(())
    }

    fn spend(&mut self, n_bytes: usize) -> Result<(), FormatError> {
        *self.left = self.left.checked_sub(n_bytes).ok_or_else(too_large)?;
        Ok(())
    }
}
