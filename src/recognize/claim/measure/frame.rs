//! How near a word that names a measure stands to an amount, and in which frame: the least cost wins.

use super::table::{Entry, Frame, Head, own};
use crate::{
    annotation::{Amount, AmountKind},
    recognize::claim::{cue::Tongue, sentence::Sentence},
    text::Span,
};

/// What costs more than this measures nothing.
const DEAREST: usize = 26;
/// What a comma between word and amount costs, and another amount.
const COMMA: usize = 9;
const AMOUNT: usize = 5;
/// What an English preposition or conjunction between them costs, beyond `of` and `in`.
const JOINT: usize = 5;

/// Words that a row asks for stand within so many bytes of the amount.
const NEAR: usize = 60;
/// What a word of one character costs where it does not touch the amount: it may be part of another word.
const SHORT: usize = 4;

/// Words that part an English noun phrase from what stands before it.
const JOINTS: [&str; 16] = [
    "to", "from", "with", "by", "for", "and", "while", "which", "who", "that", "after", "but", "when", "as", "than",
    "against",
];

/// One amount within its sentence.
pub(super) struct Place<'a> {
    pub(super) sentence: &'a Sentence<'a>,
    /// All amounts of the sentence.
    pub(super) amounts: &'a [Span],
    /// Which of them this is.
    pub(super) index: usize,
    pub(super) amount: &'a Amount,
}

impl Place<'_> {
    fn span(&self) -> Span {
        self.amounts[self.index]
    }

    /// How many other amounts lie within `gap`.
    fn n_amounts_in(&self, gap: Span) -> usize {
        self.amounts.iter().filter(|amount| gap.contains(**amount)).count()
    }
}

/// The measure of the amount at `place` that costs least, with the word that tells it.
pub(super) fn least(place: &Place<'_>, heads: &[Head]) -> Option<(&'static str, Option<Span>)> {
    let sentence = place.sentence;
    let folded = sentence.folded_at(place.span());
    let fits =
        |entry: &&Entry| entry.tongue == sentence.tongue && entry.fits(place.amount.kind) && has_company(place, entry);
    let by_itself = own(folded, place.amount.unit.as_deref()).filter(fits).map(|entry| {
        let cost = if entry.frame == Frame::Unit { 15 } else { 4 };
        (cost, entry.measure, None)
    });
    let own_words = heads.iter().filter(|head| sentence.names_touching(head.span).next().is_none());
    let by_words = own_words.flat_map(|head| {
        let entries = head.entries().filter(fits);
        entries.filter_map(move |entry| Some((cost(place, head.span, entry)?, entry.measure, Some(head.span))))
    });
    let found =
        by_words.chain(by_itself).min_by_key(|(cost, _, head)| (*cost, head.map(|head| std::cmp::Reverse(head.len()))));
    match found.filter(|(cost, _, _)| *cost <= DEAREST) {
        Some((_, measure, head)) => Some((measure, head)),
        None => (place.amount.kind == AmountKind::Duration).then_some(("duration", None)),
    }
}

/// Whether one of the words that `entry` asks for stands near.
fn has_company(place: &Place<'_>, entry: &Entry) -> bool {
    if entry.with.is_empty() {
        return true;
    }
    let (text, own, span) = (place.sentence.folded, place.sentence.span, place.span());
    let start = text.ceil_char_boundary(span.start.saturating_sub(NEAR)).clamp(own.start, span.start);
    let end = text.floor_char_boundary(span.end + NEAR).clamp(span.end, own.end);
    entry.with.iter().any(|word| text[start..end].contains(word.trim_end_matches('*')))
}

/// What it costs to read the amount at `place` by `entry`, whose word stands at `head`.
fn cost(place: &Place<'_>, head: Span, entry: &Entry) -> Option<usize> {
    let amount = place.span();
    let gap = if head.start >= amount.end {
        Gap::new(place, Span::new(amount.end, head.start), true)?
    } else if head.end <= amount.start {
        Gap::new(place, Span::new(head.end, amount.start), false)?
    } else {
        return None;
    };
    if matches!(entry.measure, "growth" | "decline") && is_level(place, &gap) {
        return None;
    }
    let is_korean = entry.tongue == Tongue::Korean;
    let company = usize::from(!entry.with.is_empty());
    let short = SHORT * usize::from(is_short(place, head) && gap.n_steps > 0);
    let cost = frame_cost(entry, &gap, is_korean, company)?;
    Some(cost + short)
}

/// Whether the word at `head` is a single Chinese character.
fn is_short(place: &Place<'_>, head: Span) -> bool {
    place.sentence.tongue == Tongue::Chinese && head.len() <= 3
}

