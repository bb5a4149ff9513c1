//! From standoff files to articles.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::{
    super::{
        Flaw, Format, FormatError, Imported, Unit,
        archive::unpack,
        gloss::{self, article_words},
        import::{Given, all, take},
        ties::Tie,
        tokens::is_separator,
        told::{Mark, Told},
    },
    PARTS,
    write::names,
};
use crate::text::{CharSpan, Offsets, Text};

/// The articles of a zip of standoff files.
pub(in crate::formats) fn read(bytes: &[u8], given: &Given) -> Result<Imported, FormatError> {
    let files = unpack(bytes, Format::Brat)?;
    let by_name: HashMap<&str, &[u8]> =
        files.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect();
    let stems: Vec<&str> = files.iter().filter_map(|(name, _)| name.strip_suffix(".ann")).collect();
    if stems.is_empty() {
        return Err(FormatError::other(Format::Brat, Flaw::NoFile { name: ".ann" }));
    }
    all(stems.into_iter().enumerate().map(|(n, stem)| article(stem, n + 1, &by_name, given)))
}

fn article(stem: &str, number: usize, files: &HashMap<&str, &[u8]>, given: &Given) -> Result<Imported, FormatError> {
    let file = |ending: &str| files.get(format!("{stem}{ending}").as_str()).copied();
    let missing = || {
        let (one, other) = (format!("{stem}.ann"), format!("{stem}.txt"));
        FormatError::other(Format::Brat, Flaw::NoTwin { one, other })
    };
    let utf8 = |bytes| {
        std::str::from_utf8(bytes)
            .map_err(|_| FormatError::other(Format::Brat, Flaw::NotUtf8 { name: stem.to_owned() }))
    };
    let text = utf8(file(".txt").ok_or_else(missing)?)?;
    let lines = utf8(file(".ann").unwrap_or_default())?;
    let own = file(".json").and_then(|own| gloss::read(own, given.now).ok());
    let own = own.and_then(|own| own.articles.into_iter().next()).filter(|own| &*own.text == text);
    let names = own.as_ref().map(names).unwrap_or_default();
    let companion = own.map(|own| article_words(&own, &Offsets::of(&own.text))).unwrap_or_default();
    let mut details = Map::new();
    if companion.is_empty() {
        let name = stem.rsplit('/').next().unwrap_or(stem);
        details.insert("id".to_owned(), Value::from(name));
    }
    let (marks, ties) = marks(lines, text, &names);
    let told = Told {
        text: text.to_owned(),
        details,
        marks,
        ties,
        says_links: true,
        companion,
        units: vec![Unit::CodePoint, Unit::Utf16, Unit::Byte],
        ..Told::default()
    };
    take(told, number, given).map_err(|fault| FormatError::Article { number, title: stem.to_owned(), fault })
}

/// What the lines of an `.ann` say.
#[derive(Default)]
struct Said {
    order: Vec<String>,
    entities: HashMap<String, Mark>,
    /// Events name the entity that they are about.
    events: HashMap<String, String>,
    relations: Vec<(&'static str, String, String)>,
    /// Relations that lead from mark to mark: their ids, names and ends.
    links: Vec<(String, String, [String; 2])>,
    words: Vec<(String, &'static str, String)>,
}

/// The marks of the lines of an `.ann`, with the ids that `names` knows them by, and their links; a line that is none is
/// passed over.
fn marks(lines: &str, text: &str, names: &HashMap<String, String>) -> (Vec<Mark>, Vec<Tie>) {
    let (mut said, text) = (Said::default(), Offsets::of(&Text::new(text)));
    for line in lines.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)) {
        let _ = said.line(line, &text);
    }
    said.marks(names)
}

impl Said {
    fn line(&mut self, line: &str, text: &Offsets) -> Option<()> {
        let (id, rest) = line.split_once('\t')?;
        match id.chars().next()? {
            'T' => self.entity(id, rest, text),
            'R' => {
                let mut words = rest.split_whitespace();
                let (name, one, other) = (words.next()?, words.next()?, words.next()?);
                let argument = |word: &str| word.split_once(':').map(|(_, id)| id.to_owned());
                let (from, to) = (argument(one)?, argument(other)?);
                match part_of(name) {
                    Some(part) => self.relations.push((part, from, to)),
                    None => self.links.push((id.to_owned(), name.to_owned(), [from, to])),
                }
                Some(())
            }
            'E' => self.event(id, rest),
            'A' | 'M' => {
                let mut words = rest.split_whitespace();
                let (name, of, value) = (words.next()?, words.next()?, words.next()?);
                let field = if name == "Status" { "status" } else { (name == "Kind").then_some("kind")? };
                self.words.push((of.to_owned(), field, value.to_owned()));
                Some(())
            }
            '#' => {
                let (head, note) = rest.split_once('\t')?;
                let of = head.split_whitespace().nth(1)?;
                self.words.push((of.to_owned(), "note", from_one_line(note)));
                Some(())
            }
            _ => None,
        }
    }

    fn entity(&mut self, id: &str, rest: &str, text: &Offsets) -> Option<()> {
        let (head, quote) = rest.split_once('\t')?;
        let (label, places) = head.split_once(' ')?;
        let pair = |place: &str| {
            let (start, end) = place.trim().split_once(' ')?;
            Some((start.parse::<usize>().ok()?, end.trim().parse::<usize>().ok()?))
        };
        let places: Vec<(usize, usize)> = places.split(';').filter_map(pair).collect();
        let (start, end) = (places.first()?.0, places.last()?.1);
        // Of one in pieces the pieces are quoted, not what lies between.
        let quote = if places.len() == 1 { quote.to_owned() } else { whole(quote, text, start, end) };
        let mark = Mark { start, end, quote: Some(quote), label: label.to_owned(), ..Mark::default() };
        self.order.push(id.to_owned());
        self.entities.insert(id.to_owned(), mark);
        Some(())
    }

