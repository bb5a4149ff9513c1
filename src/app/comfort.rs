//! The person's reading settings: the size and line length of the article's text, light or dark, a ruler, and how far
//! selections extend.

use std::fmt;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::dom::{document, storage};
use crate::text::snap::Snap;

/// Under this name the browser keeps it: it is needed before the library is open.
const KEPT: &str = "gloss-comfort";

/// What can be set; sizes in percent of what the page gives by itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Comfort {
    /// The size of the article's letters.
    pub size: u16,
    /// The distance of its lines.
    pub leading: u16,
    /// The length of its lines.
    pub measure: u16,
    /// Light or dark.
    pub theme: Theme,
    /// What selections reach to.
    pub snap: Snap,
    /// Whether a band follows the pointer over the lines.
    pub ruler: bool,
}

/// Light or dark.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Theme {
    /// As the system has it.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// Its name in the styles.
    pub const fn id(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Default for Comfort {
    fn default() -> Self {
        Self { size: 100, leading: 100, measure: 100, theme: Theme::System, snap: Snap::Character, ruler: false }
    }
}

/// As it is kept: `110 100 120 dark word ruler`.
impl fmt::Display for Comfort {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { size, leading, measure, .. } = self;
        let ruler = if self.ruler { " ruler" } else { "" };
        write!(formatter, "{size} {leading} {measure} {} {}{ruler}", self.theme.id(), self.snap.id())
    }
}

impl Comfort {
    /// The stored settings; what cannot be read has its default.
    pub fn kept() -> Self {
        let text = storage().and_then(|storage| storage.get_item(KEPT).ok().flatten()).unwrap_or_default();
        let mut parts = text.split(' ');
        let mut percent =
            || parts.next().and_then(|part| part.parse().ok()).filter(|own| (50..=200).contains(own)).unwrap_or(100);
        let (size, leading, measure) = (percent(), percent(), percent());
        let theme = parts.next().and_then(|id| Theme::ALL.into_iter().find(|theme| theme.id() == id));
        let snap = parts.next().and_then(|id| Snap::ALL.into_iter().find(|snap| snap.id() == id));
        let ruler = parts.next().is_some();
        Self { size, leading, measure, theme: theme.unwrap_or(Theme::System), snap: snap.unwrap_or_default(), ruler }
    }

    /// Stores the settings and applies them. If the browser stores nothing, they last until the page is closed.
    pub fn keep(self) {
        if let Some(storage) = storage() {
            let _ = storage.set_item(KEPT, &self.to_string());
        }
        self.show();
    }

    /// Applies the settings to the page.
    pub fn show(self) {
        let Some(root) = document().document_element() else { return };
        let style = root.unchecked_ref::<HtmlElement>().style();
        for (name, percent) in [("--size", self.size), ("--leading", self.leading), ("--measure", self.measure)] {
            // A style that cannot be set leaves the page as it is.
            let _ = style.set_property(name, &format!("{}.{:02}", percent / 100, percent % 100));
        }
        let _ = root.set_attribute("data-theme", self.theme.id());
        let _ = root.toggle_attribute_with_force("data-ruler", self.ruler);
    }
}
