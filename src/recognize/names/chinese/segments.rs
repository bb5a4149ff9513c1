//! Chinese text cut into words: the cheapest way through the dictionary and the lists.

use super::super::{
    entities::{Entity, EntitySort},
    reading::Reading,
    unit::Sort,
    words::{Class, LONGEST},
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
    let mut at = 0;
    while at < reading.units.len() {
        let end = run_end(reading, at);
        if end > at {
            cut(reading, at, end, &mut segments);
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

fn cut(reading: &Reading<'_>, start: usize, end: usize, segments: &mut Segments) {
    let n = end - start;
    let mut cost = vec![f32::INFINITY; n + 1];
    let mut last: Vec<Option<Token>> = vec![None; n + 1];
    cost[0] = 0.0;
    for at in 0..n {
        let mut offer = |token: Token| {
            let to = token.to - start;
            let total = cost[at] + ALL - f32::from(token.frequency);
            if total < cost[to] {
                cost[to] = total;
                last[to] = Some(token);
            }
        };
        let from = start + at;
        offer(Token { from, to: from + 1, class: Class::Unknown, entity: None, frequency: 3 });
        for length in 1..=LONGEST.min(n - at) {
            if let Some((class, frequency)) = reading.lists.dictionary.word(&reading.units[from..from + length]) {
                offer(Token { from, to: from + length, class, entity: None, frequency });
            }
        }
        for (length, packed) in reading.lists.entities.ahead(&reading.units[from..end]) {
            let entity = Entity::unpack(packed);
            if !entity.is_common {
                let is_short_person = length < 3 && entity.sort == EntitySort::Person;
                let frequency = if length > 3 {
                    LISTED + 5
                } else if is_short_person {
                    LISTED - 3
                } else {
                    LISTED
                };
                offer(Token { from, to: from + length, class: Class::Noun, entity: Some(entity), frequency });
            }
        }
    }
    let mut found = Vec::new();
    let mut at = n;
    while let Some(token) = last[at] {
        at = token.from - start;
        found.push(token);
    }
    for token in found.into_iter().rev() {
        let index = u32::try_from(segments.tokens.len()).unwrap_or(NONE);
        segments.token_of[token.from..token.to].fill(index);
        segments.tokens.push(token);
    }
}
