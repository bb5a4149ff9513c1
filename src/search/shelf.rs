//! The library prepared for searching: each article is folded once and kept.

use std::{collections::HashMap, rc::Rc};

use super::{Excerpt, Folded, excerpt, folded};
use crate::{
    annotation::AnnotationId,
    document::{ArticleId, Details, Document},
    text::{Span, Text},
};

/// What of an article is looked through.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Which article.
    pub id: ArticleId,
    text: Text,
    folded: String,
    /// What stands beside the text, the title first.
    beside: Vec<Beside>,
}

#[derive(Clone, Debug)]
struct Beside {
    place: Place,
    words: String,
    folded: String,
}

/// Where in an article something stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Place {
    /// In its title.
    Title,
    /// In its text.
    Text(Span),
    /// In the remark on it.
    Note,
    /// In one of its tags.
    Tag,
    /// In the remark on an annotation, or in one of its tags.
    Annotation(AnnotationId),
}

/// A place that was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hit {
    /// Where.
    pub place: Place,
    /// With the words around it.
    pub excerpt: Excerpt,
}

/// The places of one article.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hits {
    /// The first of them: those beside the text, then those in it.
    pub first: Vec<Hit>,
    /// How many there are.
    pub n_all: usize,
}

impl Entry {
    /// The entry of an article of which only the summary is known so far.
    pub fn bare(id: ArticleId, title: &str, text: Text) -> Self {
        let folded = folded(&text);
        Self { id, text, folded, beside: vec![Beside::of(Place::Title, title)] }
    }

    /// What there is of `document`.
    pub fn of(document: &Document) -> Self {
        let Details { title, note, tags, .. } = &*document.details;
        let mut entry = Self::bare(document.id.clone(), title, document.text.clone());
        entry.add(Place::Note, note);
        tags.iter().for_each(|tag| entry.add(Place::Tag, tag));
        for annotation in &document.annotations {
            for words in std::iter::once(&annotation.note).chain(&annotation.tags) {
                entry.add(Place::Annotation(annotation.id.clone()), words);
            }
        }
        entry
    }

    fn add(&mut self, place: Place, words: &str) {
        if !words.is_empty() {
            self.beside.push(Beside::of(place, words));
        }
    }

    /// Its text.
    pub fn text(&self) -> &Text {
        &self.text
    }

    fn has(&self, word: &str) -> bool {
        self.beside.iter().any(|beside| beside.folded.contains(word)) || self.folded.contains(word)
    }

    fn is_titled(&self, word: &str) -> bool {
        self.beside.first().is_some_and(|title| title.folded.contains(word))
    }

    /// Whether its first line is its title, so that one place is not found twice.
    fn begins_with_title(&self) -> bool {
        self.beside.first().is_some_and(|title| self.text.trim_start().starts_with(title.words.as_str()))
    }

    /// Where it has what `typed` asks for: the whole of it, or else each of its words. The first `most` with their context.
    pub fn hits(&self, typed: &str, most: usize) -> Hits {
        let whole = folded(typed.trim());
        let words = if self.has(&whole) { vec![whole.as_str()] } else { whole.split_whitespace().collect() };
        let mut hits = Hits { first: Vec::new(), n_all: 0 };
        if whole.is_empty() {
            return hits;
        }
        let is_new = |beside: &&Beside| beside.place != Place::Title || !self.begins_with_title();
        let has_any = |beside: &&Beside| words.iter().any(|word| beside.folded.contains(word));
        for beside in self.beside.iter().filter(is_new).filter(has_any) {
            let own = Folded::of(&beside.words);
            let spans = places(&words, &own);
            hits.n_all += spans.len();
            let hit = |span| Hit { place: beside.place.clone(), excerpt: excerpt(&beside.words, span, BEFORE, AFTER) };
            let is_said = hits.first.len() >= most;
            hits.first.extend(spans.first().filter(|_| !is_said).copied().map(hit));
        }
        hits.n_all += words.iter().map(|word| self.folded.matches(word).count()).sum::<usize>();
        let spans = self.first_in_text(&words, most - hits.first.len());
        let hit = |span| Hit { place: Place::Text(span), excerpt: excerpt(&self.text, span, BEFORE, AFTER) };
        hits.first.extend(spans.into_iter().map(hit));
        hits
    }

    /// The first `most` places of `words` in the text, which is folded anew no further than to those.
    fn first_in_text(&self, words: &[&str], most: usize) -> Vec<Span> {
        let ends = words.iter().flat_map(|word| {
            self.folded.match_indices(word).take(most).map(|(start, word)| (start, start + word.len()))
        });
        let mut ends: Vec<_> = ends.collect();
        ends.sort_unstable();
        ends.truncate(most);
        let Some(length) = ends.iter().map(|(_, end)| *end).max() else { return Vec::new() };
        let head = Folded::head(&self.text, length);
        let mut spans: Vec<Span> = ends.into_iter().map(|(start, end)| head.origin(start, end)).collect();
        spans.dedup();
        spans
    }
}

/// So much of the text is shown before a place, in bytes …
const BEFORE: usize = 30;
/// … and behind it.
const AFTER: usize = 70;

impl Beside {
    fn of(place: Place, words: &str) -> Self {
        Self { place, words: words.to_owned(), folded: folded(words) }
    }
}

