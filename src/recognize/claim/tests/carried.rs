use super::{claims, find};
use crate::{
    annotation::{Body, ClaimKind, Finding, Hedge, Polarity},
    recognize::{Context, Resources},
    text::{Language, Span},
};

/// The carried speaker of each claim of `text`, as words.
fn carried(text: &str) -> Vec<Option<&str>> {
    claims(text).into_iter().map(|(_, claim)| claim.carried.map(|span| &text[span.start..span.end])).collect()
}

#[test]
fn a_quotation_that_goes_on_carries_its_speaker() {
    assert_eq!(carried("Mara Okoye said: “We lost the tender in May. We will bid again.”"), [None, Some("Mara Okoye")]);
    assert_eq!(carried("郑以宁说：“钱花完了，没有人来。我们明天就走。”"), [None, Some("郑以宁")]);
}

#[test]
fn a_korean_report_that_goes_on_carries_its_speaker() {
    let text = "경찰은 차가 흰색이었다고 밝혔다. 다친 사람은 두 명이라는 것이다.";
    assert_eq!(carried(text), [None, Some("경찰")]);
}

#[test]
fn a_speaker_without_a_name_stays_without_one() {
    let found = claims("知情人士说：“钱花完了，没有人来。我们明天就走。”");
    assert_eq!(found.iter().map(|(_, claim)| claim.named).collect::<Vec<_>>(), [false, false]);
    let found = claims("张·米勒说：“钱花完了，没有人来。我们明天就走。”");
    assert_eq!(found.iter().map(|(_, claim)| claim.named).collect::<Vec<_>>(), [true, true]);
}

#[test]
fn an_answer_in_an_interview_is_said_by_who_is_interviewed() {
    let text = "高岚去年12月接任董事长。\n问：亏了多少？\n答：2024年亏损3000万元，其中1200万元来自云岭的工厂。工厂2025年卖出12台机器，收入400万元。\n问：谁买的？\n工厂建于1931年。";
    let start = text.find("高岚").expect("she is named");
    let names = [Finding {
        span: Span::new(start, start + "高岚".len()),
        body: Body::Person,
        confidence: 1.0,
        because: Vec::new(),
    }];
    let resources = Resources::default();
    let context = Context { text, language: Language::SimplifiedChinese, resources: &resources };
    let said: Vec<_> = find(&context, &names)
        .into_iter()
        .filter_map(|finding| if let Body::Claim(claim) = finding.body { Some(claim) } else { None })
        .map(|claim| (claim.kind, claim.carried.is_some()))
        .collect();
    let (answer, own) = ((ClaimKind::Quote, true), (ClaimKind::Statement, false));
    assert_eq!(said, [own, answer, answer, own]);
}

#[test]
fn a_closing_noun_goes_on_with_the_last_speaker() {
    let text = "경찰은 차가 흰색이었다고 밝혔다. 다친 사람은 두 명이라는 설명이다.";
    assert_eq!(carried(text), [None, Some("경찰")]);
}

#[test]
fn nobody_is_carried_where_nobody_spoke() {
    let text = "The town has 3,200 residents. “It was late and cold in the hall.” Police said the hall was shut.";
    assert_eq!(carried(text), [None, None, None]);
}

#[test]
fn a_quotation_where_nothing_is_reported_is_no_claim() {
    assert_eq!(carried("The town has 3,200 residents. “It was late and cold in the hall.”"), [None]);
}

#[test]
fn a_pronoun_means_the_last_speaker_with_a_name() {
    let text = "Mara Okoye said the tender was lost. She said the firm would bid again.";
    let names = [Finding { span: Span::new(0, 10), body: Body::Person, confidence: 1.0, because: Vec::new() }];
    let resources = Resources::default();
    let context = Context { text, language: Language::English, resources: &resources };
    let carried: Vec<_> = find(&context, &names)
        .into_iter()
        .filter_map(|finding| if let Body::Claim(claim) = finding.body { Some(claim.carried) } else { None })
        .collect();
    assert_eq!(carried, [None, Some(Span::new(0, 10))]);
}

#[test]
fn unnamed_sources_are_known_as_such() {
    for (text, named) in [
        ("知情人士透露，公司亏损三千万元。", false),
        ("张·米勒表示，公司亏损三千万元。", true),
        ("A person familiar with the talks said no price was set.", false),
        ("Insiders said the firm will be sold in May.", false),
        ("한 관계자는 공장이 멈췄다고 말했다.", false),
    ] {
        assert_eq!(claims(text)[0].1.named, named, "{text}");
    }
}

#[test]
fn denials_and_hedges_are_read_from_their_words() {
    for (text, polarity, hedge) in [
        ("银行否认，系统被入侵。", Polarity::Denied, None),
        ("The bank denied that it was hacked.", Polarity::Denied, None),
        ("은행은 해킹을 부인했다.", Polarity::Denied, None),
        ("据悉，双方上周已经见面。", Polarity::Affirmed, Some(Hedge::Rumoured)),
        ("机构预计，明年增长百分之二。", Polarity::Affirmed, Some(Hedge::Predicted)),
        ("협상이 1월에 끝난 것으로 전해졌다.", Polarity::Affirmed, Some(Hedge::Rumoured)),
        ("The singer reportedly paid $3 million in cash.", Polarity::Affirmed, Some(Hedge::Rumoured)),
        ("Police said the driver may have left the country on 3 May.", Polarity::Affirmed, Some(Hedge::Possible)),
        ("The town paid $3 million on 3 May 2019.", Polarity::Affirmed, None),
    ] {
        let found = claims(text);
        assert_eq!((found[0].1.polarity, found[0].1.hedge), (polarity, hedge), "{text}");
    }
}

#[test]
fn a_fragment_in_quotation_marks_makes_no_quote() {
    let found = claims("Hale called the offer from the board of trustees of the old infirmary \"thin\".");
    assert_eq!(found[0].1.kind, ClaimKind::Reported);
}
