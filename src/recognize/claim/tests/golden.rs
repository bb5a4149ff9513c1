//! Sentences of our own with their marks: a letter for the kind (`Q` quote, `R` reported, `S` statement, `N` none), then
//! the sentence with `⟦s|source⟧`, `⟦c|cue⟧`, `⟦v|outlet⟧` and the names `⟦p|…⟧`, `⟦o|…⟧` that a recognizer found.

use crate::{
    annotation::{Body, Claim, ClaimKind, Finding},
    recognize::{Context, Resources},
    text::{Language, Span},
};

/// A sentence without its marks, with what they mark.
struct Marked {
    text: String,
    names: Vec<Finding>,
    source: Option<Span>,
    cue: Option<Span>,
    via: Option<Span>,
}

fn read(marked: &str) -> Marked {
    let mut read = Marked { text: String::new(), names: Vec::new(), source: None, cue: None, via: None };
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut characters = marked.chars();
    while let Some(character) = characters.next() {
        match character {
            '⟦' => {
                open.push((characters.next().unwrap_or_default(), read.text.len()));
                assert_eq!(characters.next(), Some('|'), "{marked}");
            }
            '⟧' => {
                let (tag, start) = open.pop().unwrap_or_default();
                let span = Span::new(start, read.text.len());
                match tag {
                    's' => read.source = Some(span),
                    'c' => read.cue = Some(span),
                    'v' => read.via = Some(span),
                    'p' => read.names.push(name(span, Body::Person)),
                    'o' => read.names.push(name(span, Body::Organization)),
                    _ => panic!("unknown mark {tag} in {marked}"),
                }
            }
            _ => read.text.push(character),
        }
    }
    read.names.sort_by_key(|name| name.span);
    read
}

fn name(span: Span, body: Body) -> Finding {
    Finding { span, body, confidence: 1.0, because: Vec::new() }
}

fn claims(marked: &Marked) -> Vec<Claim> {
    let resources = Resources::default();
    let context = Context { text: &marked.text, language: Language::detect(&marked.text), resources: &resources };
    let found = super::find(&context, &marked.names);
    found
        .into_iter()
        .filter_map(|finding| if let Body::Claim(claim) = finding.body { Some(claim) } else { None })
        .collect()
}

/// Each line of `lines` is a letter, a space and a marked sentence, which is found as marked.
pub(super) fn check(lines: &str) {
    let wrong: Vec<String> = lines.trim().lines().filter_map(|line| difference(line.trim())).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn difference(line: &str) -> Option<String> {
    let (letter, sentence) = line.split_at(1);
    let marked = read(sentence.trim());
    let found = claims(&marked);
    let kind = match letter {
        "Q" => Some(ClaimKind::Quote),
        "R" => Some(ClaimKind::Reported),
        "S" => Some(ClaimKind::Statement),
        _ => None,
    };
    let shown = |span: Option<Span>| span.map(|span| marked.text[span.start..span.end].to_owned());
    let expected: Vec<_> =
        kind.map(|kind| (kind, shown(marked.source), shown(marked.cue), shown(marked.via))).into_iter().collect();
    let found: Vec<_> =
        found.iter().map(|claim| (claim.kind, shown(claim.source), shown(claim.cue), shown(claim.via))).collect();
    (found != expected).then(|| format!("{line}\n    wanted {expected:?}\n    found  {found:?}"))
}
