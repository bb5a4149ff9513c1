//! Which key does what: by default, or as the person has chosen.
//!
//! A key is written `a`, `A`, `Shift+1`, `Ctrl+Shift+z`, `Alt+F2`.

use std::collections::HashMap;

/// The first line of what is kept, where keys without Ctrl do nothing.
const NO_LETTERS: &str = "no single letters";

/// A command for keys: its name, which never changes, and its default keys.
pub type Bound = (&'static str, &'static [&'static str]);

/// What the person has chosen.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Bindings {
    /// The key for each act that has another than its own; an empty one where they want none.
    chosen: HashMap<String, String>,
    /// Whether keys without Ctrl or Alt do nothing.
    pub no_letters: bool,
}

impl Bindings {
    /// What was kept as `text`; what makes no sense is left out.
    pub fn read(text: &str) -> Self {
        let mut bindings = Self { no_letters: text.lines().next() == Some(NO_LETTERS), ..Self::default() };
        let chosen = text.lines().filter_map(|line| line.split_once('\t'));
        bindings.chosen = chosen.map(|(id, key)| (id.to_owned(), key.to_owned())).collect();
        bindings
    }

    /// As it is kept.
    pub fn written(&self) -> String {
        let mut lines: Vec<String> = self.chosen.iter().map(|(id, key)| format!("{id}\t{key}")).collect();
        lines.sort_unstable();
        if self.no_letters {
            lines.insert(0, NO_LETTERS.to_owned());
        }
        lines.join("\n")
    }

    /// The keys of an act, the first of them shown.
    pub fn of(&self, (id, own): Bound) -> Vec<&str> {
        match self.chosen.get(id) {
            Some(key) if key.is_empty() => Vec::new(),
            Some(key) => vec![key],
            None => own.to_vec(),
        }
    }

    /// Which of `acts` the key does.
    pub fn act(&self, key: &str, acts: impl Iterator<Item = Bound>) -> Option<&'static str> {
        if self.no_letters && is_single(key) { None } else { self.of_key(key, acts) }
    }

    fn of_key(&self, key: &str, mut acts: impl Iterator<Item = Bound>) -> Option<&'static str> {
        acts.find(|act| self.of(*act).contains(&key)).map(|(id, _)| id)
    }

    /// Makes `act` the only thing that `key` does; answers which of `acts` it did until now.
    pub fn choose(
        &mut self,
        act: &'static str,
        key: &str,
        acts: impl Iterator<Item = Bound> + Clone,
    ) -> Option<&'static str> {
        let other = self.of_key(key, acts.clone()).filter(|other| *other != act);
        if let Some(bound) = acts.clone().find(|(id, _)| Some(*id) == other) {
            let left = self.of(bound).into_iter().find(|own| *own != key).unwrap_or_default().to_owned();
            self.chosen.insert(bound.0.to_owned(), left);
        }
        self.chosen.insert(act.to_owned(), key.to_owned());
        other
    }

    /// Whether any act has another key than its default one.
    pub fn is_changed(&self) -> bool {
        !self.chosen.is_empty()
    }

    /// The default keys of all acts.
    pub fn reset(&mut self) {
        self.chosen.clear();
    }
}

/// Whether `key` is a single letter, digit or sign, which people type by accident when they dictate or rest a hand on
/// the keys.
pub fn is_single(key: &str) -> bool {
    key.strip_prefix("Shift+").unwrap_or(key).chars().count() == 1
}

/// `key` as a person reads it.
pub fn shown(key: &str) -> String {
    let mut parts: Vec<&str> = key.split_inclusive('+').map(|part| part.strip_suffix('+').unwrap_or(part)).collect();
    // The key `+` itself.
    if key.ends_with('+') {
        parts.pop();
        parts.push("+");
    }
    let name = |part: &str| match part {
        "Escape" => "Esc".to_owned(),
        " " => "Space".to_owned(),
        letter if parts.len() > 1 => letter.to_uppercase(),
        _ => part.to_owned(),
    };
    let mut read: Vec<String> = parts.iter().map(|part| name(part)).collect();
    for own in &mut read {
        if let Some(proper) = NAMES.iter().find(|name| name.eq_ignore_ascii_case(own)) {
            *own = (*proper).to_owned();
        }
    }
    read.join(" + ")
}

/// Keys whose written form is their name.
const NAMES: [&str; 6] = ["Ctrl", "Alt", "Shift", "Esc", "Enter", "Delete"];

#[cfg(test)]
mod tests {
    use super::*;

    const ACTS: [Bound; 3] = [("accept", &["a"]), ("reject", &["x"]), ("redo", &["Ctrl+Shift+z", "Ctrl+y"])];

    fn acts() -> impl Iterator<Item = Bound> + Clone {
        ACTS.into_iter()
    }

    #[test]
    fn a_chosen_key_is_taken_from_what_it_did_before() {
        let mut bindings = Bindings::default();
        assert_eq!(bindings.choose("reject", "a", acts()), Some("accept"));
        assert_eq!(bindings.act("a", acts()), Some("reject"));
        assert!(bindings.of(ACTS[0]).is_empty());
        assert_eq!(bindings.act("x", acts()), None);
        assert_eq!(bindings.choose("accept", "Ctrl+y", acts()), Some("redo"));
        assert_eq!(bindings.of(ACTS[2]), ["Ctrl+Shift+z"]);
    }

    #[test]
    fn what_was_chosen_is_read_again_as_it_was_written() {
        let mut bindings = Bindings { no_letters: true, ..Bindings::default() };
        bindings.choose("accept", "Ctrl+Enter", acts());
        bindings.choose("redo", "+", acts());
        assert_eq!(Bindings::read(&bindings.written()), bindings);
        assert_eq!(Bindings::read(""), Bindings::default());
    }

    #[test]
    fn single_letters_do_nothing_where_they_are_switched_off() {
        let bindings = Bindings { no_letters: true, ..Bindings::default() };
        assert_eq!(bindings.act("a", acts()), None);
        assert_eq!(bindings.act("Ctrl+y", acts()), Some("redo"));
        assert!(is_single("Shift+1") && !is_single("Escape"));
    }

    #[test]
    fn keys_are_shown_as_they_stand_on_keyboards() {
        let read = ["a", "A", "Ctrl+Shift+z", "Shift+1", "Escape", "Ctrl++", "+"].map(shown);
        assert_eq!(read, ["a", "A", "Ctrl + Shift + Z", "Shift + 1", "Esc", "Ctrl + +", "+"]);
    }
}
