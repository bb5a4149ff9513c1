//! What a person may do, drawn at random: places and annotations are chosen when it is played, of those that are there.

use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
};

use gloss::{
    agreement::Choice,
    annotation::{AmountKind, ClaimKind, Colour, Label, OwnLabel},
};

/// A stretch of the text: from here, so many characters.
pub(crate) type Place = (Index, u8);

/// An act of a person, or of the page in their name.
#[derive(Clone, Debug)]
pub(crate) enum Act {
    Mark(Place, Label),
    /// Every occurrence of some words, as the page gathers them.
    MarkOccurrences(Place, Label),
    Relabel(Index, Label),
    Correct(Index, AmountKind, i64),
    CorrectClaim(Index, ClaimKind, Option<Place>),
    Resize(Index, Place),
    Remove(Vec<Index>),
    Decide(Decision, Vec<Index>),
    /// All suggestions that are listed.
    DecideListed(Decision),
    /// One annotation and the suggestions of the same words.
    DecideSameWords(Decision, Index),
    Alike(Index),
    Note(Index, String),
    Tags(Index, Vec<String>),
    Link(Index, Index, String),
    /// A link is turned around and gets another kind.
    Relink(Index, String),
    Unlink(Vec<Index>),
    Describe(String, String),
    /// A stretch of the text becomes other words.
    Splice(Place, String),
    /// A corrected version of the whole text is pasted.
    Paste(Correction),
    /// An orphan gets a place by hand.
    Adopt(Index, Place),
    /// What a second reader marked otherwise, here and as this, is settled one way for all.
    Settle(Place, Label, Choice),
    /// All orphans are let go.
    LetGo,
    /// A label of the person's own gets a definition in the article, or another one.
    Define(OwnLabel, Colour),
    /// It gets another name, which may be another label's.
    Rename(OwnLabel, OwnLabel),
    /// It goes, and its marks with it, or become another's.
    Unlabel(OwnLabel, Option<Label>),
    /// Another tab writes, and this one follows it.
    OtherTab(Place, Label),
    Undo,
    Redo,
    /// What is no step: walking, hiding, keeping a label active, saying who one is.
    Look(u8),
    Save,
    Reload,
}

impl Act {
    /// How many of them can change the article: all but `Look`, `Save` and `Reload`.
    pub(crate) const N_THAT_CHANGE: usize = 28;
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Decision {
    Accept,
    Reject,
    Reconsider,
}

/// What somebody makes of a text between two pastes.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Correction {
    /// A word is spelled otherwise wherever it stands.
    Spelling(usize),
    /// A line goes.
    LineOut(Index),
    /// Two lines change places.
    LinesSwapped(Index),
    /// A line comes in at the top.
    LineIn,
}

/// The names of the person's own labels.
const OWN: [&str; 3] = ["EVENT", "장소", "产品"];

fn own_labels() -> Vec<OwnLabel> {
    OWN.iter().map(|name| OwnLabel::new(name).expect("a name")).collect()
}

/// The four, and the person's own.
fn labels() -> Vec<Label> {
    Label::ALL.into_iter().chain(own_labels().into_iter().map(Label::Own)).collect()
}

/// Any act.
pub(crate) fn act() -> impl Strategy<Value = Act> {
    let place = || (any::<Index>(), 1..14_u8);
    let which = any::<Index>;
    let label = || select(labels());
    let own = || select(own_labels());
    let decision = || select(vec![Decision::Accept, Decision::Reject, Decision::Reconsider]);
    let words =
        || select(vec!["", " ", "Tamsin", "3000 万元", "늦었다", "“late”", "\n", "👩‍👩‍👧", "a"]).prop_map(str::to_owned);
    let marks = prop_oneof![
        4 => (place(), label()).prop_map(|(place, label)| Act::Mark(place, label)),
        1 => (place(), label()).prop_map(|(place, label)| Act::MarkOccurrences(place, label)),
        2 => (which(), label()).prop_map(|(which, label)| Act::Relabel(which, label)),
        1 => (which(), select(AmountKind::ALL.to_vec()), 0..3_i64).prop_map(|(which, kind, value)| Act::Correct(which, kind, value)),
        1 => (which(), select(ClaimKind::ALL.to_vec()), proptest::option::of(place()))
            .prop_map(|(which, kind, source)| Act::CorrectClaim(which, kind, source)),
        2 => (which(), place()).prop_map(|(which, place)| Act::Resize(which, place)),
        1 => (which(), ".{0,3}").prop_map(|(which, note)| Act::Note(which, note)),
        1 => (which(), vec("[ab ]{0,2}", 0..3)).prop_map(|(which, tags)| Act::Tags(which, tags)),
        3 => (which(), which(), "[ab]?").prop_map(|(from, to, kind)| Act::Link(from, to, kind)),
        1 => (which(), "[ab]?").prop_map(|(which, kind)| Act::Relink(which, kind)),
        1 => vec(which(), 1..3).prop_map(Act::Unlink),
    ];
    let decisions = prop_oneof![
        1 => vec(which(), 1..4).prop_map(Act::Remove),
        2 => (decision(), vec(which(), 1..4)).prop_map(|(decision, which)| Act::Decide(decision, which)),
        1 => decision().prop_map(Act::DecideListed),
        1 => (decision(), which()).prop_map(|(decision, which)| Act::DecideSameWords(decision, which)),
        2 => which().prop_map(Act::Alike),
    ];
    let texts = prop_oneof![
        1 => (".{0,3}", ".{0,3}").prop_map(|(title, note)| Act::Describe(title, note)),
        4 => (place(), words()).prop_map(|(place, words)| Act::Splice(place, words)),
        2 => correction().prop_map(Act::Paste),
        3 => (which(), place()).prop_map(|(which, place)| Act::Adopt(which, place)),
        1 => Just(Act::LetGo),
        2 => (place(), label(), select(vec![Choice::One, Choice::Other, Choice::Both]))
            .prop_map(|(place, label, choice)| Act::Settle(place, label, choice)),
    ];
    let own_labels = prop_oneof![
        2 => (own(), select(Colour::ALL.to_vec())).prop_map(|(own, colour)| Act::Define(own, colour)),
        1 => (own(), own()).prop_map(|(from, to)| Act::Rename(from, to)),
        1 => (own(), proptest::option::of(label())).prop_map(|(own, to)| Act::Unlabel(own, to)),
    ];
    let page = prop_oneof![
        4 => Just(Act::Undo),
        2 => Just(Act::Redo),
        1 => (0..8_u8).prop_map(Act::Look),
        2 => Just(Act::Save),
        1 => Just(Act::Reload),
        1 => (place(), label()).prop_map(|(place, label)| Act::OtherTab(place, label)),
    ];
    prop_oneof![5 => marks, 4 => decisions, 4 => texts, 1 => own_labels, 4 => page]
}

fn correction() -> impl Strategy<Value = Correction> {
    prop_oneof![
        (0..super::play::SPELLINGS.len()).prop_map(Correction::Spelling),
        any::<Index>().prop_map(Correction::LineOut),
        any::<Index>().prop_map(Correction::LinesSwapped),
        Just(Correction::LineIn),
    ]
}
