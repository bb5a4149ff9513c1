//! From articles to a `DocBin`.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
};

use flate2::{Compression, write::ZlibEncoder};
use serde::Serialize;
use serde_bytes::{ByteBuf, Bytes};
use serde_json::{Map, Value};

use super::{
    super::{
        Unit,
        export::Form,
        gloss::article_words,
        ruler::Ruler,
        spacy::{Group, Sorted, sorted},
        tokens::{Token, tokens},
    },
    BEGIN, ENT_IOB, ENT_TYPE, INSIDE, ORTH, OUTSIDE, SPAN,
    strings::Strings,
};
use crate::{document::Document, text::Span};

/// A `DocBin`: what was added so far.
pub(in crate::formats) struct Bin {
    strings: Strings<'static>,
    present: BTreeSet<String>,
    tokens: Vec<u8>,
    spaces: Vec<u8>,
    lengths: Vec<u8>,
    groups: Vec<ByteBuf>,
    user_data: Vec<ByteBuf>,
}

impl Default for Bin {
    fn default() -> Self {
        Self {
            strings: Strings::new([]),
            present: BTreeSet::new(),
            tokens: Vec::new(),
            spaces: Vec::new(),
            lengths: Vec::new(),
            groups: Vec::new(),
            user_data: Vec::new(),
        }
    }
}

/// All of it as it is written, in the order in which spaCy writes it.
#[derive(Serialize)]
struct Written<'a> {
    version: &'static str,
    attrs: [u64; 3],
    tokens: &'a Bytes,
    spaces: &'a Bytes,
    lengths: &'a Bytes,
    strings: &'a BTreeSet<String>,
    cats: Vec<Map<String, Value>>,
    flags: Vec<BTreeMap<&'static str, bool>>,
    span_groups: &'a [ByteBuf],
    user_data: &'a [ByteBuf],
}

/// A group of spans as it is written.
#[derive(Serialize)]
struct WrittenGroup<'a> {
    name: &'static str,
    attrs: Map<String, Value>,
    spans: Vec<&'a Bytes>,
}

impl Form for Bin {
    fn add(&mut self, document: &Document, _to: &mut dyn io::Write) -> io::Result<()> {
        let ruler = Ruler::of(&document.text, Unit::CodePoint);
        let sorted = sorted(document, ruler.offsets.text());
        let spans: Vec<Span> = sorted.iter().map(|one| one.span).collect();
        let tokens = tokens(ruler.offsets.text(), &spans);
        self.rows(&tokens, &sorted, ruler.offsets.text());
        let mut groups = Vec::new();
        for (group, name) in [(Group::Overlapping, "overlapping"), (Group::Claims, "claims")] {
            let spans = sorted.iter().filter(|one| one.group == group);
            let spans: io::Result<Vec<[u8; SPAN]>> = spans.map(|one| self.span(one, &tokens, &ruler)).collect();
            let spans = spans?;
            let spans = spans.iter().map(|span| Bytes::new(span)).collect();
            groups.push(packed(&WrittenGroup { name, attrs: Map::new(), spans })?);
        }
        self.groups.push(packed(&groups)?);
        let own = BTreeMap::from([("gloss", article_words(document, &ruler.offsets))]);
        self.user_data.push(packed(&own)?);
        Ok(())
    }

    fn end(&mut self, to: &mut dyn io::Write) -> io::Result<()> {
        let n_documents = self.groups.len();
        let written = Written {
            version: "0.1",
            attrs: [ORTH, ENT_IOB, ENT_TYPE],
            tokens: Bytes::new(&self.tokens),
            spaces: Bytes::new(&self.spaces),
            lengths: Bytes::new(&self.lengths),
            strings: &self.present,
            cats: vec![Map::new(); n_documents],
            flags: vec![BTreeMap::from([("has_unknown_spaces", false)]); n_documents],
            span_groups: &self.groups,
            user_data: &self.user_data,
        };
        let mut zlib = ZlibEncoder::new(to, Compression::default());
        rmp_serde::encode::write_named(&mut zlib, &written).map_err(io::Error::other)?;
        zlib.finish().map(drop)
    }
}

impl Bin {
    /// Adds a row for each of `tokens`.
    fn rows(&mut self, tokens: &[Token], sorted: &[Sorted], text: &str) {
        let mut entities = sorted.iter().filter(|one| one.group == Group::Entities).peekable();
        for token in tokens {
            while entities.next_if(|one| one.span.end <= token.span.start).is_some() {}
            let entity = entities.peek().filter(|one| one.span.start <= token.span.start);
            let word = self.number(text.get(token.span.start..token.span.end).unwrap_or_default());
            let (place, label) = entity.map_or((OUTSIDE, 0), |one| {
                let place = if one.span.start == token.span.start { BEGIN } else { INSIDE };
                (place, self.number(one.label.id()))
            });
            self.tokens.extend([word, place, label].into_iter().flat_map(u64::to_le_bytes));
            self.spaces.push(u8::from(token.has_blank));
        }
        let n_tokens = i32::try_from(tokens.len()).unwrap_or(i32::MAX);
        self.lengths.extend(n_tokens.to_le_bytes());
    }

    /// The number of `string`, which is then one of the file's.
    fn number(&mut self, string: &str) -> u64 {
        if !self.present.contains(string) {
            self.present.insert(string.to_owned());
        }
        self.strings.number(string)
    }

    /// A span of a group, as it is written.
    fn span(&mut self, one: &Sorted, tokens: &[Token], ruler: &Ruler) -> io::Result<[u8; SPAN]> {
        let place = ruler.place(one.span).ok_or_else(|| io::Error::other("a mark does not lie in its text"))?;
        let first = tokens.partition_point(|token| token.span.start < one.span.start);
        let after = tokens.partition_point(|token| token.span.start < one.span.end);
        let mut written = [0; SPAN];
        written[16..24].copy_from_slice(&self.number(one.label.id()).to_be_bytes());
        for (to, number) in written[24..].chunks_mut(4).zip([first, after, place.start, place.end]) {
            let number = i32::try_from(number).map_err(io::Error::other)?;
            to.copy_from_slice(&number.to_be_bytes());
        }
        Ok(written)
    }
}

fn packed(value: &impl Serialize) -> io::Result<ByteBuf> {
    rmp_serde::to_vec_named(value).map(ByteBuf::from).map_err(io::Error::other)
}
