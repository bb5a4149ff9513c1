//! What holds with the model that ships.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::{RESOURCES, marked};
use crate::{
    recognize::{Context, Resources, names},
    text::Language,
};

/// The model that ships.
const BYTES: &[u8] = include_bytes!("../../../../assets/models/names.glsn");

static WITH_MODEL: LazyLock<Resources> =
    LazyLock::new(|| RESOURCES.clone().with_names_model(BYTES).expect("the model in the repository is whole"));

fn read(text: &str, language: Language) -> String {
    marked(text, &names::find(&Context { text, language, resources: &WITH_MODEL }))
}

#[test]
fn each_language_has_its_names_and_reasons() {
    let cases = [
        (Language::English, "⟦o|Siemens⟧ hired ⟦p|Judith Okafor⟧, a former adviser to the ⟦o|European Commission⟧."),
        (Language::SimplifiedChinese, "⟦o|西门子⟧董事长⟦p|林雪桐⟧周二表示，公司将与⟦o|外交部⟧合作。"),
        (Language::TraditionalChinese, "⟦o|西門子⟧董事長⟦p|林雪桐⟧週二表示，公司將與⟦o|外交部⟧合作。"),
        (Language::Korean, "⟦o|삼성전자⟧ ⟦p|임설동⟧ 대표는 ⟦o|국토교통부⟧와 협력하겠다고 밝혔다."),
    ];
    for (language, case) in cases {
        let text = super::bare(case);
        assert_eq!(read(&text, language), case);
        let found = names::find(&Context { text: &text, language, resources: &WITH_MODEL });
        assert!(found.iter().all(|finding| !finding.because.is_empty() && (0.0..=1.0).contains(&finding.confidence)));
    }
}

#[test]
fn a_country_is_no_organization_though_it_acts_like_one() {
    let read = read("The talks failed, France said. France and Japan blamed each other.", Language::English);
    assert!(!read.contains('⟦'), "{read}");
}

#[test]
fn an_abbreviation_of_a_law_is_no_organization() {
    let text = "인플레이션 감축법(IRA)이 통과됐다. 업계는 IRA에 따라 보조금을 받는다. IRA는 내년에 시행된다.";
    assert!(!read(text, Language::Korean).contains("IRA⟧"), "{}", read(text, Language::Korean));
}

/// The lists and the model of names, changed at one place in its body and given the checksum that makes it whole again.
fn changed(at: usize, bit: u32) -> Vec<u8> {
    let mut bytes = BYTES.to_vec();
    let head = 18;
    let at = head + at % (bytes.len() - head);
    bytes[at] ^= 1 << (bit % 8);
    let checksum = xxhash_rust::xxh3::xxh3_64(&bytes[head..]).to_le_bytes();
    bytes[10..18].copy_from_slice(&checksum);
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_model_changed_behind_its_checksum_reads_anything_or_is_refused(
        at in any::<usize>(),
        bit in any::<u32>(),
        text in "[A-Za-z .,()가-힣一-龥·]{0,60}",
    ) {
        if let Ok(resources) = RESOURCES.clone().with_names_model(&changed(at, bit)) {
            names::find(&Context { text: &text, language: Language::English, resources: &resources });
        }
    }

    #[test]
    fn any_bytes_are_a_model_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400), n_head in 0_usize..40) {
        let file = [&BYTES[..n_head], &bytes[..]].concat();
        prop_assert!(RESOURCES.clone().with_names_model(&file).is_err());
    }

    #[test]
    fn names_lie_in_order_on_boundaries_in_any_text(text in any::<String>(), language in prop::sample::select(Language::ALL.to_vec())) {
        let found = names::find(&Context { text: &text, language, resources: &WITH_MODEL });
        for pair in found.windows(2) {
            prop_assert!(pair[0].span.end <= pair[1].span.start);
        }
        for finding in found {
            prop_assert!(finding.span.start < finding.span.end && text.get(finding.span.start..finding.span.end).is_some());
        }
    }
}
