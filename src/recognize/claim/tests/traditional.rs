use super::golden::check;

#[test]
fn the_source_stands_before_its_verb() {
    check(
        "
        R ⟦o|雲嶺鐵路⟧董事長⟦s|⟦p|湯若水⟧⟧⟦c|坦言⟧，訂單少了一半。
        R ⟦s|⟦o|港務局⟧⟧⟦c|澄清⟧，航線沒有停飛。
        R ⟦s|⟦p|高嵐⟧⟧昨天⟦c|宣布⟧，四月起調漲票價。
        R 不過，⟦s|工會⟧⟦c|批評⟧，方案太過倉促。
        R ⟦s|她⟧也⟦c|提醒⟧，山區夜間會結冰。
        R ⟦s|⟦p|湯若水⟧⟧⟦c|透露⟧，合約還沒有簽。
        R ⟦s|警方⟧⟦c|研判⟧，兩人是舊識。
        R ⟦s|⟦o|雲嶺鐵路⟧⟧⟦c|估計⟧，重建要五年。
        R 一名⟦s|目擊者⟧⟦c|告訴⟧記者，火從二樓開始。
        ",
    );
}

#[test]
fn according_to_holds_its_source_inside() {
    check(
        "
        R 據⟦s|消息人士⟧⟦c|透露⟧，估值達三億元。
        R ⟦c|根據⟧⟦s|⟦o|經濟部⟧⟧的資料，出口減少4%。
        R ⟦c|據了解⟧，雙方已經簽約。
        ",
    );
}

#[test]
fn a_quotation_takes_the_frame_beside_it() {
    check(
        "
        Q 「太晚了，」⟦s|她⟧⟦c|說⟧，「燈都熄了。」
        Q 「船越造越大，我們的人越來越小。」⟦s|⟦p|高嵐⟧⟧⟦c|說⟧。
        Q ⟦s|⟦p|湯若水⟧⟧⟦c|表示⟧：「這座橋不會再收費。」
        ",
    );
}

#[test]
fn statements_and_sentences_that_are_no_claims() {
    check(
        "
        S 該指數上漲2.5%，收在18,204點。
        S ⟦p|高嵐⟧4月接任董事長。
        N 一座橋的三十年
        N 我們不妨再等等看。
        N 值得嗎？
        ",
    );
}
