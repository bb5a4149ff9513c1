//! Other tools' names for the four labels, and which names become labels of the person's own.

use std::borrow::Cow;

use serde_json::Value;

use super::{gloss::body_words, told::Words};
use crate::annotation::{AmountKind, Body, Label, OwnLabel};

/// Other tools' names for the four labels, in lower case and without prefixes.
const OTHERS: [(&str, Label); 29] = [
    ("per", Label::Person),
    ("pers", Label::Person),
    ("people", Label::Person),
    ("persname", Label::Person),
    ("org", Label::Organization),
    ("organisation", Label::Organization),
    ("company", Label::Organization),
    ("orgname", Label::Organization),
    ("norp", Label::Organization),
    ("money", Label::Amount),
    ("currency", Label::Amount),
    ("percent", Label::Amount),
    ("percentage", Label::Amount),
    ("duration", Label::Amount),
    ("count", Label::Amount),
    ("cardinal", Label::Amount),
    ("number", Label::Amount),
    ("quantity", Label::Amount),
    ("measure", Label::Amount),
    ("value", Label::Amount),
    ("statement", Label::Claim),
    ("quote", Label::Claim),
    ("quotation", Label::Claim),
    ("reported", Label::Claim),
    ("assertion", Label::Claim),
    ("人名", Label::Person),
    ("机构", Label::Organization),
    ("機構", Label::Organization),
    ("金额", Label::Amount),
];

/// The label that others call `name`.
pub(super) fn label_of(name: &str) -> Option<Label> {
    let name = name.trim().to_lowercase();
    let bare = name.rsplit(['/', '#', ':']).next().unwrap_or_default();
    let other = || OTHERS.iter().find(|(other, _)| *other == bare).map(|(_, label)| *label);
    Label::of_id(bare).or_else(other)
}

/// The label that Gloss itself calls `name`: one of the four, or the person's own.
pub(super) fn named(name: &str) -> Option<Label> {
    Label::of_id(name).or_else(|| OwnLabel::new(name).map(Label::Own))
}

/// The label that a file means by `name`: one that it is known to have, else the one that other tools call so, else an
/// own one of that name.
pub(super) fn meant(name: &str, known: &[OwnLabel]) -> Option<Label> {
    let exactly = known.iter().find(|own| own.name() == name.trim());
    let own = exactly.or_else(|| known.iter().find(|own| *in_one_word(own.name()) == *name));
    own.map(|own| Label::Own(*own)).or_else(|| label_of(name)).or_else(|| named(name))
}

/// `name` for files in which a blank ends it.
pub(super) fn in_one_word(name: &str) -> Cow<'_, str> {
    if name.contains(char::is_whitespace) { Cow::Owned(name.replace(char::is_whitespace, "_")) } else { name.into() }
}

/// What a mark of `label`, which the file calls `name`, carries before anybody says more.
pub(super) fn body_of(label: Label, name: &str, quote: &str) -> Words {
    let mut body = Body::by_hand(label, quote);
    let kind = match name.trim().to_lowercase().as_str() {
        "money" | "currency" | "金额" => Some(AmountKind::Money),
        "percent" | "percentage" => Some(AmountKind::Percent),
        "duration" => Some(AmountKind::Duration),
        "quantity" | "measure" => Some(AmountKind::Measure),
        _ => None,
    };
    if let (Body::Amount(amount), Some(kind)) = (&mut body, kind) {
        amount.kind = kind;
    }
    body_words(&body)
}

/// The text of a field, where there is any.
pub(super) fn text_of<'a>(value: &'a Value, field: &str) -> Option<&'a str> {
    value.get(field).and_then(Value::as_str).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_call_ours_is_known() {
        for (name, label) in
            [("PER", Label::Person), ("Organization", Label::Organization), ("schema:PERCENT", Label::Amount)]
        {
            assert_eq!(label_of(name), Some(label), "{name}");
        }
        assert_eq!(label_of("LOC"), None);
        assert_eq!(meant("LOC", &[]).map(Label::id), Some("LOC"));
        assert_eq!(meant("\n", &[]), None);
        let company = OwnLabel::new("Company").expect("a name");
        assert_eq!(meant("Company", &[]), Some(Label::Organization));
        assert_eq!(meant("Company", &[company]), Some(Label::Own(company)));
        let entity = OwnLabel::new("Legal entity").expect("a name");
        assert_eq!(meant("Legal_entity", &[entity]), Some(Label::Own(entity)));
        assert_eq!(body_of(Label::Amount, "MONEY", "5")["kind"], "money");
    }
}
