//! Which quotation marks are open.

/// A quotation that has been opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Open {
    /// The mark that will close it.
    closing: char,
    /// Where its opening mark stands.
    pub(super) at: usize,
    /// Whether it was opened in mid-clause (`他大喊“不要！”`), not after a colon, a comma or at the beginning.
    pub(super) is_embedded: bool,
}

/// More open quotations than this are no quotations.
const DEPTH: usize = 4;

/// The open quotations of a line, the innermost last.
#[derive(Default)]
pub(super) struct Quotes(Vec<Open>);

impl Quotes {
    /// Whether any is open.
    pub(super) fn is_open(&self) -> bool {
        !self.0.is_empty()
    }

    /// Takes note of the `character` at `at`.
    pub(super) fn step(&mut self, line: &str, at: usize, character: char) {
        if self.close(line, at, character).is_some() || self.0.len() >= DEPTH {
            return;
        }
        if let Some(closing) = closing_of(character) {
            let before = line[..at].chars().next_back();
            self.0.push(Open { closing, at, is_embedded: before.is_some_and(char::is_alphanumeric) });
        }
    }

    /// Closes the quotation that the `character` at `at` closes.
    pub(super) fn close(&mut self, line: &str, at: usize, character: char) -> Option<Open> {
        if character == '’' && line[at..].chars().nth(1).is_some_and(char::is_alphanumeric) {
            return None;
        }
        let index = self.0.iter().rposition(|open| open.closing == character)?;
        let open = self.0[index];
        self.0.truncate(index);
        Some(open)
    }
}

/// The mark that closes what `opening` opens.
fn closing_of(opening: char) -> Option<char> {
    Some(match opening {
        '“' | '„' => '”',
        '‘' => '’',
        '「' => '」',
        '『' => '』',
        '«' => '»',
        '﹁' => '﹂',
        '"' | '＂' => opening,
        _ => return None,
    })
}
