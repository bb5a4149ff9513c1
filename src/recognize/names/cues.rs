//! The words around and inside names, by what they tell: `lexicon/names/cues-*.txt`.

use super::{trie::Trie, unit::Unit};

/// Declares the classes of cues, each a section of the files.
macro_rules! cues {
    ($($(#[$doc:meta])* $name:ident $bit:literal $section:literal,)*) => {
        /// What a word tells of a name beside it.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub(super) enum Cue { $($(#[$doc])* $name = 1 << $bit,)* }

        fn of_section(section: &str) -> Option<Cue> {
            match section { $($section => Some(Cue::$name),)* _ => None }
        }
    };
}

cues! {
    /// Stands before a person's name in capitals: `Mr`, `President`.
    Honorific 0 "honorific",
    /// A role that stands beside a person's name: `analyst`.
    Role 1 "role",
    /// A title that stands before or after a person's name: `总裁`, `장관`.
    Title 2 "title",
    /// Follows a person who speaks or acts.
    Said 3 "said",
    /// Stands before a person's name without being a title: `名叫`.
    Named 4 "named",
    /// Ends a firm's name.
    Firm 5 "firm",
    /// Ends the name of a body, school, outlet or team.
    Body 6 "body",
    /// Begins a name that goes on with `of`: `University of`.
    Head 7 "head",
    /// Makes no name where nothing else stands before a body's suffix.
    Generic 8 "generic",
    /// Never part of a Chinese name: it ends one to its left.
    Stop 9 "stop",
    /// Follows an organization.
    OrgAfter 10 "org-after",
    /// Stands before an organization.
    OrgBefore 11 "org-before",
    /// Stands before a place.
    PlaceBefore 12 "place-before",
    /// Stands before a product or work.
    ThingBefore 13 "thing-before",
    /// Follows a product or place.
    ThingAfter 14 "thing-after",
    /// Days, months and feasts.
    Calendar 15 "calendar",
    /// Small words inside a person's name: `van`, `bin`.
    Particle 16 "particle",
    /// Capitals that are no name.
    NoName 17 "acronym-no-name",
    /// Follows a person as a form of address: `先生`.
    Address 18 "honorific-after",
    /// Verbs that end a Korean report.
    SaidWord 19 "said-word",
    /// A body that is a name without anything before it: `国防部`, `국방부`.
    Alone 20 "alone",
    /// What a company is called without its name: `studio`, `lender`.
    CompanyWord 21 "company-word",
    /// Capitals at the edge of a name that are no part of it: `The`.
    Article 22 "article",
    /// A role in capitals, as at the beginning of a sentence: made of [`Cue::Role`].
    RoleCapital 23 "",
    /// Follows a firm's suffix that is only a trade: `汽车制造商`.
    NotAfter 24 "not-after",
}

/// The classes of the cues at a unit, as bits: most questions about it are answered by these.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Cued {
    /// Of the longest cue that begins with it.
    pub(super) ahead: u32,
    /// Of the longest cue that ends with it.
    pub(super) back: u32,
    /// Of all cues that begin with it.
    pub(super) any_ahead: u32,
    /// Of all cues that end with it.
    pub(super) any_back: u32,
}

/// All cues, looked up to the right and to the left of a place.
#[derive(Default)]
pub(super) struct Cues {
    ahead: Trie,
    back: Trie,
}

/// About how many cues there are.
const N_WORDS: usize = 8_000;

impl Cues {
    /// Those of `lexicon/names/`.
    pub(super) fn built_in() -> Self {
        const FILES: [&str; 3] = [
            include_str!("../../../lexicon/names/cues-en.txt"),
            include_str!("../../../lexicon/names/cues-zh.txt"),
            include_str!("../../../lexicon/names/cues-ko.txt"),
        ];
        let mut cues = Self { ahead: Trie::with_capacity(N_WORDS), back: Trie::with_capacity(N_WORDS) };
        for file in FILES {
            cues.insert_file(file);
        }
        cues
    }

    fn insert_file(&mut self, file: &str) {
        let mut cue = None;
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            if let Some(section) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                cue = of_section(section);
                continue;
            }
            let Some(cue) = cue else { continue };
            for word in line.split_whitespace() {
                let word = word.replace('_', " ");
                self.insert(&word, cue);
                if cue == Cue::Role && word.starts_with(|first: char| first.is_ascii_lowercase()) {
                    self.insert(&(word[..1].to_uppercase() + &word[1..]), Cue::RoleCapital);
                }
            }
        }
    }

    fn insert(&mut self, word: &str, cue: Cue) {
        self.ahead.insert(word, cue as u32, |old, new| old | new);
        self.back.insert_reversed(word, cue as u32, |old, new| old | new);
    }

    /// How many units the longest `cue` takes that begins with the first of `units`.
    pub(super) fn ahead(&self, units: &[Unit], cue: Cue) -> Option<usize> {
        longest(self.ahead.ahead(units), cue)
    }

    /// How many units the longest `cue` takes that ends with the last of `units`.
    pub(super) fn back(&self, units: &[Unit], cue: Cue) -> Option<usize> {
        longest(self.back.back(units), cue)
    }

    /// What the cues say of each of `units`.
    pub(super) fn marks(&self, units: &[Unit]) -> Vec<Cued> {
        let mark = |at: usize| {
            let mut cued = Cued::default();
            for (_, classes) in self.ahead.ahead(&units[at..]) {
                cued.ahead = classes;
                cued.any_ahead |= classes;
            }
            for (_, classes) in self.back.back(&units[..=at]) {
                cued.back = classes;
                cued.any_back |= classes;
            }
            cued
        };
        (0..units.len()).map(mark).collect()
    }

    /// Whether `units` are a `cue` as a whole.
    pub(super) fn is(&self, units: &[Unit], cue: Cue) -> bool {
        self.ahead.ahead(units).any(|(n, mask)| n == units.len() && mask & cue as u32 != 0)
    }
}

fn longest(found: impl Iterator<Item = (usize, u32)>, cue: Cue) -> Option<usize> {
    found.filter(|(_, mask)| mask & cue as u32 != 0).map(|(n, _)| n).last()
}
