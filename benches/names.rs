//! How many bytes of running text a second the names are read from, with the model and by the rules alone, and how long the
//! model takes from its bytes to the first answer.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use gloss::recognize::{Context, Resources, names};
use gloss::text::Language;

/// The model that ships.
const MODEL: &[u8] = include_bytes!("../assets/models/names.glsn");

/// A paragraph a language, with about as many names as news has.
const PARAGRAPHS: [(Language, &str); 4] = [
    (
        Language::English,
        "Harwick Marine said on Tuesday that its chief executive, Judith Okafor-Lind, will step down in June after nine years. \
         Okafor-Lind, who joined from Siemens, will be replaced by Tomas Brandvold of the rival yard Nordhavn. The union Unite \
         called the timing strange, and a spokesman for the Department for Transport declined to comment. Shares fell in \
         London; analysts at Barclays had expected a successor from inside the company.\n",
    ),
    (
        Language::SimplifiedChinese,
        "海润造船周二宣布，董事长林雪桐将于六月卸任，由来自挪威北港船厂的托马斯·布兰德沃尔接任。林雪桐此前在西门子工作，\
         任职九年。工会对时间点表示不解，交通运输部发言人拒绝置评。中信证券分析师郭立行认为，市场原本预计继任者出自公司内部。\n",
    ),
    (
        Language::TraditionalChinese,
        "海潤造船週二宣布，董事長林雪桐將於六月卸任，由來自挪威北港船廠的湯瑪斯·布蘭德沃接任。林雪桐先前在西門子工作，\
         任職九年。工會對時間點表示不解，交通部發言人拒絕評論。國泰證券分析師郭立行認為，市場原本預期繼任者出自公司內部。\n",
    ),
    (
        Language::Korean,
        "해윤조선은 화요일 임설동 대표가 6월에 물러나고 노르웨이 노르하븐 조선소 출신 토마스 브란볼이 뒤를 잇는다고 밝혔다. \
         임 대표는 지멘스를 거쳐 9년 동안 회사를 이끌었다. 금속노조는 시점이 이상하다고 했고 국토교통부 관계자는 언급을 \
         피했다. 한국투자증권 곽도경 연구원은 내부 승진을 예상했다고 말했다.\n",
    ),
];

fn running_text(criterion: &mut Criterion) {
    let rules = Resources::built_in();
    let model = rules.clone().with_names_model(MODEL).expect("the model in the repository is whole");
    for (name, resources) in [("names, model", model), ("names, rules", rules)] {
        let mut group = criterion.benchmark_group(name);
        for (language, paragraph) in PARAGRAPHS {
            let text = paragraph.repeat(60);
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_function(language.tag(), |bencher| {
                bencher
                    .iter(|| names::find(&Context { text: black_box(&text), language, resources: &resources }).len());
            });
        }
        group.finish();
    }
}

fn start(criterion: &mut Criterion) {
    let rules = Resources::built_in();
    let (language, text) = PARAGRAPHS[1];
    criterion.bench_function("from the model's bytes to the first names", |bencher| {
        bencher.iter(|| {
            let resources = rules.clone().with_names_model(black_box(MODEL)).expect("the model is whole");
            names::find(&Context { text, language, resources: &resources }).len()
        });
    });
}

criterion_group! {
    name = all;
    config = Criterion::default().sample_size(20).measurement_time(std::time::Duration::from_secs(3));
    targets = running_text, start
}
criterion_main!(all);
