//! Writes the trained model as the file that ships: quantized, without zero weights.

use super::{crf::Learnt, lists::Compiled, settings::Settings};
use crate::recognize::names::model::{
    file::{HEAD, of_body},
    tag::{N_TAGS, may_follow},
};

/// The greatest quantised weight.
const GREATEST: f32 = 127.0;

/// The bytes of the model.
pub(super) fn file(learnt: &Learnt, lists: &Compiled, settings: &Settings) -> Vec<u8> {
    let mut body = Vec::new();
    write_weights(&mut body, learnt, settings);
    let n_weights = body.len();
    write_lists(&mut body, lists);
    // 10 is the best that deflate can do, which is worth its seconds: everybody downloads the file.
    let file = of_body(&body, 10);
    let lists_alone = miniz_oxide::deflate::compress_to_vec(&body[n_weights..], 10);
    eprintln!("weights {}, lists {}", file.len() - HEAD - lists_alone.len(), lists_alone.len());
    file
}

fn write_weights(body: &mut Vec<u8>, learnt: &Learnt, settings: &Settings) {
    let greatest = learnt.rows.iter().flatten().fold(0.0_f32, |most, weight| most.max(weight.abs()));
    let scale = settings.clip.min(greatest) / GREATEST;
    body.push(settings.bits as u8);
    body.extend(scale.to_le_bytes());
    let steps = learnt.steps.iter().enumerate();
    let allowed = steps.filter(|(at, _)| may_follow(at / N_TAGS % N_TAGS, at % N_TAGS));
    allowed.for_each(|(_, weight)| body.extend(weight.to_le_bytes()));
    let (mut gaps, mut masks, mut values) = (Vec::new(), Vec::new(), Vec::new());
    let (mut n_rows, mut next) = (0_u32, 0);
    for (at, row) in learnt.rows.iter().enumerate() {
        let row = quantised(row, scale, settings.prune);
        let mask = (0..N_TAGS).filter(|tag| row[*tag] != 0).fold(0, |mask, tag| mask | 1 << tag);
        if mask != 0 {
            varint(&mut gaps, at - next);
            varint(&mut masks, mask);
            values.extend(row.iter().filter(|weight| **weight != 0).map(|weight| weight.to_le_bytes()[0]));
            n_rows += 1;
            next = at + 1;
        }
    }
    eprintln!("{n_rows} rows, {} weights, scale {scale}", values.len());
    body.extend(n_rows.to_le_bytes());
    [gaps, masks, values].iter().for_each(|bytes| block(body, bytes));
}

fn quantised(row: &[f32], scale: f32, prune: i8) -> [i8; N_TAGS] {
    std::array::from_fn(|tag| {
        let weight = (row[tag] / scale).round().clamp(-GREATEST, GREATEST) as i8;
        if weight.abs() < prune { 0 } else { weight }
    })
}

fn write_lists(body: &mut Vec<u8>, lists: &Compiled) {
    let sets = lists.sets();
    body.extend((sets.len() as u32).to_le_bytes());
    sets.iter().for_each(|set| body.extend(set.to_le_bytes()));
    body.extend((lists.entries.len() as u32).to_le_bytes());
    let (mut gaps, mut before) = (Vec::new(), 0);
    for hash in lists.entries.keys() {
        varint(&mut gaps, (hash - before) as usize);
        before = *hash;
    }
    let mut chosen = Vec::new();
    lists.set_of().iter().for_each(|set| varint(&mut chosen, usize::from(*set)));
    let ways: Vec<u8> = lists.way_words().iter().flat_map(|word| word.to_le_bytes()).collect();
    [gaps, chosen, ways].iter().for_each(|bytes| block(body, bytes));
}

fn block(body: &mut Vec<u8>, bytes: &[u8]) {
    body.extend((bytes.len() as u32).to_le_bytes());
    body.extend(bytes);
}

fn varint(bytes: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}
