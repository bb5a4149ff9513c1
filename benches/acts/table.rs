//! What was counted, printed.

use super::{
    Count,
    others::TOOLS,
    plan::{self, Fate},
    play::Acts,
};

/// Prints all tables, and whether the bar is met.
pub(crate) fn print(counts: &[Count]) {
    suggestions(counts);
    acts(counts);
    others(counts);
    whereto(counts);
    bar(counts);
}

/// What the suggestions are like.
fn suggestions(counts: &[Count]) {
    println!("What is suggested, against the gold (claims as their scorer matches them)\n");
    println!(
        "{:22}{:>7}{:>11}{:>7}{:>7}{:>7}{:>9}",
        "article", "gold", "suggested", "right", "wrong", "mended", "missing"
    );
    for Count { article, .. } in counts {
        let plan = plan::cheapest(article, &plan::GLOSS);
        let of = |is: fn(&Fate) -> bool| plan.fates.iter().filter(|fate| is(fate)).count();
        println!(
            "{:22}{:>7}{:>11}{:>7}{:>7}{:>7}{:>9}",
            article.name,
            article.gold.len(),
            plan.fates.len(),
            of(|fate| *fate == Fate::Right),
            of(|fate| *fate == Fate::Wrong),
            of(|fate| matches!(fate, Fate::Mended(_))),
            plan.added.len()
        );
    }
}

/// What it takes in Gloss.
fn acts(counts: &[Count]) {
    println!("\nActs in Gloss; beside each, how many fewer than from nothing\n");
    let head = ["each confirmed", "A and X used", "paragraphs confirmed", "right ones stay"];
    println!("{:22}{:>9}{:>20}{:>20}{:>22}{:>20}", "article", "nothing", head[0], head[1], head[2], head[3]);
    for count in counts {
        let nothing = count.from_nothing.sum();
        let beside = |acts: usize| format!("{acts:>8} {:>10}", fewer(acts, nothing));
        println!(
            "{:22}{:>9}{:>20}{:>20}{:>22}{:>20}",
            count.article.name,
            nothing,
            beside(count.from_suggestions.sum()),
            beside(count.with_same_words),
            beside(count.by_paragraph),
            beside(count.mended_only)
        );
    }
}

/// What it takes elsewhere.
fn others(counts: &[Count]) {
    println!("\nActs elsewhere: as the tool comes, and with the suggestions of Gloss brought in beforehand\n");
    println!("{:22}{:>20}{:>20}{:>20}", "article", TOOLS[0].name, TOOLS[1].name, TOOLS[2].name);
    for count in counts {
        let [one, two, three] = count.others.map(|acts| format!("{:>8} {:>10}", acts.from_nothing, acts.from_imported));
        println!("{:22}{one:>20}{two:>20}{three:>20}", count.article.name);
    }
}

/// Where the acts go, each suggestion confirmed.
fn whereto(counts: &[Count]) {
    println!("\nWhere the acts go, each suggestion confirmed\n");
    println!(
        "{:22}{:>8}{:>8}{:>9}{:>7}{:>7}{:>7}{:>7}",
        "article", "accept", "reject", "relabel", "edge", "go on", "draw", "label"
    );
    for Count { article, from_suggestions, .. } in counts {
        let Acts { accept, reject, relabel, edge, go, draw, label } = *from_suggestions;
        println!("{:22}{accept:>8}{reject:>8}{relabel:>9}{edge:>7}{go:>7}{draw:>7}{label:>7}", article.name);
    }
}

/// Whether it takes at least 60 % fewer acts than from nothing, and than the best of the others.
fn bar(counts: &[Count]) {
    println!();
    type Reading = (&'static str, fn(&Count) -> usize);
    let readings: [Reading; 2] = [
        ("each suggestion confirmed", |count| count.from_suggestions.sum()),
        ("right suggestions stay", |count| count.mended_only),
    ];
    for (reading, acts) in readings {
        let best = |count: &Count| count.others.iter().map(|acts| acts.from_nothing).min().unwrap_or_default();
        let is_met = |count: &&Count| {
            [count.from_nothing.sum(), best(count)].into_iter().all(|other| 5 * acts(count) <= 2 * other)
        };
        let n_met = counts.iter().filter(is_met).count();
        println!(
            "60 % fewer than from nothing and than the best of the others, {reading}: {n_met} of {} articles",
            counts.len()
        );
    }
}

fn fewer(acts: usize, than: usize) -> String {
    format!("{:+.0} %", 100.0 * (acts as f64 / than as f64 - 1.0))
}
