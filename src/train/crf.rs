//! Training a linear-chain conditional random field by FTRL-proximal (McMahan et al. 2013), which leaves most weights
//! at zero.

use std::time::Instant;

use super::{
    chance::Chance,
    lesson::{Desk, Features, Lesson, Seeing},
    settings::Settings,
};
use crate::recognize::names::model::{
    gazetteer::Gazetteer,
    tag::{N_TAGS, OUTSIDE, may_follow},
    weights::N_STEPS,
};

/// The number of tags rounded up, for the processor's wide registers.
const ROW: usize = 16;

type Row = [f32; ROW];

/// What was learnt.
pub(super) struct Learnt {
    /// A row a feature.
    pub(super) rows: Vec<Row>,
    /// By class, tag before, tag.
    pub(super) steps: Vec<f32>,
}

/// Learns from `lessons`.
pub(super) fn train(lessons: &[Lesson], gazetteer: &Gazetteer, settings: &Settings) -> Learnt {
    let seeing = Seeing { gazetteer, settings };
    let counts = Counts::of(lessons, &seeing);
    let mut learner = Learner::new(settings);
    let mut chance = Chance::new(settings.seed);
    let mut order: Vec<usize> = (0..lessons.len()).collect();
    let (mut desk, mut features) = (Desk::default(), Features::default());
    for pass in 1..=settings.passes {
        let (begin, mut loss) = (Instant::now(), 0.0);
        chance.shuffle(&mut order);
        for at in &order {
            let lesson = &lessons[*at];
            let keep = |chance: &mut Chance, hash| {
                counts.is_frequent(hash, settings.cutoff) && !chance.is(settings.feature_dropout)
            };
            seeing.features(lesson, &mut chance, &mut desk, &mut features, keep);
            loss += f64::from(learner.learn(lesson, &features));
        }
        eprintln!("pass {pass}: loss {loss:.0}, {:.1} s", begin.elapsed().as_secs_f32());
    }
    Learnt { rows: learner.weights.w, steps: learner.steps.w.concat() }
}

/// The mean of several models: what one learnt by chance weighs less.
pub(super) fn mean(models: Vec<Learnt>) -> Learnt {
    let share = 1.0 / models.len() as f32;
    let mut models = models.into_iter();
    let mut sum = models.next().unwrap_or(Learnt { rows: Vec::new(), steps: Vec::new() });
    for other in models {
        sum.rows.iter_mut().flatten().zip(other.rows.iter().flatten()).for_each(|(sum, own)| *sum += own);
        sum.steps.iter_mut().zip(&other.steps).for_each(|(sum, own)| *sum += own);
    }
    sum.rows.iter_mut().flatten().chain(&mut sum.steps).for_each(|weight| *weight *= share);
    sum
}

/// How often features occur, by more bits of the hash than the model keeps.
struct Counts(Vec<u16>);

impl Counts {
    fn of(lessons: &[Lesson], seeing: &Seeing<'_>) -> Self {
        let mut counts = vec![0_u16; 1 << 26];
        let (mut desk, mut features) = (Desk::default(), Features::default());
        let mut chance = Chance::new(0);
        for lesson in lessons {
            seeing.features(lesson, &mut chance, &mut desk, &mut features, |_, _| true);
            for hash in &features.hashes {
                let count = &mut counts[(hash >> 6) as usize];
                *count = count.saturating_add(1);
            }
        }
        Self(counts)
    }

    fn is_frequent(&self, hash: u32, cutoff: u16) -> bool {
        self.0[(hash >> 6) as usize] >= cutoff
    }
}

/// Weights that FTRL-proximal changes, in rows.
struct Table<const N: usize> {
    z: Vec<[f32; N]>,
    n: Vec<[f32; N]>,
    w: Vec<[f32; N]>,
    alpha: f32,
    l1: f32,
    l2: f32,
}

impl<const N: usize> Table<N> {
    fn new(n_rows: usize, alpha: f32, l1: f32, l2: f32) -> Self {
        let rows = || vec![[0.0; N]; n_rows];
        Self { z: rows(), n: rows(), w: rows(), alpha, l1, l2 }
    }

