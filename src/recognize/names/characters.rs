//! Sets of characters as bits: asked of every unit of a text, several times.

/// The first character that a set can hold: Han and Hangul lie above.
const FIRST: u32 = 0x3400;
/// Above it no set holds any.
const LAST: u32 = 0xd7a4;

/// A set of Han characters or Hangul syllables.
pub(super) struct Characters(Vec<u64>);

impl Characters {
    /// Whether `character` is in it.
    #[inline]
    pub(super) fn contains(&self, character: char) -> bool {
        let at = u32::from(character).wrapping_sub(FIRST);
        self.0.get((at >> 6) as usize).is_some_and(|word| word >> (at & 63) & 1 == 1)
    }
}

impl FromIterator<char> for Characters {
    fn from_iter<T: IntoIterator<Item = char>>(characters: T) -> Self {
        let mut words = vec![0; ((LAST - FIRST) >> 6) as usize + 1];
        for at in characters.into_iter().map(|character| u32::from(character).wrapping_sub(FIRST)) {
            if let Some(word) = words.get_mut((at >> 6) as usize) {
                *word |= 1 << (at & 63);
            }
        }
        Self(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_was_put_in_and_nothing_else() {
        let set: Characters = "丁김王힣".chars().collect();
        assert!("丁김王힣".chars().all(|own| set.contains(own)));
        assert!("三깁a。\u{20000}\u{10ffff}\0".chars().all(|other| !set.contains(other)));
    }
}
