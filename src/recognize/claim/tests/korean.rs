use super::golden::check;

#[test]
fn the_topic_is_the_source() {
    check(
        "
        R ⟦s|⟦o|해안철도⟧⟧는 5월에 공장을 닫는다고 ⟦c|밝혔다⟧.
        R ⟦s|⟦p|고란⟧⟧ 대변인은 두 명이 다쳤다고 ⟦c|말했습니다⟧.
        R ⟦s|경찰⟧은 차가 흰색이었다고 ⟦c|설명했다⟧.
        R ⟦o|해안철도⟧의 ⟦s|⟦p|정이녕⟧⟧ 대표는 적자가 30억 원이라고 ⟦c|인정했다⟧.
        R ⟦s|주민들⟧은 물이 끊겼다고 ⟦c|호소했다⟧.
        R 다만 ⟦s|그⟧는 시기를 정하지 않았다고 ⟦c|덧붙였다⟧.
        R ⟦s|⟦o|항만청⟧⟧은 계약이 3월에 끝난다고 ⟦c|확인했다⟧.
        R ⟦s|⟦p|고란⟧⟧은 다시 오지 않겠다고 ⟦c|못 박았다⟧.
        R ⟦s|⟦o|해안철도⟧⟧는 해킹을 ⟦c|부인했다⟧.
        R ⟦s|연구진⟧은 비용을 2억 원으로 ⟦c|추산했다⟧.
        R 다리는 안전하다고 ⟦s|⟦o|항만청⟧⟧은 ⟦c|강조했다⟧.
        R ⟦s|전문가들⟧은 수요가 줄었다고 ⟦c|진단했다⟧.
        ",
    );
}

#[test]
fn quotations_take_their_verb_whatever_it_is() {
    check(
        "
        Q ⟦s|⟦p|고란⟧⟧ 대변인은 “돈이 다 떨어져 내일 떠난다”고 ⟦c|말했다⟧.
        Q “다리는 서른 해 동안 고친 적이 없다”고 ⟦s|⟦p|정이녕⟧⟧은 ⟦c|털어놨다⟧.
        Q ⟦s|그⟧는 \"여기까지 올 줄은 아무도 몰랐다\"며 ⟦c|웃었다⟧.
        Q ⟦s|⟦p|정이녕⟧⟧은 “이제는 밤에도 불이 켜진다”라고 ⟦c|반겼다⟧.
        ",
    );
}

#[test]
fn according_to_comes_first() {
    check(
        "
        R ⟦s|⟦o|통계청⟧⟧에 ⟦c|따르면⟧ 물가는 2% 올랐다.
        R ⟦s|목격자⟧에 ⟦c|따르면⟧ 불은 밤 11시에 났다고 한다.
        R ⟦s|⟦o|해안통신⟧⟧은 관리의 말을 ⟦c|인용해⟧ 회담이 끝났다고 전했다.
        ",
    );
}

#[test]
fn hearsay_needs_no_source() {
    check(
        "
        R 대표가 물러난 것으로 ⟦c|알려졌다⟧.
        R 협상은 1월에 끝난 것으로 ⟦c|전해졌습니다⟧.
        R 열 명 중 넷이 반대하는 것으로 ⟦c|나타났다⟧.
        ",
    );
}

#[test]
fn nouns_report_at_the_end() {
    check(
        "
        R 대책이 두 달 늦었다는 ⟦c|지적도⟧ 나온다.
        R 값이 내렸다는 것이 ⟦s|회사⟧의 ⟦c|설명이다⟧.
        ",
    );
}

#[test]
fn a_name_given_and_a_thing_supposed_report_nothing() {
    check(
        "
        S ⟦o|해안철도⟧는 1931년부터 이 구간을 “바람길”이라고 한다.
        N 그냥 다리가 없었다고 합시다.
        S 이 구간이 2.4km보다 길다고 생각하긴 어렵다.
        ",
    );
}

#[test]
fn a_third_in_quotation_marks_makes_a_quote() {
    check(
        "Q ⟦s|⟦p|정이녕⟧⟧ ⟦o|해안철도⟧ 대표는 7일 오후 본사에서 기자들과 만나 “다리를 다음 달에 다시 열겠다”고 ⟦c|밝혔다⟧.",
    );
}

#[test]
fn questions_headings_and_opinions_are_no_claims() {
    check(
        "
        N 누가 이 돈을 낼까.
        N 다리 하나의 서른 해
        N 나는 그 결정이 옳았다고 생각한다.
        N 과연 그럴까?
        N 왜 그런가.
        ",
    );
}

#[test]
fn facts_are_statements() {
    check(
        "
        S ⟦o|해안철도⟧는 지난해 승객 320만 명을 태웠다.
        S 다리는 1931년에 세워졌고 길이는 420m다.
        S ⟦p|정이녕⟧이 4월 대표에 취임했다.
        S ⟦o|해안철도⟧는 이 다리를 30억 원에 사들였다.
        ",
    );
}
