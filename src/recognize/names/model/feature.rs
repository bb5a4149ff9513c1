//! The features of a unit: hashes of what stands at it and around it, each with the ground it gives.

use super::{
    super::unit::Sort,
    class,
    hash::mix,
    view::{Aspect, LONGEST_WORD, View},
};

/// What a feature looks at: the grounds for a mark, as far as a reader is told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Ground {
    /// How often anything is a name.
    Base,
    /// The words themselves.
    Words,
    /// How they are written: capitals, digits, script, brackets.
    Shape,
    /// The words before.
    Before,
    /// The words after.
    After,
    /// What stands on both sides.
    Around,
    /// The lists.
    Listed,
    /// A title, a reporting word or the like before.
    CueBefore,
    /// A title, a reporting word or the like after.
    CueAfter,
    /// What the rules found.
    Ruled,
}

/// Takes the features of a unit.
pub(crate) trait Sink {
    /// Takes the feature `hash`, which looks at `ground`.
    fn take(&mut self, ground: Ground, hash: u32);
}

/// Gives features a number each, so that equal words in different templates differ.
struct Templates<'a, S> {
    sink: &'a mut S,
    number: u32,
}

impl<S: Sink> Templates<'_, S> {
    #[inline]
    fn add<const N: usize>(&mut self, ground: Ground, parts: [u32; N]) {
        let hash = parts.iter().fold(self.number.wrapping_mul(0x9e37_79b9), |hash, part| mix(hash, *part));
        self.number += 1;
        self.sink.take(ground, hash);
    }
}

/// Hands the features of the unit at `at` to `sink`.
pub(crate) fn features(view: &View, at: usize, sink: &mut impl Sink) {
    let mut templates = Templates { sink, number: 1 };
    words(view, at, &mut templates);
    shapes(view, at, &mut templates);
    let own = view.near(at, 0);
    if own.sort == Sort::Latin {
        templates.number = 60;
        latin(view, at, &mut templates);
    }
    templates.number = 90;
    spaced_words(view, at, &mut templates);
    templates.number = 110;
    lists(view, at, &mut templates);
    templates.number = 130;
    cues(view, at, &mut templates);
    templates.number = 150;
    rules(view, at, &mut templates);
}

/// The unit and its neighbours, alone and together.
fn words<S: Sink>(view: &View, at: usize, templates: &mut Templates<'_, S>) {
    use Ground::{After, Around, Base, Before, Words};
    let [a, b, c, own, d, e, f] = [-3, -2, -1, 0, 1, 2, 3].map(|offset| view.near(at, offset).word);
    templates.add(Base, [1]);
    templates.add(Before, [a]);
    templates.add(Before, [b]);
    templates.add(Before, [c]);
    templates.add(Words, [own]);
    templates.add(After, [d]);
    templates.add(After, [e]);
    templates.add(After, [f]);
    templates.add(Before, [b, c]);
    templates.add(Words, [c, own]);
    templates.add(Words, [own, d]);
    templates.add(After, [d, e]);
    templates.add(Around, [c, d]);
    templates.add(Before, [a, b]);
    templates.add(After, [e, f]);
    templates.add(Words, [b, c, own]);
    templates.add(Words, [c, own, d]);
    templates.add(Words, [own, d, e]);
    templates.add(After, [d, e, f]);
    templates.add(Before, [a, b, c]);
    templates.add(Words, [own, d, e, f]);
    templates.add(Words, [a, b, c, own]);
    templates.add(Words, [c, own, d, e]);
    templates.add(Words, [b, c, own, d]);
}

