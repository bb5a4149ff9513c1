//! Any document: odd texts, and annotations with every field there or not.

use std::{collections::BTreeSet, rc::Rc};

use gloss::{
    annotation::{
        Amount, AmountKind, Annotation, AnnotationId, Because, Body, Bound, Claim, ClaimKind, Currency, Definition,
        Hedge, LabelSet, Look, Measure, Origin, OwnLabel, Polarity, Rule, Status,
    },
    document::{Annotations, ArticleId, Details, Document, KINDS, Link, LinkId, Links, Orphan, orphans_in_order},
    text::{Language, Span, Text},
};
use jiff::Timestamp;
use proptest::{
    collection::{btree_set, vec},
    option,
    prelude::*,
    sample::{Index, select},
};
use rust_decimal::Decimal;

/// What texts are made of: what counts differently in bytes, code points, UTF-16 units and characters on screen.
const PIECES: [&str; 24] = [
    "Mira Murati",
    " ",
    "20亿美元",
    "《日报》",
    "Zoph는 ",
    "맞다",
    "\u{1100}\u{1161}\u{11a8}",
    "🚀",
    "👩‍👩‍👧",
    "👍🏽",
    "🇰🇷🇯🇵",
    "e\u{301}",
    "\u{0}",
    "\u{7}\u{1b}",
    "\r\n",
    "\n",
    "\u{2028}",
    "\u{feff}",
    "\u{202e}שלום\u{202c}",
    "مرحبا",
    "𠮷",
    "\"\\/",
    "\u{e000}\u{10ffff}",
    "ᄀ\u{fe0f}\u{20e3}",
];

/// Any document with a text and up to a dozen annotations.
pub(super) fn document() -> impl Strategy<Value = Document> {
    let pieces = prop_oneof![4 => select(&PIECES[..]).prop_map(str::to_owned), 1 => ".{0,6}"];
    let text = vec(pieces, 0..20).prop_map(|pieces| pieces.concat());
    let annotations = (btree_set("[a-z0-9é🚀]{1,4}", 0..12)).prop_flat_map(|ids| {
        let n_ids = ids.len();
        (Just(ids), vec(annotation(), n_ids))
    });
    let id = "[ -~🚀]{1,9}";
    (text, annotations, orphans(), links(), (details(), labels()), id, time(), time()).prop_map(
        |(text, (ids, annotations), orphans, links, (details, labels), id, created, modified)| Document {
            links: tied(links, if text.is_empty() { Vec::new() } else { ids.iter().cloned().collect() }),
            annotations: fitted(ids, annotations, &text),
            orphans,
            labels: Rc::new(labels),
            id: ArticleId::new(id),
            text: Text::new(text),
            details: Rc::new(details),
            created,
            modified,
        },
    )
}

/// Links between annotations that are not known yet: which, and what they say.
fn links() -> impl Strategy<Value = Vec<(Index, Index, String, String, String)>> {
    let kind = prop_oneof![
        2 => select(&KINDS[..]).prop_map(str::to_owned),
        1 => select(&["source", "Cue", "said by", "属于", "link", "link-via", ""][..]).prop_map(str::to_owned),
        1 => ".{0,6}",
    ];
    vec((any::<Index>(), any::<Index>(), "l[0-9]{1,2}|[a-zé]{1,3}", kind, ".{0,6}"), 0..6)
}

/// `links` between the annotations called `ids`, each name and each saying once.
fn tied(links: Vec<(Index, Index, String, String, String)>, ids: Vec<String>) -> Links {
    let mut made: Vec<Link> = Vec::new();
    for (from, to, id, kind, note) in links {
        if ids.is_empty() {
            continue;
        }
        let end = |index: Index| AnnotationId::new(index.get(&ids).as_str());
        let link = Link { id: LinkId::new(id), from: end(from), to: end(to), kind, note };
        if link.from != link.to && !made.iter().any(|other| other.id == link.id || other.is_same(&link)) {
            made.push(link);
        }
    }
    Links::new(made.into_iter().map(Rc::new))
}

/// The words of a mark that lost its place, what stood before and after them, and where.
type Around = (String, String, String, usize);

/// Marks that lost their place, under ids that no other mark has.
fn orphans() -> impl Strategy<Value = Rc<Vec<Rc<Orphan>>>> {
    let around = (".{1,8}", ".{0,8}", ".{0,8}", 0..99_usize);
    vec((annotation(), around), 0..3).prop_map(|all| {
        let orphan = |(n, ((_, _, mut annotation), (words, before, after, at))): (usize, (Unplaced, Around))| {
            annotation.id = AnnotationId::new(format!("orphan {n}"));
            annotation.span = Span::new(at, at + words.len());
            if let Body::Claim(claim) = &mut annotation.body {
                *claim = claim.clone().unplaced();
            }
            let (words, before, after) = (words.into(), before.into(), after.into());
            Rc::new(Orphan { annotation: Rc::new(annotation), words, before, after })
        };
        orphans_in_order(all.into_iter().enumerate().map(orphan).collect())
    })
}

/// An annotation of a text that is not known yet: where it lies is settled by `fitted`.
type Unplaced = (Vec<(Index, Index)>, u8, Annotation);

fn fitted(ids: BTreeSet<String>, unplaced: Vec<Unplaced>, text: &str) -> Annotations {
    if text.is_empty() {
        return Annotations::default();
    }
    let annotations = ids.into_iter().zip(unplaced).map(|(id, (places, width, annotation))| {
        let mut spans = places.iter().map(|place| span(*place, text));
        let mut next = || spans.next().expect("there are as many places as spans");
        let own = next();
        let span = match width {
            0 => Span::new(0, text.len()),
            1 => Span::new(own.start, text.ceil_char_boundary(own.start + 1)),
            _ => own,
        };
        let mut body = annotation.body;
        if let Body::Claim(claim) = &mut body {
            for inner in [&mut claim.source, &mut claim.cue, &mut claim.via, &mut claim.carried].into_iter().flatten() {
                *inner = next();
            }
            for measure in &mut claim.measures {
                measure.amount = next();
                measure.subject = measure.subject.map(|_| next());
            }
        }
        Rc::new(Annotation { id: AnnotationId::new(id), span, body, ..annotation })
    });
    Annotations::new(annotations)
}

