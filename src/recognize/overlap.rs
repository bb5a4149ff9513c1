//! Which finding wins where two overlap.

use crate::annotation::{Finding, Label};

/// `names` and `amounts` as one list in order, without overlaps.
///
/// Each list is in order and free of overlaps by itself. A number inside a name belongs to the name (`四川`, `3M`), and a
/// name inside an amount to the amount (`100 Bolívar`): the longer wins, and of equals the surer. Where a name begins in
/// the midst of an amount that is surer (`三栋|冷链物流`, read as 三 and 栋冷链物流), the amount wins.
pub(super) fn resolve(names: Vec<Finding>, amounts: Vec<Finding>) -> Vec<Finding> {
    let mut all = names;
    all.extend(amounts);
    all.sort_by_key(|finding| (finding.span.start, finding.span.end));
    let mut kept: Vec<Finding> = Vec::with_capacity(all.len());
    for finding in all {
        match kept.last() {
            Some(last) if last.span.overlaps(finding.span) => {
                if finding.span.len() > last.span.len() && !cuts(&finding, last) || is_surer(&finding, last) {
                    kept.pop();
                    kept.push(finding);
                }
            }
            _ => kept.push(finding),
        }
    }
    kept
}

/// Whether `amount` takes exactly the place of a name and is surer: `RM42`.
fn is_surer(amount: &Finding, name: &Finding) -> bool {
    amount.span == name.span && amount.body.label() == Label::Amount && amount.confidence > name.confidence
}

/// Whether `name` begins in the midst of `amount`, which is surer.
fn cuts(name: &Finding, amount: &Finding) -> bool {
    amount.body.label() == Label::Amount
        && name.span.start > amount.span.start
        && name.span.end > amount.span.end
        && name.confidence < amount.confidence
}