    /// Takes a step against `gradient`.
    #[inline]
    fn update(&mut self, row: usize, gradient: &[f32; N]) {
        let (z, n, w) = (&mut self.z[row], &mut self.n[row], &mut self.w[row]);
        for at in 0..N {
            let g = gradient[at];
            let squares = n[at] + g * g;
            let root = squares.sqrt();
            z[at] += g - (root - n[at].sqrt()) / self.alpha * w[at];
            n[at] = squares;
            let beyond = (z[at].abs() - self.l1).max(0.0);
            w[at] = -beyond.copysign(z[at]) / ((1.0 + root) / self.alpha + self.l2);
        }
    }
}

/// The state of training, with room for the work on one sentence.
struct Learner {
    weights: Table<ROW>,
    /// A row a class and tag before.
    steps: Table<N_TAGS>,
    mask: u32,
    allowed: Vec<(usize, usize)>,
    room: Room,
}

#[derive(Default)]
struct Room {
    scores: Vec<Row>,
    /// The exponentials of the scores, by each unit's greatest.
    factors: Vec<Row>,
    greatest: Vec<f32>,
    forward: Vec<Row>,
    backward: Vec<Row>,
    scales: Vec<f32>,
    /// The exponentials of the steps' weights.
    steps: Vec<[[f32; N_TAGS]; N_TAGS]>,
}

impl Learner {
    fn new(settings: &Settings) -> Self {
        let pairs = (0..N_TAGS).flat_map(|before| (0..N_TAGS).map(move |tag| (before, tag)));
        Self {
            weights: Table::new(1 << settings.bits, settings.alpha, settings.l1, settings.l2),
            steps: Table::new(N_STEPS * N_TAGS, 0.1, 0.0, 0.1),
            mask: (1 << settings.bits) - 1,
            allowed: pairs.filter(|(before, tag)| may_follow(*before, *tag)).collect(),
            room: Room { steps: vec![[[0.0; N_TAGS]; N_TAGS]; N_STEPS], ..Room::default() },
        }
    }

    /// Learns from one sentence, and answers how badly it was known.
    fn learn(&mut self, lesson: &Lesson, features: &Features) -> f32 {
        if lesson.tags.is_empty() {
            return 0.0;
        }
        self.weigh(lesson, features);
        self.walk(lesson);
        let loss = self.loss(lesson);
        self.correct_units(lesson, features);
        self.correct_steps(lesson);
        loss
    }

    fn weigh(&mut self, lesson: &Lesson, features: &Features) {
        let room = &mut self.room;
        room.scores.clear();
        room.factors.clear();
        room.greatest.clear();
        for at in 0..lesson.tags.len() {
            let mut scores = [0.0; ROW];
            for hash in features.of(at) {
                let row = &self.weights.w[(hash & self.mask) as usize];
                scores.iter_mut().zip(row).for_each(|(score, weight)| *score += weight);
            }
            let greatest = scores[..N_TAGS].iter().copied().fold(f32::MIN, f32::max);
            let mut factors = scores.map(|score| (score - greatest).exp());
            factors[N_TAGS..].fill(0.0);
            room.scores.push(scores);
            room.factors.push(factors);
            room.greatest.push(greatest);
        }
        for (class, before, tag) in
            (0..N_STEPS).flat_map(|class| self.allowed.iter().map(move |(before, tag)| (class, *before, *tag)))
        {
            room.steps[class][before][tag] = self.steps.w[class * N_TAGS + before][tag].exp();
        }
    }

