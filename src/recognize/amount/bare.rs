//! Numbers without a unit that are more than a count: fractions, and sums of money where the text speaks of money.

use rust_decimal::Decimal;

use super::{
    edges::{Edges, is_letter},
    numeral::{Form, Numeral},
    quantity::{Quantity, Source},
    rows::{Coin, Meaning},
};

impl Source<'_> {
    /// Gives `quantity`, which begins with numeral `index`, the meaning that its surroundings tell.
    pub(super) fn name_kind(&self, quantity: &mut Quantity, index: usize) {
        if quantity.meaning.is_some() {
            return;
        }
        let numeral = &self.numerals[index];
        if numeral.fraction && self.is_share(quantity, numeral) {
            quantity.meaning = Some(Meaning::Percent(Decimal::ONE_HUNDRED));
        } else if self.is_sum(quantity, numeral) {
            quantity.meaning = Some(Meaning::Money(Coin::Local, Decimal::ONE));
        }
    }

    /// Whether a fraction is a share of something: `a third of`, `2/3 成员`, `by half`.
    fn is_share(&self, quantity: &Quantity, numeral: &Numeral) -> bool {
        let after = self.line.just_after(quantity.span.end);
        let before = self.line.just_before(quantity.span.start);
        match numeral.form {
            Form::Digits => self.is_share_in_digits(numeral, before, after),
            Form::English => self.is_share_in_words(numeral, before, after),
            Form::Han | Form::Sino | Form::Native => false,
        }
    }

    /// `2/3` where Chinese or Korean, or `of`, go on.
    fn is_share_in_digits(&self, numeral: &Numeral, before: &str, after: &str) -> bool {
        let under = self.line.slice(numeral.span).last_word("/").parse::<u32>().ok();
        let small = under.is_none_or(|under| (2..=10).contains(&under) || under == 100);
        let next = after.trimmed_start(" ").chars().next();
        let wide = next.is_some_and(|next| next.is_alphabetic() && !next.is_ascii());
        let date = before.ends_in("/-年") || after.begins_in("/日-");
        small && !date && (wide || after.starts_with(" of "))
    }

    /// `a third of`, `two-thirds`, `by half`.
    fn is_share_in_words(&self, numeral: &Numeral, before: &str, after: &str) -> bool {
        let written = self.line.slice(numeral.span);
        let plural = written.ends_with('s');
        let ends = after.chars().next().is_none_or(|next| !is_letter(next) && next != ' ' && next != '-');
        let of = after.starts_with(" of ");
        let word = after.trimmed_start(" ").first_word(" ");
        let compared = matches!(
            word,
            "more"
                | "less"
                | "in"
                | "since"
                | "on"
                | "from"
                | "over"
                | "to"
                | "by"
                | "because"
                | "fewer"
                | "higher"
                | "lower"
        );
        if written.eq_ignore_ascii_case("half") {
            let ordinal = ["first ", "second ", "other ", "latter ", "each ", "the ", "final ", "back ", "other-"];
            let named = before.to_ascii_lowercase().ends_with_any(&ordinal) && !of;
            let led = before.ends_with_any(&[" by ", "than ", "over ", "about ", "nearly ", "almost ", "only "]);
            return !named && (of || led);
        }
        let article = written.begins_in("aA");
        plural || of || (ends || compared) && (!article || before.ends_with(' '))
    }

    /// Whether a bare `三万八` or `1,500萬` is a sum: the words around it speak of money.
    fn is_sum(&self, quantity: &Quantity, numeral: &Numeral) -> bool {
        let chinese = quantity.span.end == numeral.span.end
            && numeral.scaled
            && self.line.slice(numeral.span).ends_with(|last: char| "万亿兆一二三四五六七八九".contains(last));
        let written = self.line.slice(numeral.span);
        if written.ends_in("억조") && quantity.span.end == numeral.span.end {
            // 억 and 조 without a unit are won, but for parameters and the like.
            let (before, after) = self.line.around(quantity.span, 48);
            let law = before.ends_with("법 ") || before.ends_with("제");
            return !law
                && !self.lexicon.has_cue("model", [before, after])
                && !before.has("인구")
                && !before.has("파라미터");
        }
        let next = self.line.next(quantity.span.end);
        let told = self.line.just_before(quantity.span.start).trimmed_end(" 达为约近超逾过");
        let counted =
            next.is_some_and(|next| "名人户家城居群多余观粉用越参".contains(next)) || told.ends_in("次人数户民");
        let (before, after) = self.line.around(quantity.span, 36);
        chinese && !counted && self.lexicon.has_cue("money", [before, after])
    }
}
