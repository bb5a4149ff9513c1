//! The page's words for what the core knows: labels, acts, amounts, claims, sources.

use super::speech::{count, number, say};
use crate::{
    annotation::{
        Amount, AmountKind, Annotation, Body, Bound, ClaimKind, ClaimPart, Colour, Hedge, Label, Line, Polarity, Status,
    },
    dictionary::Verdict,
    document::{Act, KINDS},
    say::Count,
    state::{Hedging, Narrowing, Source, Tally},
    storage::{StorageError, THE_LIBRARY, UNTITLED},
    text::Language,
};

/// A label's name.
pub fn label(label: Label) -> &'static str {
    match label {
        Label::Person => say().label_person(),
        Label::Organization => say().label_organization(),
        Label::Amount => say().label_amount(),
        Label::Claim => say().label_claim(),
        Label::Own(own) => own.name(),
    }
}

/// A label's name for several.
pub fn labels(label: Label) -> &'static str {
    match label {
        Label::Person => say().labels_person(),
        Label::Organization => say().labels_organization(),
        Label::Amount => say().labels_amount(),
        Label::Claim => say().labels_claim(),
        Label::Own(own) => own.name(),
    }
}

/// A status, as a reader sees it.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Suggested => say().status_suggested(),
        Status::Accepted => say().status_accepted(),
        Status::Rejected => say().status_rejected(),
    }
}

/// A language's own name.
pub fn language(language: Language) -> &'static str {
    match language {
        Language::English => "English",
        Language::SimplifiedChinese => "简体中文",
        Language::TraditionalChinese => "繁體中文",
        Language::Korean => "한국어",
    }
}

/// What a step did, for the tooltips of `Undo` and `Redo`.
pub fn act(act: Act) -> &'static str {
    match act {
        Act::Mark => say().act_mark(),
        Act::Relabel => say().act_relabel(),
        Act::Resize => say().act_resize(),
        Act::Remove => say().act_remove(),
        Act::Accept => say().act_accept(),
        Act::Reject => say().act_reject(),
        Act::Reconsider => say().act_reconsider(),
        Act::Note => say().act_note(),
        Act::Describe => say().act_describe(),
        Act::Revise => say().act_revise(),
        Act::Settle => say().act_settle(),
        Act::Alike => say().act_alike(),
        Act::Correct => say().act_correct(),
        Act::Link => say().act_link(),
        Act::Tag => say().act_tag(),
        Act::Labels => say().act_labels(),
    }
}

/// A count in the reader's own number format.
pub fn grouped(n: usize) -> String {
    number(n.to_string())
}

/// What a link says: the name of its kind, else the person's own words.
pub fn link_kind(kind: &str) -> String {
    let named = match kind {
        "of" => say().link_of(),
        "paid-by" => say().link_paid_by(),
        "paid-to" => say().link_paid_to(),
        "said-by" => say().link_said_by(),
        "works-for" => say().link_works_for(),
        "part-of" => say().link_part_of(),
        "owns" => say().link_owns(),
        "denies" => say().link_denies(),
        "confirms" => say().link_confirms(),
        "same-as" => say().link_same_as(),
        "about" => say().link_about(),
        "" => say().link_unsaid(),
        own => own,
    };
    named.to_owned()
}

/// The kind of link that a person means by `typed`.
pub fn link_kind_of(typed: &str) -> String {
    let is_it = |kind: &&&str| link_kind(kind).eq_ignore_ascii_case(typed);
    KINDS.iter().find(is_it).map_or(typed, |kind| *kind).to_owned()
}

/// What an annotation is called where its text is said too: `Person: Mira Murati, suggestion`.
pub fn announced(annotation: &Annotation, text: &str) -> String {
    say().announced(label(annotation.label()), &text.replace('\n', " "), status(annotation.status))
}

