//! A sentence prepared for the features: for each unit, everything that depends on it alone.

use super::{
    super::unit::{Sort, Unit},
    gazetteer::Mark,
    hash,
};

/// How many units of padding stand before the first and after the last.
pub(crate) const PAD: usize = 4;

/// The longest word in spaces whose rest is looked at as a Korean particle.
pub(crate) const LONGEST_WORD: usize = 24;

/// What can be said of one unit alone.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Aspect {
    /// Its identity: a Latin word in lower case with its digits as zeros, a number by its length, else the character.
    pub(crate) word: u32,
    /// Its identity as it is written.
    pub(crate) raw: u32,
    /// Its shape in detail.
    pub(crate) shape: u32,
    /// Its shape, roughly.
    pub(crate) coarse: u32,
    /// The first 2, 3 and 4 letters of a Latin word; 0 where there are not so many.
    pub(crate) prefixes: [u32; 3],
    /// The last 2, 3 and 4 letters.
    pub(crate) suffixes: [u32; 3],
    /// What it is.
    pub(crate) sort: Sort,
    /// Whether white space stands before it.
    pub(crate) spaced: bool,
    /// The brackets or quotation marks that it stands in: 0 none, 1 brackets, 2 marks of titles, 3 quotation marks.
    pub(crate) within: u32,
    /// The word between spaces that it stands in: its first unit and the one after its last.
    pub(crate) chunk: (u32, u32),
    /// Whether there is Hangul in that word, and it is not too long.
    pub(crate) is_korean: bool,
    /// The identity of that word up to the unit, and from it on.
    pub(crate) stem: u32,
    /// See [`Self::stem`].
    pub(crate) rest: u32,
    /// The unit with the one, two and three units after it.
    pub(crate) grams: [u32; 3],
    /// The run of capitalised words that it stands in: first and last.
    pub(crate) run: (u32, u32),
    /// What the lists say of it.
    pub(crate) listed: Mark,
    /// The longest cue that begins with it, and that ends with it, as sets of classes.
    pub(crate) cue: u32,
    /// The cue that ends with it.
    pub(crate) cue_end: u32,
    /// What the rules say of it: sort, place and sureness in one number; 0 for nothing.
    pub(crate) ruled: u32,
    /// The number of the rule that says so.
    pub(crate) rule: u32,
    /// What a Latin word is known as, as bits: a given name, a surname, a common word.
    pub(crate) known: u32,
}

/// The coarse shape of a word in lower case.
pub(crate) const LOWER: u32 = 24;

/// The identity of no unit at all.
pub(crate) const EMPTY: u32 = 3;

/// The coarse shapes before and after a sentence.
const EDGE: [u32; 2] = [30, 31];

const fn beyond(word: u32) -> Aspect {
    Aspect {
        word,
        raw: word,
        shape: word,
        coarse: EDGE[(word & 1) as usize],
        prefixes: [0; 3],
        suffixes: [word; 3],
        sort: Sort::Line,
        spaced: true,
        within: 0,
        chunk: (0, 0),
        is_korean: false,
        stem: EMPTY,
        rest: EMPTY,
        grams: [0; 3],
        run: (0, 0),
        listed: Mark::NONE,
        cue: 0,
        cue_end: 0,
        ruled: 0,
        rule: 0,
        known: 0,
    }
}

/// A sentence with padding on both sides. Its room is used again for the next one.
#[derive(Clone, Default)]
pub(crate) struct View {
    padded: Vec<Aspect>,
}

impl View {
    /// How many units the sentence has.
    pub(crate) fn len(&self) -> usize {
        self.padded.len().saturating_sub(2 * PAD)
    }

    /// The unit at `at`, which may lie up to four units before the sentence (then counted from the end of the number's
    /// range) or after it.
    #[inline]
    pub(crate) fn near(&self, at: usize, offset: isize) -> &Aspect {
        &self.padded[(at + PAD).wrapping_add_signed(offset)]
    }

