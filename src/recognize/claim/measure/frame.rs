//! How near a word that names a measure stands to an amount, and in which frame: the least cost wins.

use super::table::{Entry, Frame, Head, own};
use crate::{
    annotation::Amount,
    recognize::claim::{cue::Tongue, sentence::Sentence},
    text::Span,
};

/// What costs more than this measures nothing.
const DEAREST: usize = 26;
/// What a comma between word and amount costs, and another amount.
const COMMA: usize = 9;
const AMOUNT: usize = 5;
/// What the unit alone costs.
const UNIT: usize = 9;
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

/// What an amount was read as.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    pub(super) cost: usize,
    /// Nothing where the word says that the amount measures nothing.
    pub(super) measure: Option<&'static str>,
    /// The word that told; nothing where the amount itself did.
    pub(super) head: Option<Span>,
}

/// The reading of the amount at `place` that costs least.
pub(super) fn least(place: &Place<'_>, heads: &[Head]) -> Option<Reading> {
    let sentence = place.sentence;
    let folded = sentence.folded_at(place.span());
    let fits =
        |entry: &&Entry| entry.tongue == sentence.tongue && entry.fits(place.amount.kind) && has_company(place, entry);
    let by_itself = own(folded, place.amount.unit.as_deref()).filter(|(entry, _)| fits(entry)).map(|(entry, word)| {
        let cost = if entry.frame == Frame::Unit { UNIT } else { 4 };
        (Reading { cost, measure: entry.measure, head: None }, word.len())
    });
    let own_heads = heads.iter().filter(|head| sentence.names_touching(head.span).next().is_none());
    let mut by_words: Vec<(Reading, usize)> = Vec::new();
    let mut covered = Span::new(0, 0);
    for head in own_heads {
        let mut entries = head.entries().filter(fits).peekable();
        if entries.peek().is_none() || covered.contains(head.span) && covered != head.span {
            continue;
        }
        let read = |entry: &Entry| {
            let cost = cost(place, head.span, entry)?;
            Some((Reading { cost, measure: entry.measure, head: Some(head.span) }, head.span.len()))
        };
        let n_read = by_words.len();
        by_words.extend(entries.filter_map(read));
        if by_words.len() > n_read {
            covered = head.span;
        }
    }
    let all = by_words.into_iter().chain(by_itself);
    let least = all.min_by_key(|(reading, length)| (reading.cost, std::cmp::Reverse(*length)));
    least.map(|(reading, _)| reading).filter(|reading| reading.cost <= DEAREST)
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
    let changes = matches!(entry.measure, Some("growth" | "decline"));
    if changes && is_level(place, &gap) {
        return None;
    }
    let company = usize::from(!entry.with.is_empty());
    let is_short = is_short(place, head);
    let short = SHORT * usize::from(is_short && gap.n_steps > 0);
    frame_cost(entry, &gap, company, is_short).map(|cost| cost + short)
}

/// Whether the word at `head` is a single Chinese character.
fn is_short(place: &Place<'_>, head: Span) -> bool {
    place.sentence.tongue == Tongue::Chinese && head.len() <= 3
}

fn frame_cost(entry: &Entry, gap: &Gap<'_>, company: usize, is_short: bool) -> Option<usize> {
    let is_korean = entry.tongue == Tongue::Korean;
    match entry.frame {
        Frame::Noun if gap.is_after && matches!(gap.words.trim(), "in" | "of") => Some(5),
        Frame::Noun if gap.is_after => gap.is_phrase().then(|| 6 + gap.cost()),
        Frame::Noun => Some(5 + gap.cost()),
        Frame::Verb if gap.is_after != is_korean => None,
        Frame::Verb => {
            let is_change = matches!(entry.measure, Some("growth" | "decline")) && gap.n_steps <= 1;
            Some(7 + gap.cost() - if is_change { 4 } else { company })
        }
        Frame::Counted if gap.is_after => (gap.is_phrase() && gap.n_steps <= 4).then(|| 3 + 2 * gap.n_steps - company),
        Frame::Counted => match entry.tongue {
            Tongue::Korean => {
                (gap.n_commas == 0 && gap.n_steps <= 2 && gap.is_nominal()).then(|| 3 + gap.cost() - company)
            }
            Tongue::Chinese => (gap.n_commas == 0 && gap.n_steps <= 4 && !is_short).then(|| 7 + gap.cost()),
            Tongue::English => None,
        },
        Frame::Before => (!gap.is_after && gap.n_steps == 0 && gap.n_commas == 0).then_some(6),
        Frame::Next => (gap.is_after && gap.is_touching()).then_some(4),
        Frame::Weak => (gap.is_after && gap.is_touching()).then_some(14),
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
            let word = after.split(' ').next().unwrap_or_default();
            let word = if matches!(word, "안팎으로" | "수준으로") || word.len() <= 12 { word } else { "" };
            ["로", "까지", "에서", "이다", "다"].iter().any(|ending| word.ends_with(ending)) && gap.is_after
        }
    }
}

/// `gap` without a bracket at its beginning: `38 points (1.4%) lower`.
fn without_bracket(sentence: &Sentence<'_>, gap: Span) -> Span {
    let words = sentence.at(gap).trim_start();
    let inner = words.strip_prefix(['(', '（']).and_then(|inner| inner.find([')', '）']).map(|end| &inner[end..]));
    let rest = inner.map(|inner| inner.trim_start_matches([')', '）']));
    rest.map_or(gap, |rest| Span::new(gap.end - rest.len(), gap.end))
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
        let span = without_bracket(place.sentence, span);
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
        let n_brackets = words.matches(['（', '(']).count().abs_diff(words.matches(['）', ')']).count());
        let n_commas = words.matches('，').count() + words.matches(", ").count() + n_brackets;
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
        JOINT * self.n_joints.saturating_sub(usize::from(leads))
    }

    /// Whether both can belong to one noun phrase.
    fn is_phrase(&self) -> bool {
        self.n_commas == 0 && self.n_joints == 0 && self.n_amounts == 0 && !self.words.contains(['、', '"', '”', '.'])
    }

    /// Whether the Korean word before it goes on as a noun does: `직원은`, not `사고로` or `숨지고`.
    fn is_nominal(&self) -> bool {
        let ending = self.words.split(' ').next().unwrap_or_default();
        matches!(
            ending,
            "" | "은"
                | "는"
                | "이"
                | "가"
                | "을"
                | "를"
                | "의"
                | "도"
                | "만"
                | "들"
                | "들이"
                | "들은"
                | "수는"
                | "수가"
                | "수"
                | "인"
        )
    }

    fn is_touching(&self) -> bool {
        self.words.trim_matches([' ', '-', '‑']).is_empty()
    }
}