/// What an annotation of the article `text` carries beside its label, in a few words: `money · 2,000,000,000 USD`,
/// `reported · Tamsin Orrelbeck · possible`.
pub fn particulars(annotation: &Annotation, text: &str) -> String {
    let parts: Vec<String> = match &annotation.body {
        Body::Person | Body::Organization => Vec::new(),
        Body::Own(own) => vec![own.name().to_owned()],
        Body::Amount(amount) => {
            [Some(amount_kind(amount.kind).to_owned()), value(amount)].into_iter().flatten().collect()
        }
        Body::Claim(claim) => [
            Some(claim_kind(claim.kind)),
            claim.speaker().and_then(|words| text.get(words.start..words.end)),
            (claim.polarity == Polarity::Denied).then(|| say().denied()),
            claim.hedge.map(hedge),
        ]
        .into_iter()
        .flatten()
        .map(str::to_owned)
        .collect(),
    };
    parts.join(" · ")
}

/// What words are, in a choice.
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Person => say().verdict_person(),
        Verdict::Organization => say().verdict_organization(),
        Verdict::NoName => say().verdict_no_name(),
        Verdict::Either => say().verdict_either(),
    }
}

/// What was learnt of `name`, which comes last: a long one is cut.
pub fn remembered(name: &str, verdict: Verdict) -> String {
    match verdict {
        Verdict::Person => say().remembered_person(name),
        Verdict::Organization => say().remembered_organization(name),
        Verdict::NoName => say().remembered_no_name(name),
        Verdict::Either => say().remembered_either(name),
    }
}

/// What an amount measures.
pub fn amount_kind(kind: AmountKind) -> &'static str {
    match kind {
        AmountKind::Money => say().kind_money(),
        AmountKind::Percent => say().kind_percent(),
        AmountKind::Duration => say().kind_duration(),
        AmountKind::Count => say().kind_count(),
        AmountKind::Measure => say().kind_measure(),
    }
}

/// How a claim is asserted.
pub fn claim_kind(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::Quote => say().claim_quote(),
        ClaimKind::Reported => say().claim_reported(),
        ClaimKind::Statement => say().claim_statement(),
    }
}

/// How a claim is asserted, for several of them.
pub fn claim_kinds(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::Quote => say().claims_quote(),
        ClaimKind::Reported => say().claims_reported(),
        ClaimKind::Statement => say().claims_statement(),
    }
}

/// A part of a claim's sentence.
pub fn claim_part(part: ClaimPart) -> &'static str {
    match part {
        ClaimPart::Source => say().part_source(),
        ClaimPart::Cue => say().part_cue(),
    }
}

/// Which claims are left by their hedge.
pub fn hedging(hedging: Hedging) -> &'static str {
    match hedging {
        Hedging::Any => say().hedging_any(),
        Hedging::Without => say().hedge_none(),
        Hedging::With => say().hedging_with(),
        Hedging::Only(only) => hedge(only),
    }
}

/// A source as a reader knows it, by the words of the article `text`.
pub fn source(source: Source, text: &str) -> String {
    match source {
        Source::Words(_) => source.words(text).unwrap_or_default().replace('\n', " "),
        Source::Unnamed => say().source_unnamed().to_owned(),
        Source::Article => say().source_article().to_owned(),
    }
}

/// What a source says and how: `3 quotes · 2 reported · 1 denied`.
pub fn tally(tally: &Tally) -> String {
    let [quotes, reported, statements] = tally.by_kind;
    type Said = fn(&Count) -> String;
    let parts: [(usize, Said); 5] = [
        (quotes, |n| say().tally_quotes(n)),
        (reported, |n| say().tally_reported(n)),
        (statements, |n| say().tally_statements(n)),
        (tally.n_denied, |n| say().tally_denied(n)),
        (tally.n_hedged, |n| say().tally_hedged(n)),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|(n, _)| *n > 0).map(|(n, say)| say(&count(n))).collect();
    parts.join(" · ")
}

/// How sure a suggestion must be to be shown.
pub fn surest(percent: u8) -> String {
    match percent {
        0 => say().sure_all().to_owned(),
        Narrowing::SUREST => say().sure_surest().to_owned(),
        _ => say().sure_percent(&grouped(percent.into())),
    }
}

/// What makes a claim less than certain.
pub fn hedge(hedge: Hedge) -> &'static str {
    match hedge {
        Hedge::Possible => say().hedge_possible(),
        Hedge::Rumoured => say().hedge_rumoured(),
        Hedge::Predicted => say().hedge_predicted(),
        Hedge::Estimated => say().hedge_estimated(),
    }
}

