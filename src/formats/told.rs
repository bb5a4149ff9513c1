//! An article as the file of another tool describes it, and how it becomes an article of Gloss.
//!
//! Each reader describes its file in the file's unit and in the fields of Gloss's own format. Here the unit is found,
//! each mark is placed and its quote compared, and the fields that Gloss itself once stored in the file are restored.
//! What lies nowhere is left out and listed, never guessed.

use std::collections::HashSet;

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::{
    Fault, Item, List, Problem, Unit,
    companion::{Companion, is_rejected, keys},
    gloss::{Places, Read, read_article, shown},
    labels::{body_of, meant},
    ties::{Tie, between, joined},
    tokens::{is_blank, is_separator},
};
use crate::{
    annotation::{Label, OwnLabel},
    text::{Offsets, Span, Text},
};

/// How many places of a quote are looked at.
const MOST_PLACES: usize = 1_000;

/// Fields in Gloss's own words.
pub(super) type Words = Map<String, Value>;

/// An article as a foreign file tells it.
#[derive(Default)]
pub(super) struct Told {
    pub(super) text: String,
    /// The article's details from the file, in the fields of Gloss JSON.
    pub(super) details: Words,
    pub(super) marks: Vec<Mark>,
    /// Links between them.
    pub(super) ties: Vec<Tie>,
    /// Whether the file contains all links between its marks; else they come from the companion.
    pub(super) says_links: bool,
    /// The companion: the article as Gloss once stored it in the file; its offsets count code points.
    pub(super) companion: Words,
    /// The units in which its offsets may count, the likeliest first.
    pub(super) units: Vec<Unit>,
    /// Labels of the person's own that the file is known to have.
    pub(super) known: Vec<OwnLabel>,
    /// Labels that the file's marks do not have: they come from the companion.
    pub(super) elsewhere: Vec<Label>,
    /// Whether the file has no way to hold what a person rejected.
    pub(super) rejected_elsewhere: bool,
}

/// A mark as a foreign file tells it.
#[derive(Default, Clone)]
pub(super) struct Mark {
    pub(super) id: Option<String>,
    pub(super) start: usize,
    pub(super) end: usize,
    /// What the file says that it covers.
    pub(super) quote: Option<String>,
    pub(super) label: String,
    /// In the fields of Gloss JSON.
    pub(super) fields: Words,
    /// The text before and after it, for marks that may be found by their words.
    pub(super) context: Option<(String, String)>,
    /// Spans within: `source`, `cue` and the like, in the unit of the file.
    pub(super) parts: Vec<(&'static str, usize, usize)>,
}

/// What became of it.
pub(super) struct Understood {
    pub(super) read: Read,
    /// The unit under which its quotes match.
    pub(super) unit: Unit,
}

impl Told {
    /// The article, the `number`th of its file.
    pub(super) fn understood(self, number: usize, now: Timestamp) -> Result<Understood, Fault> {
        let text = Text::new(self.text.as_str());
        let offsets = Offsets::of(&text);
        let unit = self.unit(&text);
        let places = Places::of(&text, unit);
        let mut understanding = Understanding {
            number,
            name: self.name(),
            companion: Companion::of(&self.companion, &text, self.rejected_elsewhere),
            spans: Vec::new(),
            claims: Vec::new(),
            names: vec![None; self.marks.len()],
            fresh: Fresh::beside(&self.marks, &self.ties),
            left_out: Vec::new(),
            offsets,
            places,
        };
        understanding.companion.own_labels.extend(&self.known);
        for (index, mark) in self.marks.iter().enumerate() {
            understanding.take(index, mark);
        }
        let names = std::mem::take(&mut understanding.names);
        let n_gone = understanding.take_what_stayed(&self.elsewhere, self.rejected_elsewhere);
        let article = self.article(&mut understanding, &names);
        let mut read = read_article(&article, number, Unit::CodePoint, now)?;
        let remark = |fault| Problem { number, article: understanding.name.clone(), item: None, fault };
        read.remarks.extend((n_gone > 0).then(|| remark(Fault::RemovedElsewhere { n_gone })));
        understanding.left_out.append(&mut read.left_out);
        read.left_out = understanding.left_out;
        Ok(Understood { read, unit })
    }

    fn name(&self) -> String {
        let of = |field| self.details.get(field).or_else(|| self.companion.get(field)).and_then(Value::as_str);
        shown([of("title"), of("id")].into_iter().flatten().find(|name| !name.is_empty()).unwrap_or_default())
    }