    /// The units of the sentence.
    pub(crate) fn units(&self) -> &[Aspect] {
        self.padded.get(PAD..self.padded.len().saturating_sub(PAD)).unwrap_or_default()
    }

    /// The units of the sentence, to be completed.
    pub(crate) fn units_mut(&mut self) -> &mut [Aspect] {
        let end = self.padded.len().saturating_sub(PAD);
        self.padded.get_mut(PAD..end).unwrap_or_default()
    }

    /// Looks at `units` of `text`.
    pub(crate) fn look(&mut self, text: &str, units: &[Unit]) {
        self.padded.clear();
        self.padded.extend([beyond(0xb04); PAD]);
        let mut within = 0;
        for (at, unit) in units.iter().enumerate() {
            if unit.sort == Sort::Mark {
                within = after(within, text[unit.span.start..].chars().next());
            }
            let mut aspect = aspect(text, unit);
            aspect.within = within;
            aspect.spaced |= at == 0;
            self.padded.push(aspect);
        }
        self.padded.extend([beyond(0xe05); PAD]);
        self.find_chunks();
        self.find_runs();
        self.find_grams();
    }

    fn find_chunks(&mut self) {
        let units = self.units_mut();
        let mut from = 0;
        while from < units.len() {
            let n_more = units[from + 1..].iter().take_while(|unit| !unit.spaced).count();
            let to = from + 1 + n_more;
            let chunk = &mut units[from..to];
            let is_korean = to - from < LONGEST_WORD && chunk.iter().any(|unit| unit.sort == Sort::Hangul);
            let mut stem = EMPTY;
            for unit in chunk.iter_mut() {
                unit.chunk = (from as u32, to as u32);
                unit.is_korean = unit.sort == Sort::Hangul || unit.sort != Sort::Mark && is_korean;
                unit.stem = stem;
                stem = hash::mix(stem, unit.word);
            }
            let mut rest = EMPTY;
            for unit in chunk.iter_mut().rev() {
                rest = hash::mix(rest, unit.word);
                unit.rest = rest;
            }
            from = to;
        }
    }

    fn find_grams(&mut self) {
        for at in 0..self.padded.len() {
            let word = |at: usize| self.padded.get(at).map_or(0, |unit| unit.word);
            let two = hash::mix(word(at), word(at + 1));
            let three = hash::mix(two, word(at + 2));
            self.padded[at].grams = [two, three, hash::mix(three, word(at + 3))];
        }
    }

    fn find_runs(&mut self) {
        let is_capital = |unit: &Aspect| unit.sort == Sort::Latin && unit.coarse != LOWER;
        let units = self.units_mut();
        let mut from = 0;
        while from < units.len() {
            // A word in lower case may begin a look at the run beside it, so it is its own.
            let n_more = if is_capital(&units[from]) {
                units[from + 1..].iter().take_while(|unit| is_capital(unit)).count()
            } else {
                0
            };
            units[from..=from + n_more].iter_mut().for_each(|unit| unit.run = (from as u32, (from + n_more) as u32));
            from += n_more + 1;
        }
    }
}

/// What `character` makes of the brackets one stands in.
fn after(within: u32, character: Option<char>) -> u32 {
    match character {
        Some('(' | '（' | '[' | '【') => 1,
        Some('《' | '〈') => 2,
        Some('"') if within == 3 => 0,
        Some('"' | '“' | '「' | '『' | '‘' | '\'') => 3,
        Some(')' | '）' | ']' | '】' | '》' | '〉' | '”' | '」' | '』') => 0,
        _ => within,
    }
}

