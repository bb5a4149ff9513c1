//! The source of a Chinese cue: the noun phrase in front of it, cut to the name or the bare noun.

use super::{
    super::{cue::Mark, sentence::Sentence},
    CLAUSE_MARKS,
};
use crate::{
    annotation::{Finding, Label},
    text::{Span, script},
};

/// A source stands within so many bytes of its cue.
const REACH: usize = 300;

/// What opens an adverbial between the subject and its verb.
const PREPOSITIONS: &[&str] = &[
    "对",
    "向",
    "在",
    "于",
    "就",
    "从",
    "通过",
    "透过",
    "经",
    "以",
    "用",
    "接受",
    "受访",
    "随后",
    "日前",
    "近日",
    "周一",
    "周二",
    "周三",
    "周四",
    "周五",
    "周六",
    "周日",
    "昨",
    "今",
    "当",
    "曾",
    "也",
    "则",
    "还",
    "又",
    "再",
    "均",
    "都",
    "已",
    "将",
    "更",
    "并",
    "仍",
    "却",
    "便",
    "进一步",
    "明确",
    "公开",
    "多次",
    "首次",
    "一再",
    "不断",
    "甚至",
    "同时",
    "坚决",
    "分别",
    "共同",
    "一致",
    "赛后",
    "会后",
    "事后",
    "笑着",
    "此前",
    "马上",
    "立即",
    "直接",
    "独家",
    "正式",
    "后来",
    "最早",
    "最新",
    "连续",
    "专门",
    "特别",
    "普遍",
    "纷纷",
    "上周",
    "上月",
    "本周",
    "下判",
    "答询",
    "这样",
    "如此",
    "这么",
    "给",
    "为",
    "跟",
    "与",
    "和",
    "同",
    "被",
    "把",
    "将",
    "年",
    "月",
    "日",
    "星期",
    "刻意",
    "发表",
    "发帖",
    "发文",
    "罕见",
    "上午",
    "下午",
    "晚",
    "早",
    "凌晨",
    "致电",
    "打电话",
    "来信",
    "去信",
    "回信",
    "写信",
    "只",
    "仅",
    "就此",
    "对此",
    "因此",
    "所以",
    "主动",
    "一度",
    "终于",
    "才",
    "方",
    "刚",
    "很快",
    "第一时间",
];

/// What may open a clause before its subject.
const OPENERS: &[&str] = &[
    "但是",
    "不过",
    "然而",
    "此外",
    "另外",
    "同时",
    "随后",
    "其中",
    "目前",
    "最近",
    "近日",
    "日前",
    "此前",
    "当时",
    "后来",
    "最终",
    "最后",
    "因此",
    "所以",
    "而且",
    "并且",
    "虽然",
    "尽管",
    "例如",
    "比如",
    "相反",
    "事实上",
    "其实",
    "对此",
    "连",
    "甚至",
    "就连",
    "据",
    "根据",
    "由于",
    "由",
    "至于",
    "而在",
    "而",
    "但",
    "惟",
    "也",
    "则",
    "并",
    "且",
    "又",
    "还",
    "其后",
    "之后",
    "随即",
    "今天",
    "昨天",
    "昨日",
    "今日",
    "周一",
    "周二",
    "周三",
    "周四",
    "周五",
    "周六",
    "周日",
    "上周",
    "本周",
    "另一方面",
    "一方面",
    "与此同时",
    "尤其",
    "特别是",
    "显然",
    "如今",
    "现在",
    "去年",
    "今年",
    "前年",
    "早前",
    "早先",
    "当天",
    "当晚",
    "当日",
    "也许",
    "正如",
    "正像",
    "如",
    "来自",
    "有",
    "仍有",
    "也有",
    "时任",
    "现任",
    "负责",
    "主管",
    "不久",
    "接着",
    "于是",
    "像",
    "和",
    "当地",
];

/// Counters with what may stand before them; the guide leaves them out.
const NUMERALS: &[char] = &[
    '一', '两', '二', '三', '四', '五', '六', '七', '八', '九', '十', '几', '数', '多', '这', '那', '该', '各', '某',
    '另', '每', '上', '百',
];
const COUNTERS: &[char] =
    &['名', '位', '个', '家', '份', '项', '些', '群', '批', '则', '篇', '条', '间', '种', '组', '队', '人'];

