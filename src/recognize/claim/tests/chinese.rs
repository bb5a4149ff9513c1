use super::golden::check;

#[test]
fn the_source_stands_before_its_verb() {
    check(
        "
        R ⟦s|⟦p|郑以宁⟧⟧⟦c|表示⟧，工厂将于五月关闭。
        R ⟦o|云岭铁路⟧发言人⟦s|⟦p|高岚⟧⟧⟦c|说⟧，两人受轻伤。
        R ⟦s|⟦o|港务局⟧⟧⟦c|宣布⟧，两条航线停飞。
        R 随后，⟦s|⟦o|港务局⟧⟧⟦c|证实⟧，租约到明年三月为止。
        R ⟦s|他⟧还⟦c|透露⟧，账本有两套。
        R ⟦s|⟦p|高岚⟧⟧在给员工的信中⟦c|写道⟧，裁员共三百人。
        R ⟦s|消息人士⟧⟦c|称⟧，谈判已经破裂。
        R 多位⟦s|知情人士⟧⟦c|透露⟧，公司亏损三千万元。
        R ⟦s|⟦p|郑以宁⟧⟧对《⟦v|⟦o|滨海晚报⟧⟧》⟦c|表示⟧，事故与他无关。
        ",
    );
}

#[test]
fn the_same_holds_in_traditional_characters() {
    check(
        "
        R ⟦s|⟦p|鄭以寧⟧⟧⟦c|表示⟧，工廠將於五月關閉。
        R ⟦o|雲嶺鐵路⟧發言人⟦s|⟦p|高嵐⟧⟧⟦c|說⟧，兩人受輕傷。
        R ⟦s|⟦o|港務局⟧⟧⟦c|宣佈⟧，兩條航線停飛。
        R ⟦s|⟦o|港務局⟧⟧⟦c|證實⟧，租約到明年三月為止。
        R 多位⟦s|消息人士⟧⟦c|指出⟧，公司虧損三千萬元。
        R 據⟦s|⟦o|海岸通訊社⟧⟧⟦c|報導⟧，投票延到週五。
        R ⟦c|據悉⟧，雙方上週已經見面。
        Q 「錢花完了，我們明天就走，」⟦s|⟦p|高嵐⟧⟧⟦c|說⟧。
        Q ⟦s|⟦p|鄭以寧⟧⟧⟦c|指出⟧：「這座橋三十年沒有修過。」
        R 市府發言人⟦s|⟦p|湯若水⟧⟧⟦c|強調⟧，預算沒有刪減。
        R ⟦s|她⟧⟦c|否認⟧，曾經見過那份文件。
        R ⟦s|學者⟧⟦c|認為⟧，樣本太小。
        S ⟦o|雲嶺鐵路⟧去年載客三百二十萬人次。
        S 這座橋建於1931年，長420公尺。
        N 誰來付這筆錢？
        N 這也許就是命運。
        ",
    );
}

#[test]
fn according_to_holds_its_source_inside() {
    check(
        "
        R 据⟦s|⟦o|海岸通讯社⟧⟧⟦c|报道⟧，投票推迟到周五。
        R 据《⟦s|⟦o|滨海晚报⟧⟧》⟦c|透露⟧，双方上周已经见面。
        R 据⟦s|知情人士⟧⟦c|透露⟧，估值达三亿元。
        R ⟦c|根据⟧⟦s|⟦o|商务部⟧⟧的数据，出口下降百分之四。
        R 据《⟦v|⟦o|滨海晚报⟧⟧》援引⟦s|知情人士⟧⟦c|报道⟧，交易已经告吹。
        R ⟦c|据悉⟧，塔高三十米。
        ",
    );
}

#[test]
fn a_quotation_takes_the_frame_beside_it() {
    check(
        "
        Q “钱花完了，我们明天就走，”⟦s|⟦p|高岚⟧⟧⟦c|说⟧。
        Q ⟦s|⟦p|郑以宁⟧⟧⟦c|指出⟧：“这座桥三十年没有修过。”
        Q “太晚了，”⟦s|她⟧⟦c|说⟧，“灯都灭了。”
        R ⟦s|⟦p|高岚⟧⟧⟦c|承认⟧，公司去年的账目“有点乱”，但已经请了三家审计师来查。
        ",
    );
}

#[test]
fn light_uses_of_a_cue_report_nothing() {
    check(
        "
        S 这座塔被称为“海角灯”，建于1931年。
        S 这部小说卖出了3万册。
        S 该指数上涨了2.5%。
        S ⟦p|高岚⟧出席了12日的发布会。
        ",
    );
}

#[test]
fn a_cue_in_a_side_clause_reports_nothing() {
    check(
        "
        S 在⟦o|云岭铁路⟧发出警告后，12座桥在2019年关闭。
        S 如果三次试车都表明车辆不稳，合同在9月终止。
        ",
    );
}

#[test]
fn a_quotation_after_a_colon_is_the_point() {
    check(
        "
        Q 去年退休的桥梁史教授⟦s|⟦p|郑以宁⟧⟧昨天在寄给市议会和三家报社的一封长信中⟦c|写道⟧：“这座桥从来没有修过。”
        Q ⟦s|⟦p|高岚⟧⟧⟦c|说⟧：“去年的账目不对\"。
        ",
    );
}

#[test]
fn a_study_without_a_maker_is_the_source_itself() {
    check(
        "
        R 一项丹麦的⟦s|研究⟧⟦c|表明⟧，海鸥很少在冬天下地行走。
        ",
    );
}

#[test]
fn questions_headings_and_opinions_are_no_claims() {
    check(
        "
        N 谁来付这笔钱？
        N 这也许就是命运。
        N 一座桥的三十年
        N 懂的都懂。
        N 我们不妨再等等看。
        ",
    );
}

#[test]
fn facts_are_statements() {
    check(
        "
        S ⟦o|云岭铁路⟧去年载客三百二十万人次。
        S 这座桥建于1931年，长420米。
        S ⟦p|郑以宁⟧4月接任董事长。
        ",
    );
}
