//! The outlet through which something came, beside its source: `told the Gazette`, `告诉BBC`, `…와의 인터뷰에서`.

use super::{cue::Tongue, lists::lists, sentence::Sentence};
use crate::{
    annotation::{Finding, Label, Rule},
    text::Span,
};

/// The first outlet in `sentence` that is said to have carried what `source` says.
pub(super) fn outlet(sentence: &Sentence<'_>, source: Span) -> Option<Span> {
    sentence
        .labelled(sentence.span, Label::Organization)
        .filter(|name| !name.span.overlaps(source) && !sentence.is_quoted(name.span.start))
        .find(|name| is_carrier(sentence, name.span) || is_outlet(sentence, name) && carries(sentence, name.span))
        .map(|name| name.span)
}

/// Whether the words around the name at `span` are said of outlets alone.
fn is_carrier(sentence: &Sentence<'_>, span: Span) -> bool {
    let (before, after) = around(sentence, span);
    match sentence.tongue {
        Tongue::English => lists().english_carried_by.ends(before),
        Tongue::Chinese => lists().chinese_carried_by.starts(after),
        Tongue::Korean => {
            lists().korean_carried_by.starts(after)
                || after.starts_with("에 ") && lists().korean_outlet_kinds.ends(before)
        }
    }
}

/// What stands before the name at `span`, without article and marks, and what stands after it.
fn around<'a>(sentence: &Sentence<'a>, span: Span) -> (&'a str, &'a str) {
    let before = sentence.folded[sentence.span.start..span.start].trim_end_matches([' ', '《', '「', '“']);
    let before = before.strip_suffix(" the").unwrap_or(before);
    (before, sentence.folded[span.end..sentence.span.end].trim_start_matches(['》', '」', '”']))
}

/// Whether `name` is one of an outlet: by the lists, by how it ends, or by the marks of titles.
pub(super) fn is_outlet(sentence: &Sentence<'_>, name: &Finding) -> bool {
    let is_listed = |rule: Rule, list: Option<&str>| rule == Rule::Listed && list == Some("news outlets");
    if name.because.iter().any(|because| is_listed(because.rule, because.arguments.get(1).map(|list| &**list))) {
        return true;
    }
    let folded = sentence.folded_at(name.span);
    match sentence.tongue {
        Tongue::English => folded.split(' ').any(|word| lists().english_outlets.contains(word)),
        Tongue::Chinese => lists().chinese_outlets.ends(folded) || sentence.folded[..name.span.start].ends_with('《'),
        Tongue::Korean => lists().korean_outlets.ends(folded),
    }
}

/// Whether the words around the name at `span` say that it carried something.
fn carries(sentence: &Sentence<'_>, span: Span) -> bool {
    let (before, after) = around(sentence, span);
    match sentence.tongue {
        Tongue::English => lists().english_before_outlet.ends(before),
        Tongue::Chinese => lists().chinese_before_outlet.ends(before) || lists().chinese_after_outlet.starts(after),
        Tongue::Korean => lists().korean_after_outlet.starts(after),
    }
}
