//! Korean news.

use super::check;
use crate::text::Language::Korean;

#[test]
fn a_name_stands_beside_a_title_without_particles() {
    check(
        Korean,
        &[
            "⟦p|김도현⟧ 대표는 계획을 밝혔다.",
            "⟦p|박지은⟧ 교수는 반대했다.",
            "이날 ⟦p|최민호⟧ 의원이 질의했다.",
            "피해자 ⟦p|정수빈⟧(34) 씨는 울었다.",
            "주민 ⟦p|강영숙⟧ 씨가 신고했다.",
            "창업자 ⟦p|윤태식⟧은 물러났다.",
            "⟦p|한지우⟧ 기자",
            "⟦p|남궁민수⟧ 변호사는 항소했다.",
            "경찰은 ⟦p|김⟧모 씨를 체포했다.",
            "⟦p|이⟧ 씨는 말이 없었다.",
        ],
    );
}

#[test]
fn a_foreign_name_stands_before_a_title_or_after_a_role() {
    check(
        Korean,
        &[
            "⟦p|에릭 홀란드⟧ 감독은 만족했다.",
            "공격수 ⟦p|가브리엘 산투스⟧가 골을 넣었다.",
            "⟦p|마리아 페르난데스⟧ 장관이 사임했다.",
            "⟦p|블라디미르 코발렌코⟧ 대변인은 부인했다.",
            "소설가 ⟦p|클라라 베르너⟧는 답하지 않았다.",
        ],
    );
}

#[test]
fn an_organization_keeps_its_ending_and_loses_its_particle() {
    check(
        Korean,
        &[
            "⟦o|한빛전자⟧는 공장을 닫았다.",
            "⟦o|새롬은행⟧의 주가가 올랐다.",
            "⟦o|푸른바다재단⟧이 기부했다.",
            "⟦o|보령해양경찰서⟧에 따르면 선원은 무사하다.",
            "⟦o|강릉시의회⟧가 예산을 깎았다.",
            "그는 ⟦o|동해대학교⟧를 졸업했다.",
            "⟦o|한국은행⟧이 금리를 내렸다.",
            "⟦o|기상청⟧은 비가 온다고 예보했다.",
            "⟦o|법무부⟧는 논평하지 않았다.",
            "⟦o|캐나다 외무부⟧는 유감을 표했다.",
            "⟦o|무지개노동조합⟧은 파업했다.",
        ],
    );
}

#[test]
fn generic_words_are_no_names() {
    check(
        Korean,
        &[
            "은행은 문을 닫았다.",
            "정부는 대책을 내놓았다.",
            "이 회사는 답하지 않았다.",
            "지난해 수출이 늘었다.",
            "그는 대학을 나왔다.",
            "위원회는 회의를 열었다.",
        ],
    );
}

#[test]
fn listed_names_are_found_with_particles() {
    check(
        Korean,
        &[
            "⟦o|삼성전자⟧는 신제품을 공개했다.",
            "⟦o|네이버⟧와 ⟦o|카카오⟧가 경쟁한다.",
            "⟦o|구글⟧이 인수한다.",
            "⟦p|트럼프⟧ 대통령은 일본을 방문한다.",
            "서울과 부산에서 행사가 열렸다.",
        ],
    );
}

#[test]
fn a_name_is_found_again_without_its_title() {
    check(
        Korean,
        &[
            "⟦p|류시원⟧ 대표는 웃었다. ⟦p|류시원⟧은 다시 말했다. ⟦p|류⟧ 대표는 떠났다.",
            "⟦p|에릭 홀란드⟧ 감독은 만족했다. ⟦p|홀란드⟧는 웃었다.",
        ],
    );
}

#[test]
fn latin_names_amid_korean_are_told_apart() {
    check(
        Korean,
        &[
            "⟦o|OpenAI⟧의 ⟦p|Sam Altman⟧ 대표가 방한했다.",
            "엔지니어 ⟦p|Priya Raman⟧은 회사를 떠났다.",
            "⟦o|세계보건기구⟧(⟦o|WHO⟧)는 경고했다.",
        ],
    );
}

#[test]
fn a_department_joins_its_body() {
    check(Korean, &["⟦o|전남경찰청 반부패수사대⟧는 압수수색했다.", "⟦o|수원지검 평택지청⟧은 기소했다."]);
}
