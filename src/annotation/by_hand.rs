//! What a person's mark carries before they say more.

use super::{Amount, AmountKind, Body, Claim, ClaimKind, Label};

/// Signs and words of money that stand in the text of an amount itself.
const MONEY: [&str; 16] =
    ["$", "€", "£", "¥", "￥", "₩", "元", "圓", "圆", "원", "円", "dollar", "euro", "pound", "yuan", "won"];
const PERCENT: [&str; 6] = ["%", "％", "percent", "per cent", "百分", "퍼센트"];
const QUOTES: [char; 8] = ['"', '“', '”', '「', '」', '『', '』', '«'];

impl Body {
    /// The body of a mark that a person makes of `text` as `label`.
    pub fn by_hand(label: Label, text: &str) -> Self {
        match label {
            Label::Person => Self::Person,
            Label::Organization => Self::Organization,
            Label::Amount => Self::Amount(Amount::of_kind(kind_of_amount(&text.to_ascii_lowercase()))),
            Label::Claim => Self::Claim(Claim::of_kind(kind_of_claim(text))),
            Label::Own(own) => Self::Own(own),
        }
    }
}

fn kind_of_amount(text: &str) -> AmountKind {
    if PERCENT.iter().any(|sign| text.contains(sign)) {
        AmountKind::Percent
    } else if MONEY.iter().any(|sign| text.contains(sign)) {
        AmountKind::Money
    } else {
        AmountKind::Count
    }
}

fn kind_of_claim(text: &str) -> ClaimKind {
    if text.contains(QUOTES) { ClaimKind::Quote } else { ClaimKind::Statement }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_in_the_text_tell_the_kind() {
        let kind = |text| match Body::by_hand(Label::Amount, text) {
            Body::Amount(amount) => amount.kind,
            other => panic!("{other:?}"),
        };
        assert_eq!(kind("$12 billion"), AmountKind::Money);
        assert_eq!(kind("3분의 1"), AmountKind::Count);
        assert_eq!(kind("12.5％"), AmountKind::Percent);
        assert_eq!(kind("三名"), AmountKind::Count);
    }
}
