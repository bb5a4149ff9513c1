//! The cheapest way from suggestions to gold: which suggestion becomes which mark, and what is marked anew.

use gloss::annotation::Label;

use super::article::{Article, Mark};

/// What a tool asks for each thing that is done to a suggestion.
pub(crate) struct Price {
    /// To begin.
    pub(crate) start: usize,
    /// A suggestion that is right.
    pub(crate) right: usize,
    /// One that is wrong.
    pub(crate) wrong: usize,
    /// One that has another label: this much, once.
    pub(crate) relabel: usize,
    /// One of which edges lie elsewhere: this much an edge; nothing where edges cannot be moved.
    pub(crate) edge: Option<usize>,
    /// Both edges at once, where that is cheaper.
    pub(crate) both_edges: Option<usize>,
    /// To take a suggestion in hand that is mended, or to go on from it.
    pub(crate) mend: usize,
    /// Whether one that gets another label and no other edge leads on by itself.
    pub(crate) relabel_leads_on: bool,
    /// To be done.
    pub(crate) end: usize,
}

/// A review in Gloss: `j` begins it; `a`, `x` and a label's key lead on by themselves; a dragged edge does not, so that
/// another key goes on: where a label's key comes last, that.
pub(crate) const GLOSS: Price = Price {
    start: 1,
    right: 1,
    wrong: 1,
    relabel: 1,
    edge: Some(1),
    both_edges: None,
    mend: 1,
    relabel_leads_on: true,
    end: 0,
};

/// Gloss where a right suggestion stays what it is: the list's own button rejects, a click on the mark takes it in hand.
pub(crate) const GLOSS_MENDING: Price = Price {
    start: 0,
    right: 0,
    wrong: 1,
    relabel: 1,
    edge: Some(1),
    both_edges: None,
    mend: 1,
    relabel_leads_on: false,
    end: 0,
};

/// What becomes of a suggestion.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Fate {
    /// It is right, or the gold leaves it open.
    Right,
    /// It is wrong.
    Wrong,
    /// It is brought to this mark.
    Mended(Mark),
}

/// A way from suggestions to gold.
pub(crate) struct Plan {
    /// One for each suggestion.
    pub(crate) fates: Vec<Fate>,
    /// What is marked anew.
    pub(crate) added: Vec<Mark>,
    /// What it costs in all.
    pub(crate) cost: usize,
}

/// The cheapest way at `price` from what Gloss suggests to the gold of `article`.
///
/// How much a mark costs depends on how many of its label there are, since a label may be kept active: so each label is
/// tried both ways, and the best assignment taken of each.
pub(crate) fn cheapest(article: &Article, price: &Price) -> Plan {
    let ways = (0..1_u32 << Label::ALL.len())
        .map(|kept| way(article, price, |label| label.place().is_some_and(|place| kept >> place & 1 == 1)));
    ways.min_by_key(|plan| plan.cost).expect("there are sixteen ways")
}

/// How many acts it takes to mark `marks`: a stretch is drawn over in one, and a label costs one more each time, or once
/// where it is kept active.
pub(crate) fn marking(marks: &[Mark]) -> usize {
    let of = |label: Label| marks.iter().filter(|mark| mark.label == label).count();
    Label::ALL.into_iter().map(|label| (2 * of(label)).min(1 + of(label))).sum()
}

fn way(article: &Article, price: &Price, is_kept: impl Fn(Label) -> bool) -> Plan {
    let suggested = article.suggested();
    let n_gold = article.gold.len();
    let marked_anew = |gold: &Mark| if is_kept(gold.label) { 1 } else { 2 };
    let costs: Vec<Vec<i64>> = suggested
        .iter()
        .map(|own| {
            let left = if article.is_open(*own) { price.right } else { price.wrong };
            let mended = |gold: &Mark| match price.of(*own, *gold) {
                Some(cost) => cost as i64 - marked_anew(gold),
                None => i64::MAX / 4,
            };
            article.gold.iter().map(mended).chain((0..suggested.len()).map(|_| left as i64)).collect()
        })
        .collect();
    let mut added = article.gold.clone();
    let chosen = assign(&costs);
    let fates: Vec<Fate> = suggested
        .iter()
        .zip(&chosen)
        .map(|(own, column)| match article.gold.get(*column) {
            Some(gold) => {
                added.retain(|mark| mark != gold);
                if own.is(*gold) { Fate::Right } else { Fate::Mended(*gold) }
            }
            None if article.is_open(*own) => Fate::Right,
            None => Fate::Wrong,
        })
        .collect();
    let spent = |(own, column): (&Mark, &usize)| match article.gold.get(*column) {
        Some(gold) => price.of(*own, *gold).unwrap_or_default(),
        None if article.is_open(*own) => price.right,
        None => price.wrong,
    };
    debug_assert!(added.len() <= n_gold);
    let cost = price.start + suggested.iter().zip(&chosen).map(spent).sum::<usize>() + marking(&added) + price.end;
    Plan { fates, added, cost }
}

impl Price {
    /// What it costs to bring `own` to `gold`; nothing where that cannot be done, or they have nothing in common.
    fn of(&self, own: Mark, gold: Mark) -> Option<usize> {
        if own.is(gold) {
            return Some(self.right);
        }
        if !own.span.overlaps(gold.span) {
            return None;
        }
        let n_edges = usize::from(own.span.start != gold.span.start) + usize::from(own.span.end != gold.span.end);
        let edges = match n_edges {
            0 => 0,
            1 => self.edge?,
            _ => self.both_edges.or(self.edge.map(|edge| 2 * edge))?,
        };
        let relabel = if own.label == gold.label { 0 } else { self.relabel };
        let mend = if edges == 0 && self.relabel_leads_on { 0 } else { self.mend };
        Some(relabel + edges + mend)
    }
}

/// For each row the column that makes the sum of `costs` smallest, no column twice: the Hungarian method with potentials
/// (Kuhn 1955, Munkres 1957). There are at least as many columns as rows.
fn assign(costs: &[Vec<i64>]) -> Vec<usize> {
    let (n, m) = (costs.len(), costs.first().map_or(0, Vec::len));
    let (mut of_row, mut of_column) = (vec![0_i64; n + 1], vec![0_i64; m + 1]);
    let (mut row_of, mut before) = (vec![0; m + 1], vec![0; m + 1]);
    for row in 1..=n {
        row_of[0] = row;
        let mut column = 0;
        let (mut slack, mut is_used) = (vec![i64::MAX; m + 1], vec![false; m + 1]);
        while row_of[column] != 0 {
            is_used[column] = true;
            let (mut next, mut least) = (0, i64::MAX);
            for other in (1..=m).filter(|other| !is_used[*other]) {
                let present = row_of[column];
                let reduced = costs[present - 1][other - 1] - of_row[present] - of_column[other];
                if reduced < slack[other] {
                    (slack[other], before[other]) = (reduced, column);
                }
                if slack[other] < least {
                    (least, next) = (slack[other], other);
                }
            }
            for other in 0..=m {
                if is_used[other] {
                    of_row[row_of[other]] += least;
                    of_column[other] -= least;
                } else {
                    slack[other] = slack[other].saturating_sub(least);
                }
            }
            column = next;
        }
        while column != 0 {
            row_of[column] = row_of[before[column]];
            column = before[column];
        }
    }
    let mut chosen = vec![0; n];
    (1..=m).filter(|column| row_of[*column] != 0).for_each(|column| chosen[row_of[column] - 1] = column - 1);
    chosen
}
