//! Invented names, put together from parts of names, so that the model learns contexts and not names.

use super::{
    Failure,
    augment::{Kind, Writing},
    chance::Chance,
    read,
    settings::root,
};
use crate::{recognize::names::model::tag::Sort, text::Language};

/// The parts of names.
pub(super) struct Inventor {
    han_surnames: Vec<char>,
    han_rare_surnames: Vec<char>,
    han_given: Vec<char>,
    latin_given: Vec<String>,
    latin_surnames: Vec<String>,
}

/// Korean surnames by how common they are, and those that are rare.
const KOREAN_SURNAMES: &str = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예봉경사부가복태목형피두감음빈동온호범좌팽승간견당화창";

/// Syllables usual in Korean given names.
const KOREAN_GIVEN: &str = "민서준지우현도윤하은수연예진영호성재경희정미선혜원주아린유나채승규태훈석철광동한빈찬건용기상인종무보람솔별새봄다온시율안이라슬결겸담래단로리안휘환걸근남덕명문배범병복봉빛산설섭식신심애양언여옥완욱운웅월은익일임자장전조창청춘충치탁택판평표필학해향혁형홍화효후흠";

impl Inventor {
    /// Of the lists in `lexicon/names/`.
    pub(super) fn built_in() -> Result<Self, Failure> {
        let list = |name: &str| -> Result<String, Failure> {
            let path = root().join("lexicon/names").join(name);
            String::from_utf8(read(&path)?).map_err(|error| format!("{}: {error}", path.display()))
        };
        let han = list("chinese-names.txt")?;
        let words = |text: String| text.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect();
        Ok(Self {
            han_surnames: section(&han, "surnames"),
            han_rare_surnames: section(&han, "rare-surnames"),
            han_given: section(&han, "given"),
            latin_given: words(list("latin-given.txt")?),
            latin_surnames: words(list("latin-surnames.txt")?),
        })
    }

    /// A name of that kind; some are put together of `known` names of it.
    pub(super) fn invent(&self, kind: Kind, known: &[String], chance: &mut Chance) -> Option<String> {
        match (kind.sort(), kind.writing) {
            (Sort::Person, Writing::Latin) => self.latin_person(kind.size, chance),
            (Sort::Person, Writing::Han) => self.han_person(kind.size, chance),
            (Sort::Person, Writing::Hangul) if kind.size < 20 => korean_person(kind.size % 10, chance),
            (Sort::Place, _) => None,
            _ => joined(chance.pick(known)?, chance.pick(known)?, kind.language()),
        }
        .filter(|name| kind.fits(name))
    }

    fn latin_person(&self, n_words: u8, chance: &mut Chance) -> Option<String> {
        let given = if n_words > 1 { format!("{} ", chance.pick(&self.latin_given)?) } else { String::new() };
        let surname = if chance.is(0.25) { coined(chance)? } else { chance.pick(&self.latin_surnames)?.clone() };
        let middle = match n_words {
            3 if chance.is(0.5) => {
                format!("{}. ", chance.pick(&['A', 'B', 'C', 'D', 'J', 'K', 'L', 'M', 'R', 'S', 'T'])?)
            }
            3 => format!("{} ", chance.pick(&self.latin_surnames)?),
            _ => String::new(),
        };
        Some(given + &middle + &surname)
    }

    fn han_person(&self, n_characters: u8, chance: &mut Chance) -> Option<String> {
        let surnames = if chance.is(0.3) { &self.han_rare_surnames } else { &self.han_surnames };
        // The most usual surnames stand first.
        let surname = surnames[chance.below(surnames.len()).min(chance.below(surnames.len()))];
        let given = (1..n_characters).map(|_| chance.pick(&self.han_given).copied());
        std::iter::once(Some(surname)).chain(given).collect()
    }
}

fn section(list: &str, name: &str) -> Vec<char> {
    let from = list.split_once(&format!("[{name}]")).map_or("", |(_, rest)| rest);
    from.split('[').next().unwrap_or_default().chars().filter(|character| !character.is_whitespace()).collect()
}

fn korean_person(n_characters: u8, chance: &mut Chance) -> Option<String> {
    let surnames: Vec<char> = KOREAN_SURNAMES.chars().collect();
    let given: Vec<char> = KOREAN_GIVEN.chars().collect();
    let surname = surnames[chance.below(surnames.len()).min(chance.below(surnames.len()))];
    let given = (1..n_characters).map(|_| chance.pick(&given).copied());
    std::iter::once(Some(surname)).chain(given).collect()
}

/// A surname of syllables.
fn coined(chance: &mut Chance) -> Option<String> {
    const SYLLABLES: [&str; 40] = [
        "ba", "bri", "ca", "cho", "da", "del", "du", "en", "fa", "fer", "ga", "gri", "ha", "hol", "in", "ja", "ka",
        "kel", "la", "lo", "ma", "mer", "na", "nor", "o", "pa", "pen", "qua", "ra", "ros", "sa", "sel", "ta", "tor",
        "u", "va", "wen", "ya", "zel", "zu",
    ];
    const ENDS: [&str; 10] = ["", "n", "ch", "tz", "k", "ski", "ov", "er", "man", "ley"];
    let n_syllables = 2 + chance.below(2);
    let mut name: String = (0..n_syllables).filter_map(|_| chance.pick(&SYLLABLES).copied()).collect();
    name += chance.pick(&ENDS)?;
    Some(name[..1].to_uppercase() + &name[1..])
}

/// The beginning of one name with the end of another: cut between words, or in the middle where there are none.
fn joined(first: &str, second: &str, language: Language) -> Option<String> {
    let is_worded = |name: &str| name.contains(' ');
    if is_worded(first) && is_worded(second) {
        return Some(format!("{} {}", first.split_once(' ')?.0, second.split_once(' ')?.1));
    }
    if let (Some((first, _)), Some((_, second))) = (first.rsplit_once('·'), second.rsplit_once('·')) {
        return Some(format!("{first}·{second}"));
    }
    if language == Language::English || is_worded(first) || is_worded(second) {
        return None;
    }
    let half = |name: &str| name.char_indices().nth(name.chars().count() / 2).map(|(at, _)| at);
    Some(format!("{}{}", &first[..half(first)?], &second[half(second)?..]))
}