    /// The unit in which most marks match their quotes; of several the likeliest.
    fn unit(&self, text: &Text) -> Unit {
        let mut best = (self.units.first().copied().unwrap_or(Unit::CodePoint), 0);
        for &unit in &self.units {
            let places = Places::of(text, unit);
            let n_fit = self.marks.iter().filter(|mark| mark.place(&places).is_ok()).count();
            if n_fit > best.1 {
                best = (unit, n_fit);
            }
        }
        best.0
    }

    /// All of it as an article of Gloss JSON.
    fn article(self, understanding: &mut Understanding, names: &[Option<String>]) -> Value {
        let mut article = self.companion;
        let own = article.remove("links").and_then(|links| links.as_array().cloned()).unwrap_or_default();
        let own = own.into_iter().filter_map(|link| link.as_object().cloned()).collect();
        let links = joined(&self.ties, names, own, self.says_links);
        if !links.is_empty() {
            let links = Value::Array(between(links, &understanding.present()));
            article.insert("links".to_owned(), links);
        }
        article.extend(self.details);
        article.insert("text".to_owned(), Value::String(self.text));
        article.insert("spans".to_owned(), Value::Array(std::mem::take(&mut understanding.spans)));
        article.insert("claims".to_owned(), Value::Array(std::mem::take(&mut understanding.claims)));
        Value::Object(article)
    }
}

impl Mark {
    /// Where it lies, if its quote says the same.
    fn place(&self, places: &Places) -> Result<Span, Fault> {
        let (start, end) = (self.start, self.end);
        let span = places.span((start, end), "it")?;
        let there = places.text().get(span).unwrap_or_default();
        match &self.quote {
            Some(said) if !is_same_quote(said, there) => {
                Err(Fault::OtherText { said: shown(said), there: shown(there), start, end })
            }
            _ => Ok(span),
        }
    }

    /// The span it gives, or the one place where its quote stands between the text that it gives before and after.
    fn found(&self, places: &Places) -> Result<Span, Fault> {
        let placed = self.place(places);
        match (&placed, &self.quote, &self.context) {
            (Err(_), Some(quote), Some((before, after))) if !quote.is_empty() => {
                sought(places.text(), quote, before, after)
            }
            _ => placed,
        }
    }
}

/// The one place of `quote` with `before` and `after` around it, or alone in the text.
fn sought(text: &str, quote: &str, before: &str, after: &str) -> Result<Span, Fault> {
    let all: Vec<usize> = text.match_indices(quote).map(|(at, _)| at).take(MOST_PLACES).collect();
    let is_between = |at: &&usize| text[..**at].ends_with(before) && text[**at + quote.len()..].starts_with(after);
    let between: Vec<&usize> = all.iter().filter(is_between).collect();
    match (&between[..], &all[..]) {
        ([at], _) => Ok(Span::new(**at, **at + quote.len())),
        ([], [at]) => Ok(Span::new(*at, *at + quote.len())),
        _ => Err(Fault::Elsewhere { said: shown(quote), n_places: all.len() }),
    }
}

/// Whether a tool's quote equals the words there: some tools write a line end as the two characters `\n`, or as a
/// space.
fn is_same_quote(said: &str, there: &str) -> bool {
    said == there
        || said.replace("\\n", "\n") == there
        || there.contains(is_separator) && said.split_whitespace().eq(there.split_whitespace())
}

struct Understanding {
    number: usize,
    name: String,
    companion: Companion,
    spans: Vec<Value>,
    claims: Vec<Value>,
    /// What each mark is called as an annotation.
    names: Vec<Option<String>>,
    fresh: Fresh,
    left_out: Vec<Problem>,
    offsets: Offsets,
    places: Places,
}

impl Understanding {
    fn take(&mut self, index: usize, mark: &Mark) {
        match self.understand(mark) {
            Ok((label, mut fields)) => {
                let id = fields.get("id").and_then(Value::as_str).map(str::to_owned);
                let id = id.or_else(|| self.fresh.name(index, &self.companion));
                fields.extend(id.iter().map(|id| ("id".to_owned(), Value::from(id.as_str()))));
                self.names[index] = id;
                self.keep(label, fields);
            }
            Err(fault) => {
                let item = Item { list: List::Spans, number: index + 1, id: mark.id.as_deref().map(shown) };
                let article = self.name.clone();
                self.left_out.push(Problem { number: self.number, article, item: Some(item), fault });
            }
        }
    }