fn aspect(text: &str, unit: &Unit) -> Aspect {
    let character = u32::from(unit.folded);
    let plain = |word, shape, coarse| Aspect {
        word,
        raw: word,
        shape,
        coarse,
        suffixes: [0; 3],
        sort: unit.sort,
        spaced: unit.spaced,
        ..beyond(0)
    };
    match unit.sort {
        Sort::Latin => Aspect { spaced: unit.spaced, ..latin(&text[unit.span.start..unit.span.end]) },
        Sort::Digits => {
            let content = &text[unit.span.start..unit.span.end];
            let n_digits = content.len().min(6) as u32;
            Aspect { raw: hash::of_bytes(content.bytes()), ..plain(7 + n_digits, 40 + n_digits.min(5), 40) }
        }
        Sort::Han => plain(character, 1, 1),
        Sort::Hangul => plain(character, 2, 2),
        Sort::Line | Sort::Mark => plain(character, 100 + character, 9),
    }
}

/// How many letters of a word are looked at.
const LONGEST: usize = 40;

fn latin(content: &str) -> Aspect {
    let mut lower = [0_u8; 4 * LONGEST];
    let mut ends = [0_u8; LONGEST + 1];
    let (mut n, mut n_upper, mut n_lower, mut n_digits) = (0, 0, 0, 0);
    let (mut shape, mut last, mut is_first_upper) = (0_u32, 9, false);
    for character in content.chars().take(LONGEST) {
        let kind = match character {
            _ if character.is_uppercase() => (n_upper += 1, 1).1,
            _ if character.is_ascii_digit() => (n_digits += 1, 3).1,
            _ => (n_lower += 1, 2).1,
        };
        is_first_upper |= n == 0 && kind == 1;
        if kind != last && n < 8 {
            shape = shape * 4 + kind;
            last = kind;
        }
        let from = usize::from(ends[n]);
        let small = if kind == 3 { '0' } else { character.to_lowercase().next().unwrap_or(character) };
        ends[n + 1] = (from + small.encode_utf8(&mut lower[from..]).len()) as u8;
        n += 1;
    }
    let part =
        |from: usize, to: usize| hash::of_bytes(lower[usize::from(ends[from])..usize::from(ends[to])].iter().copied());
    let prefix = |length: usize| if n >= length { part(0, length) ^ 0x1111 } else { 0 };
    let suffix = |length: usize| if n >= length { part(n - length, n) ^ 0x2222 } else { 0 };
    let coarse = match () {
        () if n_digits > 0 => 20,
        () if n == 1 && n_upper == 1 => 21,
        () if n_upper == n => 22,
        () if is_first_upper && n_lower + 1 == n => 23,
        () if n_lower == n => LOWER,
        () => 25,
    };
    Aspect {
        word: part(0, n),
        raw: hash::of_bytes(content.bytes()),
        shape: shape + 1000,
        coarse,
        prefixes: [prefix(2), prefix(3), prefix(4)],
        suffixes: [suffix(2), suffix(3), suffix(4)],
        sort: Sort::Latin,
        ..beyond(0)
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::unit::units, *};

    fn view(text: &str) -> View {
        let mut view = View::default();
        view.look(text, &units(text));
        view
    }

    #[test]
    fn letters_are_compared_in_lower_case_and_digits_as_zeros() {
        let seen = view("GPT4 gpt5 GPT");
        let [first, second, third] = seen.units() else { panic!("three words") };
        assert_eq!(first.word, second.word);
        assert_ne!(first.raw, second.raw);
        assert_ne!(first.word, third.word);
        assert_eq!(first.prefixes, third.prefixes.map(|prefix| if prefix == 0 { first.prefixes[2] } else { prefix }));
    }

    #[test]
    fn a_word_of_any_length_is_looked_at() {
        let long = "ß".repeat(500);
        assert_eq!(view(&long).len(), 1);
        assert_eq!(view("").len(), 0);
    }

    #[test]
    fn chunks_lie_between_spaces_and_runs_are_capitals() {
        let seen = view("the Jane Roe는 (x)");
        let units = seen.units();
        assert_eq!(units[3].chunk, (2, 4));
        assert_eq!((units[1].run, units[2].run), ((1, 2), (1, 2)));
        assert_eq!(units[5].within, 1);
    }
}
