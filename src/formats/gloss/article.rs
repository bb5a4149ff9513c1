//! One article of a file.

use std::{collections::HashSet, rc::Rc, sync::Arc};

use jiff::Timestamp;
use serde_json::Value;

use super::{
    super::{Fault, Item, List, Problem, Unit},
    annotation,
    definitions::labels_of,
    json::{Fields, shown},
    link,
    places::Places,
};
use crate::{
    annotation::{Annotation, AnnotationId},
    document::{Annotations, ArticleId, Details, Document, Link, LinkId, Links, Orphan, hash_of, orphans_in_order},
    text::{Language, Text},
};

/// An article that was read.
pub(in crate::formats) struct Read {
    pub(in crate::formats) document: Document,
    /// Whether the file itself gives its id.
    pub(in crate::formats) is_named: bool,
    pub(in crate::formats) left_out: Vec<Problem>,
    pub(in crate::formats) remarks: Vec<Problem>,
}

/// The article in `value`, the `number`th of the file.
pub(in crate::formats) fn read(value: &Value, number: usize, unit: Unit, now: Timestamp) -> Result<Read, Fault> {
    let fields = Fields::of(value)?;
    let text = Text::new(fields.required("text", fields.text("text"))?);
    let (details, remark) = details(&fields, &text)?;
    let id = fields.text("id")?.filter(|id| !id.is_empty());
    let created = fields.time("created")?.unwrap_or(now);
    let modified = fields.time("modified")?.unwrap_or(created);
    let mut reader = Reader {
        number,
        name: shown(if details.title.is_empty() { id.unwrap_or_default() } else { &details.title }),
        places: Places::of(&text, unit),
        now,
        ids: HashSet::new(),
        taken: Vec::new(),
        orphans: Vec::new(),
        left_out: Vec::new(),
        remarks: Vec::new(),
    };
    reader.remarks.extend(remark.map(|fault| reader.problem(None, fault)));
    reader.take(List::Spans, fields.list("spans")?);
    reader.take(List::Claims, fields.list("claims")?);
    reader.take(List::Orphans, fields.list("orphans")?);
    let (annotations, orphans) = reader.annotations();
    let links = reader.links(fields.list("links")?, &annotations, &orphans);
    // Importing the same nameless text twice finds the same article.
    let id_or_given = id.map_or_else(|| ArticleId::new(format!("t{:032x}", hash_of(&text))), ArticleId::new);
    let labels = Rc::new(labels_of(fields.list("labels")?));
    let details = Rc::new(details);
    let document = Document { id: id_or_given, text, details, annotations, orphans, links, labels, created, modified };
    Ok(Read { document, is_named: id.is_some(), left_out: reader.left_out, remarks: reader.remarks })
}

/// The details that the file gives, and otherwise those that the text itself tells.
fn details(fields: &Fields<'_>, text: &Text) -> Result<(Details, Option<Fault>), Fault> {
    let lang = fields.text("lang")?;
    let language = lang.and_then(Language::of_tag);
    let remark = lang.filter(|_| language.is_none()).map(|tag| Fault::OtherLanguage { tag: shown(tag) });
    let source = fields.object("source")?;
    let of_source = |field| source.as_ref().map_or(Ok(String::new()), |source| source.text_or_empty(field));
    let own = Details {
        title: fields.text_or_empty("title")?,
        url: of_source("url")?,
        outlet: of_source("outlet")?,
        date: of_source("date")?,
        language: language.unwrap_or(Language::English),
        note: fields.text_or_empty("note")?,
        tags: fields.texts("tags")?,
    };
    if language.is_some() && fields.value("title").is_some() {
        return Ok((own, remark));
    }
    let told = Details::of_text(text);
    let title = if fields.value("title").is_some() { own.title } else { told.title };
    Ok((Details { title, language: language.unwrap_or(told.language), ..own }, remark))
}

/// Reads the annotations of one article.
struct Reader {
    number: usize,
    /// What the article is called in messages.
    name: String,
    places: Places,
    now: Timestamp,
    ids: HashSet<AnnotationId>,
    taken: Vec<annotation::Read>,
    /// Those without a place, each with its words and what stood around them.
    orphans: Vec<(annotation::Read, [Arc<str>; 3])>,
    left_out: Vec<Problem>,
    remarks: Vec<Problem>,
}