/// A span of at least one character of `text`.
fn span((one, other): (Index, Index), text: &str) -> Span {
    let boundaries: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let (one, other) = (*one.get(&boundaries), *other.get(&boundaries));
    Span::new(one.min(other), text.ceil_char_boundary(one.max(other) + 1))
}

fn annotation() -> impl Strategy<Value = Unplaced> {
    let because = (select(Rule::ALL), vec(".{0,4}", 0..3))
        .prop_map(|(rule, arguments)| Because::new(rule, arguments.iter().map(String::as_str)));
    let status = select(vec![Status::Suggested, Status::Accepted, Status::Rejected]);
    let origin = select(vec![Origin::Recognizer, Origin::Hand, Origin::Import]);
    let words = (".{0,8}", vec(".{0,5}", 0..3), ".{0,5}".prop_map(Into::into));
    let decided = (status, origin, option::of(0.0..=1.0), vec(because, 0..3), words, time(), time());
    let places = vec(any::<(Index, Index)>(), 16);
    (places, 0..6_u8, body(), decided).prop_map(
        |(places, width, body, (status, origin, confidence, because, (note, tags, by), created, modified))| {
            let (id, span) = (AnnotationId::new(""), Span::new(0, 0));
            let annotation =
                Annotation { id, span, body, status, origin, confidence, because, note, tags, by, created, modified };
            (places, width, annotation)
        },
    )
}

/// Labels of a person's own: with a blank, with signs of XML, and called as others call one of the four.
fn own_label() -> impl Strategy<Value = OwnLabel> {
    select(&["EVENT", "产品", "Legal entity", "R&D <\"x\">", "Company"][..])
        .prop_map(|name| OwnLabel::new(name).expect("a name"))
}

fn labels() -> impl Strategy<Value = LabelSet> {
    vec((own_label(), 0..60_usize, option::of(select(&['5', '9', 'q'][..])), "[a-z&<]{0,5}"), 0..3).prop_map(|all| {
        let mut labels = LabelSet::default();
        for (label, look, key, description) in all {
            let look = Look::proposed().nth(look).expect("there are sixty");
            labels.set(Definition { label, look, key, description });
        }
        labels
    })
}

fn body() -> impl Strategy<Value = Body> {
    prop_oneof![
        Just(Body::Person),
        Just(Body::Organization),
        amount().prop_map(Body::Amount),
        claim().prop_map(Body::Claim),
        own_label().prop_map(Body::Own),
    ]
}

fn amount() -> impl Strategy<Value = Amount> {
    let currency = "[A-Z]{3}".prop_map(|code| Currency::of_code(&code).expect("three capitals"));
    let fields = (number(), number(), option::of(currency), option::of(".{0,4}"), option::of(select(&Bound::ALL[..])));
    (select(&AmountKind::ALL[..]), fields).prop_map(|(kind, (value, value_to, currency, unit, bound))| Amount {
        kind,
        value,
        value_to,
        currency,
        unit,
        bound,
    })
}

/// Numbers as articles have them, and any that can be held.
fn number() -> impl Strategy<Value = Option<Decimal>> {
    let usual = (-1_000_000_i64..3_000_000_000_000, 0..4_u32).prop_map(|(digits, scale)| Decimal::new(digits, scale));
    let any = (any::<[u32; 3]>(), any::<bool>(), 0..=28_u32)
        .prop_map(|([low, middle, high], sign, scale)| Decimal::from_parts(low, middle, high, sign, scale));
    option::of(prop_oneof![usual, any])
}

fn claim() -> impl Strategy<Value = Claim> {
    let there = || option::of(Just(Span::new(0, 0)));
    let measure =
        ("[a-z]{1,8}", there()).prop_map(|(measure, subject)| Measure { amount: Span::new(0, 0), measure, subject });
    let spans = (there(), there(), there(), there());
    let polarity = select(vec![Polarity::Affirmed, Polarity::Denied]);
    let rest = (any::<bool>(), polarity, option::of(select(&Hedge::ALL[..])), vec(measure, 0..4));
    (select(&ClaimKind::ALL[..]), spans, rest).prop_map(
        |(kind, (source, cue, via, carried), (named, polarity, hedge, measures))| Claim {
            kind,
            source,
            cue,
            via,
            named,
            carried,
            polarity,
            hedge,
            measures,
        },
    )
}

fn details() -> impl Strategy<Value = Details> {
    let words = (".{0,12}", ".{0,12}", ".{0,8}", "[0-9-]{0,10}");
    (words, select(&Language::ALL[..]), ".{0,8}", vec(".{0,5}", 0..3)).prop_map(
        |((title, url, outlet, date), language, note, tags)| Details { title, url, outlet, date, language, note, tags },
    )
}

fn time() -> impl Strategy<Value = Timestamp> {
    let this_century = (946_684_800_000_i64..4_102_444_800_000).prop_map(Timestamp::from_millisecond);
    let ever = (Timestamp::MIN.as_second()..=Timestamp::MAX.as_second(), 0..1_000_000_000_i32)
        .prop_map(|(second, nanosecond)| Timestamp::new(second, nanosecond));
    prop_oneof![9 => this_century, 1 => ever].prop_map(|time| time.expect("a time that can be held"))
}
