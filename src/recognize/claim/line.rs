//! Which sentences are none: headings, addresses, rows of a table, bylines.

use super::sentence::Sentence;

/// Longer lines without a full stop are sentences all the same, in characters.
const HEADING: usize = 110;

/// Labels of captions, whose text is judged like any sentence.
const CAPTIONS: &[&str] =
    &["图注", "圖注", "图说", "圖說", "图：", "圖：", "图:", "圖:", "Photo:", "Caption:", "사진:", "사진 설명"];

/// Whether `sentence` asserts nothing by its form.
pub(super) fn is_no_sentence(sentence: &Sentence<'_>) -> bool {
    let text = sentence.as_str();
    is_table_row(text) || is_address(text) || is_heading(sentence) || text.ends_with(['：', ':'])
}

fn is_table_row(text: &str) -> bool {
    text.starts_with('|') && text.ends_with('|')
}

/// Mostly a URL.
fn is_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.")
}

/// A whole line without a mark that ends a sentence.
fn is_heading(sentence: &Sentence<'_>) -> bool {
    let text = sentence.as_str();
    let is_caption = CAPTIONS.iter().any(|label| text.starts_with(label));
    !is_caption && !ends_sentence(text) && text.chars().take(HEADING).count() < HEADING
}

fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches(['"', '”', '’', '\'', '」', '』', ')', '）', '】', ']']);
    text.ends_with(['.', '。', '！', '？', '!', '?', '…', '｡'])
}