impl Reader {
    /// Takes what it can of `values`.
    fn take(&mut self, list: List, values: &[Value]) {
        for (index, value) in values.iter().enumerate() {
            let id = value.get("id").and_then(Value::as_str).filter(|id| !id.is_empty()).map(shown);
            let item = Item { list, number: index + 1, id };
            if let Err(fault) = self.take_one(list, value, &item) {
                self.left_out.push(self.problem(Some(item), fault));
            }
        }
    }

    fn take_one(&mut self, list: List, value: &Value, item: &Item) -> Result<(), Fault> {
        let fields = Fields::of(value)?;
        let (mut read, around) = match list {
            List::Spans | List::Claims | List::Links => {
                (annotation::read(&fields, list, &self.places, self.now)?, None)
            }
            List::Orphans => annotation::read_orphan(&fields, self.now).map(|(read, around)| (read, Some(around)))?,
        };
        self.is_new(&read).then_some(()).ok_or(Fault::SameId)?;
        let remarks = std::mem::take(&mut read.remarks);
        self.remarks
            .extend(remarks.into_iter().map(|fault| self.problem(Some(item.clone()), fault)).collect::<Vec<_>>());
        match around {
            None => self.taken.push(read),
            Some(around) => self.orphans.push((read, around)),
        }
        Ok(())
    }

    /// The links that `values` say between `annotations`, each under a name of its own.
    fn links(&mut self, values: &[Value], annotations: &Annotations, orphans: &[Rc<Orphan>]) -> Links {
        let orphaned = orphans.iter().map(|orphan| orphan.annotation.id.as_str());
        let present: HashSet<&str> = annotations.iter().map(|own| own.id.as_str()).chain(orphaned).collect();
        let mut ids: HashSet<LinkId> = HashSet::new();
        let (mut named, mut nameless) = (Vec::new(), Vec::new());
        for (index, value) in values.iter().enumerate() {
            let read = Fields::of(value).and_then(|fields| link::read(&fields, &present));
            let fault = match read {
                Ok((Some(id), link)) if ids.insert(id.clone()) => {
                    named.push(Rc::new(Link { id, ..link }));
                    continue;
                }
                Ok((Some(_), _)) => Fault::SameId,
                Ok((None, link)) => {
                    nameless.push(link);
                    continue;
                }
                Err(fault) => fault,
            };
            let id = value.get("id").and_then(Value::as_str).filter(|id| !id.is_empty()).map(shown);
            self.left_out.push(self.problem(Some(Item { list: List::Links, number: index + 1, id }), fault));
        }
        let numbered = (1_u64..).map(|number| LinkId::new(format!("l{number}")));
        let fresh = numbered.filter(|id| !ids.contains(id));
        named.extend(fresh.zip(nameless).map(|(id, link)| Rc::new(Link { id, ..link })));
        Links::new(named)
    }

    /// Whether no annotation before has its id.
    fn is_new(&mut self, read: &annotation::Read) -> bool {
        read.id.as_ref().is_none_or(|id| self.ids.insert(id.clone()))
    }

    fn problem(&self, item: Option<Item>, fault: Fault) -> Problem {
        Problem { number: self.number, article: self.name.clone(), item, fault }
    }

    /// All that was taken, each under an id of its own.
    fn annotations(&mut self) -> (Annotations, Rc<Vec<Rc<Orphan>>>) {
        let (taken, orphans) = (std::mem::take(&mut self.taken), std::mem::take(&mut self.orphans));
        let numbered = (1_u64..).map(|number| AnnotationId::new(format!("a{number}")));
        let mut fresh = numbered.filter(|id| !self.ids.contains(id));
        let mut named =
            |read: annotation::Read| Rc::<Annotation>::new(read.named(|| fresh.next().expect("numbers do not end")));
        let annotations = Annotations::new(taken.into_iter().map(&mut named));
        let orphan = |(read, [words, before, after]): (annotation::Read, [Arc<str>; 3])| {
            Rc::new(Orphan { annotation: named(read), words, before, after })
        };
        (annotations, orphans_in_order(orphans.into_iter().map(orphan).collect()))
    }
}
