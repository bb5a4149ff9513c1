//! What is written is read back as it was, and what makes no sense is refused.

use std::{rc::Rc, sync::Arc};

use jiff::Timestamp;
use proptest::{collection::vec, option, prelude::*, sample::select};
use rust_decimal::Decimal;

use super::*;
use crate::{
    annotation::{
        Amount, AmountKind, Annotation, AnnotationId, Because, Body, Bound, Claim, ClaimKind, Currency, Definition,
        Hedge, LabelSet, Look, Measure, Origin, OwnLabel, Polarity, Rule, Status,
    },
    document::{
        Act, Annotations, ArticleId, Change, Counts, Details, Document, Link, LinkId, Links, Orphan, Patch, Step,
        Summary,
    },
    storage::{Entry, Revision, plan::Standing},
    text::{Language, Text},
};

fn times() -> impl Strategy<Value = Timestamp> {
    (Timestamp::MIN.as_second() + 1..Timestamp::MAX.as_second(), 0..1_000_000_000)
        .prop_map(|(second, nanosecond)| Timestamp::new(second, nanosecond).expect("in range"))
}

fn spans() -> impl Strategy<Value = Span> {
    (0_usize..2_000_000, 1_usize..500).prop_map(|(start, length)| Span::new(start, start + length))
}

fn decimals() -> impl Strategy<Value = Decimal> {
    (any::<i64>(), 0_u32..28).prop_map(|(mantissa, scale)| Decimal::from_i128_with_scale(mantissa.into(), scale))
}

fn amounts() -> impl Strategy<Value = Amount> {
    let currency = option::of("[A-Z]{3}".prop_filter_map("three capitals", |code| Currency::of_code(&code)));
    let bound = option::of(select(&Bound::ALL[..]));
    (select(&AmountKind::ALL[..]), option::of(decimals()), option::of(decimals()), currency, option::of(".*"), bound)
        .prop_map(|(kind, value, value_to, currency, unit, bound)| Amount {
            kind,
            value,
            value_to,
            currency,
            unit,
            bound,
        })
}

