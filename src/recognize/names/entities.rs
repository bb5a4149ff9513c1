//! The lists of entities in `lexicon/entities/`: who is a person, who an organization, and what only looks like one.

use super::trie::Trie;

/// What a list says of a form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Entity {
    /// What it is.
    pub(super) sort: EntitySort,
    /// Whether the form is also a common word: then only its context tells.
    pub(super) is_common: bool,
    /// Whether the form is also the name of something else: a product, or for a team its place.
    pub(super) is_disputed: bool,
    /// Its type as the lists write it (`org.company`), by its place in [`TYPES`].
    kind: u8,
}

/// What kind of thing a form names, as far as the labels care.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum EntitySort {
    /// An organization.
    Organization,
    /// A person.
    Person,
    /// A place.
    Place,
    /// A people or nationality.
    Demonym,
    /// A product, law, event, award, work, index or concept.
    Thing,
}

/// The types of the lists with the words for them.
const TYPES: &[(&str, &str)] = &[
    ("org.company", "companies"),
    ("org.bank", "banks"),
    ("org.fund", "funds"),
    ("org.media", "news outlets"),
    ("org.government", "government bodies"),
    ("org.court", "courts"),
    ("org.police", "police forces"),
    ("org.military", "armed forces"),
    ("org.party", "parties"),
    ("org.international", "international bodies"),
    ("org.ngo", "charities and campaigns"),
    ("org.union", "unions"),
    ("org.university", "universities"),
    ("org.institute", "institutes"),
    ("org.hospital", "hospitals"),
    ("org.sport", "teams and leagues"),
    ("org.exchange", "exchanges"),
    ("org.religion", "religious bodies"),
    ("person", "persons"),
    ("place.country", "countries"),
    ("place.region", "regions"),
    ("place.city", "cities"),
    ("place.other", "places"),
    ("demonym", "peoples"),
    ("product", "products"),
    ("law", "laws"),
    ("event", "events"),
    ("award", "awards"),
    ("work", "works"),
    ("index", "indexes"),
    ("concept", "concepts"),
];

impl Entity {
    /// The list it stands in, in words.
    pub(super) fn list(self) -> &'static str {
        TYPES.get(usize::from(self.kind)).map_or("", |(_, words)| words)
    }

    /// From what [`pack`] made.
    pub(super) fn unpack(packed: u32) -> Self {
        let kind = packed.to_le_bytes()[0];
        let name = TYPES.get(usize::from(kind)).map_or("", |(name, _)| name);
        Self { sort: sort_of(name), is_common: packed & COMMON != 0, is_disputed: packed & DISPUTED != 0, kind }
    }
}

/// The bit of a common word.
const COMMON: u32 = 1 << 8;
/// The bit of a form with two meanings.
const DISPUTED: u32 = 1 << 9;

/// An entity as a trie keeps it.
fn pack(kind: u8, is_common: bool) -> u32 {
    u32::from(kind) | if is_common { COMMON } else { 0 }
}

fn sort_of(kind: &str) -> EntitySort {
    match kind.split('.').next() {
        Some("org") => EntitySort::Organization,
        Some("person") => EntitySort::Person,
        Some("place") => EntitySort::Place,
        Some("demonym") => EntitySort::Demonym,
        _ => EntitySort::Thing,
    }
}

/// Which entity a form means that stands in two lists.
///
/// An organization wins over everything, and a place wins over a person; over a person or a thing an organization wins
/// only in context.
fn merge(old: u32, new: u32) -> u32 {
    let (first, second) = (Entity::unpack(old), Entity::unpack(new));
    let rank = |entity: Entity| match entity.sort {
        EntitySort::Organization => 0,
        EntitySort::Place => 1,
        EntitySort::Demonym => 2,
        EntitySort::Person => 3,
        EntitySort::Thing => 4,
    };
    let (winner, loser) = if rank(first) <= rank(second) { (first, second) } else { (second, first) };
    let is_team = winner.list() == "teams and leagues" && loser.sort == EntitySort::Place;
    let is_product = winner.sort == EntitySort::Organization && loser.sort == EntitySort::Thing;
    let is_disputed = winner.is_disputed || is_team || is_product;
    pack(winner.kind, winner.is_common) | if is_disputed { DISPUTED } else { 0 }
}

/// All forms of the lists.
pub(super) fn built_in() -> Trie {
    const LISTS: [&str; 6] = [
        include_str!("../../../lexicon/entities/companies.tsv"),
        include_str!("../../../lexicon/entities/institutions.tsv"),
        include_str!("../../../lexicon/entities/media-and-sport.tsv"),
        include_str!("../../../lexicon/entities/people.tsv"),
        include_str!("../../../lexicon/entities/places.tsv"),
        include_str!("../../../lexicon/entities/decoys.tsv"),
    ];
    let mut trie = Trie::with_capacity(75_000);
    for line in LISTS.iter().flat_map(|list| list.lines().skip(1)) {
        insert_row(&mut trie, line);
    }
    trie
}

fn insert_row(trie: &mut Trie, line: &str) {
    let mut cells = line.split('\t');
    let Some(kind) = cells.next().and_then(|name| TYPES.iter().position(|(own, _)| *own == name)) else { return };
    let kind = u8::try_from(kind).unwrap_or(u8::MAX);
    for form in cells.flat_map(|cell| cell.split('|')).map(str::trim) {
        let (form, is_common) = form.strip_suffix('*').map_or((form, false), |form| (form, true));
        // A single character (`美`, `中`) is too often a part of another word.
        if form.chars().nth(1).is_some() {
            trie.insert(form, pack(kind, is_common), merge);
        }
    }
}