/// Where `words` stand, in order.
fn places(words: &[&str], own: &Folded) -> Vec<Span> {
    let places = words.iter().flat_map(|word| own.text().match_indices(word));
    let mut spans: Vec<Span> = places.map(|(start, word)| own.origin(start, start + word.len())).collect();
    spans.sort_unstable_by_key(|span| (span.start, span.end));
    spans.dedup();
    spans
}

/// The articles of the library.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    entries: HashMap<ArticleId, Rc<Entry>>,
}

impl Shelf {
    /// Adds an article, or replaces what was known of it.
    pub fn put(&mut self, entry: Entry) {
        self.entries.insert(entry.id.clone(), Rc::new(entry));
    }

    /// What is known of an article.
    pub fn entry(&self, id: &ArticleId) -> Option<&Rc<Entry>> {
        self.entries.get(id)
    }

    /// Keeps those of `ids` only.
    pub fn keep(&mut self, is_there: impl Fn(&ArticleId) -> bool) {
        self.entries.retain(|id, _| is_there(id));
    }

    /// Those of `ids` that contain every word of `typed`, in the given order, but first those whose title contains them
    /// all.
    pub fn find<'a>(&self, typed: &str, ids: impl Iterator<Item = &'a ArticleId>) -> Vec<Rc<Entry>> {
        let folded = folded(typed);
        let words: Vec<&str> = folded.split_whitespace().collect();
        let entries = ids.filter_map(|id| self.entries.get(id));
        let found = entries.filter(|entry| words.iter().all(|word| entry.has(word)));
        let (titled, others): (Vec<_>, Vec<_>) =
            found.cloned().partition(|entry| words.iter().all(|word| entry.is_titled(word)));
        titled.into_iter().chain(others).collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::{annotation::Body, document::Edit};

    fn document(id: &str, text: &str) -> Document {
        Document::new(ArticleId::new(id), Text::new(text), Timestamp::UNIX_EPOCH)
    }

    fn noted() -> Document {
        let document = document("noted", "Ferry news\nThe ferry of Wexmoor sails. The Wexmoor ferry is late.");
        let at = Timestamp::UNIX_EPOCH;
        let marked = document.step(&Edit::Mark { span: Span::new(24, 31), body: Body::Organization }, at);
        let document = document.after(&marked.expect("it marks"));
        let id = document.annotations.nth(0).expect("it is marked").id.clone();
        let step = document.step(&Edit::Note { id, note: "A déjà-vu harbour".to_owned() }, at);
        Document::clone(&document.after(&step.expect("it notes")))
    }

    fn shelf() -> (Shelf, Vec<ArticleId>) {
        let mut shelf = Shelf::default();
        let documents =
            [noted(), document("zh", "海嵐航運停航\n渡輪明日復航。"), document("other", "Boats\nNo ferry.")];
        let ids = documents.iter().map(|document| document.id.clone()).collect();
        documents.iter().for_each(|document| shelf.put(Entry::of(document)));
        (shelf, ids)
    }

    fn found(typed: &str) -> Vec<String> {
        let (shelf, ids) = shelf();
        shelf.find(typed, ids.iter()).iter().map(|entry| entry.id.as_str().to_owned()).collect()
    }

    #[test]
    fn articles_are_found_by_all_words_in_titles_texts_and_notes() {
        assert_eq!(found("ferry"), ["noted", "other"]);
        assert_eq!(found("BOATS ferry"), ["other"]);
        assert_eq!(found("deja harbour"), ["noted"]);
        assert_eq!(found("海岚 复航"), ["zh"]);
        assert!(found("ferry train").is_empty());
    }

    #[test]
    fn hits_say_where_and_in_what_words() {
        let (shelf, ids) = shelf();
        let entry = shelf.entry(&ids[0]).expect("it is there");
        let hits = entry.hits("wexmoor ferry", 9);
        assert_eq!(hits.n_all, 1);
        assert!(matches!(hits.first[0].place, Place::Text(span) if entry.text().get(span) == Some("Wexmoor ferry")));
        let apart = entry.hits("news wexmoor", 2);
        // Its title is its first line, and one place.
        assert_eq!((apart.n_all, apart.first.len()), (3, 2));
        let titled = Entry::bare(ids[0].clone(), "Sea news", Text::new("Nothing new."));
        assert_eq!(titled.hits("news", 9).first[0].place, Place::Title);
        let noted = entry.hits("deja", 9);
        assert!(matches!(noted.first[0].place, Place::Annotation(_)));
        assert_eq!(noted.first[0].excerpt.own, "déjà");
    }

    #[test]
    fn no_more_hits_are_shown_than_asked_for_and_all_are_counted() {
        let entry = Entry::bare(ArticleId::new("one"), "", Text::new("Café ﬁve, cafe five, CAFÉ FIVE"));
        let hits = entry.hits("five cafe", 3);
        let shown: Vec<_> = hits.first.iter().map(|hit| &*hit.excerpt.own).collect();
        assert_eq!((hits.n_all, shown), (6, vec!["Café", "ﬁve", "cafe"]));
        let none = entry.hits("cafe", 0);
        assert_eq!((none.n_all, none.first.len()), (3, 0));
    }

    #[test]
    fn an_article_that_left_is_not_found() {
        let (mut shelf, ids) = shelf();
        shelf.keep(|id| *id != ids[0]);
        assert_eq!(shelf.find("ferry", ids.iter()).len(), 1);
    }
}
