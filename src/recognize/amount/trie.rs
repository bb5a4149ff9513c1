//! A trie: the scanner asks at a few places which known words begin (or end) there.
//!
//! ASCII letters match in either case; where case matters, the value keeps the spelling. There is one walk for all
//! lists, and it is never inlined: it is called at many places, and each copy would make the download larger.

use std::str::Chars;

/// A set of words, each with a value.
pub(super) struct Trie<T> {
    words: Words,
    values: Vec<T>,
}

impl<T> Trie<T> {
    /// Words that a text begins with.
    pub(super) fn of_beginnings() -> Self {
        Self { words: Words::new(false), values: Vec::new() }
    }

    /// Words that a text ends with.
    pub(super) fn of_ends() -> Self {
        Self { words: Words::new(true), values: Vec::new() }
    }

    /// Adds `word`; a later value takes the place of an earlier one.
    #[inline(never)]
    pub(super) fn set(&mut self, word: &str, value: T) {
        let number = self.words.number(word, self.values.len());
        match self.values.get_mut(number) {
            Some(place) => *place = value,
            None => self.values.push(value),
        }
    }

    /// The values of the words that `text` begins (or ends) with, the shortest first, with their length in bytes.
    pub(super) fn matches<'t>(&self, text: &'t str) -> Matches<'_, 't, T> {
        Matches { walk: self.words.walk(text), values: &self.values }
    }

    /// The longest of [`Self::matches`].
    pub(super) fn longest(&self, text: &str) -> Option<(usize, &T)> {
        self.words.longest(text).map(|(length, number)| (length, &self.values[number]))
    }
}

impl<T> Trie<Vec<T>> {
    /// Adds `value` to those of `word`.
    #[inline(never)]
    pub(super) fn push(&mut self, word: &str, value: T) {
        let number = self.words.number(word, self.values.len());
        match self.values.get_mut(number) {
            Some(values) => values.push(value),
            None => self.values.push(vec![value]),
        }
    }
}

/// The words that a text begins (or ends) with, as [`Trie::matches`] says.
pub(super) struct Matches<'l, 't, T> {
    walk: Walk<'l, 't>,
    values: &'l [T],
}

impl<'l, T> Iterator for Matches<'l, '_, T> {
    type Item = (usize, &'l T);

    fn next(&mut self) -> Option<(usize, &'l T)> {
        self.walk.next().map(|(length, number)| (length, &self.values[number]))
    }
}

/// The words themselves, numbered.
struct Words {
    nodes: Vec<Node>,
    /// Whether they are read from their ends.
    backwards: bool,
}

/// What the words with one beginning have in common.
#[derive(Default)]
struct Node {
    /// The nodes after it, in the order of their characters.
    edges: Vec<(char, usize)>,
    /// The number of the word that ends here.
    number: Option<usize>,
}

impl Words {
    fn new(backwards: bool) -> Self {
        Self { nodes: vec![Node::default()], backwards }
    }

    /// The number of `word`, which is `new` where it has none yet.
    #[inline(never)]
    fn number(&mut self, word: &str, new: usize) -> usize {
        let mut characters = word.chars();
        let mut node = 0;
        while let Some(character) = step(&mut characters, self.backwards) {
            node = match self.edge(node, character) {
                Ok(edge) => self.nodes[node].edges[edge].1,
                Err(place) => {
                    let leaf = self.nodes.len();
                    self.nodes.push(Node::default());
                    self.nodes[node].edges.insert(place, (character, leaf));
                    leaf
                }
            }
        }
        *self.nodes[node].number.get_or_insert(new)
    }

    /// Which edge of `node` is that of `character`, or where it would be.
    fn edge(&self, node: usize, character: char) -> Result<usize, usize> {
        self.nodes[node].edges.binary_search_by_key(&character, |edge| edge.0)
    }

    fn walk<'t>(&self, text: &'t str) -> Walk<'_, 't> {
        Walk { words: self, length: text.len(), characters: text.chars(), node: 0 }
    }

    #[inline(never)]
    fn longest(&self, text: &str) -> Option<(usize, usize)> {
        self.walk(text).last()
    }
}

/// The words that a text begins (or ends) with: their length and their number.
struct Walk<'l, 't> {
    words: &'l Words,
    /// Of the whole text.
    length: usize,
    characters: Chars<'t>,
    node: usize,
}

impl Iterator for Walk<'_, '_> {
    type Item = (usize, usize);

    #[inline(never)]
    fn next(&mut self) -> Option<(usize, usize)> {
        loop {
            let character = step(&mut self.characters, self.words.backwards)?;
            let edge = self.words.edge(self.node, character).ok()?;
            self.node = self.words.nodes[self.node].edges[edge].1;
            if let Some(number) = self.words.nodes[self.node].number {
                return Some((self.length - self.characters.as_str().len(), number));
            }
        }
    }
}

/// The next character, small where it is an ASCII letter.
fn step(characters: &mut Chars<'_>, backwards: bool) -> Option<char> {
    let character = if backwards { characters.next_back() } else { characters.next() };
    character.map(|character| character.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_words_at_a_place_are_found_the_shortest_first() {
        let mut trie = Trie::of_beginnings();
        for (value, word) in ["元", "元人民币", "US$"].into_iter().enumerate() {
            trie.set(word, value);
        }
        let found: Vec<_> = trie.matches("元人民币。").map(|(length, value)| (length, *value)).collect();
        assert_eq!(found, [(3, 0), (12, 1)]);
        assert_eq!(trie.longest("us$5"), Some((3, &2)));
        assert_eq!(trie.longest(""), None);
    }

    #[test]
    fn words_before_a_place_are_read_from_their_ends() {
        let mut trie = Trie::of_ends();
        for (word, value) in [("dollar", 1), ("US dollar", 2), ("円", 3)] {
            trie.push(word, value);
        }
        trie.push("dollar", 4);
        let found: Vec<_> = trie.matches("in us Dollar").map(|(length, values)| (length, values.clone())).collect();
        assert_eq!(found, [(6, vec![1, 4]), (9, vec![2])]);
        assert_eq!(trie.longest("円5"), None);
    }
}