fn claims() -> impl Strategy<Value = Claim> {
    let part = || option::of(spans());
    let measure = (spans(), ".*", part()).prop_map(|(amount, measure, subject)| Measure { amount, measure, subject });
    let manner = (
        select(&ClaimKind::ALL[..]),
        select(&[Polarity::Affirmed, Polarity::Denied][..]),
        option::of(select(&Hedge::ALL[..])),
    );
    (manner, part(), part(), part(), any::<bool>(), part(), vec(measure, 0..3)).prop_map(
        |((kind, polarity, hedge), source, cue, via, named, carried, measures)| Claim {
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

fn bodies() -> impl Strategy<Value = Body> {
    prop_oneof![
        Just(Body::Person),
        Just(Body::Organization),
        amounts().prop_map(Body::Amount),
        claims().prop_map(Body::Claim),
        own_labels().prop_map(Body::Own),
    ]
}

fn own_labels() -> impl Strategy<Value = OwnLabel> {
    select(&["EVENT", "产品", "Legal entity"][..]).prop_map(|name| OwnLabel::new(name).expect("a name"))
}

fn labels() -> impl Strategy<Value = LabelSet> {
    vec((own_labels(), 0..60_usize, option::of(select(vec!['5', '9', 'q'])), "[ -~]*"), 0..3).prop_map(|definitions| {
        let mut labels = LabelSet::default();
        for (label, look, key, description) in definitions {
            let look = Look::proposed().nth(look).expect("there are sixty");
            labels.set(Definition { label, look, key, description });
        }
        labels
    })
}

fn reasons() -> impl Strategy<Value = Because> {
    (select(Rule::ALL), vec(".*", 0..3))
        .prop_map(|(rule, arguments)| Because { rule, arguments: arguments.into_iter().map(Arc::from).collect() })
}

fn annotations() -> impl Strategy<Value = Annotation> {
    let status = select(&[Status::Suggested, Status::Accepted, Status::Rejected][..]);
    let origin = select(&[Origin::Recognizer, Origin::Hand, Origin::Import][..]);
    let found = (option::of(0.0..=1.0), vec(reasons(), 0..3));
    let written = (".*", vec(".*", 0..3), ".*".prop_map(Arc::from));
    (".*", spans(), bodies(), status, origin, found, written, times(), times()).prop_map(
        |(id, span, body, status, origin, (confidence, because), (note, tags, by), created, modified)| Annotation {
            id: AnnotationId::new(id),
            span,
            body,
            status,
            origin,
            confidence,
            because,
            note,
            tags,
            by,
            created,
            modified,
        },
    )
}

fn details() -> impl Strategy<Value = Details> {
    (".*", ".*", ".*", ".*", select(&Language::ALL[..]), ".*", vec(".*", 0..3)).prop_map(
        |(title, url, outlet, date, language, note, tags)| Details { title, url, outlet, date, language, note, tags },
    )
}

fn orphans() -> impl Strategy<Value = Rc<Orphan>> {
    (annotations(), ".*", ".*", ".*").prop_map(|(annotation, words, before, after)| {
        let annotation = Rc::new(annotation);
        Rc::new(Orphan { annotation, words: words.into(), before: before.into(), after: after.into() })
    })
}

/// What each of `parts` takes out and puts in, a byte apart.
fn patch(parts: Vec<(String, String)>) -> Patch {
    let mut at = 0;
    let parts = parts.into_iter().map(|(removed, inserted)| {
        let from = at;
        at += removed.len() + 1;
        (from, removed.into(), inserted.into())
    });
    Patch::new(parts).expect("in order")
}

fn links() -> impl Strategy<Value = Rc<Link>> {
    ("l[0-9]{1,6}|.*", ".*", ".*", ".*", ".*").prop_map(|(id, from, to, kind, note)| {
        let [from, to] = [from, to].map(AnnotationId::new);
        Rc::new(Link { id: LinkId::new(id), from, to, kind, note })
    })
}

fn changes() -> impl Strategy<Value = Change> {
    let side = || option::of(annotations().prop_map(Rc::new));
    prop_oneof![
        (side(), side()).prop_map(|(before, after)| Change::Annotation { before, after }),
        (details(), details())
            .prop_map(|(before, after)| Change::Details { before: Rc::new(before), after: Rc::new(after) }),
        (option::of(orphans()), option::of(orphans())).prop_map(|(before, after)| Change::Orphan { before, after }),
        (option::of(links()), option::of(links())).prop_map(|(before, after)| Change::Link { before, after }),
        vec((".+", ".*"), 0..4).prop_map(|parts| Change::Text(Rc::new(patch(parts)))),
        (labels(), labels())
            .prop_map(|(before, after)| Change::Labels { before: Rc::new(before), after: Rc::new(after) }),
    ]
}

fn steps() -> impl Strategy<Value = Step> {
    use Act::{
        Accept, Alike, Correct, Describe, Labels, Link, Mark, Note, Reconsider, Reject, Relabel, Remove, Resize,
        Revise, Tag,
    };
    let act = select(
        &[
            Mark, Relabel, Resize, Remove, Accept, Reject, Reconsider, Note, Describe, Correct, Alike, Revise, Link,
            Tag, Labels,
        ][..],
    );
    (act, times(), times(), vec(changes(), 0..4)).prop_map(|(act, at, was_modified, changes)| Step {
        act,
        at,
        was_modified,
        changes,
    })
}

fn documents() -> impl Strategy<Value = Document> {
    let beside = (vec(orphans(), 0..3), vec(links(), 0..5), labels());
    (details(), vec(annotations(), 0..6), beside, times(), times()).prop_map(
        |(details, annotations, (orphans, links, labels), created, modified)| Document {
            id: ArticleId::new("an article"),
            text: Text::default(),
            details: Rc::new(details),
            annotations: Annotations::new(annotations.into_iter().map(Rc::new)),
            orphans: Rc::new(orphans),
            links: Links::new(links),
            labels: Rc::new(labels),
            created,
            modified,
        },
    )
}

fn entries() -> impl Strategy<Value = Entry> {
    let text = (".*", ".*", ".*", select(&Language::ALL[..]), any::<u128>());
    let counts = (any::<[u32; 4]>(), any::<u32>(), any::<u32>()).prop_map(|(by_label, n_suggested, n_all)| Counts {
        by_label: by_label.map(|count| count as usize),
        own: OwnLabel::new("EVENT").map(|own| (own, 3)).into_iter().collect(),
        n_suggested: n_suggested as usize,
        n_all: n_all as usize,
    });
    (".+", text, counts, times(), times(), 0_u64..1 << 53, any::<u32>(), option::of(times())).prop_map(
        |(id, (title, outlet, date, language, text_hash), counts, created, modified, revision, read_by, deleted)| {
            let id = ArticleId::new(id);
            Entry {
                summary: Summary { id, title, outlet, date, language, counts, created, modified, text_hash },
                revision: Revision(revision),
                read_by,
                deleted,
            }
        },
    )
}

pub(super) fn read_checkpoint(bytes: &[u8]) -> Result<Checkpoint, Damage> {
    CheckpointReader::new(bytes)?.finish()
}

proptest! {
    #[test]
    fn a_checkpoint_is_read_as_it_was_written(document in documents(), at: u64) {
        let checkpoint = read_checkpoint(&encode_checkpoint(&document, at)).expect("readable");
        prop_assert_eq!(checkpoint.at, at);
        prop_assert_eq!(&checkpoint.details, &document.details);
        prop_assert_eq!(checkpoint.modified, document.modified);
        prop_assert_eq!(Annotations::new(checkpoint.annotations), document.annotations);
        prop_assert_eq!(&checkpoint.orphans, &*document.orphans);
    }

    #[test]
    fn a_step_is_read_as_it_was_written(step in steps()) {
        prop_assert_eq!(decode_step(&encode_step(&step)), Ok(step));
    }

    #[test]
    fn an_index_record_is_read_as_it_was_written(
        entry in entries(), numbers: [u32; 5],
    ) {
        let [head, last, n_dropped, checkpoint_at, n_older] = numbers.map(u64::from);
        let standing = Standing { head, last, n_dropped, checkpoint_at, n_older };
        let written = serde_json::to_string(&IndexRecord::new(&entry, standing)).expect("writable");
        let record: IndexRecord = serde_json::from_str(&written).expect("readable");
        prop_assert_eq!(record.standing(), standing);
        prop_assert_eq!(record.entry(), Ok(entry));
    }

    #[test]
    fn a_record_cut_short_is_refused(document in documents(), step in steps(), cut: prop::sample::Index) {
        let bytes = encode_checkpoint(&document, 1);
        prop_assert!(read_checkpoint(&bytes[..cut.index(bytes.len())]).is_err());
        let bytes = encode_step(&step);
        prop_assert!(decode_step(&bytes[..cut.index(bytes.len())]).is_err());
    }

    #[test]
    fn bytes_of_any_kind_do_no_harm(bytes in vec(any::<u8>(), 0..200)) {
        let _ = read_checkpoint(&bytes);
        let _ = decode_step(&bytes);
    }
}