/// Capitals, scripts, spacing and brackets.
fn shapes<S: Sink>(view: &View, at: usize, templates: &mut Templates<'_, S>) {
    use Ground::{After, Before, Shape};
    let [b, c, own, d, e] = [-2, -1, 0, 1, 2].map(|offset| view.near(at, offset));
    let spaced = |aspect: &Aspect| u32::from(aspect.spaced);
    templates.add(Shape, [own.coarse, spaced(own), spaced(d)]);
    templates.add(Shape, [c.coarse, own.coarse, spaced(own)]);
    templates.add(Shape, [own.coarse, d.coarse, spaced(d)]);
    templates.add(Shape, [c.coarse, own.coarse, d.coarse, spaced(own), spaced(d)]);
    templates.add(Shape, [b.coarse, c.coarse, own.coarse, d.coarse, e.coarse]);
    templates.add(Shape, [own.shape]);
    templates.add(Shape, [own.shape, c.shape]);
    templates.add(Shape, [own.shape, d.shape]);
    templates.add(Before, [c.word, own.coarse]);
    templates.add(After, [d.word, own.coarse]);
    templates.add(Before, [b.word, c.word, own.coarse]);
    templates.add(After, [d.word, e.word, own.coarse]);
    templates.add(After, [own.coarse, d.coarse, d.word, e.coarse]);
    templates.add(Before, [own.coarse, c.coarse, c.word, b.coarse]);
    templates.add(Shape, [own.within, own.coarse]);
    templates.add(Shape, [own.within, own.word]);
}

/// The letters of a Latin word, and what stands around the run of capitalised words that it is part of.
fn latin<S: Sink>(view: &View, at: usize, templates: &mut Templates<'_, S>) {
    use Ground::{After, Before, Shape, Words};
    let [c, own, d] = [-1, 0, 1].map(|offset| view.near(at, offset));
    templates.add(Words, [own.raw]);
    for part in own.prefixes.into_iter().chain(own.suffixes) {
        if part == 0 {
            templates.number += 1;
        } else {
            templates.add(Words, [part]);
        }
    }
    templates.add(Words, [own.suffixes[1], c.coarse]);
    templates.add(Words, [own.suffixes[1], d.coarse]);
    templates.add(Before, [c.suffixes[1]]);
    templates.add(After, [d.suffixes[1]]);
    templates.add(After, [d.raw, own.coarse]);
    templates.add(Before, [c.raw, own.coarse]);
    let (from, to) = (own.run.0 as usize, own.run.1 as usize);
    let (first, last) = (view.near(from, 0).word, view.near(to, 0).word);
    let (before, after) = (view.near(from, -1), view.near(to, 1));
    let (length, place) = ((to - from).min(4) as u32, (at - from).min(3) as u32);
    templates.add(After, [after.word, own.coarse]);
    templates.add(Before, [before.word, own.coarse]);
    templates.add(Shape, [length, place, own.coarse]);
    templates.add(After, [length, place, own.coarse, after.word]);
    templates.add(Before, [length, place, own.coarse, before.word]);
    templates.add(After, [after.word, view.near(to, 2).word, own.coarse]);
    templates.add(Before, [before.word, view.near(from, -2).word, own.coarse]);
    templates.add(Words, [last, 3]);
    templates.add(Words, [first, 4]);
    templates.add(Ground::CueAfter, [after.cue, length, place]);
    templates.add(Ground::CueBefore, [before.cue_end, length, place]);
}

/// The word between spaces around the unit, in Korean: stem before, particle after, and the words beside.
fn spaced_words<S: Sink>(view: &View, at: usize, templates: &mut Templates<'_, S>) {
    use Ground::{After, Before, Shape, Words};
    let units = view.units();
    let own = &units[at];
    let (from, to) = (own.chunk.0 as usize, own.chunk.1 as usize);
    let is_korean = own.sort == Sort::Hangul
        || own.sort != Sort::Mark
            && to - from < LONGEST_WORD
            && units[from..to].iter().any(|unit| unit.sort == Sort::Hangul);
    if !is_korean {
        return;
    }
    let hash = |from: usize, to: usize| {
        let to = to.min(from + LONGEST_WORD);
        units[from..to].iter().fold(3, |hash, unit| mix(hash, unit.word))
    };
    let (n_before, n_after) = ((at - from) as u32, (to - at) as u32);
    let particle = hash(at + 1, to);
    templates.add(Words, [hash(at, to)]);
    templates.add(After, [particle]);
    templates.add(Words, [hash(from, at)]);
    templates.add(Shape, [n_before.min(6), n_after.min(6)]);
    templates.add(Words, [hash(from, to)]);
    if to < units.len() {
        let end = units[to].chunk.1 as usize;
        let beginning = hash(to, end.min(to + 2));
        templates.add(After, [hash(to, end)]);
        templates.add(After, [particle, beginning]);
        templates.add(After, [beginning, n_after.min(5), n_before.min(4)]);
    }
    templates.number = 100;
    if from > 0 {
        let start = units[from - 1].chunk.0 as usize;
        let word = hash(start, from);
        templates.add(Before, [word]);
        templates.add(Before, [word, n_before.min(4), n_after.min(5)]);
        templates.add(Before, [hash(from.saturating_sub(2).max(start), from), n_before.min(4)]);
    }
}

