//! The table of words and the automaton that finds them.

use std::{collections::HashMap, sync::LazyLock};

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::{Cue, Hit, Mark, Side, Sort, Tongue, Word, fold::fold, inflect};
use crate::text::{Span, script};

const CUES: [&str; 2] =
    [include_str!("../../../../lexicon/cues/cues.tsv"), include_str!("../../../../lexicon/cues/added.tsv")];
const MARKS: &str = include_str!("../../../../lexicon/cues/marks.tsv");

/// All words, and what finds them.
struct Table {
    automaton: Option<AhoCorasick>,
    /// By the number of the pattern.
    words: Vec<Word>,
}

static TABLE: LazyLock<Table> = LazyLock::new(Table::built_in);

/// The words of the table in `folded`, by where they begin, the longer first. A cue inside a longer cue or a
/// compound is none.
pub(in super::super) fn hits(folded: &str) -> Vec<Hit> {
    let table: &'static Table = &TABLE;
    let Some(automaton) = &table.automaton else { return Vec::new() };
    let mut found: Vec<Hit> = automaton
        .find_overlapping_iter(folded)
        .map(|hit| Hit { span: Span::new(hit.start(), hit.end()), word: &table.words[hit.pattern().as_usize()] })
        .filter(|hit| stands_alone(folded, hit))
        .collect();
    found.sort_by_key(|hit| (hit.span.start, std::cmp::Reverse(hit.span.end)));
    without_contained_cues(found)
}

fn without_contained_cues(mut found: Vec<Hit>) -> Vec<Hit> {
    let mut covered = 0;
    found.retain(|hit| {
        let is_cue = hit.word.cue.is_some();
        let is_inner = is_cue && hit.span.end <= covered;
        if is_cue || hit.word.is(Mark::Compound) {
            covered = covered.max(hit.span.end);
        }
        !is_inner
    });
    found
}

/// English words are whole; Korean ones begin a word, unless they are endings themselves.
fn stands_alone(folded: &str, hit: &Hit) -> bool {
    let before = folded[..hit.span.start].chars().next_back();
    let after = folded[hit.span.end..].chars().next();
    match hit.word.tongue {
        Tongue::English => {
            let is_part = |next| script::is_latin(next) || next.is_ascii_digit();
            // `London-listed shares` lists nothing.
            let joined = |side: Option<&str>| side.and_then(|side| side.chars().next_back()).is_some_and(is_part);
            let is_joined = joined(folded[..hit.span.start].strip_suffix('-'));
            let is_longer = [before, after].into_iter().flatten().any(is_part);
            !(is_longer || is_joined && hit.word.cue.is_some())
        }
        Tongue::Chinese => true,
        Tongue::Korean => {
            let is_ending =
                folded[hit.span.start..].starts_with(['에', '라', '다', '고', '냐', '자', '이', '으', '의']);
            hit.word.cue.is_none() || is_ending || !before.is_some_and(script::is_hangul)
        }
    }
}

impl Table {
    fn built_in() -> Self {
        let mut builder = Builder::default();
        for row in CUES.iter().flat_map(|file| file.lines()).filter(|line| !line.starts_with('#')) {
            builder.add_cue(row);
        }
        for row in MARKS.lines().filter(|line| !line.starts_with('#')) {
            builder.add_mark(row);
        }
        let automaton = AhoCorasick::builder().kind(Some(AhoCorasickKind::ContiguousNFA)).build(&builder.patterns).ok();
        Self { automaton, words: builder.words }
    }
}

#[derive(Default)]
struct Builder {
    patterns: Vec<String>,
    words: Vec<Word>,
    index: HashMap<String, usize>,
}

impl Builder {
    /// A row of `language, word, type, side`.
    fn add_cue(&mut self, row: &str) {
        let mut columns = row.split('\t');
        let (Some(language), Some(word), Some(sort), Some(side)) =
            (columns.next(), columns.next(), columns.next(), columns.next())
        else {
            return;
        };
        if word.contains('…') {
            return; // A frame of two words, both of which stand in the table: the grammar of Chinese joins them.
        }
        let (Some(tongue), sort, side) = (tongue_of(language), sort_of(sort), side_of(side)) else { return };
        for form in forms(tongue, word) {
            let entry = self.word(tongue, &form);
            match (sort, side) {
                (Some(sort), Some(side)) => entry.cue = Some(Cue { sort, side }),
                _ => entry.marks |= Mark::Unnamed as u16,
            }
        }
    }

