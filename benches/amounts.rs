//! How many bytes of running text a second the amounts are read from, and of texts that are nothing but numerals.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use gloss::recognize::{Context, Resources, amount};
use gloss::text::Language;

/// A paragraph a language, with about as many amounts as news has.
const PARAGRAPHS: [(Language, &str); 4] = [
    (
        Language::English,
        "The harbour board met on Tuesday to hear how the new quay is getting on. Work began in 2023 and was to take two \
         years, but storms and a shortage of steel have held it up, its engineer told the meeting. The contract, worth \
         $41.5 million, covers 600 metres of wall and three cranes. Fishing boats will move first; the ferries follow in \
         the spring, once the road is open. Residents asked about noise, dust and the price of parking, which rose by 12% \
         last month, and were promised an answer in writing.\n",
    ),
    (
        Language::SimplifiedChinese,
        "港务局周二开会，听取新码头的进展。工程于2023年动工，原定两年完成，但风暴和钢材短缺拖慢了进度，总工程师在会上说。\
         合同总价3.2亿元，包括六百米岸墙和三台起重机。渔船先搬，渡轮要等到春天道路开通以后。居民问起噪音、灰尘和停车费，\
         后者上个月涨了12%，局方答应书面答复。\n",
    ),
    (
        Language::TraditionalChinese,
        "港務局週二開會，聽取新碼頭的進展。工程於2023年動工，原定兩年完成，但風暴和鋼材短缺拖慢了進度，總工程師在會上說。\
         合約總價12.8億元，包括六百公尺岸牆和三台起重機。漁船先搬，渡輪要等到春天道路開通以後。居民問起噪音、灰塵和停車費，\
         後者上個月漲了12%，局方答應書面答覆。\n",
    ),
    (
        Language::Korean,
        "항만공사는 화요일 회의를 열고 새 부두 공사의 진행 상황을 들었다. 공사는 2023년에 시작해 2년 안에 끝날 예정이었지만 \
         폭풍과 강재 부족으로 늦어졌다고 책임 기술자는 말했다. 계약 금액은 560억 원이며 안벽 600미터와 크레인 세 대가 포함된다. \
         어선이 먼저 옮기고 여객선은 봄에 도로가 열린 뒤에 따라간다. 주민들은 소음과 먼지, 지난달 12% 오른 주차 요금을 물었다.\n",
    ),
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
    targets = running_text, worst_cases
}
criterion_main!(amounts);
