//! The colours of labels are told from one another: in light and dark, by those who see red, green or blue otherwise, and
//! words can be read on them. Measured on the stylesheets themselves.
//!
//! How others see is simulated by the matrices of G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, “A
//! Physiologically-based Model for Simulation of Color Vision Deficiency” (2009), for full severity, on linear RGB.
//! Distances are Euclidean in Oklab (B. Ottosson, 2020), in which 0.02 is about what can just be seen; contrasts are those
//! of WCAG 2.

use std::fs;

use gloss::annotation::{Colour, Line, Look};

/// Linear red, green and blue.
type Rgb = [f64; 3];

type Matrix = [[f64; 3]; 3];

const PROTANOPIA: Matrix =
    [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]];
const DEUTERANOPIA: Matrix =
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]];
const TRITANOPIA: Matrix =
    [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]];

/// The least distance between any two, as most people see them.
const FAR: f64 = 0.08;
/// … as others see them: where the lines under the words differ too, and where they are the same.
const FAR_FOR_OTHERS: f64 = 0.03;
const FAR_FOR_OTHERS_ON_THE_SAME_LINE: f64 = 0.06;

/// What a label looks like in one of the two themes.
#[derive(Clone, Copy, Debug)]
struct Seen {
    line: Rgb,
    tint: Rgb,
    ink: Rgb,
}

#[derive(Clone, Copy, PartialEq)]
enum Theme {
    Light,
    Dark,
}

const THEMES: [Theme; 2] = [Theme::Light, Theme::Dark];