/// What the lists say of the unit and its neighbours.
fn lists<S: Sink>(view: &View, at: usize, templates: &mut Templates<'_, S>) {
    use Ground::Listed;
    let [c, own, d] = [-1, 0, 1].map(|offset| view.near(at, offset));
    let [before, here, after] = [c, own, d].map(|aspect| aspect.listed.key());
    if here != 0 {
        templates.add(Listed, [here]);
        templates.add(Listed, [here, own.listed.length]);
        templates.add(Listed, [here, own.coarse]);
        templates.add(Listed, [here, c.word]);
        templates.add(Listed, [here, d.word]);
        templates.add(Listed, [here, own.shape, own.listed.length]);
        templates.add(Listed, [class::roughly(own.listed.classes), own.listed.place, own.coarse]);
        templates.add(Listed, [class::roughly(own.listed.classes), own.listed.place, own.listed.length]);
    }
    templates.number = 120;
    if before != 0 {
        templates.add(Listed, [before]);
    }
    templates.number = 121;
    if after != 0 {
        templates.add(Listed, [after]);
    }
    templates.number = 122;
    if before | here | after != 0 {
        templates.add(Listed, [before, here, after]);
    }
}

/// Titles, reporting words, suffixes and the like beside the unit.
fn cues<S: Sink>(view: &View, at: usize, templates: &mut Templates<'_, S>) {
    use Ground::{CueAfter, CueBefore, Words};
    let [c, own, d] = [-1, 0, 1].map(|offset| view.near(at, offset));
    for (ground, cue) in [(CueBefore, c.cue_end), (CueAfter, d.cue), (Words, own.cue), (Words, own.cue_end)] {
        if cue == 0 {
            templates.number += 3;
            continue;
        }
        templates.add(ground, [cue, own.coarse]);
        templates.add(ground, [cue, own.listed.key()]);
        templates.add(ground, [cue, own.shape, u32::from(own.spaced), u32::from(d.spaced)]);
    }
    if c.cue_end | d.cue != 0 {
        templates.add(CueBefore, [c.cue_end, d.cue, own.coarse]);
    }
}

/// What the rules say of the unit and its neighbours.
fn rules<S: Sink>(view: &View, at: usize, templates: &mut Templates<'_, S>) {
    use Ground::Ruled;
    let [c, own, d] = [-1, 0, 1].map(|offset| view.near(at, offset));
    if own.ruled != 0 {
        templates.add(Ruled, [own.ruled]);
        templates.add(Ruled, [own.ruled, own.rule]);
        templates.add(Ruled, [own.ruled, own.coarse]);
        templates.add(Ruled, [own.ruled, own.listed.key()]);
        templates.add(Ruled, [own.ruled, own.word]);
        templates.add(Ruled, [own.ruled, c.word]);
        templates.add(Ruled, [own.ruled, d.word]);
    }
    templates.number = 160;
    if c.ruled | own.ruled | d.ruled != 0 {
        templates.add(Ruled, [c.ruled, own.ruled, d.ruled]);
        templates.add(Ruled, [c.ruled, own.coarse, d.ruled]);
    }
}
