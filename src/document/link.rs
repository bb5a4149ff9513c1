//! Links between annotations: this amount is that organization's, this claim denies that one.

use std::{
    cell::OnceCell,
    collections::{HashMap, HashSet},
    rc::Rc,
    sync::Arc,
};

use super::{order, shared::is_alike};
use crate::annotation::{Annotation, AnnotationId, Label};

/// A link's name, unique within its article.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct LinkId(Arc<str>);

impl LinkId {
    /// The id written `id`.
    pub fn new(id: impl Into<Arc<str>>) -> Self {
        Self(id.into())
    }

    /// As it is written in files.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What one annotation has to do with another.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    /// Its name.
    pub id: LinkId,
    /// The annotation of which it says something.
    pub from: AnnotationId,
    /// The annotation that it leads to: another one.
    pub to: AnnotationId,
    /// What the first is to the second: one of [`KINDS`] or the person's own words; empty where they said nothing.
    pub kind: String,
    /// The person's remark.
    pub note: String,
}

impl Link {
    /// Whether it begins or ends at `id`.
    pub fn touches(&self, id: &AnnotationId) -> bool {
        self.from == *id || self.to == *id
    }

    /// Whether `other` says the same of the same two.
    pub fn is_same(&self, other: &Self) -> bool {
        self.from == other.from && self.to == other.to && self.kind == other.kind
    }

    /// Its end that is not `id`.
    pub fn other_end(&self, id: &AnnotationId) -> &AnnotationId {
        if self.from == *id { &self.to } else { &self.from }
    }
}

/// What is proposed as a link's kind, by the names that files have; in the order in which it is proposed.
pub const KINDS: [&str; 11] =
    ["of", "paid-by", "paid-to", "said-by", "works-for", "part-of", "owns", "denies", "confirms", "same-as", "about"];

/// The kinds that come to mind between annotations of those labels, the likeliest first.
pub fn proposed_kinds(from: Label, to: Label) -> &'static [&'static str] {
    use Label::{Amount, Claim, Organization, Person};
    match (from, to) {
        (Amount, Person | Organization) => &["of", "paid-by", "paid-to"],
        (Amount, Amount) => &["part-of", "same-as"],
        (Person, Organization) => &["works-for", "owns"],
        (Person, Person) => &["same-as", "works-for"],
        (Organization, Organization) => &["part-of", "owns", "same-as"],
        (Claim, Person | Organization) => &["said-by", "about"],
        (Claim, Claim) => &["denies", "confirms", "same-as"],
        _ => &["about"],
    }
}

/// The two annotations the way round of which most is proposed, and the likeliest kind: whoever links an organization to
/// an amount means that the amount is the organization's.
pub fn likeliest<'a>(one: &'a Annotation, other: &'a Annotation) -> (&'a Annotation, &'a Annotation, &'static str) {
    let onward = proposed_kinds(one.label(), other.label());
    let back = proposed_kinds(other.label(), one.label());
    let (from, to, kinds) = if back.len() > onward.len() { (other, one, back) } else { (one, other, onward) };
    (from, to, kinds.first().copied().unwrap_or_default())
}

/// The links of an article, in the order of their numbers; shared until changed.
#[derive(Clone, Debug, Default)]
pub struct Links {
    in_order: Rc<Vec<Rc<Link>>>,
    /// Where those of each annotation stand, looked through when that is first asked for.
    by_end: Rc<OnceCell<HashMap<AnnotationId, Vec<usize>>>>,
}

impl PartialEq for Links {
    fn eq(&self, other: &Self) -> bool {
        is_alike(&self.in_order, &other.in_order)
    }
}

impl Links {
    /// `links`, as they stand in the article's record or file.
    pub fn new(links: impl IntoIterator<Item = Rc<Link>>) -> Self {
        let mut all = Self::default();
        links.into_iter().for_each(|link| all.swap(None, Some(&link)));
        all
    }

    /// Whether both are the same list in memory: a quick sign that nothing changed.
    pub fn is_same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.in_order, &other.in_order)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.in_order.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.in_order.is_empty()
    }

    /// All of them in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Rc<Link>> {
        self.in_order.iter()
    }

    /// The one of that name.
    pub fn get(&self, id: &LinkId) -> Option<&Rc<Link>> {
        self.in_order.iter().find(|link| link.id == *id)
    }

    /// The one that bears the name of `link`.
    pub(super) fn named_as(&self, link: &Link) -> Option<&Rc<Link>> {
        let at = self.in_order.partition_point(|other| place(other) < place(link));
        self.in_order.get(at).filter(|present| present.id == link.id)
    }

    /// Those that begin or end at annotation `id`.
    pub fn of(&self, id: &AnnotationId) -> impl Iterator<Item = &Rc<Link>> {
        let places = self.by_end.get_or_init(|| self.places()).get(id).map_or(&[][..], Vec::as_slice);
        places.iter().filter_map(|place| self.in_order.get(*place))
    }

    fn places(&self) -> HashMap<AnnotationId, Vec<usize>> {
        let mut places: HashMap<AnnotationId, Vec<usize>> = HashMap::new();
        for (place, link) in self.in_order.iter().enumerate() {
            for end in [&link.from, &link.to] {
                places.entry(end.clone()).or_default().push(place);
            }
        }
        places
    }

    /// The annotations at which some link begins or ends, in the order of their names.
    pub(super) fn ends(&self) -> Vec<&AnnotationId> {
        let mut ends = Vec::with_capacity(2 * self.len());
        self.iter().for_each(|link| ends.extend([&link.from, &link.to]));
        order::sort(&mut ends, |one, other| one.cmp(other));
        ends
    }

    /// A name that none of them bears: the next number after the highest.
    pub fn fresh_id(&self) -> LinkId {
        let highest = self.iter().filter_map(|link| number_of(&link.id)).max();
        LinkId::new(format!("l{}", highest.map_or(1, |highest| highest.saturating_add(1))))
    }

    /// The kinds that are in use, each once, in the order of the links.
    pub fn kinds(&self) -> Vec<&str> {
        let mut seen = HashSet::new();
        self.iter().map(|link| &*link.kind).filter(|kind| !kind.is_empty() && seen.insert(*kind)).collect()
    }

    /// Takes the link `from` away and keeps `to`. They stand in the order of their names, so that what is undone is where
    /// it was.
    pub(super) fn swap(&mut self, from: Option<&Rc<Link>>, to: Option<&Rc<Link>>) {
        let links = Rc::make_mut(&mut self.in_order);
        for link in from.into_iter().chain(to) {
            let at = links.partition_point(|other| place(other) < place(link));
            if links.get(at).is_some_and(|present| present.id == link.id) {
                links.remove(at);
            }
            if to.is_some_and(|to| Rc::ptr_eq(to, link)) {
                links.insert(at, link.clone());
            }
        }
        self.by_end = Rc::default();
    }
}

/// The number of an id `l…`, as Gloss gives them.
fn number_of(id: &LinkId) -> Option<u64> {
    id.as_str().strip_prefix('l')?.parse().ok()
}

/// What links are sorted by: the last that was made comes last.
fn place(link: &Link) -> (u64, &LinkId) {
    (number_of(&link.id).unwrap_or_default(), &link.id)
}

impl<'a> IntoIterator for &'a Links {
    type Item = &'a Rc<Link>;
    type IntoIter = std::slice::Iter<'a, Rc<Link>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
