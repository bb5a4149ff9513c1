//! How a person's own labels look: twelve colours, five lines.
//!
//! A look is a colour with a line, so that labels can be told apart where colours cannot: by people with colour
//! blindness, in print, and beyond the twelfth label. The colours are those of `styles/later/own-labels.css`;
//! `tests/looks.rs` measures how far they lie from one another and from the four of the page.

/// How a label looks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Look {
    /// Its colour.
    pub colour: Colour,
    /// The line under its words.
    pub line: Line,
}

impl Look {
    /// The looks in the order in which they are proposed: first each colour once, with the line that tells it best from the
    /// colours near it.
    pub fn proposed() -> impl Iterator<Item = Self> {
        let n_colours = Colour::ALL.len();
        (0..n_colours * Line::ALL.len()).map(move |n| {
            let line = (LINES[n % n_colours] as usize + n / n_colours) % Line::ALL.len();
            Self { colour: Colour(n as u8 % n_colours as u8), line: Line::ALL[line] }
        })
    }
}

/// A colour of the palette.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Colour(u8);

/// What each colour is on a light page.
const LIGHT: [&str; 12] = [
    "#086a68", "#cd5d83", "#5f4a08", "#3449d4", "#476b0d", "#b30d98", "#8f272f", "#2b8cb1", "#836037", "#4d4f5c",
    "#7726bb", "#1c513c",
];

/// The line that each colour is proposed with.
const LINES: [Line; 12] = [
    Line::Double,
    Line::Dashed,
    Line::Double,
    Line::Dotted,
    Line::Dashed,
    Line::DashDot,
    Line::Thick,
    Line::Thick,
    Line::Double,
    Line::DashDot,
    Line::Thick,
    Line::Dotted,
];

impl Colour {
    /// All of them, in the order in which they are proposed.
    pub const ALL: [Self; 12] = {
        let mut all = [Self(0); 12];
        let mut at = 0;
        while at < all.len() {
            all[at] = Self(at as u8);
            at += 1;
        }
        all
    };

    /// Its number in records and classes.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The colour of that number; of a number that there is not yet, some colour.
    pub const fn of_number(number: u8) -> Self {
        Self(number % LIGHT.len() as u8)
    }

    /// The colour on a light page, as `#rrggbb`: this is how files name it.
    pub fn hex(self) -> &'static str {
        LIGHT[self.0 as usize]
    }

    /// The colour nearest to `hex`, `#rrggbb`.
    pub fn nearest(hex: &str) -> Option<Self> {
        let wanted = rgb(hex)?;
        let far = |colour: &Self| rgb(colour.hex()).map_or(u32::MAX, |own| distance(own, wanted));
        Self::ALL.into_iter().min_by_key(far)
    }
}

fn rgb(hex: &str) -> Option<[u8; 3]> {
    let digits = hex.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

/// How different two colours look, roughly: differences of red, green and blue, each weighted as eyes do.
fn distance(one: [u8; 3], other: [u8; 3]) -> u32 {
    let squared = |at: usize| u32::from(one[at].abs_diff(other[at])).pow(2);
    2 * squared(0) + 4 * squared(1) + 3 * squared(2)
}

/// The line under a label's words.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Line {
    /// One, thick.
    #[default]
    Thick,
    /// Two, thin.
    Double,
    /// Long dashes.
    Dashed,
    /// Dots.
    Dotted,
    /// A dash, a dot, a dash.
    DashDot,
}

impl Line {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Thick, Self::Double, Self::Dashed, Self::Dotted, Self::DashDot];

    /// Its name in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Thick => "thick",
            Self::Double => "double",
            Self::Dashed => "dashed",
            Self::Dotted => "dotted",
            Self::DashDot => "dash-dot",
        }
    }

    /// The line of that name.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|line| line.id() == id)
    }

    /// Its number in records and classes.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The line of that number; of a number that there is not yet, some line.
    pub const fn of_number(number: u8) -> Self {
        Self::ALL[number as usize % Self::ALL.len()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_look_is_proposed_once_and_each_colour_before_one_comes_again() {
        let mut looks: Vec<Look> = Look::proposed().collect();
        assert_eq!(looks.iter().take(12).map(|look| look.colour).collect::<Vec<_>>(), Colour::ALL);
        looks.sort_unstable();
        looks.dedup();
        assert_eq!(looks.len(), Colour::ALL.len() * Line::ALL.len());
    }

    #[test]
    fn a_colour_is_found_by_its_own_hex_and_by_one_near_it() {
        for colour in Colour::ALL {
            assert_eq!(Colour::nearest(colour.hex()), Some(colour));
        }
        assert!(Colour::nearest("#ff0000").is_some());
        assert_eq!(["red", "#12345", "#12345x", "#日本"].map(Colour::nearest), [None; 4]);
    }

    #[test]
    fn lines_and_colours_are_known_by_their_names_and_numbers() {
        for line in Line::ALL {
            assert_eq!((Line::of_id(line.id()), Line::of_number(line.number())), (Some(line), line));
        }
        assert_eq!(Colour::of_number(Colour::ALL[7].number()), Colour::ALL[7]);
    }
}