fn frame_cost(entry: &Entry, gap: &Gap<'_>, is_korean: bool, company: usize) -> Option<usize> {
    match entry.frame {
        Frame::Noun if gap.is_after => gap.is_phrase().then(|| 6 + gap.cost()),
        Frame::Noun => Some(5 + gap.cost()),
        Frame::Verb if gap.is_after != is_korean => None,
        Frame::Verb => {
            let is_change = matches!(entry.measure, "growth" | "decline") && gap.n_steps <= 1;
            Some(7 + gap.cost() - if is_change { 4 } else { company })
        }
        Frame::Counted if gap.is_after => (gap.is_phrase() && gap.n_steps <= 4).then(|| 3 + 2 * gap.n_steps - company),
        Frame::Counted => match entry.tongue {
            Tongue::Korean => (gap.n_commas == 0 && gap.n_steps <= 2).then(|| 3 + gap.cost() - company),
            Tongue::Chinese => (gap.n_commas == 0 && gap.n_steps <= 4).then(|| 7 + gap.cost()),
            Tongue::English => None,
        },
        Frame::Before => (!gap.is_after && gap.n_steps == 0 && gap.n_commas == 0).then_some(6),
        Frame::Next => (gap.is_after && gap.is_touching()).then_some(4),
        Frame::Weak => (gap.is_after && gap.is_touching()).then_some(20),
        Frame::Inside | Frame::Unit => None,
    }
}

/// Whether a change leads to the amount rather than by it: `rose to 5%`, `降至5%`, `5%로`.
fn is_level(place: &Place<'_>, gap: &Gap<'_>) -> bool {
    let amount = place.span();
    let before = place.sentence.folded[place.sentence.span.start..amount.start].trim_end();
    let after = place.sentence.folded[amount.end..place.sentence.span.end].trim_start();
    match place.sentence.tongue {
        Tongue::English => [" to", " from", " at", " than"].iter().any(|word| before.ends_with(word)) && !gap.is_after,
        Tongue::Chinese => {
            before.ends_with(['至', '到', '为', '从', '由', '达', '的', '在']) || gap.words.ends_with(['至', '到'])
        }
        Tongue::Korean => {
            ["로 ", "으로 ", "에서 ", "까지 ", "대로 "].iter().any(|ending| after.starts_with(ending)) && gap.is_after
                || after.starts_with("이다")
        }
    }
}

/// What stands between a word and an amount.
struct Gap<'a> {
    words: &'a str,
    tongue: Tongue,
    /// Whether the word follows the amount.
    is_after: bool,
    /// Words between them; pairs of characters in Chinese.
    n_steps: usize,
    n_commas: usize,
    n_amounts: usize,
    n_joints: usize,
}

impl<'a> Gap<'a> {
    /// Nothing where a clause ends between them.
    fn new(place: &Place<'a>, span: Span, is_after: bool) -> Option<Self> {
        let words = place.sentence.folded_at(span);
        let tongue = place.sentence.tongue;
        if words.len() > 240 || words.contains([';', '；', '。', '：', '—']) {
            return None;
        }
        let n_steps = match tongue {
            Tongue::Chinese => words.trim().chars().count().div_ceil(2),
            Tongue::English | Tongue::Korean => {
                words.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
            }
        };
        let n_commas = words.matches(['，', '（', '(']).count() + words.matches(", ").count();
        let n_joints = match tongue {
            Tongue::English => words.split_whitespace().filter(|word| JOINTS.contains(word)).count(),
            _ => words.matches(['、', '而']).count(),
        };
        Some(Self { words, tongue, is_after, n_steps, n_commas, n_amounts: place.n_amounts_in(span), n_joints })
    }

    fn cost(&self) -> usize {
        let step = if self.tongue == Tongue::Chinese { 1 } else { 2 };
        step * self.n_steps + COMMA * self.n_commas + AMOUNT * self.n_amounts + self.joints()
    }

    /// A preposition right before an amount leads to it.
    fn joints(&self) -> usize {
        let leads =
            !self.is_after && self.words.split_whitespace().next_back().is_some_and(|word| JOINTS.contains(&word));
        JOINT * (self.n_joints - usize::from(leads))
    }

    /// Whether both can belong to one noun phrase.
    fn is_phrase(&self) -> bool {
        self.n_commas == 0 && self.n_joints == 0 && self.n_amounts == 0 && !self.words.contains(['、', '"', '”', '.'])
    }

    fn is_touching(&self) -> bool {
        self.words.trim_matches([' ', '-', '‑']).is_empty()
    }
}
