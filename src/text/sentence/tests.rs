use proptest::prelude::*;

use super::*;

/// Every sentence of `marked` stands in `⟦⟧`; without the marks, those and no others are found.
fn check(marked: &str) {
    let (mut text, mut expected, mut start) = (String::new(), Vec::new(), 0);
    for character in marked.chars() {
        match character {
            '⟦' => start = text.len(),
            '⟧' => expected.push(Span::new(start, text.len())),
            _ => text.push(character),
        }
    }
    let found = sentences(&text);
    let shown: Vec<_> = found.iter().map(|span| &text[span.start..span.end]).collect();
    assert_eq!(found, expected, "{shown:#?}");
}

fn check_all(cases: &[&str]) {
    cases.iter().for_each(|marked| check(marked));
}

#[test]
fn each_mark_ends_a_sentence() {
    check_all(&[
        "⟦The mill closed.⟧ ⟦Nobody came.⟧",
        "⟦Who paid?⟧ ⟦The town did!⟧ ⟦Then it stopped.⟧",
        "⟦厂关了。⟧⟦谁付钱？⟧⟦是镇上！⟧⟦后来停了。⟧",
        "⟦工廠關了。⟧⟦誰付錢？⟧⟦是鎮上！⟧",
        "⟦공장이 문을 닫았다.⟧ ⟦누가 냈을까?⟧ ⟦마을이 냈다!⟧",
        "⟦Really?!⟧ ⟦Yes.⟧",
        "⟦真的吗？！⟧⟦真的。⟧",
        "⟦정말인가?!⟧ ⟦그렇다.⟧",
        "⟦No full stop at the end⟧",
        "⟦没有句号⟧",
    ]);
}

#[test]
fn titles_and_initials_do_not_end_one() {
    check_all(&[
        "⟦Mr. Hale met Dr. Osei and Prof. Lund.⟧ ⟦They spoke.⟧",
        "⟦Rep. Ana Dias wrote to Sen. Bo Ek.⟧",
        "⟦J. K. Ansah of Tema waited.⟧ ⟦Then he left.⟧",
        "⟦It was John Q. Tanner who paid.⟧",
        "⟦S. V. Padmanabhan heard the case.⟧",
        "⟦분석가 K. 벤하임은 틀렸다.⟧ ⟦모두 안다.⟧",
        "⟦作家K. F. 谢认为不妥。⟧⟦他走了。⟧",
        "⟦St. Anne's opened on Nov. 3.⟧ ⟦It was full.⟧",
        "⟦Lot No. 5 sold first.⟧ ⟦No. 6 did not.⟧",
    ]);
}

#[test]
fn an_abbreviation_ends_one_only_before_a_beginning() {
    check_all(&[
        "⟦Calder Inc. Chairman Ruth Voss resigned.⟧",
        "⟦She runs Calder Inc.⟧ ⟦The board agreed.⟧",
        "⟦Ovary Corp. was the biggest loser.⟧",
        "⟦He left at 8 a.m. on Friday.⟧ ⟦She came at 9 p.m.⟧ ⟦They missed each other.⟧",
        "⟦The U.S. Senate voted.⟧ ⟦So did the U.K.⟧ ⟦It passed.⟧",
        "⟦A Ph.D. Student of hers won.⟧",
        "⟦Pears, plums, etc. were sold.⟧",
        "⟦PayLine Pte. Ltd.의 자회사다.⟧",
        "⟦以色列Quiet Inc. 的公司成立。⟧",
        "⟦Fees rose, i.e. They doubled.⟧",
    ]);
}

#[test]
fn numbers_and_addresses_stay_whole() {
    check_all(&[
        "⟦It rose 3.5 points to 1.204.⟧ ⟦Then it fell.⟧",
        "⟦지수는 2.5% 올랐다.⟧ ⟦환율은 1.3원 내렸다.⟧",
        "⟦价格涨了3.5元。⟧",
        "⟦See www.example.org/a.b?c=1!d for more.⟧ ⟦Thanks.⟧",
        "⟦Write to desk@paper.example.com now.⟧",
        "⟦https://example.org/x?y=2⟧",
        "⟦对 Creati.ai 而言,这很重要。⟧",
        "⟦The year was 2025.⟧ ⟦Nobody knew.⟧",
        "⟦It reached 51°C.⟧ ⟦Fans sold out.⟧",
        "⟦1. The mill closed.⟧ ⟦2. The bank paid.⟧",
        "⟦2. 央行公布数据。⟧⟦3. 股市下跌。⟧",
    ]);
}

#[test]
fn closing_marks_belong_to_their_sentence() {
    check_all(&[
        "⟦He said: \"We lost.\"⟧ ⟦Then he left.⟧",
        "⟦“It is over.”⟧ ⟦The hall emptied.⟧",
        "⟦他说：“结束了。”⟧⟦大厅空了。⟧",
        "⟦他說：「結束了。」⟧⟦大廳空了。⟧",
        "⟦(It rained.)⟧ ⟦We stayed.⟧",
        "⟦（雨下了一夜。）⟧⟦我们没走。⟧",
        "⟦她写道：“我读过《谁在那里？》这本书。”⟧",
        "⟦《怎么办？》是一本书。⟧",
        "⟦We won “the cup.”⟧ ⟦It was late.⟧",
        "⟦所谓“结束”。⟧⟦不是吗？⟧",
    ]);
}

