//! Words found by how a text goes on: the scanner asks at a few places which words begin (or end) there.
//!
//! ASCII letters match in either case; who cares about case keeps the spelling in the value.

/// A set of words, each with a value.
pub(super) struct Trie<T> {
    nodes: Vec<Node<T>>,
}

struct Node<T> {
    /// In the order of their characters.
    edges: Vec<(char, usize)>,
    value: Option<T>,
}

impl<T> Default for Trie<T> {
    fn default() -> Self {
        Self { nodes: vec![Node::leaf()] }
    }
}

impl<T> Node<T> {
    fn leaf() -> Self {
        Self { edges: Vec::new(), value: None }
    }
}

impl<T> Trie<T> {
    /// The place of the value of `word`.
    pub(super) fn entry(&mut self, word: impl Iterator<Item = char>) -> &mut Option<T> {
        let mut node = 0;
        for character in word.map(|character| character.to_ascii_lowercase()) {
            node = match self.nodes[node].edges.binary_search_by_key(&character, |edge| edge.0) {
                Ok(edge) => self.nodes[node].edges[edge].1,
                Err(place) => {
                    self.nodes.push(Node::leaf());
                    let leaf = self.nodes.len() - 1;
                    self.nodes[node].edges.insert(place, (character, leaf));
                    leaf
                }
            };
        }
        &mut self.nodes[node].value
    }

    /// The values of the words that `characters` begin with, the shortest first, with their length in bytes.
    pub(super) fn matches(&self, characters: impl Iterator<Item = char>) -> impl Iterator<Item = (usize, &T)> {
        let mut node = 0;
        let mut length = 0;
        characters
            .map_while(move |character| {
                let edges = &self.nodes[node].edges;
                let edge = edges.binary_search_by_key(&character.to_ascii_lowercase(), |edge| edge.0).ok()?;
                node = edges[edge].1;
                length += character.len_utf8();
                Some((length, node))
            })
            .filter_map(|(length, node)| Some((length, self.nodes[node].value.as_ref()?)))
    }

    /// The longest of [`Self::matches`].
    pub(super) fn longest(&self, characters: impl Iterator<Item = char>) -> Option<(usize, &T)> {
        self.matches(characters).last()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_words_at_a_place_are_found_the_shortest_first() {
        let mut trie = Trie::default();
        for (value, word) in ["元", "元人民币", "US$"].into_iter().enumerate() {
            *trie.entry(word.chars()) = Some(value);
        }
        let found: Vec<_> = trie.matches("元人民币。".chars()).map(|(length, value)| (length, *value)).collect();
        assert_eq!(found, [(3, 0), (12, 1)]);
        assert_eq!(trie.longest("us$5".chars()), Some((3, &2)));
        assert_eq!(trie.longest("".chars()), None);
    }
}
