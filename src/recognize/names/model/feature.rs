//! The features of a unit: hashes of what stands at it and around it, each with the ground it gives.

use super::{
    super::unit::Sort,
    class,
    hash::mix,
    view::{Aspect, EMPTY, View},
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

impl Ground {
    /// All of them, in order.
    pub(crate) const ALL: [Self; 10] = [
        Self::Base,
        Self::Words,
        Self::Shape,
        Self::Before,
        Self::After,
        Self::Around,
        Self::Listed,
        Self::CueBefore,
        Self::CueAfter,
        Self::Ruled,
    ];
}

/// Takes the features of a unit.
pub(crate) trait Sink {
    /// Takes the feature `hash`, which looks at `ground`.
    fn take(&mut self, ground: Ground, hash: u32);
}

/// The feature that `template` makes of `key`: the upper half of a product, on which all bits of both weigh.
#[inline(always)]
fn feature(template: u32, key: u32) -> u32 {
    let both = u64::from(template) << 32 | u64::from(key);
    (both.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
}

/// A small number, spread so that it can be added to a hash.
#[inline(always)]
fn spread(small: u32) -> u32 {
    small.wrapping_mul(0x9e37_79b1)
}

/// Hands a feature of each template, numbered from `$first`, to the sink.
macro_rules! templates {
    ($sink:ident, $first:literal, $($ground:ident $key:expr,)*) => {{
        let mut template = $first;
        $(
            $sink.take(Ground::$ground, feature(template, $key));
            template += 1;
        )*
        let _ = template;
    }};
}

/// Hands the features of the unit at `at` to `sink`.
#[inline(never)]
pub(crate) fn features(view: &View, at: usize, sink: &mut impl Sink) {
    let own = view.near(at, 0);
    words(view, at, sink);
    shapes(view, at, sink);
    match own.sort {
        Sort::Latin => {
            beside_shapes(view, at, sink);
            letters(view, at, sink);
            runs(view, at, sink);
        }
        Sort::Digits | Sort::Mark | Sort::Line => beside_shapes(view, at, sink),
        Sort::Han | Sort::Hangul => {}
    }
    if own.is_korean {
        spaced_words(view, at, sink);
    }
    lists(view, at, sink);
    cues(view, at, sink);
    rules(view, at, sink);
    if own.sort == Sort::Latin {
        known(view, at, sink);
    }
}

/// What Latin words are known as: given names, surnames, common words.
fn known(view: &View, at: usize, sink: &mut impl Sink) {
    let [c, own, d] = [-1, 0, 1].map(|offset| view.near(at, offset));
    let (from, to) = (own.run.0 as usize, own.run.1 as usize);
    let place = (to - from).min(4) as u32 | ((at - from).min(3) as u32) << 3;
    let around = c.known | own.known << 3 | d.known << 6;
    templates!(sink, 200,
        Listed own.known | own.coarse << 3,
        Listed around | c.coarse << 9 | own.coarse << 14 | d.coarse << 19,
        Listed view.near(from, 0).known | view.near(to, 0).known << 3 | place << 6 | own.coarse << 12,
    );
}

/// The unit and its neighbours, alone and together.
fn words(view: &View, at: usize, sink: &mut impl Sink) {
    let [a, b, c, own, d, e, f] = [-3, -2, -1, 0, 1, 2, 3].map(|offset| view.near(at, offset));
    templates!(sink, 1,
        Base 0,
        Before a.word,
        Before b.word,
        Before c.word,
        Words own.word,
        After d.word,
        After e.word,
        After f.word,
        Before b.grams[0],
        Words c.grams[0],
        Words own.grams[0],
        After d.grams[0],
        Around mix(c.word, d.word),
        Before a.grams[0],
        After e.grams[0],
        Words b.grams[1],
        Words c.grams[1],
        Words own.grams[1],
        After d.grams[1],
        Before a.grams[1],
        Words own.grams[2],
        Words a.grams[2],
    );
}

/// Capitals, scripts, spacing and brackets.
fn shapes(view: &View, at: usize, sink: &mut impl Sink) {
    let [b, c, own, d, e] = [-2, -1, 0, 1, 2].map(|offset| view.near(at, offset));
    let spaced = |aspect: &Aspect, bit: u32| u32::from(aspect.spaced) << bit;
    let [before, here, after] = [c.coarse << 5, own.coarse << 10, d.coarse << 15];
    let [own_space, next_space] = [spaced(own, 25), spaced(d, 26)];
    if matches!(own.sort, Sort::Han | Sort::Hangul) {
        templates!(sink, 30,
            Shape b.coarse | before | here | after | e.coarse << 20 | own_space | next_space,
            Shape before | here | after | own_space | next_space | own.within << 27,
            Shape own.word.wrapping_add(spread(own.within)),
        );
        return;
    }
    templates!(sink, 30,
        Shape here | own_space | next_space,
        Shape before | here | own_space,
        Shape here | after | next_space,
        Shape before | here | after | own_space | next_space,
        Shape b.coarse | before | here | after | e.coarse << 20,
        Shape own.shape,
        Shape own.shape.wrapping_add(spread(c.shape)),
        Shape own.shape.wrapping_sub(spread(d.shape)),
        Shape own.within << 5 | own.coarse,
        Shape own.word.wrapping_add(spread(own.within)),
    );
}

/// The neighbours together with how the unit is written; in Chinese and Korean all units are written alike.
fn beside_shapes(view: &View, at: usize, sink: &mut impl Sink) {
    let [b, c, own, d, e] = [-2, -1, 0, 1, 2].map(|offset| view.near(at, offset));
    let here = spread(own.coarse);
    templates!(sink, 45,
        Before c.word.wrapping_add(here),
        After d.word.wrapping_add(here),
        Before b.grams[0].wrapping_add(here),
        After d.grams[0].wrapping_add(here),
        After d.word.wrapping_add(spread(own.coarse | d.coarse << 5 | e.coarse << 10)),
        Before c.word.wrapping_add(spread(own.coarse | c.coarse << 5 | b.coarse << 10)),
    );
}

/// The letters of a Latin word.
fn letters(view: &View, at: usize, sink: &mut impl Sink) {
    let [c, own, d] = [-1, 0, 1].map(|offset| view.near(at, offset));
    let here = spread(own.coarse);
    templates!(sink, 60,
        Words own.raw,
        Words own.suffixes[1].wrapping_add(spread(c.coarse)),
        Words own.suffixes[1].wrapping_sub(spread(d.coarse)),
        Before c.suffixes[1],
        After d.suffixes[1],
        After d.raw.wrapping_add(here),
        Before c.raw.wrapping_add(here),
    );
    for (template, part) in (70..).zip(own.prefixes.into_iter().chain(own.suffixes)) {
        if part != 0 {
            sink.take(Ground::Words, feature(template, part));
        }
    }
}

/// What stands around the run of capitalised words that a Latin word is part of.
fn runs(view: &View, at: usize, sink: &mut impl Sink) {
    let own = view.near(at, 0);
    let (from, to) = (own.run.0 as usize, own.run.1 as usize);
    let (before, after) = (view.near(from, -1), view.near(to, 1));
    let here = spread(own.coarse);
    let place = (to - from).min(4) as u32 | ((at - from).min(3) as u32) << 3 | own.coarse << 5;
    templates!(sink, 80,
        After after.word.wrapping_add(here),
        Before before.word.wrapping_add(here),
        Shape place,
        After after.word.wrapping_add(spread(place)),
        Before before.word.wrapping_add(spread(place)),
        After after.grams[0].wrapping_add(here),
        Before view.near(from, -2).grams[0].wrapping_add(here),
        Words view.near(to, 0).word,
        Words view.near(from, 0).word,
        CueAfter after.cue.wrapping_add(spread(place)),
        CueBefore before.cue_end.wrapping_add(spread(place)),
    );
}

/// The word between spaces around the unit, in Korean: stem before, particle after, and the words beside.
fn spaced_words(view: &View, at: usize, sink: &mut impl Sink) {
    let own = view.near(at, 0);
    let (from, to) = (own.chunk.0 as usize, own.chunk.1 as usize);
    let (n_before, n_after) = ((at - from) as u32, (to - at) as u32);
    let particle = if at + 1 < to { view.near(at, 1).rest } else { EMPTY };
    templates!(sink, 100,
        Words own.rest,
        After particle,
        Words own.stem,
        Shape n_before.min(6) << 3 | n_after.min(6),
        Words view.near(from, 0).rest,
    );
    let place = spread(n_before.min(4) << 3 | n_after.min(5));
    if to < view.len() {
        let next = view.near(to, 0);
        // Its first two units, or the one it has.
        let beginning = if next.chunk.1 as usize > to + 1 { next.grams[0] } else { next.word };
        templates!(sink, 110,
            After next.rest,
            After mix(particle, beginning),
            After beginning.wrapping_add(place),
        );
    }
    if from > 0 {
        let last = view.near(from, -1);
        let word = view.near(last.chunk.0 as usize, 0).rest;
        let ending = if (last.chunk.0 as usize) + 1 < from { view.near(from, -2).grams[0] } else { last.word };
        templates!(sink, 115,
            Before word,
            Before word.wrapping_add(place),
            Before ending.wrapping_add(spread(n_before.min(4))),
        );
    }
}

/// What the lists say of the unit and its neighbours.
fn lists(view: &View, at: usize, sink: &mut impl Sink) {
    let [c, own, d] = [-1, 0, 1].map(|offset| view.near(at, offset));
    let [before, here, after] = [c, own, d].map(|aspect| aspect.listed.key());
    if before | here | after == 0 {
        return;
    }
    if here != 0 {
        let rough = class::roughly(own.listed.classes) | own.listed.place << 5;
        templates!(sink, 120,
            Listed here,
            Listed here.wrapping_add(spread(own.listed.length)),
            Listed here.wrapping_sub(spread(own.coarse)),
            Listed mix(here, c.word),
            Listed mix(here, d.word),
            Listed mix(here, own.shape).wrapping_add(own.listed.length),
            Listed rough | own.coarse << 8,
            Listed rough | own.listed.length << 8,
        );
    }
    if before != 0 {
        sink.take(Ground::Listed, feature(130, before));
    }
    if after != 0 {
        sink.take(Ground::Listed, feature(131, after));
    }
    sink.take(Ground::Listed, feature(132, mix(mix(before, here), after)));
}

/// Titles, reporting words, suffixes and the like beside the unit.
fn cues(view: &View, at: usize, sink: &mut impl Sink) {
    let [c, own, d] = [-1, 0, 1].map(|offset| view.near(at, offset));
    let written = own.shape << 2 | u32::from(own.spaced) << 1 | u32::from(d.spaced);
    let mut take = |template: u32, ground: Ground, cue: u32| {
        if cue != 0 {
            sink.take(ground, feature(template, cue.wrapping_add(spread(own.coarse))));
            sink.take(ground, feature(template + 1, mix(cue, own.listed.key())));
            sink.take(ground, feature(template + 2, mix(cue, written)));
        }
    };
    take(140, Ground::CueBefore, c.cue_end);
    take(143, Ground::CueAfter, d.cue);
    take(146, Ground::Words, own.cue);
    take(149, Ground::Words, own.cue_end);
    if c.cue_end != 0 && d.cue != 0 {
        sink.take(Ground::CueBefore, feature(152, mix(c.cue_end, d.cue).wrapping_add(own.coarse)));
    }
}

/// What the rules say of the unit and its neighbours.
fn rules(view: &View, at: usize, sink: &mut impl Sink) {
    let [c, own, d] = [-1, 0, 1].map(|offset| view.near(at, offset));
    if c.ruled | own.ruled | d.ruled == 0 {
        return;
    }
    if own.ruled != 0 {
        let here = spread(own.ruled);
        templates!(sink, 160,
            Ruled own.ruled,
            Ruled own.ruled | own.rule << 8,
            Ruled own.ruled | own.coarse << 8,
            Ruled mix(own.ruled, own.listed.key()),
            Ruled own.word.wrapping_add(here),
            Ruled c.word.wrapping_add(here),
            Ruled d.word.wrapping_add(here),
        );
    }
    let three = c.ruled | own.ruled << 8 | d.ruled << 16;
    templates!(sink, 170,
        Ruled three,
        Ruled c.ruled | d.ruled << 16 | own.coarse << 24,
    );
}