#[test]
fn a_quotation_and_its_frame_are_one_sentence() {
    check_all(&[
        "⟦\"Why now?\" she asked.⟧ ⟦Nobody answered.⟧",
        "⟦“We are done!” Hale shouted.⟧ ⟦He sat down.⟧",
        "⟦\"It is late,\" she said.⟧ ⟦\"Go home.\"⟧",
        "⟦“太晚了。”她说。⟧⟦没人回答。⟧",
        "⟦“何时知道的？”法官问道。⟧",
        "⟦「太晚了。」她說，「回家吧。」⟧⟦沒有人動。⟧",
        "⟦「毛巾是鹹的。」鄔若水賽後說。⟧",
        "⟦他在信里写道：“我走了。”⟧⟦公司随后表示，他没有走。⟧",
        "⟦\"늦었다.\"라고 그는 말했다.⟧ ⟦아무도 답하지 않았다.⟧",
        "⟦“언제 알았나?”라고 물었다.⟧",
        "⟦“끝났습니다.” 라고 말했다.⟧",
        "⟦“돌아갑니다.”⟧ ⟦김 대표는 웃었다.⟧",
        "⟦他大喊“不要！”然后跑开。⟧⟦门关了。⟧",
        "⟦「我們需要協議。」，他在節目中談到。⟧",
    ]);
}

#[test]
fn each_further_sentence_of_a_quotation_is_a_sentence() {
    check_all(&[
        "⟦\"We lost.⟧ ⟦We know why,\" she said.⟧",
        "⟦“钱花完了。⟧⟦我们走。”他说。⟧",
        "⟦「錢花完了。⟧⟦我們走。」⟧",
        "⟦“돈이 없다.⟧ ⟦우리는 간다”고 말했다.⟧",
    ]);
}

#[test]
fn an_ellipsis_ends_one_unless_it_falters() {
    check_all(&[
        "⟦He waited…⟧ ⟦Nobody came.⟧",
        "⟦He waited ... and left.⟧",
        "⟦She paused... then spoke.⟧ ⟦It was over.⟧",
        "⟦“我……我不知道。”他说。⟧",
        "⟦他走了……⟧⟦后来呢？⟧",
        "⟦그는… 말이 없었다.⟧",
        "⟦끝났다…⟧ ⟦모두 떠났다.⟧",
    ]);
}

#[test]
fn a_line_end_ends_a_sentence_and_white_space_stays_out() {
    check_all(&[
        "⟦A heading⟧\n\n⟦The mill closed.⟧\n  ⟦Nobody came.⟧  \n",
        "⟦One.⟧\r\n⟦Two⟧\r\n\r\n⟦Three.⟧ ⟦Four.⟧\r\n",
        "⟦一个标题⟧\n⟦厂关了。⟧\n",
        "\u{3000}\u{3000}⟦厂关了。⟧⟦没人来。⟧",
        "\n\n\n",
        "",
        " \u{a0} ",
    ]);
}

#[test]
fn list_marks_stand_outside_and_captions_inside() {
    check_all(&[
        "- ⟦The mill closed.⟧\n- ⟦The bank paid.⟧",
        "▶ ⟦공장이 문을 닫았다.⟧",
        "• ⟦J. P. Sato leaves the club.⟧",
        "⟦-5 degrees were measured.⟧",
        "⟦图注:两人在门口握手⟧",
        "⟦▲시청 앞에 모인 주민들⟧",
        "⟦| Mill | Closed. | 2019 |⟧\n⟦|---|---|---|⟧",
    ]);
}

#[test]
fn korean_and_chinese_need_no_space_after_a_stop() {
    check_all(&[
        "⟦문을 닫았다.⟧⟦그러나 남았다.⟧",
        "⟦厂关了.⟧⟦没人来.⟧",
        "⟦이들은 떠난다고 했다.⟧ ⟦van der Meer는 남았다.⟧",
    ]);
}

#[test]
fn names_in_lower_case_may_begin_one() {
    check_all(&[
        "⟦They sold it.⟧ ⟦iPhone sales rose.⟧",
        "⟦It costs approx. five pounds.⟧",
        "⟦Which? magazine found a fault.⟧",
    ]);
}

proptest! {
    #[test]
    fn odd_text_gives_ordered_sentences_without_white_space_around(text in "[ \n\r.。!?…\"“”‘’「」()（）《》A-Ca-c가다.说道\u{0}-]{0,60}") {
        let mut last = 0;
        for span in sentences(&text) {
            prop_assert!(span.start >= last && !span.is_empty());
            let sentence = &text[span.start..span.end];
            prop_assert_eq!(sentence, sentence.trim());
            last = span.end;
        }
    }
}
