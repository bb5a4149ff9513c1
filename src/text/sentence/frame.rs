//! What follows a closed quotation: the frame that says who spoke belongs to the same sentence.

use super::quotes::Open;
use crate::text::script;

/// How many characters of a Chinese clause are looked through for a word of saying.
const CLAUSE: usize = 40;

/// How many characters a frame has that stands behind a quotation in mid-sentence, or before something else.
const AFTERTHOUGHT: usize = 12;

/// Words of saying in Chinese, Simplified and Traditional.
const CHINESE: &[&str] = &[
    "说", "說", "道", "称", "稱", "问", "問", "表示", "写", "寫", "指出", "告诉", "告訴", "喊", "笑", "答", "叹", "嘆",
    "歎", "忆", "憶", "批评", "批評", "言", "回应", "回應", "强调", "強調", "补", "補", "感慨", "解释", "解釋", "透露",
    "认为", "認為", "评", "評", "回", "呼吁", "呼籲", "抱怨", "哽咽", "吐槽", "反驳", "反駁", "提到", "谈到", "談到",
    "宣布", "承认", "承認", "嗆", "怒", "打趣", "警告", "讲", "講", "叫", "骂", "罵", "提醒", "坦承", "分析", "形容",
    "描述",
];

/// Verbs of saying in English, as they stand in a frame.
const ENGLISH: &[&str] = &[
    "said",
    "says",
    "say",
    "asked",
    "asks",
    "told",
    "tells",
    "added",
    "adds",
    "replied",
    "wrote",
    "writes",
    "joked",
    "recalled",
    "explained",
    "shouted",
    "cried",
    "argued",
    "insisted",
    "warned",
    "noted",
    "answered",
    "quipped",
    "remarked",
    "continued",
    "laughed",
    "sighed",
    "demanded",
    "wondered",
    "tweeted",
    "posted",
    "reads",
    "read",
];

/// Particles and verbs that tie a Korean quotation to its frame.
const KOREAN: &[&str] = &["라고", "이라고", "고", "라며", "이라며", "라면서", "라는", "이라는", "하고", "며", "면서"];

/// Whether the frame of the quotation `open`, which closed before `after`, follows in the same sentence.
pub(super) fn follows(line: &str, sentence: usize, after: usize, open: Open) -> bool {
    let rest = &line[after..];
    let Some(next) = rest.chars().next() else { return false };
    if script::is_hangul(next) {
        return true;
    }
    // A quotation in mid-sentence mostly has its frame before it.
    let has_frame = open.at > sentence;
    if !next.is_whitespace() && open.is_embedded && has_frame {
        return next.is_alphanumeric();
    }
    let rest = rest.trim_start();
    match rest.chars().next() {
        Some(first) if script::is_hangul(first) => {
            KOREAN.contains(&rest.split(char::is_whitespace).next().unwrap_or_default())
        }
        Some(first) if first.is_ascii_alphabetic() && next.is_whitespace() => !has_frame && english(rest),
        Some(_) => chinese(rest, if has_frame { AFTERTHOUGHT } else { CLAUSE }),
        None => false,
    }
}

/// Whether the first clause of `rest` is a frame of at most `longest` characters.
fn chinese(rest: &str, longest: usize) -> bool {
    let limit = rest.char_indices().nth(longest + 1).map_or(rest.len(), |(index, _)| index);
    let near = &rest[..limit];
    let Some(end) = near.find(['，', '。', '：', '；', '！', '？', '“', '「', ',', ':', '.']) else {
        return false;
    };
    let (clause, mark) = (&near[..end], &near[end..]);
    let goes_on = mark.starts_with('，') && !mark[3..].starts_with(['“', '「', '"']);
    if goes_on {
        // `他说，声音沙哑`: longer ones, or other words, begin a report of their own.
        return clause.chars().count() <= AFTERTHOUGHT && clause.ends_with(['说', '說', '道', '问', '問', '笑']);
    }
    clause.chars().any(script::is_han) && CHINESE.iter().any(|word| clause.contains(word))
}

/// Whether `rest` begins as `Smith asked.` or `said Smith` do.
fn english(rest: &str) -> bool {
    let limit = rest.ceil_char_boundary(rest.len().min(80));
    let clause = rest[..limit].split(['.', ',', ':', '!', '?', ';']).next().unwrap_or_default();
    let mut words = clause.split_whitespace();
    let first = words.next().unwrap_or_default();
    let last = words.next_back().unwrap_or(first);
    (ENGLISH.contains(&last) || ENGLISH.contains(&first)) && clause.split_whitespace().count() <= 7
}