/// Documents that speak for the body which made them.
const DOCUMENTS: &[&str] = &[
    "报告",
    "公告",
    "声明",
    "数据",
    "统计",
    "调查",
    "研究",
    "财报",
    "年报",
    "官网",
    "消息",
    "文件",
    "资料",
    "通报",
    "报道",
    "报导",
    "公报",
    "统计数据",
    "费率",
    "指数",
    "民调",
    "文章",
    "新闻稿",
    "评测",
    "记录",
    "杂志",
    "报",
    "周报",
    "季报",
    "信息",
    "问卷",
    "分析",
    "诉状",
    "起诉书",
    "判决书",
    "判词",
    "公文",
    "账目",
    "网站",
    "社论",
];

/// Nouns of people and bodies that speak without a name.
const SPEAKERS: &[&str] = &[
    "他",
    "她",
    "他们",
    "她们",
    "它",
    "其",
    "对方",
    "双方",
    "公司",
    "警方",
    "校方",
    "官方",
    "厂方",
    "院方",
    "店方",
    "军方",
    "法院",
    "法官",
    "检方",
    "政府",
    "当局",
    "部门",
    "学者",
    "律师",
    "居民",
    "村民",
    "员工",
    "记者",
    "报告",
    "研究",
    "调查",
    "数据",
    "统计",
    "文件",
    "公告",
    "声明",
    "消息",
    "人士",
    "官员",
    "发言人",
    "负责人",
    "代表",
    "主席",
    "主任",
    "经理",
    "总裁",
    "董事长",
    "教授",
    "医生",
    "家属",
    "机构",
    "媒体",
    "报道",
    "工会",
    "协会",
    "委员会",
    "大学",
    "银行",
    "集团",
    "市民",
    "业者",
    "业界",
    "专家",
    "分析师",
    "用户",
    "网友",
    "客户",
    "者",
    "方",
    "人",
    "局",
    "部",
    "署",
    "处",
    "院",
    "厅",
    "会",
    "社",
    "店",
    "厂",
    "队",
    "行",
    "书",
    "信",
    "仨",
    "俩",
    "众",
    "帖子",
    "邮件",
    "文章",
    "民调",
    "记录",
    "资料",
    "纪录",
    "商",
    "员",
    "师",
    "长",
    "家",
    "生",
    "庭",
    "所",
    "台",
    "报",
    "网",
    "商家",
    "佢",
    "佢哋",
];

/// The noun phrase that ends before `end`.
pub(super) fn before(sentence: &Sentence<'_>, end: usize) -> Option<Span> {
    let mut end = end;
    for _ in 0..3 {
        let clause = clause_before(sentence, end);
        if let Some(source) = in_clause(sentence, clause) {
            return Some(source);
        }
        // Only an adverbial stood there: the subject is one clause up.
        let before = sentence.folded[sentence.span.start..clause.start].trim_end();
        if !before.ends_with(['，', ',']) {
            return None;
        }
        end = sentence.span.start + before.len() - before.chars().next_back().map_or(0, char::len_utf8);
    }
    None
}

/// The noun phrase in the gap of `据…透露`.
pub(super) fn in_gap(sentence: &Sentence<'_>, gap: Span) -> Option<Span> {
    let gap = trimmed(sentence, gap);
    if gap.is_empty() {
        return None;
    }
    let first = sentence.labelled(gap, Label::Person).next_back();
    if let Some(person) = first {
        return Some(person.span);
    }
    if let Some(name) = sentence
        .names_in(gap)
        .next_back()
        .filter(|name| !ends_in_person(sentence, Span::new(name.span.end.min(gap.end), gap.end)))
    {
        return Some(clipped(name, gap));
    }
    bare(sentence, gap)
}

/// Whether `source` can speak: a name, a pronoun, a body or a profession.
pub(super) fn is_speaker(sentence: &Sentence<'_>, source: Span) -> bool {
    let folded = sentence.folded_at(source);
    sentence.names_in(source).next().is_some()
        || sentence.hits.iter().any(|hit| source.contains(hit.span) && hit.word.is(Mark::Unnamed))
        || SPEAKERS.iter().any(|noun| folded.ends_with(noun))
        || sentence.at(source).contains(char::is_uppercase)
        || folded.contains('·')
}