    fn event(&mut self, id: &str, rest: &str) -> Option<()> {
        let mut arguments = rest.split_whitespace().filter_map(|word| word.split_once(':'));
        let (_, about) = arguments.next()?;
        self.events.insert(id.to_owned(), about.to_owned());
        let parts = arguments.filter_map(|(name, to)| Some((part_of(name)?, about.to_owned(), to.to_owned())));
        self.relations.extend(parts);
        Some(())
    }

    fn marks(mut self, names: &HashMap<String, String>) -> (Vec<Mark>, Vec<Tie>) {
        for (role, from, to) in std::mem::take(&mut self.relations) {
            let place = self.entities.get(&to).map(|mark| (role, mark.start, mark.end));
            if let Some(mark) = self.entities.get_mut(&from) {
                mark.parts.extend(place);
            }
        }
        let mut notes = HashMap::new();
        for (of, field, words) in std::mem::take(&mut self.words) {
            if of.starts_with('R') {
                notes.insert(of, words);
                continue;
            }
            let of = self.events.get(&of).unwrap_or(&of);
            if let Some(mark) = self.entities.get_mut(of) {
                mark.fields.insert(field.to_owned(), words.into());
            }
        }
        let (mut marks, mut places) = (Vec::new(), HashMap::new());
        for name in &self.order {
            let mark = self.entities.remove(name).filter(|mark| part_of(&mark.label).is_none());
            let Some(mark) = mark else { continue };
            places.insert(name.as_str(), marks.len());
            marks.push(Mark { id: names.get(name).cloned(), ..mark });
        }
        let place = |end: &String| places.get(self.events.get(end).unwrap_or(end).as_str()).copied();
        let tie = |(id, kind, [from, to]): &(String, String, [String; 2])| {
            let note = notes.get(id).cloned().unwrap_or_default();
            let fields = Map::from_iter([("note".to_owned(), Value::from(note))]);
            Some(Tie { ends: (place(from)?, place(to)?), kind: kind.clone(), fields })
        };
        let ties = self.links.iter().filter_map(tie).collect();
        (marks, ties)
    }
}

fn part_of(name: &str) -> Option<&'static str> {
    PARTS.into_iter().find(|part| *part == name)
}

/// The span from the first piece to the last, if its words are those of the pieces; else the pieces, which will not
/// match.
fn whole(quote: &str, text: &Offsets, start: usize, end: usize) -> String {
    let span = (start < end).then(|| text.from_chars(CharSpan { start, end })).flatten();
    let covered = span.and_then(|span| text.text().get(span)).unwrap_or_default();
    let pieces: Vec<&str> = covered.split(is_separator).filter(|piece| !piece.is_empty()).collect();
    if pieces.join(" ") == quote { covered.to_owned() } else { quote.to_owned() }
}

/// A note as it was before it had to be one line.
fn from_one_line(line: &str) -> String {
    let (mut note, mut characters) = (String::new(), line.chars());
    while let Some(character) = characters.next() {
        if character != '\\' {
            note.push(character);
            continue;
        }
        match characters.next() {
            Some('n') => note.push('\n'),
            Some('t') => note.push('\t'),
            Some('r') => note.push('\r'),
            Some('u') => note.extend(escaped(&mut characters)),
            Some(other) => note.push(other),
            None => note.push('\\'),
        }
    }
    note
}

/// The character of `{…}`, a number in hexadecimal.
fn escaped(characters: &mut std::str::Chars<'_>) -> Option<char> {
    let (number, rest) = characters.as_str().strip_prefix('{')?.split_once('}')?;
    let character = u32::from_str_radix(number, 16).ok().and_then(char::from_u32)?;
    *characters = rest.chars();
    Some(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_joined_to_marks() {
        let text = "🚀 Mira said\nso.";
        let lines = "T1\tclaim 2 11;12 15\tMira said so.\nT2\tsource 2 6\tMira\nR1\tsource Arg1:T1 Arg2:T2\nR2\tabout Arg1:T1 Arg2:T3\n\
                     T3\tperson 2 6\tMira\n#2\tAnnotatorNotes R2\twhy\nA1\tKind T1 quote\n\
                     #1\tAnnotatorNotes T1\ta\\nb\nodd\n";
        let (marks, ties) = marks(lines, text, &HashMap::new());
        assert_eq!(marks.len(), 2);
        assert_eq!((ties[0].ends, &*ties[0].kind, &ties[0].fields["note"]), ((0, 1), "about", &"why".into()));
        assert_eq!((marks[0].start, marks[0].end, marks[0].quote.as_deref()), (2, 15, Some("Mira said\nso.")));
        assert_eq!(marks[0].parts, [("source", 2, 6)]);
        assert_eq!(marks[0].fields["note"], "a\nb");
        assert_eq!(marks[0].fields["kind"], "quote");
    }

    #[test]
    fn a_text_that_is_missing_is_told() {
        let mut zip = super::super::super::archive::Zip::default();
        zip.add("a.ann", b"").expect("memory");
        let mut bytes = Vec::new();
        zip.end(&mut bytes).expect("memory");
        let given = Given { now: jiff::Timestamp::UNIX_EPOCH, text: None, unit: None };
        let error = read(&bytes, &given).expect_err("no text").to_string();
        assert_eq!(error, "The file cannot be read as brat standoff: `a.ann` has no `a.txt` beside it.");
    }
}
