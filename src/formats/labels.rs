//! What others call our labels.

use serde_json::Value;

use super::{gloss::body_words, told::Words};
use crate::annotation::{AmountKind, Body, Label};

/// Labels of others for ours, in small letters and without prefixes.
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
        assert_eq!(body_of(Label::Amount, "MONEY", "5")["kind"], "money");
    }
}