    /// `mark` as an annotation of Gloss JSON.
    fn understand(&mut self, mark: &Mark) -> Result<(Label, Words), Fault> {
        let span = mark.found(&self.places)?;
        let label = meant(&mark.label, &self.companion.own_labels);
        let label = label.ok_or_else(|| Fault::NotALabel { value: shown(&mark.label) })?;
        let quote = self.offsets.text().get(span).unwrap_or_default().to_owned();
        let chars = self.offsets.to_chars(span).ok_or(Fault::Nothing { what: "it".to_owned(), at: mark.start })?;
        let own = self.companion.take(&(label, chars.start, chars.end), mark.id.as_deref(), &quote);
        let is_ours = own.is_some();
        let mut fields = own.unwrap_or_default();
        let fresh = mark.id.iter().filter(|id| !is_ours && self.companion.is_free(id));
        fields.extend(fresh.map(|id| ("id".to_owned(), Value::from(id.as_str()))));
        fields.extend(mark.fields.clone());
        self.say_parts(mark, &mut fields)?;
        if !fields.contains_key("kind") {
            fields.extend(body_of(label, &mark.label, &quote));
        }
        if !is_ours {
            fields.extend([("start", chars.start), ("end", chars.end)].map(|(name, at)| (name.to_owned(), at.into())));
            fields.insert("text".to_owned(), Value::String(quote));
        }
        fields.insert("label".to_owned(), Value::from(label.id()));
        Ok((label, fields))
    }

    /// Adds the spans within `mark`, except those that the companion knows at least as exactly.
    fn say_parts(&self, mark: &Mark, fields: &mut Words) -> Result<(), Fault> {
        for &(name, start, end) in &mark.parts {
            let part = self.places.span((start, end), &format!("`{name}`"))?;
            let part = self.offsets.to_chars(part).map(|part| (part.start, part.end));
            let said = part.filter(|part| !self.is_same_part(fields.get(name), *part));
            fields.extend(said.map(|(start, end)| (name.to_owned(), json!([start, end]))));
        }
        Ok(())
    }

    /// Whether `part` is the known place as far as a file of lines can express it.
    fn is_same_part(&self, known: Option<&Value>, (start, end): (usize, usize)) -> bool {
        let at = |n: usize| known.and_then(|known| usize::try_from(known.get(n)?.as_u64()?).ok());
        let (Some(first), Some(after)) = (at(0), at(1)) else { return false };
        keys((Label::Claim, first, after), &self.offsets).any(|key| key == (Label::Claim, start, end))
    }

    /// The names of all annotations that the article will have.
    fn present(&self) -> HashSet<&str> {
        let all = self.spans.iter().chain(&self.claims);
        all.filter_map(|own| own.get("id").and_then(Value::as_str)).collect()
    }

    fn keep(&mut self, label: Label, fields: Words) {
        let list = if label == Label::Claim { &mut self.claims } else { &mut self.spans };
        list.push(Value::Object(fields));
    }

    /// Takes from the companion what the file's own marks cannot express; answers how many marks were removed in the
    /// other tool.
    fn take_what_stayed(&mut self, elsewhere: &[Label], rejected_elsewhere: bool) -> usize {
        let mut n_gone = 0;
        for (label, fields) in self.companion.rest() {
            let is_unsaid = rejected_elsewhere && is_rejected(&fields) || says_nothing(&fields);
            if elsewhere.contains(&label) || is_unsaid {
                self.keep(label, fields);
            } else {
                n_gone += 1;
            }
        }
        n_gone
    }
}

/// Names for marks that are linked and that the file gives none.
struct Fresh {
    tied: HashSet<usize>,
    taken: HashSet<String>,
    n_given: u64,
}

impl Fresh {
    fn beside(marks: &[Mark], ties: &[Tie]) -> Self {
        let tied = ties.iter().flat_map(|tie| [tie.ends.0, tie.ends.1]).collect();
        Self { tied, taken: marks.iter().filter_map(|mark| mark.id.clone()).collect(), n_given: 0 }
    }

    /// A name for mark `index`, if it is linked.
    fn name(&mut self, index: usize, companion: &Companion) -> Option<String> {
        self.tied.contains(&index).then(|| {
            loop {
                self.n_given += 1;
                let name = format!("a{}", self.n_given);
                if companion.is_free(&name) && !self.taken.contains(&name) {
                    return name;
                }
            }
        })
    }
}

/// Whether an annotation covers only white space, which files of lines or words cannot express.
fn says_nothing(fields: &Words) -> bool {
    fields.get("text").and_then(Value::as_str).is_some_and(|quote| quote.chars().all(is_blank))
}