/// What bounds an amount.
pub fn bound(bound: Option<Bound>) -> &'static str {
    match bound {
        None => say().bound_none(),
        Some(Bound::AtLeast) => say().bound_at_least(),
        Some(Bound::AtMost) => say().bound_at_most(),
        Some(Bound::MoreThan) => say().bound_more_than(),
        Some(Bound::LessThan) => say().bound_less_than(),
        Some(Bound::About) => say().bound_about(),
    }
}

/// An amount's value in the reader's own number format, with its unit; nothing where it could not be read.
pub fn value(amount: &Amount) -> Option<String> {
    let mut said = number(amount.value?.normalize().to_string());
    if let Some(to) = amount.value_to {
        said.push('–');
        said.push_str(&number(to.normalize().to_string()));
    }
    match (amount.kind, &amount.currency, &amount.unit) {
        (AmountKind::Percent, ..) => said.push_str(" %"),
        (_, Some(currency), _) => {
            said.push(' ');
            said.push_str(currency.code());
        }
        (AmountKind::Duration, _, Some(unit)) => said = duration(unit, said, amount),
        (_, _, Some(unit)) => {
            said.push(' ');
            said.push_str(unit);
        }
        _ => {}
    }
    Some(if amount.bound.is_some() { say().bounded(bound(amount.bound), &said) } else { said })
}

/// `shown` with its unit of time.
fn duration(unit: &str, shown: String, amount: &Amount) -> String {
    let is_one = amount.value_to.is_none() && amount.value == Some(rust_decimal::Decimal::ONE);
    let n = Count { shown, is_one };
    match unit {
        "year" => say().duration_years(&n),
        "month" => say().duration_months(&n),
        "week" => say().duration_weeks(&n),
        "day" => say().duration_days(&n),
        "hour" => say().duration_hours(&n),
        "minute" => say().duration_minutes(&n),
        "second" => say().duration_seconds(&n),
        // Typed by hand, in words of the person's own.
        _ => format!("{} {unit}", n.shown),
    }
}

/// What taking a part off a claim is called.
pub fn remove_part(part: ClaimPart) -> &'static str {
    match part {
        ClaimPart::Source => say().remove_source(),
        ClaimPart::Cue => say().remove_cue(),
    }
}

/// What went wrong with storage: what happened, what was kept, what to do.
pub fn storage(error: &StorageError) -> String {
    let named = |which: &str| match which {
        THE_LIBRARY => say().storage_the_library().to_owned(),
        UNTITLED => say().storage_an_article().to_owned(),
        title => title.to_owned(),
    };
    match error {
        StorageError::Refused { why } => say().storage_refused(why),
        StorageError::Full => say().storage_full().to_owned(),
        StorageError::Closed => say().storage_closed().to_owned(),
        StorageError::Conflict { which } => say().storage_conflict(&named(which)),
        StorageError::Missing { which } => say().storage_missing(&named(which)),
        StorageError::Unreadable { which, why, .. } => say().storage_unreadable(&named(which), why),
        StorageError::NewerVersion { which } => say().storage_newer(&named(which)),
        StorageError::Failed { why, .. } => say().storage_failed(why),
    }
}

/// What a colour of labels is called.
pub fn colour(colour: Colour) -> &'static str {
    let names = [
        say().colour_teal(),
        say().colour_rose(),
        say().colour_gold(),
        say().colour_indigo(),
        say().colour_olive(),
        say().colour_magenta(),
        say().colour_maroon(),
        say().colour_sky(),
        say().colour_tan(),
        say().colour_slate(),
        say().colour_violet(),
        say().colour_pine(),
    ];
    names.get(usize::from(colour.number())).copied().unwrap_or_default()
}

/// What a line under labels is called.
pub fn line(line: Line) -> &'static str {
    match line {
        Line::Thick => say().line_thick(),
        Line::Double => say().line_double(),
        Line::Dashed => say().line_dashed(),
        Line::Dotted => say().line_dotted(),
        Line::DashDot => say().line_dash_dot(),
    }
}
