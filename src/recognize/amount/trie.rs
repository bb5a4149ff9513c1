//! Words found by how a text goes on: the scanner asks at a few places which words begin (or end) there.
//!
//! ASCII letters match in either case; who cares about case keeps the spelling in the value.

/// A set of words, each with a value.
pub(super) struct Trie<T> {
    branches: Branches,
    /// What the word that ends at a node has.
    values: Vec<Option<T>>,
}

/// For each node the nodes after it, in the order of their characters.
struct Branches(Vec<Vec<(char, usize)>>);

impl Branches {
    /// The node after `node` for `character`. Never inlined: it is asked for at many places, and the page pays by the byte.
    #[inline(never)]
    fn after(&self, node: usize, character: char) -> Option<usize> {
        let edges = &self.0[node];
        edges.binary_search_by_key(&character.to_ascii_lowercase(), |edge| edge.0).ok().map(|edge| edges[edge].1)
    }

    /// The same, made where it is not there.
    fn grow(&mut self, node: usize, character: char) -> usize {
        let character = character.to_ascii_lowercase();
        match self.0[node].binary_search_by_key(&character, |edge| edge.0) {
            Ok(edge) => self.0[node][edge].1,
            Err(place) => {
                let leaf = self.0.len();
                self.0.push(Vec::new());
                self.0[node].insert(place, (character, leaf));
                leaf
            }
        }
    }
}

impl<T> Default for Trie<T> {
    fn default() -> Self {
        Self { branches: Branches(vec![Vec::new()]), values: vec![None] }
    }
}

impl<T> Trie<T> {
    /// The place of the value of `word`.
    pub(super) fn entry(&mut self, word: impl Iterator<Item = char>) -> &mut Option<T> {
        let node = word.fold(0, |node, character| self.branches.grow(node, character));
        self.values.resize_with(self.branches.0.len(), || None);
        &mut self.values[node]
    }

    /// The values of the words that `characters` begin with, the shortest first, with their length in bytes.
    pub(super) fn matches(&self, characters: impl Iterator<Item = char>) -> impl Iterator<Item = (usize, &T)> {
        let mut node = 0;
        let mut length = 0;
        characters
            .map_while(move |character| {
                node = self.branches.after(node, character)?;
                length += character.len_utf8();
                Some((length, node))
            })
            .filter_map(|(length, node)| Some((length, self.values[node].as_ref()?)))
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