/// Whether it is the writer who speaks.
pub(super) fn is_first_person(sentence: &Sentence<'_>, source: Span) -> bool {
    matches!(
        sentence.folded_at(source),
        "我" | "我们"
            | "笔者"
            | "你"
            | "你们"
            | "咱们"
            | "谁"
            | "大家"
            | "什么"
            | "这"
            | "那"
            | "这些"
            | "此"
            | "您"
            | "本文"
            | "人们"
    )
}

/// From the last clause mark or quotation mark to `end`.
fn clause_before(sentence: &Sentence<'_>, end: usize) -> Span {
    let start = sentence.text.ceil_char_boundary(end.saturating_sub(REACH)).max(sentence.span.start).min(end);
    let text = &sentence.text[start..end];
    let mark = text
        .char_indices()
        .rev()
        .find(|(index, character)| {
            (CLAUSE_MARKS.contains(character) || matches!(character, '”' | '」' | '"'))
                && !is_in_name(sentence, start + index)
                && !is_in_brackets(text, *index)
        })
        .map_or(0, |(index, character)| index + character.len_utf8());
    trimmed(sentence, Span::new(start + mark, end))
}

fn is_in_name(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.names_touching(Span::new(at, at + 1)).next().is_some()
}

/// Whether a bracket that opens before `at` closes after it.
fn is_in_brackets(text: &str, at: usize) -> bool {
    let opens = text[..at].rfind(['（', '(', '《']);
    let closes = text[..at].rfind(['）', ')', '》']);
    opens.is_some_and(|open| closes.is_none_or(|close| close < open)) && text[at..].contains(['）', ')', '》'])
}

fn in_clause(sentence: &Sentence<'_>, clause: Span) -> Option<Span> {
    let clause = without_openers(sentence, clause);
    if clause.is_empty() {
        return None;
    }
    if let Some(source) = named(sentence, clause) {
        return Some(source);
    }
    let phrase = before_adverbial(sentence, clause, clause.start);
    bare(sentence, phrase)
}

/// The person, or the body, that stands before the first adverbial.
fn named(sentence: &Sentence<'_>, clause: Span) -> Option<Span> {
    let first = sentence.names_in(clause).next()?;
    if starts_adverbial(sentence, clause) && !sentence.folded_at(clause).starts_with("对方") {
        // `在给《日报》的声明中`: names inside the adverbial are not its subject, unless it stands after all of it.
        let last = sentence.names_in(clause).next_back()?;
        let tail = sentence.folded_at(Span::new(last.span.end.min(clause.end), clause.end));
        let head = sentence.folded_at(Span::new(clause.start, last.span.start.max(clause.start)));
        let ends_before = ["时", "中", "后", "上", "里", "前", "下", "内", "间", "，"]
            .iter()
            .any(|word| head.trim_end().ends_with(word));
        return (ends_before && tail.chars().count() <= 8).then(|| clipped(last, clause));
    }
    let phrase = before_adverbial(sentence, clause, clipped(first, clause).end);
    if let Some(person) = sentence.labelled(phrase, Label::Person).next_back() {
        return Some(joined(sentence, phrase, person));
    }
    let body = sentence.labelled(phrase, Label::Organization).next_back()?;
    let tail = trimmed(sentence, Span::new(body.span.end.min(phrase.end), phrase.end));
    let folded = without_bracket(sentence.folded_at(tail)).trim_start_matches(['》', '”', '」', ' ']);
    if folded.is_empty() || is_document(folded) {
        return Some(clipped(body, phrase));
    }
    let start = if folded.starts_with('的') || folded.contains('的') || folded.chars().count() > 14 {
        tail.start
    } else {
        clipped(body, phrase).start
    };
    bare(sentence, Span::new(start, phrase.end))
}

/// `甲和乙`: both are the source.
fn joined(sentence: &Sentence<'_>, phrase: Span, last: &Finding) -> Span {
    let last = clipped(last, phrase);
    let before = Span::new(phrase.start, last.start);
    match sentence.labelled(before, Label::Person).next_back() {
        Some(first) if matches!(sentence.folded[first.span.end..last.start].trim(), "和" | "与" | "、" | "及") => {
            Span::new(first.span.start.max(phrase.start), last.end)
        }
        _ => last,
    }
}

/// `的最新报告`, `官网`: a document after its maker.
fn is_document(tail: &str) -> bool {
    let tail = tail.strip_prefix('的').unwrap_or(tail);
    tail.chars().count() <= 16 && DOCUMENTS.iter().any(|noun| tail.ends_with(noun))
}

