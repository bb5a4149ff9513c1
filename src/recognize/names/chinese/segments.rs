//! Chinese text cut into words: the cheapest way through the dictionary and the lists.

use super::super::{
    entities::{Entity, EntitySort},
    reading::Reading,
    unit::Sort,
    words::Class,
};

/// A word of the text.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Token {
    /// Its first unit.
    pub(in super::super) from: usize,
    /// The unit after its last.
    pub(in super::super) to: usize,
    /// What it is.
    pub(in super::super) class: Class,
    /// What the lists say of it.
    pub(in super::super) entity: Option<Entity>,
    /// The binary logarithm of its frequency.
    pub(in super::super) frequency: u8,
}

impl Token {
    /// How many characters it has.
    pub(in super::super) fn len(&self) -> usize {
        self.to - self.from
    }

    /// Whether it is a place or a people.
    pub(in super::super) fn is_place(&self) -> bool {
        match self.entity {
            Some(entity) => matches!(entity.sort, EntitySort::Place | EntitySort::Demonym),
            // A single character that names a place is mostly something else.
            None => self.class == Class::Place && self.len() > 1,
        }
    }
}

/// The words of the Han characters of a text.
#[derive(Default)]
pub(in super::super) struct Segments {
    tokens: Vec<Token>,
    /// For each unit the token it belongs to; [`NONE`] where it is no Han character.
    token_of: Vec<u32>,
}

const NONE: u32 = u32::MAX;

impl Segments {
    /// The token that unit `at` belongs to.
    pub(in super::super) fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(usize::try_from(*self.token_of.get(at)?).ok()?)
    }

    /// Whether no word spans the place before unit `at`.
    pub(in super::super) fn is_boundary(&self, at: usize) -> bool {
        self.token(at).is_none_or(|token| token.from == at)
    }
}

/// Cuts the Han characters of the text into words.
pub(in super::super) fn segment(reading: &Reading<'_>) -> Segments {
    let mut segments = Segments { tokens: Vec::new(), token_of: vec![NONE; reading.units.len()] };
    let mut ways = Ways::default();
    let mut at = 0;
    while at < reading.units.len() {
        let end = run_end(reading, at);
        if end > at {
            ways.find(reading, at, end);
            ways.cheapest(at, end, &mut segments);
        }
        at = end.max(at + 1);
    }
    segments
}

/// The end of the Han characters that begin at `at` without a space between them.
fn run_end(reading: &Reading<'_>, at: usize) -> usize {
    let rest = &reading.units[at..];
    let n = rest.iter().enumerate().position(|(n, unit)| unit.sort != Sort::Han || n > 0 && unit.spaced);
    at + n.unwrap_or(rest.len())
}

/// The binary logarithm of the number of words that the dictionary's frequencies were counted in.
const ALL: f32 = 26.0;
/// What a listed name counts as.
const LISTED: u8 = 9;

/// The cheapest ways through a run, to each of its places. Their room is used again for the next run.
#[derive(Default)]
struct Ways {
    cost: Vec<f32>,
    /// The word that leads to a place; the first has none.
    last: Vec<Token>,
}

impl Ways {
    /// Finds the cheapest ways from `start` to all places up to `end`.
    fn find(&mut self, reading: &Reading<'_>, start: usize, end: usize) {
        let n = end - start;
        let unknown = |from: usize| Token { from, to: from + 1, class: Class::Unknown, entity: None, frequency: 3 };
        self.cost.clear();
        self.cost.resize(n + 1, f32::INFINITY);
        self.last.clear();
        self.last.resize(n + 1, unknown(start));
        self.cost[0] = 0.0;
        for from in start..end {
            let units = &reading.units[from..end];
            self.offer(start, unknown(from));
            for (length, class, frequency) in reading.lists.dictionary.ahead(units) {
                self.offer(start, Token { from, to: from + length, class, entity: None, frequency });
            }
            for (length, packed) in reading.lists.entities.ahead(units) {
                let entity = Entity::unpack(packed);
                if !entity.is_common {
                    let frequency = listed(length, entity);
                    self.offer(
                        start,
                        Token { from, to: from + length, class: Class::Noun, entity: Some(entity), frequency },
                    );
                }
            }
        }
    }

    /// Takes the way through `token` where it is the cheapest so far.
    fn offer(&mut self, start: usize, token: Token) {
        let to = token.to - start;
        let total = self.cost[token.from - start] + ALL - f32::from(token.frequency);
        if total < self.cost[to] {
            self.cost[to] = total;
            self.last[to] = token;
        }
    }

    /// Adds the words on the cheapest way from `start` to `end`.
    fn cheapest(&self, start: usize, end: usize, segments: &mut Segments) {
        let first = segments.tokens.len();
        let mut at = end;
        while at > start {
            let token = self.last[at - start];
            segments.tokens.push(token);
            at = token.from;
        }
        segments.tokens[first..].reverse();
        for (index, token) in segments.tokens.iter().enumerate().skip(first) {
            segments.token_of[token.from..token.to].fill(u32::try_from(index).unwrap_or(NONE));
        }
    }
}

/// The frequency that a listed name of `length` characters counts with.
fn listed(length: usize, entity: Entity) -> u8 {
    let is_short_person = length < 3 && entity.sort == EntitySort::Person;
    match length {
        4.. => LISTED + 5,
        _ if is_short_person => LISTED - 3,
        _ => LISTED,
    }
}
