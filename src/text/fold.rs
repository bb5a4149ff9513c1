//! Traditional characters as Simplified ones, one to one, so that offsets in characters stay.
//!
//! The table is `lexicon/traditional-to-simplified.txt` (from OpenCC, Apache-2.0).

use std::{collections::HashMap, sync::LazyLock};

static TABLE: LazyLock<HashMap<char, char>> =
    LazyLock::new(|| include_str!("../../lexicon/traditional-to-simplified.txt").lines().filter_map(pair).collect());

fn pair(line: &str) -> Option<(char, char)> {
    let (traditional, simplified) = line.split_once('\t')?;
    Some((traditional.chars().next()?, simplified.chars().next()?))
}

/// The Simplified form of `character`, or itself.
pub fn simplified(character: char) -> char {
    // Every Traditional character of the table lies above the punctuation and kana.
    if character < '\u{3400}' { character } else { TABLE.get(&character).copied().unwrap_or(character) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traditional_folds_and_the_rest_stays() {
        assert_eq!("華爾街日報 Zoph 억".chars().map(simplified).collect::<String>(), "华尔街日报 Zoph 억");
    }
}
