//! What amounts measure and whose they are, in sentences of our own: the amounts are those that the recognizers find.

use crate::{
    annotation::Body,
    recognize::{Resources, recognize},
};

/// The measures in `text` as `amount = measure of subject`.
fn measures(text: &str) -> Vec<String> {
    let findings = recognize(text, None, &Resources::built_in());
    let told = findings.claims.iter().flat_map(|finding| match &finding.body {
        Body::Claim(claim) => claim.measures.clone(),
        _ => Vec::new(),
    });
    told.map(|told| {
        let subject = told.subject.map_or("-", |subject| &text[subject.start..subject.end]);
        format!("{} = {} of {subject}", &text[told.amount.start..told.amount.end], told.measure)
    })
    .collect()
}

#[test]
fn english_heads_stand_on_either_side() {
    assert_eq!(
        measures("Microsoft raised $40 million in a funding round at a valuation of $1.2 billion."),
        ["$40 million = funding of Microsoft", "$1.2 billion = valuation of Microsoft"]
    );
    assert_eq!(
        measures("Toyota's revenue rose 12% to $3.1 billion, and it laid off 300 workers."),
        ["12% = growth of Toyota", "$3.1 billion = revenue of Toyota", "300 = layoffs of Toyota"]
    );
    assert_eq!(
        measures("Unemployment in the county fell to 4.1% from 4.6%."),
        ["4.1% = rate of -", "4.6% = rate of -"]
    );
    assert_eq!(measures("The blast killed 12 people and left 40 injured."), ["12 = dead of -", "40 = injured of -"]);
}

#[test]
fn chinese_heads_of_both_scripts_are_the_same() {
    let simplified = "微软去年营收达30亿美元，同比增长12%，员工增至1.2万名。";
    let traditional = "微軟去年營收達30億美元，同比增長12%，員工增至1.2萬名。";
    let told = |text| {
        measures(text)
            .iter()
            .map(|told| told.rsplit_once(" of ").map_or("", |(told, _)| told).to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(told(simplified), ["30亿美元 = revenue", "12% = growth", "1.2万名 = headcount"]);
    assert_eq!(told(traditional), ["30億美元 = revenue", "12% = growth", "1.2萬名 = headcount"]);
    assert_eq!(measures("事故造成12人死亡，40人受伤。"), ["12人 = dead of -", "40人 = injured of -"]);
}

#[test]
fn korean_verbs_follow_and_counted_words_precede() {
    assert_eq!(
        measures("삼성전자는 지난해 매출이 12% 늘어 30조 원이라고 밝혔다."),
        ["12% = growth of -", "30조 원 = revenue of -"]
    );
    assert_eq!(measures("이 사고로 12명이 숨지고 40명이 다쳤다."), ["12명 = dead of -", "40명 = injured of -"]);
    assert_eq!(measures("공장 직원 140명이 새 공장으로 옮겼다."), ["140명 = headcount of -"]);
}

#[test]
fn the_one_who_says_it_is_not_its_subject() {
    assert_eq!(measures("Microsoft said Toyota paid $5 million in damages."), ["$5 million = damages of Toyota"]);
}

#[test]
fn what_stands_for_a_body_means_the_one_named_before() {
    assert_eq!(
        measures("Microsoft opened an office in Leeds.\n\nThe company employs 680 people."),
        ["680 = headcount of Microsoft"]
    );
    assert_eq!(measures("招商银行公布了年报。\n该行去年营收达30亿元。"), ["30亿元 = revenue of 招商银行"]);
    assert_eq!(measures("삼성전자가 공장을 열었다. 회사는 직원 140명을 뽑았다.").len(), 1);
}

#[test]
fn places_and_products_may_have_what_is_measured() {
    assert_eq!(
        measures("Its main product, the Kestrel-4, sells at a price of €14,000."),
        ["€14,000 = price of Kestrel-4"]
    );
    assert_eq!(measures("其中台北市房價下跌22.1%。"), ["22.1% = decline of 台北市"]);
}

#[test]
fn a_subject_of_its_own_is_nobody_named_before() {
    assert_eq!(measures("微软公布了年报。邻家的孩子出生时重3.15千克。"), ["3.15千克 = weight of -"]);
}

#[test]
fn an_amount_that_fits_nothing_measures_nothing() {
    assert_eq!(measures("She wore 12 rings on Monday."), Vec::<String>::new());
}
