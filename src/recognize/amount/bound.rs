//! What words and signs around an amount say of its bounds: `至少`, `약`, `more than`; they stay outside its span.

use super::{
    edges::{Edges, is_hangul},
    lexicon::Lead,
    quantity::{Quantity, Source},
    rows::Meaning,
};
use crate::annotation::Bound;

impl Source<'_> {
    /// What bounds `quantity`: a sign or infix in it, else the word before it, else the word after it.
    pub(super) fn bound(&self, quantity: &Quantity) -> Option<Bound> {
        let inside = quantity.bound;
        let before = self.bound_before(quantity.span.start);
        let after = if self.is_band(quantity) { Some(Bound::About) } else { self.bound_after(quantity.span.end) };
        // 약 10여 명, about 60%以上: a word that says where the bound lies tells more than one that says about.
        [before, after, inside]
            .into_iter()
            .flatten()
            .find(|bound| *bound != Bound::About)
            .or(before)
            .or(after)
            .or(inside)
    }

    fn bound_before(&self, at: usize) -> Option<Bound> {
        let end = self.line.skip_spaces_back(at);
        match self.lexicon.lead_before(self.line.before(end))?.1 {
            Lead::Bound(bound) => Some(*bound),
            Lead::Minus | Lead::Part(_) | Lead::Rate(_) => None,
        }
    }

    fn bound_after(&self, at: usize) -> Option<Bound> {
        let next = self.line.skip_spaces(at);
        if next - at > 1 { None } else { self.lexicon.bound_after(self.line.after(next)) }
    }

    /// Whether Korean `대` touches money or a share, `4만 달러대`, `3%대`: somewhere from there to the next round number.
    fn is_band(&self, quantity: &Quantity) -> bool {
        let share = matches!(quantity.meaning, Some(Meaning::Money(..) | Meaning::Percent(_)));
        let Some(tail) = self.line.just_after(quantity.span.end).strip_prefix('대') else { return false };
        share && (!tail.starts_with(is_hangul) || tail.begins_in("에로의를가는까부인이였다만도와"))
    }
}
