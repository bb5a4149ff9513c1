//! Chinese news, Simplified and Traditional.

use super::check;
use crate::text::Language::{SimplifiedChinese, TraditionalChinese};

#[test]
fn a_name_stands_beside_a_title_or_speaks() {
    check(
        SimplifiedChinese,
        &[
            "公司董事长⟦p|陈思远⟧表示，明年不再扩产。",
            "记者⟦p|李晓岚⟧昨日在现场看到，大门紧闭。",
            "“我不同意。”⟦p|周文博⟧说。",
            "教授⟦p|林静⟧认为，这一结论过于乐观。",
            "村民⟦p|王建国⟧告诉记者，水是半夜来的。",
            "⟦p|赵志刚⟧指出，成本仍在上升。",
            "分析师⟦p|欧阳明慧⟧预计，价格还会下跌。",
            "⟦p|刘⟧女士说，她没有收到通知。",
        ],
    );
    check(
        TraditionalChinese,
        &[
            "董事長⟦p|林宏達⟧表示，新廠明年動工。",
            "立委⟦p|黃淑芬⟧質疑，預算從何而來。",
            "「不可能。」⟦p|張家豪⟧說。",
            "總教練⟦p|吳志偉⟧賽後透露，他會換人。",
            "研究員⟦p|許文馨⟧指出，樣本太少。",
        ],
    );
}

#[test]
fn a_transliterated_name_keeps_its_dots() {
    check(
        SimplifiedChinese,
        &[
            "首席执行官⟦p|安娜·科瓦连科⟧宣布辞职。",
            "据悉，⟦p|马丁·海德曼⟧（⟦p|Martin Heidmann⟧）已抵达。",
            "⟦p|胡安·卡洛斯·贝尼特斯⟧拒绝置评。",
            "总监⟦p|埃琳娜·罗西⟧说：“⟦p|罗西⟧家族不卖。”",
        ],
    );
    check(TraditionalChinese, &["執行長⟦p|凱文·漢森⟧表示遺憾。", "教授⟦p|瑪莉亞·桑托斯⟧認為不妥。"]);
}

#[test]
fn an_organization_begins_where_its_name_does() {
    check(
        SimplifiedChinese,
        &[
            "他毕业于⟦o|临江大学⟧。",
            "案件由⟦o|云州市中级人民法院⟧审理。",
            "⟦o|哈萨克斯坦外交部⟧周二发表声明。",
            "报告由⟦o|阿根廷政府⟧提交。",
            "她在⟦o|蓝鲸科技公司⟧工作。",
            "⟦o|远岫集团⟧宣布裁员。",
            "⟦o|青岩银行⟧的股价下跌。",
            "据⟦o|云南省地震局⟧消息，无人受伤。",
            "⟦o|中国科学院⟧发布了数据。",
            "⟦o|国家统计局⟧公布，物价上涨。",
        ],
    );
    check(
        TraditionalChinese,
        &[
            "⟦o|新北市政府⟧昨日宣布停班。",
            "他任教於⟦o|成功大學⟧。",
            "⟦o|花蓮縣消防局⟧表示，無人傷亡。",
            "⟦o|外交部⟧回應，將密切關注。",
            "⟦o|澄光電子⟧宣布減資。",
        ],
    );
}

#[test]
fn generic_words_are_no_organizations() {
    check(
        SimplifiedChinese,
        &[
            "这家公司没有回应。",
            "一家银行倒闭了。",
            "他在大学里学习物理。",
            "多家科技公司裁员。",
            "当地政府正在调查。",
            "医院和学校都关门了。",
        ],
    );
    check(TraditionalChinese, &["這家公司沒有回應。", "不少企業選擇觀望。", "當地法院尚未判決。"]);
}

#[test]
fn listed_names_are_found_in_both_scripts() {
    check(
        SimplifiedChinese,
        &["⟦o|微软⟧与⟦o|华为⟧展开合作。", "⟦o|新华社⟧报道，⟦p|特朗普⟧抵达北京。", "他用iPhone在东京拍照。"],
    );
    check(
        TraditionalChinese,
        &["⟦o|台積電⟧股價上漲。", "⟦o|中央社⟧報導，⟦p|川普⟧將訪問日本。", "他在紐約買了一支手機。"],
    );
}

#[test]
fn an_outlet_stands_in_marks_of_titles() {
    check(
        SimplifiedChinese,
        &[
            "据《⟦o|华尔街日报⟧》报道，交易已完成。",
            "她告诉《⟦o|三川晚报⟧》记者，一切正常。",
            "他写了小说《远方的河》。",
        ],
    );
    check(TraditionalChinese, &["據《⟦o|週三科技⟧》報導，合併破局。"]);
}

#[test]
fn latin_names_amid_chinese_are_told_apart() {
    check(
        SimplifiedChinese,
        &[
            "⟦o|OpenAI⟧ 的 CEO ⟦p|Sam Altman⟧ 宣布了消息。",
            "联合创始人 ⟦p|Priya Raman⟧ 离开了 ⟦o|Northwind Labs⟧。",
            "工程师⟦p|Tobias Kern⟧加入，⟦p|Kern⟧此前在⟦o|Google⟧。",
        ],
    );
    check(TraditionalChinese, &["創辦人 ⟦p|Elena Marchetti⟧ 表示感謝。"]);
}

#[test]
fn a_department_joins_its_body() {
    check(SimplifiedChinese, &["⟦o|临江大学古生物研究院⟧的团队发现了它。", "⟦o|贵阳市公安局云岩分局⟧已立案。"]);
}