    /// A row of `language, word, mark`.
    fn add_mark(&mut self, row: &str) {
        let mut columns = row.split('\t');
        let (Some(language), Some(word), Some(mark)) = (columns.next(), columns.next(), columns.next()) else { return };
        let (Some(tongue), Some(mark)) = (tongue_of(language), mark_of(mark)) else { return };
        let is_guard = matches!(mark, Mark::Weak | Mark::Transitive | Mark::Manner | Mark::Certain);
        let forms = if is_guard { forms(tongue, word) } else { vec![word.to_owned()] };
        for form in forms {
            if !is_guard || self.index.contains_key(&form) {
                self.word(tongue, &form).marks |= mark as u16;
            }
        }
    }

    /// The entry of `form`, made where there is none.
    fn word(&mut self, tongue: Tongue, form: &str) -> &mut Word {
        let form: String = form.chars().map(fold).collect();
        let index = *self.index.entry(form).or_insert_with_key(|form| {
            self.patterns.push(form.clone());
            self.words.push(Word { tongue, cue: None, marks: 0 });
            self.words.len() - 1
        });
        &mut self.words[index]
    }
}

fn forms(tongue: Tongue, word: &str) -> Vec<String> {
    match tongue {
        Tongue::English => inflect::english(word),
        Tongue::Chinese => vec![word.to_owned()],
        Tongue::Korean => inflect::korean(word),
    }
}

fn tongue_of(language: &str) -> Option<Tongue> {
    match language {
        "en" => Some(Tongue::English),
        "ko" => Some(Tongue::Korean),
        _ if language.starts_with("zh") => Some(Tongue::Chinese),
        _ => None,
    }
}

fn sort_of(sort: &str) -> Option<Sort> {
    match sort {
        "say" => Some(Sort::Say),
        "claim" => Some(Sort::Claim),
        "deny" => Some(Sort::Deny),
        "confirm" => Some(Sort::Confirm),
        "report" => Some(Sort::Report),
        "rumour" => Some(Sort::Rumour),
        "predict" => Some(Sort::Predict),
        _ => None,
    }
}

fn side_of(side: &str) -> Option<Side> {
    match side {
        "before" => Some(Side::Before),
        "after" => Some(Side::After),
        "either" => Some(Side::Either),
        "none" => Some(Side::Nowhere),
        _ => None,
    }
}

fn mark_of(mark: &str) -> Option<Mark> {
    match mark {
        "weak" => Some(Mark::Weak),
        "transitive" => Some(Mark::Transitive),
        "possible" => Some(Mark::Possible),
        "rumoured" => Some(Mark::Rumoured),
        "predicted" => Some(Mark::Predicted),
        "estimated" => Some(Mark::Estimated),
        "denied" => Some(Mark::Denied),
        "opinion" => Some(Mark::Opinion),
        "unnamed" => Some(Mark::Unnamed),
        "compound" => Some(Mark::Compound),
        "manner" => Some(Mark::Manner),
        "certain" => Some(Mark::Certain),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let folded = super::super::folded(text);
        let cues = hits(&folded).into_iter().filter(|hit| hit.word.cue.is_some());
        cues.map(|hit| text[hit.span.start..hit.span.end].to_owned()).collect()
    }

    #[test]
    fn every_row_of_the_files_is_understood() {
        for row in CUES.iter().flat_map(|file| file.lines()).filter(|line| !line.starts_with('#')) {
            let columns: Vec<_> = row.split('\t').collect();
            assert!(tongue_of(columns[0]).is_some(), "{row}");
            assert!(sort_of(columns[2]).is_some() || columns[2] == "source-unnamed", "{row}");
            assert!(side_of(columns[3]).is_some() || matches!(columns[3], "inside" | "self"), "{row}");
        }
        for row in MARKS.lines().filter(|line| !line.starts_with('#')) {
            let columns: Vec<_> = row.split('\t').collect();
            assert!(columns.len() == 3 && mark_of(columns[2]).is_some(), "{row}");
        }
    }

    #[test]
    fn both_scripts_of_chinese_find_the_same_words() {
        assert_eq!(words("校方宣佈，学校透露"), ["宣佈", "透露"]);
        assert_eq!(words("據《日報》報導"), ["據", "報導"]);
    }

    #[test]
    fn a_longer_word_hides_the_cue_inside_it() {
        assert_eq!(words("名称与小说，对他来说"), Vec::<String>::new());
        assert_eq!(words("公司声称"), ["声称"]);
    }

    #[test]
    fn english_words_are_whole_and_korean_ones_begin_a_word() {
        assert_eq!(words("He denied it; the essay stays"), ["denied"]);
        assert_eq!(words("그는 밝혔습니다"), ["밝혔"]);
        assert_eq!(words("Its London-listed shares fell"), Vec::<String>::new());
    }
}
