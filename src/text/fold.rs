//! Traditional characters as Simplified ones, one to one, so that offsets in characters stay the same.
//!
//! The table is `lexicon/traditional-to-simplified.txt` (from OpenCC, Apache-2.0).

use std::{collections::HashMap, sync::LazyLock};

/// The few characters that [`FOLDED`] does not hold.
static TABLE: LazyLock<HashMap<char, char>> =
    LazyLock::new(|| pairs().filter(|(traditional, _)| !(FIRST..LAST).contains(traditional)).collect());

fn pairs() -> impl Iterator<Item = (char, char)> {
    include_str!("../../lexicon/traditional-to-simplified.txt").lines().filter_map(pair)
}

fn pair(line: &str) -> Option<(char, char)> {
    let (traditional, simplified) = line.split_once('\t')?;
    Some((traditional.chars().next()?, simplified.chars().next()?))
}

/// The characters from [`FIRST`] on, each as its Simplified form: a look-up is an index, as recognizers fold whole articles.
static FOLDED: LazyLock<Vec<char>> = LazyLock::new(|| {
    let mut folded: Vec<char> = (FIRST..LAST).collect();
    for (traditional, simplified) in pairs() {
        if let Some(own) = folded.get_mut((traditional as usize).wrapping_sub(FIRST as usize)) {
            *own = simplified;
        }
    }
    folded
});

/// Every Traditional character of the table lies above the punctuation and kana.
const FIRST: char = '\u{3400}';
/// Above stand rare characters, which are looked up in the table itself.
const LAST: char = '\u{a000}';

/// The Simplified form of `character`, or itself.
pub fn simplified(character: char) -> char {
    match character {
        ..FIRST => character,
        FIRST..LAST => FOLDED.get(character as usize - FIRST as usize).copied().unwrap_or(character),
        // Hangul is never folded.
        '\u{ac00}'..='\u{d7a3}' => character,
        _ => TABLE.get(&character).copied().unwrap_or(character),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traditional_folds_and_the_rest_stays() {
        assert_eq!("華爾街日報 Zoph 억".chars().map(simplified).collect::<String>(), "华尔街日报 Zoph 억");
    }
}
