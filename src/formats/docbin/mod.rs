//! spaCy's `DocBin`, the files called `.spacy`: MessagePack in zlib, all articles of a file at once.
//!
//! Words and labels are numbers, the strings themselves lie beside ([`strings`]). Each token is a row of such numbers, one
//! a column of `attrs`; names and amounts are the columns `ENT_IOB` and `ENT_TYPE`, what overlaps them and claims are span
//! groups, sorted as in spaCy's JSON. The article in Gloss's own fields lies in `user_data`, under `gloss`.

mod packed;
mod read;
mod strings;
mod write;

pub(super) use read::{is_bin, read};
pub(super) use write::Bin;

/// The columns of tokens that Gloss writes and reads, by the numbers that spaCy has for them.
const ORTH: u64 = 65;
const ENT_IOB: u64 = 77;
const ENT_TYPE: u64 = 78;

/// What `ENT_IOB` says of a token: inside, outside, at the beginning.
const INSIDE: u64 = 1;
const OUTSIDE: u64 = 2;
const BEGIN: u64 = 3;

/// How long a span of a group is: three numbers of 64 bits (id, knowledge base, label), then four of 32 (its tokens,
/// its characters), the greater byte first.
const SPAN: usize = 3 * 8 + 4 * 4;