fn without_bracket(text: &str) -> &str {
    for (open, close) in [('（', '）'), ('(', ')')] {
        if let Some(rest) = text.trim_start().strip_prefix(open) {
            return rest.find(close).map_or("", |index| &rest[index + close.len_utf8()..]);
        }
    }
    text
}

/// `clause` up to the first adverbial after `from`.
fn before_adverbial(sentence: &Sentence<'_>, clause: Span, from: usize) -> Span {
    let text = sentence.folded_at(clause);
    let offset = from - clause.start;
    let floor = if offset == 0 { text.char_indices().nth(1).map_or(text.len(), |(index, _)| index) } else { offset };
    let cut = text.char_indices().map(|(index, _)| index).filter(|&index| index >= floor).find(|&index| {
        PREPOSITIONS.iter().any(|word| text[index..].starts_with(word))
            && !is_in_name(sentence, clause.start + index)
            && !is_within_word(text, index)
            || text[index..].starts_with(|digit: char| digit.is_ascii_digit()) && offset > 0 && is_date(&text[index..])
    });
    trimmed(sentence, Span::new(clause.start, clause.start + cut.unwrap_or(text.len())))
}

fn is_date(text: &str) -> bool {
    let rest = text.trim_start_matches(|digit: char| digit.is_ascii_digit());
    rest.starts_with(['日', '月', '年', '时'])
}

/// Words that hold a preposition's character and are no adverbials: `对方`, `当局`, `和平`, `以色列`, `日本`.
fn is_within_word(text: &str, index: usize) -> bool {
    [
        "对方",
        "当局",
        "当地",
        "当事",
        "和平",
        "以色列",
        "日本",
        "日报",
        "日经",
        "同事",
        "同学",
        "同僚",
        "为止",
        "用户",
        "用家",
        "与会",
        "经理",
        "经济",
        "经纪",
        "经销",
        "就业",
        "方面",
        "只有",
        "从业",
        "在野",
        "在场",
        "在任",
        "将军",
        "年轻",
        "日产",
        "月岩",
        "晚报",
        "早报",
        "今日",
        "昨日",
        "明确",
        "都会",
        "都市",
        "才子",
        "更生",
        "方舟",
        "以及",
        "和记",
        "便利",
        "同盟",
        "同业",
        "向量",
        "在职",
        "在校",
    ]
    .iter()
    .any(|word| text[index..].starts_with(word))
        || ["主", "相", "绝", "反", "应", "中", "高", "财", "科", "参", "总", "公", "共", "新", "合", "天", "大", "地"]
            .iter()
            .any(|before| text[..index].ends_with(before))
            && !text[index..].starts_with(['对', '向', '在', '也', '则', '还', '曾'])
        || ["会长与", "的方"].iter().any(|word| text[..].starts_with(word))
}

fn starts_adverbial(sentence: &Sentence<'_>, clause: Span) -> bool {
    [
        "对", "在", "于", "就", "从", "通过", "透过", "接受", "当", "随着", "针对", "为了", "向", "经", "面对", "谈到",
        "谈及", "被问", "关于",
    ]
    .iter()
    .any(|word| sentence.folded_at(clause).starts_with(word))
        && !is_in_name(sentence, clause.start)
        && !is_within_word(sentence.folded_at(clause), 0)
}

/// `clause` without connectives and times at its beginning.
fn without_openers(sentence: &Sentence<'_>, clause: Span) -> Span {
    let mut clause = trimmed(sentence, clause);
    for _ in 0..4 {
        let text = sentence.folded_at(clause);
        if is_in_name(sentence, clause.start) {
            return clause;
        }
        let length = OPENERS
            .iter()
            .filter(|word| text.starts_with(**word))
            .map(|word| word.len())
            .max()
            .or_else(|| time_length(text));
        let Some(length) = length.filter(|&length| length < text.len() || length == text.len()) else { return clause };
        clause = trimmed(sentence, Span::new(clause.start + length, clause.end));
    }
    clause
}

/// `9月8日`, `周四晚间`: the length of a time at the beginning of `text`.
fn time_length(text: &str) -> Option<usize> {
    let digits = text.trim_start_matches(|digit: char| digit.is_ascii_digit());
    let rest = digits.strip_prefix(['年', '月', '日'])?;
    (digits.len() < text.len()).then(|| text.len() - rest.len())
}

