//! Logistic regression over hashed features, by stochastic gradients with a rate of its own for each weight (AdaGrad).

use super::{super::chance::Chance, lesson::Lesson, settings::Settings};
use crate::recognize::claim::filter::{BITS, slot};

/// The weights that tell the lessons apart.
pub(super) fn learn(lessons: &[Lesson], settings: &Settings) -> Vec<f32> {
    let mut weights = vec![0.0_f32; 1 << BITS];
    let mut squares = vec![1.0_f32; 1 << BITS];
    let mut order: Vec<usize> = (0..lessons.len()).collect();
    let mut chance = Chance::new(settings.seed);
    for _ in 0..settings.passes {
        chance.shuffle(&mut order);
        for at in &order {
            step(&lessons[*at], &mut weights, &mut squares, &mut chance, settings);
        }
    }
    weights
}

fn step(lesson: &Lesson, weights: &mut [f32], squares: &mut [f32], chance: &mut Chance, settings: &Settings) {
    let kept: Vec<(usize, f32)> = lesson
        .features
        .iter()
        .filter(|_| !chance.is(settings.dropout))
        .map(|feature| (slot(feature.hash), feature.value))
        .collect();
    let learnt: f32 = kept.iter().map(|(slot, value)| weights[*slot] * value).sum();
    let truth = f32::from(u8::from(lesson.is_so));
    let error =
        (1.0 / (1.0 + (-learnt).exp()) - truth) * lesson.weight * if lesson.is_so { 1.0 } else { settings.negative };
    for (slot, value) in kept {
        let gradient = error * value + settings.l2 * weights[slot];
        squares[slot] += gradient * gradient;
        weights[slot] -= settings.rate * gradient / squares[slot].sqrt();
    }
}
