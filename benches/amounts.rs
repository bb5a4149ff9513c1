//! How many bytes of running text a second the amounts are read from, and of texts that are nothing but numerals.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use gloss::recognize::{Context, Resources, amount};
use gloss::text::Language;

/// A paragraph a language, with about as many amounts as news has.
const PARAGRAPHS: [(Language, &str); 4] = [
    (Language::English, include_str!("texts/en.txt")),
    (Language::SimplifiedChinese, include_str!("texts/zh-Hans.txt")),
    (Language::TraditionalChinese, include_str!("texts/zh-Hant.txt")),
    (Language::Korean, include_str!("texts/ko.txt")),
];

/// Texts of nothing but what has to be read closely.
const WORST: [(&str, &str); 5] =
    [("digits", "9"), ("magnitudes", "万"), ("numbers", "1 "), ("amounts", "3块5毛 "), ("words", "two hundred and ")];

fn read(text: &str, language: Language, resources: &Resources) -> usize {
    amount::find(&Context { text, language, resources }).len()
}

fn running_text(criterion: &mut Criterion) {
    let resources = Resources::default();
    let mut group = criterion.benchmark_group("running text");
    for (language, paragraph) in PARAGRAPHS {
        let text = paragraph.repeat(200);
        group.throughput(Throughput::Elements(text.chars().count() as u64));
        group.bench_function(language.tag(), |bencher| bencher.iter(|| read(black_box(&text), language, &resources)));
    }
    group.finish();
}

/// The articles of the folder that `GLOSS_DATA` names, one after the other, where it is there.
fn articles(criterion: &mut Criterion) {
    let Some(shared) = std::env::var_os("GLOSS_DATA") else { return };
    let folder = std::fs::read_dir(std::path::Path::new(&shared).join("articles"));
    let texts: Vec<String> = folder.into_iter().flatten().flatten().filter_map(|file| text_of(&file.path())).collect();
    let resources = Resources::default();
    let n_characters: usize = texts.iter().map(|text| text.chars().count()).sum();
    let mut group = criterion.benchmark_group("articles");
    group.throughput(Throughput::Elements(n_characters as u64));
    let all = || texts.iter().map(|text| read(black_box(text), Language::detect(text), &resources)).sum::<usize>();
    group.bench_function("all", |bencher| bencher.iter(all));
    group.finish();
}

fn text_of(file: &std::path::Path) -> Option<String> {
    let article: serde_json::Value = serde_json::from_slice(&std::fs::read(file).ok()?).ok()?;
    Some(article.get("text")?.as_str()?.to_owned())
}

/// The same paragraphs from ten thousand bytes to ten million: the rate must stay.
fn sizes(criterion: &mut Criterion) {
    let resources = Resources::default();
    let all: String = PARAGRAPHS.iter().map(|(_, paragraph)| *paragraph).collect();
    let mut group = criterion.benchmark_group("sizes");
    for size in [10_000, 1_000_000, 10_000_000] {
        let text = all.repeat(size / all.len() + 1);
        group.sample_size(10).throughput(Throughput::Elements(text.chars().count() as u64));
        let read = |bencher: &mut criterion::Bencher<'_>| {
            bencher.iter(|| read(black_box(&text), Language::English, &resources));
        };
        group.bench_function(size.to_string(), read);
    }
    group.finish();
}

fn worst_cases(criterion: &mut Criterion) {
    let resources = Resources::default();
    let mut group = criterion.benchmark_group("worst cases");
    for (name, run) in WORST {
        let text = run.repeat(100_000 / run.chars().count());
        group.throughput(Throughput::Elements(text.chars().count() as u64));
        group.bench_function(name, |bencher| bencher.iter(|| read(black_box(&text), Language::English, &resources)));
    }
    group.finish();
}

criterion_group! {
    name = amounts;
    config = Criterion::default().sample_size(20).measurement_time(std::time::Duration::from_secs(3));
    targets = running_text, articles, sizes, worst_cases
}
criterion_main!(amounts);