/// The bare noun phrase: what follows the last 的, without numeral and counter.
fn bare(sentence: &Sentence<'_>, phrase: Span) -> Option<Span> {
    let mut phrase = trimmed(sentence, phrase);
    let text = sentence.folded_at(phrase);
    if let Some(index) = text.rfind('的') {
        let tail = &text[index + '的'.len_utf8()..];
        let owner = Span::new(phrase.start, phrase.start + index);
        let is_short_owner = !text[..index].contains('的') && text[..index].chars().count() <= 10;
        if tail.is_empty() || is_document(tail) && is_short_owner {
            phrase = owner;
        } else {
            phrase.start += index + '的'.len_utf8();
        }
    }
    phrase = without_count(sentence, trimmed(sentence, phrase));
    let text = sentence.at(phrase);
    let is_word = text.chars().any(char::is_alphanumeric);
    let is_short = text.chars().filter(|character| script::is_han(*character)).count() <= 24;
    (is_word
        && is_short
        && !is_clause(sentence.folded_at(phrase))
        && !starts_adverbial(sentence, phrase)
        && !is_only_adverb(sentence.folded_at(phrase)))
    .then_some(phrase)
}

/// Whether `phrase` holds a verb rather than a noun.
fn is_clause(phrase: &str) -> bool {
    phrase.contains(['是', '不', '没', '了', '能', '该', '会'])
        && !["会", "不动产", "能源", "该", "没", "委员会", "不愿"].iter().any(|word| phrase.contains(word))
        || ["是不是", "没有", "不会", "或许", "大概", "可能", "应该"].iter().any(|word| phrase.contains(word))
        || phrase.ends_with(['会', '不', '没', '倒', '飽', '饱', '受', '大', '可'])
            && ![
                "委员会",
                "协会",
                "工会",
                "大会",
                "商会",
                "基金会",
                "理事会",
                "学会",
                "公会",
                "议会",
                "公司",
                "联合会",
                "总会",
                "加拿大",
            ]
            .iter()
            .any(|word| phrase.ends_with(word))
}

fn is_only_adverb(text: &str) -> bool {
    OPENERS.contains(&text)
        || PREPOSITIONS.contains(&text)
        || matches!(
            text,
            "接" | "公"
                | "他还"
                | "是"
                | "可以"
                | "不"
                | "就是"
                | "也就是"
                | "这是"
                | "换句话"
                | "简单"
                | "总体上"
                | "一般"
        )
}

/// `多位消息人士` gives `消息人士`, `一名工作人员` gives `工作人员`.
fn without_count(sentence: &Sentence<'_>, phrase: Span) -> Span {
    let text = sentence.folded_at(phrase);
    let mut characters = text.char_indices();
    let mut last_counter = None;
    let mut has_number = false;
    for (index, character) in characters.by_ref().take(6) {
        if NUMERALS.contains(&character) || character.is_ascii_digit() {
            has_number = true;
        } else if has_number && COUNTERS.contains(&character) {
            last_counter = Some(index + character.len_utf8());
            break;
        } else {
            break;
        }
    }
    match last_counter {
        Some(length) if length < text.len() => trimmed(sentence, Span::new(phrase.start + length, phrase.end)),
        _ => phrase,
    }
}

fn ends_in_person(sentence: &Sentence<'_>, tail: Span) -> bool {
    let folded = sentence.folded_at(tail).trim();
    !folded.is_empty()
        && !is_document(folded)
        && SPEAKERS.iter().filter(|noun| noun.len() > 3).any(|noun| folded.ends_with(noun))
}

fn clipped(name: &Finding, within: Span) -> Span {
    Span::new(name.span.start.max(within.start), name.span.end.min(within.end))
}

/// `span` without white space and title marks around it.
fn trimmed(sentence: &Sentence<'_>, span: Span) -> Span {
    let text = sentence.at(span);
    let inner = text.trim_start_matches(|mark: char| {
        mark.is_whitespace() || matches!(mark, '《' | '“' | '「' | '》' | '、' | '，' | ',')
    });
    let start = span.start + text.len() - inner.len();
    let inner = inner
        .trim_end_matches(|mark: char| mark.is_whitespace() || matches!(mark, '》' | '”' | '」' | '《' | '，' | ','));
    Span::new(start, start + inner.len())
}