fn style(name: &str) -> String {
    let path = format!("{}/styles/{name}.css", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The colour that `property` is in `css`, behind `after`.
fn colour(css: &str, after: &str, property: &str, theme: Theme) -> Rgb {
    let rest = &css[css.find(after).unwrap_or_else(|| panic!("no `{after}`")) + after.len()..];
    let property = format!("{property}: light-dark(");
    let rest =
        &rest[rest.find(&property).unwrap_or_else(|| panic!("no `{property}` behind `{after}`")) + property.len()..];
    let (light, dark) = rest[..rest.find(')').expect("it ends")].split_once(", ").expect("two colours");
    rgb(if theme == Theme::Light { light } else { dark })
}

fn rgb(hex: &str) -> Rgb {
    let digits =
        hex.strip_prefix('#').filter(|digits| digits.len() == 6).unwrap_or_else(|| panic!("{hex} is no colour"));
    [0, 2, 4].map(|at| {
        let part = u8::from_str_radix(&digits[at..at + 2], 16).expect("hexadecimal digits");
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    })
}

fn own(colour_of: Colour, theme: Theme) -> Seen {
    let (css, class) = (style("later/own-labels"), format!(".hue-{} {{", colour_of.number()));
    let of = |property| colour(&css, &class, property, theme);
    Seen { line: of("--line"), tint: of("--tint"), ink: of("--ink") }
}

fn of_page(name: &str, theme: Theme) -> Rgb {
    colour(&style("tokens"), ":root {", &format!("--{name}"), theme)
}

fn through(eyes: Option<&Matrix>, colour: Rgb) -> Rgb {
    let Some(matrix) = eyes else { return colour };
    matrix.map(|row| row.iter().zip(colour).map(|(weight, part)| weight * part).sum::<f64>().clamp(0.0, 1.0))
}

fn oklab([red, green, blue]: Rgb) -> Rgb {
    let long = (0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue).cbrt();
    let medium = (0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue).cbrt();
    let short = (0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue).cbrt();
    [
        0.210_454_255_3 * long + 0.793_617_785_0 * medium - 0.004_072_046_8 * short,
        1.977_998_495_1 * long - 2.428_592_205_0 * medium + 0.450_593_709_9 * short,
        0.025_904_037_1 * long + 0.782_771_766_2 * medium - 0.808_675_766_0 * short,
    ]
}

fn distance(one: Rgb, other: Rgb) -> f64 {
    oklab(one).iter().zip(oklab(other)).map(|(one, other)| (one - other).powi(2)).sum::<f64>().sqrt()
}

fn contrast(one: Rgb, other: Rgb) -> f64 {
    let luminance = |[red, green, blue]: Rgb| 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
    let (one, other) = (luminance(one), luminance(other));
    one.max(other) / one.min(other)
}

/// The lines of the twelve and of the four of the page, each with its kind: a person's is single, an organization's double,
/// an amount's dashed, a claim's dotted.
fn lines(theme: Theme) -> Vec<(String, Rgb, Line)> {
    let four =
        [("person", Line::Thick), ("organization", Line::Double), ("amount", Line::Dashed), ("claim", Line::Dotted)];
    let four = four.map(|(name, line)| (name.to_owned(), of_page(&format!("{name}-line"), theme), line));
    let own = Look::proposed()
        .take(Colour::ALL.len())
        .map(|look| (format!("colour {}", look.colour.number()), own(look.colour, theme).line, look.line));
    four.into_iter().chain(own).collect()
}

/// The pairs of which one at least is a label of a person's own.
fn pairs<T: Clone>(all: &[T]) -> Vec<(T, T)> {
    let with_those_before = |at: usize| all[..at].iter().map(move |one| (one.clone(), all[at].clone()));
    (4..all.len()).flat_map(with_those_before).collect()
}

#[test]
fn any_two_colours_are_told_apart() {
    for theme in THEMES {
        for ((one, line, _), (other, other_line, _)) in pairs(&lines(theme)) {
            let far = distance(line, other_line);
            assert!(far >= FAR, "{one} and {other}: {far:.3}");
        }
    }
}

#[test]
fn whoever_sees_colours_otherwise_tells_them_apart_by_colour_and_line() {
    for theme in THEMES {
        for (eyes, name) in [(&PROTANOPIA, "protanopia"), (&DEUTERANOPIA, "deuteranopia"), (&TRITANOPIA, "tritanopia")]
        {
            for ((one, colour, line), (other, other_colour, other_line)) in pairs(&lines(theme)) {
                let far = distance(through(Some(eyes), colour), through(Some(eyes), other_colour));
                let least = if line == other_line { FAR_FOR_OTHERS_ON_THE_SAME_LINE } else { FAR_FOR_OTHERS };
                assert!(far >= least, "{name}: {one} and {other}: {far:.3}");
            }
        }
    }
}

#[test]
fn words_and_lines_are_seen_on_every_tint() {
    for theme in THEMES {
        let (page, text) = (of_page("page", theme), of_page("text", theme));
        let grounds = [page, of_page("panel", theme), of_page("raised", theme)];
        for colour in Colour::ALL {
            let Seen { line, tint, ink } = own(colour, theme);
            let at = colour.number();
            assert!(contrast(text, tint) >= 4.5, "words on {at}");
            assert!(contrast(line, tint) >= 3.0 && contrast(line, page) >= 3.0, "the line of {at}");
            assert!(grounds.iter().all(|ground| contrast(ink, *ground) >= 4.5), "ink of {at}");
        }
    }
}

#[test]
fn files_say_the_colours_of_the_stylesheet() {
    for colour in Colour::ALL {
        assert!(
            style("later/own-labels").contains(&format!("--line: light-dark({}, ", colour.hex())),
            "{}",
            colour.hex()
        );
    }
}

#[test]
fn measures_are_those_that_are_known() {
    assert!((contrast(rgb("#000000"), rgb("#ffffff")) - 21.0).abs() < 1e-9);
    assert!((oklab(rgb("#ffffff"))[0] - 1.0).abs() < 1e-4);
    // Red and green of one lightness are one colour to whoever has no red cones.
    let (red, green) = (rgb("#a05000"), rgb("#507000"));
    assert!(distance(through(Some(&PROTANOPIA), red), through(Some(&PROTANOPIA), green)) < distance(red, green) / 2.0);
}
