//! Where a name stands in a text: as a word of its own, by what a word is in its script.
//!
//! A Latin name stands between what is no letter or digit; a Korean one begins a spaced word and may carry particles; a
//! Chinese one stands wherever its characters do.

use unicode_segmentation::UnicodeSegmentation;

use super::{Span, script::is_hangul};

/// What may follow a Korean name in its spaced word; two of them may follow one another (`에서는`).
const PARTICLES: [&str; 56] = [
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "의",
    "에",
    "에서",
    "에게",
    "에게서",
    "께",
    "께서",
    "한테",
    "와",
    "과",
    "랑",
    "이랑",
    "하고",
    "도",
    "만",
    "로",
    "으로",
    "로서",
    "으로서",
    "로써",
    "부터",
    "까지",
    "보다",
    "처럼",
    "마저",
    "조차",
    "이나",
    "나",
    "이란",
    "란",
    "이라",
    "라",
    "이라고",
    "라고",
    "이라는",
    "라는",
    "이며",
    "며",
    "이고",
    "고",
    "인",
    "측",
    "등",
    "씨",
    "님",
    "들",
    "뿐",
    "엔",
    "이든",
    "든",
];

/// Where `name` stands in `text` as a name of its own, in order, none overlapping another. None where `name` is empty.
pub fn occurrences<'t>(text: &'t str, name: &'t str) -> impl Iterator<Item = Span> + 't {
    let found = (!name.is_empty()).then(|| text.match_indices(name));
    let spans = found.into_iter().flatten().map(|(start, own)| Span::new(start, start + own.len()));
    spans.filter(move |span| is_whole(text, *span))
}

/// Whether `span`, which is not empty, is a whole name and not a part of a longer word.
pub fn is_whole(text: &str, span: Span) -> bool {
    let (Some(before), Some(own), Some(after)) =
        (text.get(..span.start), text.get(span.start..span.end), text.get(span.end..))
    else {
        return false;
    };
    let (Some(first), Some(last)) = (own.chars().next(), own.chars().next_back()) else { return false };
    begins(before, first) && ends(last, after)
}

/// A spaced Korean word without one or two particles at its end, where two syllables or more are left.
pub fn stem(word: &str) -> &str {
    const LEAST: usize = 2;
    let ends = word.char_indices().skip(LEAST).map(|(at, _)| at);
    ends.map(|at| word.split_at(at)).find(|(_, rest)| is_particles(rest)).map_or(word, |(stem, _)| stem)
}

fn begins(before: &str, first: char) -> bool {
    let Some(previous) = before.chars().next_back() else { return true };
    match kind(first) {
        Kind::Letter => kind(previous) != Kind::Letter,
        Kind::Hangul => kind(previous) != Kind::Hangul,
        Kind::Other => true,
    }
}

fn ends(last: char, after: &str) -> bool {
    let Some(next) = after.chars().next() else { return true };
    match kind(last) {
        // A mark that belongs to the last letter is not cut off; `isalphanumeric` does not know those.
        Kind::Letter => kind(next) != Kind::Letter && !joins(last, after),
        Kind::Hangul => {
            let end = after.find(|other| kind(other) != Kind::Hangul).unwrap_or(after.len());
            is_particles(&after[..end])
        }
        Kind::Other => !joins(last, after),
    }
}

/// Whether `last` and what follows are one character to the eye.
fn joins(last: char, after: &str) -> bool {
    let next: String = std::iter::once(last).chain(after.chars().next()).collect();
    next.graphemes(true).count() < 2
}

/// Whether `rest` is nothing, or one or two particles.
fn is_particles(rest: &str) -> bool {
    let is_one = |part: &str| PARTICLES.contains(&part);
    rest.is_empty() || is_one(rest) || PARTICLES.iter().any(|particle| rest.strip_prefix(particle).is_some_and(is_one))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Of a script that writes words with spaces around them; digits too.
    Letter,
    Hangul,
    Other,
}

fn kind(character: char) -> Kind {
    match character {
        _ if is_hangul(character) => Kind::Hangul,
        // Scripts that write with spaces end before U+2000, where signs begin; a table of all letters would weigh more than
        // it tells.
        '\u{c0}'..'\u{2000}' => Kind::Letter,
        _ if character.is_ascii_alphanumeric() => Kind::Letter,
        _ => Kind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn starts(text: &str, name: &str) -> Vec<usize> {
        occurrences(text, name).map(|span| span.start).collect()
    }

    #[test]
    fn a_latin_name_is_no_part_of_a_longer_word() {
        assert_eq!(starts("Meta, Metaphor and Meta's eMeta (Meta) Meta2", "Meta"), [0, 19, 33]);
    }

    #[test]
    fn a_latin_name_stands_between_chinese_and_korean() {
        assert_eq!(starts("据Meta公司", "Meta"), [3]);
        assert_eq!(starts("Meta는 밝혔다", "Meta"), [0]);
    }

    #[test]
    fn a_chinese_name_stands_wherever_its_characters_do() {
        assert_eq!(starts("海岚航运说，东海岚航运", "海岚航运"), [0, 21]);
    }

    #[test]
    fn a_korean_name_begins_a_word_and_carries_only_particles() {
        assert_eq!(starts("한빛은 한빛에서는 한빛전자 새한빛 한빛, 한빛", "한빛"), [0, 10, 49, 57]);
    }

    #[test]
    fn nothing_stands_where_there_is_no_name() {
        assert!(starts("Meta", "").is_empty());
        assert!(starts("", "Meta").is_empty());
    }

    #[test]
    fn an_accent_is_not_cut_from_its_letter() {
        assert!(starts("Jose\u{301} Ruiz", "Jose").is_empty());
    }
}
