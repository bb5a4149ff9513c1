//! Which finding wins where two overlap.

use crate::annotation::Finding;

/// `names` and `amounts` as one list in order, without overlaps.
///
/// Each list is in order and free of overlaps by itself. A number inside a name belongs to the name (`四川`, `3M`), and a
/// name inside an amount to the amount (`100 Bolívar`): the longer wins, and of equals the name.
pub(super) fn resolve(names: Vec<Finding>, amounts: Vec<Finding>) -> Vec<Finding> {
    let mut all = names;
    all.extend(amounts);
    all.sort_by_key(|finding| (finding.span.start, finding.span.end));
    let mut kept: Vec<Finding> = Vec::with_capacity(all.len());
    for finding in all {
        match kept.last() {
            Some(last) if last.span.overlaps(finding.span) => {
                if finding.span.len() > last.span.len() {
                    kept.pop();
                    kept.push(finding);
                }
            }
            _ => kept.push(finding),
        }
    }
    kept
}
