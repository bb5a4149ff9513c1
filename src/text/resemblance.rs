//! How much two texts have in common, without comparing them place by place.

use std::collections::HashSet;

/// The pieces that are compared are of so many characters: by chance two texts have few of them in common.
const PIECE: usize = 8;

/// Of a long text about so many pieces are compared.
const MOST: usize = 4_096;

/// The share of all pieces of two texts that both have in common, from 0 to 1: what was edited a little is near 1, what
/// is about something else near 0.
///
/// Broder's resemblance of shingles; of long texts those pieces whose hash is a multiple of a number that follows from the
/// longer one. (A. Z. Broder, “On the resemblance and containment of documents”, *Sequences* 1997, 21–29.)
pub fn resemblance(one: &str, other: &str) -> f64 {
    let every = (one.len().max(other.len()) / MOST).max(1) as u64;
    let (one, other) = (pieces(one, every), pieces(other, every));
    let n_common = one.intersection(&other).count();
    let n_all = one.len() + other.len() - n_common;
    if n_all == 0 { 0.0 } else { n_common as f64 / n_all as f64 }
}

/// The hashes of every piece of `text`, white space aside, that are a multiple of `every`.
fn pieces(text: &str, every: u64) -> HashSet<u64> {
    let characters: Vec<char> = text.chars().filter(|character| !character.is_whitespace()).collect();
    characters.windows(PIECE).map(hash).filter(|hash| hash % every == 0).collect()
}

/// A hash whose low bits depend on every character: each is mixed in by a multiplication (Knuth's 64-bit constant), and the
/// high bits, which all of them reach, are taken.
fn hash(piece: &[char]) -> u64 {
    let mixed = piece.iter().fold(0_u64, |hash, character| {
        (hash.rotate_left(5) ^ u64::from(*character)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    });
    mixed >> 16
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "The port of Hailan will close on Friday, its director said. Two ships wait outside.";

    #[test]
    fn a_text_resembles_itself_however_it_is_broken_into_lines() {
        assert_eq!(resemblance(TEXT, &TEXT.replace(". ", ".\n\n")), 1.0);
    }

    #[test]
    fn an_edited_text_resembles_what_it_was_and_another_does_not() {
        let edited = resemblance(TEXT, &TEXT.replace("Friday", "Monday").replace("Two", "Three"));
        assert!(edited > 0.5, "{edited}");
        let other = resemblance(TEXT, "A library opened in the old town hall, with books for all who live near it.");
        assert!(other < 0.1, "{other}");
    }

    #[test]
    fn of_long_texts_a_sample_is_enough() {
        let line =
            |n: usize| format!("第{n}条：海岚航运在第{}天宣布将裁员{}人，涉及三个港口。\n", n * 7 % 31, n * 13 % 997);
        let text: String = (0..4_000).map(line).collect();
        let edited: String = (0..4_000).map(|n| line(if n % 40 == 0 { n + 9_000 } else { n })).collect();
        let other: String =
            (0..4_000).map(|n| format!("No. {n}: the {}th boat of the day, {}.\n", n % 31, n % 97)).collect();
        assert!(resemblance(&text, &edited) > 0.8, "{}", resemblance(&text, &edited));
        assert!(resemblance(&text, &other) < 0.05);
    }

    #[test]
    fn what_is_too_short_resembles_nothing() {
        assert_eq!(resemblance("", ""), 0.0);
        assert_eq!(resemblance("short", "short"), 0.0);
    }
}