    /// Forward and backward sums, each unit's forward sums adding up to one.
    fn walk(&mut self, lesson: &Lesson) {
        let (room, n) = (&mut self.room, lesson.tags.len());
        room.forward.clear();
        room.scales.clear();
        for at in 0..n {
            let mut own = [0.0; ROW];
            if at == 0 {
                (0..N_TAGS).filter(|tag| may_follow(OUTSIDE, *tag)).for_each(|tag| own[tag] = 1.0);
            } else {
                let (steps, before) = (&room.steps[usize::from(lesson.steps[at])], room.forward[at - 1]);
                for (from, row) in steps.iter().enumerate() {
                    let amount = before[from];
                    row.iter().zip(&mut own).for_each(|(step, own)| *own += amount * step);
                }
            }
            own.iter_mut().zip(&room.factors[at]).for_each(|(own, factor)| *own *= factor);
            let scale = own.iter().sum::<f32>().max(f32::MIN_POSITIVE);
            room.forward.push(own.map(|own| own / scale));
            room.scales.push(scale);
        }
        room.backward.clear();
        room.backward.resize(n, [0.0; ROW]);
        (0..N_TAGS).for_each(|tag| room.backward[n - 1][tag] = f32::from(u8::from(may_follow(tag, OUTSIDE))));
        for at in (1..n).rev() {
            let steps = &room.steps[usize::from(lesson.steps[at])];
            let mut ahead = room.backward[at];
            ahead.iter_mut().zip(&room.factors[at]).for_each(|(ahead, factor)| *ahead *= factor / room.scales[at]);
            for (from, row) in steps.iter().enumerate() {
                room.backward[at - 1][from] = row.iter().zip(&ahead).map(|(step, ahead)| step * ahead).sum();
            }
        }
    }

    /// What all ways amount to, along the scales of the forward sums.
    fn total(&self) -> f32 {
        let (forward, backward) = (self.room.forward.last(), self.room.backward.last());
        let total = forward.into_iter().flatten().zip(backward.into_iter().flatten()).map(|(a, b)| a * b).sum::<f32>();
        total.max(f32::MIN_POSITIVE)
    }

    fn loss(&self, lesson: &Lesson) -> f32 {
        let room = &self.room;
        let all: f32 = room.scales.iter().map(|scale| scale.ln()).sum::<f32>() + self.total().ln();
        let mut own = 0.0;
        for (at, tag) in lesson.tags.iter().enumerate() {
            own += room.scores[at][usize::from(*tag)] - room.greatest[at];
            if at > 0 {
                let row = usize::from(lesson.steps[at]) * N_TAGS + usize::from(lesson.tags[at - 1]);
                own += self.steps.w[row][usize::from(*tag)];
            }
        }
        all - own
    }

    /// Gradients smaller than this are left out: almost all units are known after the first pass.
    const LEAST: f32 = 1e-3;

    fn correct_units(&mut self, lesson: &Lesson, features: &Features) {
        let total = self.total();
        for (at, gold) in lesson.tags.iter().enumerate() {
            let mut gradient = [0.0; ROW];
            let mut is_wrong = false;
            for (tag, slope) in gradient.iter_mut().enumerate().take(N_TAGS) {
                let likelihood = self.room.forward[at][tag] * self.room.backward[at][tag] / total;
                let error = likelihood - f32::from(u8::from(tag == usize::from(*gold)));
                if error.abs() > Self::LEAST {
                    *slope = error * lesson.weight;
                    is_wrong = true;
                }
            }
            if is_wrong {
                for hash in features.of(at) {
                    self.weights.update((hash & self.mask) as usize, &gradient);
                }
            }
        }
    }

    fn correct_steps(&mut self, lesson: &Lesson) {
        let total = self.total();
        for at in 1..lesson.tags.len() {
            let (class, room) = (usize::from(lesson.steps[at]), &self.room);
            let mut gradients = [[0.0; N_TAGS]; N_TAGS];
            let mut is_wrong = [false; N_TAGS];
            for &(before, tag) in &self.allowed {
                let way = room.forward[at - 1][before] * room.steps[class][before][tag] * room.factors[at][tag];
                let likelihood = way * room.backward[at][tag] / room.scales[at] / total;
                let is_gold = [before, tag] == [lesson.tags[at - 1], lesson.tags[at]].map(usize::from);
                let error = likelihood - f32::from(u8::from(is_gold));
                if error.abs() > Self::LEAST {
                    gradients[before][tag] = error * lesson.weight;
                    is_wrong[before] = true;
                }
            }
            for before in (0..N_TAGS).filter(|before| is_wrong[*before]) {
                self.steps.update(class * N_TAGS + before, &gradients[before]);
            }
        }
    }
}
