//! The parts of documents and books that are XML, element by element. Entities beyond XML's own five are not expanded.

use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};

use super::{
    super::{Flaw, FormatError},
    encoding::decode,
};

/// What comes next in a part.
pub(super) enum Piece<'a> {
    /// An element begins.
    Begin(&'a Element<'a>),
    /// An element of that name ends.
    End(&'a str),
    /// Words.
    Text(&'a str),
}

/// An element's name without its prefix, and its attributes.
pub(super) struct Element<'a> {
    pub(super) name: &'a str,
    tag: &'a BytesStart<'a>,
}

impl Element<'_> {
    /// Its attribute of that name, whatever its prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.tag.attributes();
        let mut known = attributes.with_checks(false).map_while(Result::ok);
        let own = known.find(|attribute| local(attribute.key.as_ref()) == name)?;
        own.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
    }
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// Calls `each` with every event in `bytes`, which are a part of a file called `what`.
pub(super) fn walk(bytes: &[u8], what: &'static str, mut each: impl FnMut(Piece<'_>)) -> Result<(), FormatError> {
    let content = decode(bytes, None)?.text;
    let mut reader = Reader::from_str(&content);
    loop {
        let at = reader.buffer_position();
        let event = reader.read_event();
        match event.map_err(|error| FormatError::unreadable(what, Flaw::Xml { byte: at, why: error.to_string() }))? {
            Event::Eof => return Ok(()),
            Event::Start(tag) => each(Piece::Begin(&Element { name: local(tag.name().as_ref()), tag: &tag })),
            Event::Empty(tag) => {
                let name = tag.name();
                let name = local(name.as_ref());
                each(Piece::Begin(&Element { name, tag: &tag }));
                each(Piece::End(name));
            }
            Event::End(tag) => each(Piece::End(local(tag.name().as_ref()))),
            Event::Text(text) => each(Piece::Text(&text.xml10_content())),
            Event::CData(text) => each(Piece::Text(&text.xml10_content())),
            Event::GeneralRef(entity) => {
                let character = entity.resolve_char_ref().ok().flatten();
                let named = || quick_xml::escape::resolve_predefined_entity(&entity.xml10_content()).map(str::to_owned);
                if let Some(words) = character.map(String::from).or_else(named) {
                    each(Piece::Text(&words));
                }
            }
            _ => {}
        }
    }
}
