//! Which of the four languages a text is written in.

use serde::{Deserialize, Serialize};

use super::script;

/// How much of a text is looked at, in characters: enough to be sure, and quick on a book.
const SAMPLE: usize = 20_000;

/// A language that Gloss reads.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Language {
    /// English, and whatever else is written in Latin letters.
    English,
    /// Chinese in Simplified characters.
    SimplifiedChinese,
    /// Chinese in Traditional characters.
    TraditionalChinese,
    /// Korean.
    Korean,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::English, Self::SimplifiedChinese, Self::TraditionalChinese, Self::Korean];

    /// Its tag by BCP 47.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::SimplifiedChinese => "zh-Hans",
            Self::TraditionalChinese => "zh-Hant",
            Self::Korean => "ko",
        }
    }

    /// The language of a tag such as `zh-Hant` or `zh-TW`.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase().replace('_', "-");
        match tag.split('-').next()? {
            "en" => Some(Self::English),
            "ko" => Some(Self::Korean),
            "zh" if ["hant", "tw", "hk", "mo"].iter().any(|part| tag.split('-').any(|own| own == *part)) => {
                Some(Self::TraditionalChinese)
            }
            "zh" => Some(Self::SimplifiedChinese),
            _ => None,
        }
    }

    /// The language that most of `text` is written in.
    ///
    /// A Latin name inside Chinese or Korean is longer in letters than in words, so a letter counts a quarter.
    pub fn detect(text: &str) -> Self {
        let (mut latin, mut han, mut hangul) = (0_usize, 0_usize, 0_usize);
        let (mut traditional, mut simplified) = (0_usize, 0_usize);
        for character in text.chars().take(SAMPLE) {
            if script::is_latin(character) {
                latin += 1;
            } else if script::is_hangul(character) {
                hangul += 1;
            } else if script::is_han(character) {
                han += 1;
                traditional += usize::from(has(&TRADITIONAL_SORTED, character));
                simplified += usize::from(has(&SIMPLIFIED_SORTED, character));
            }
        }
        if hangul * 4 >= latin && hangul * 2 >= han && hangul > 0 {
            Self::Korean
        } else if han * 4 >= latin && han > 0 {
            if traditional > simplified { Self::TraditionalChinese } else { Self::SimplifiedChinese }
        } else {
            Self::English
        }
    }
}

/// The commonest characters of news that only Traditional text has, and those that only Simplified text has: counted in
/// `corpus/`, told apart by the table of [`super::fold`]. Far smaller than that table, and any sentence has some of them.
const TRADITIONAL: &str = "會個萬說電學時國長為員業報來與後發兩這機於億資過沒開價車場計約裡點數動經調達產總師內費對還單間體則東們問創務聯歲評寫當應\
     團導頭聞進處補證關灣將醫稱隊現亞話區張該從轉預議門週論條華選據實記廠線戶爾運鐘財訴書審種衛麼護營設賣蘭獲風買專連無給號離\
     聲誰辦訊組賽錢際決換氣標卻測銀檢馬錄園漲權職統農額樂並談輪減維題紀觀協貨簽譯網請勞歐編見監筆別積滿備視訂級讓幣顯強帳庫遠\
     訪圖嗎樓結奧傳裝聽樣責魚項盤購質語變執險納續練採戰講島廣藥溫負雲鐵黨較兒須漁羅飛紅罰領義爭畫術獎節雙親屬燈規軍熱傷帶係試";
const SIMPLIFIED: &str = "个国万会时说为学来发这报亿没尔业长电两过员开与场价机数经计还产资认内点车头师当称约间现亚单总问们门东从动组联将记对费区务\
     达线应给马团关证话据写岁赛转该体卖议进实队号钟评预户协条则调钱维账创厂显权么论换结标兰网华并离轮监诺涨运谁专块连复罗张诉\
     处银见库统书声补云负责营医货却项级测种题笔签买无谈额许闻县铁图欧购别续奥样环设债录余参财决职办馆广试审鲁装苏观阳棋济币类\
     验药热讲获视萨卫军盘讯双际战备语吗红韩属远澜传鱼纳贴请气减规难儿销导风节质净楼带罚强练听确宁吨访读担义领构链莱愿织选韦边";

/// The same in the order of their code points, made by the compiler: to look one up takes nine steps.
static TRADITIONAL_SORTED: [u16; TRADITIONAL.len() / HAN] = sorted(TRADITIONAL);
static SIMPLIFIED_SORTED: [u16; SIMPLIFIED.len() / HAN] = sorted(SIMPLIFIED);

/// How many bytes of UTF-8 each of those characters has.
const HAN: usize = 3;

/// The code points of `characters`, in order.
const fn sorted<const N: usize>(characters: &str) -> [u16; N] {
    let bytes = characters.as_bytes();
    let mut points = [0; N];
    let mut n = 0;
    while n < N {
        let (first, second, third) = (bytes[n * HAN] as u16, bytes[n * HAN + 1] as u16, bytes[n * HAN + 2] as u16);
        let point = (first & 0xf) << 12 | (second & 0x3f) << 6 | third & 0x3f;
        let mut place = n;
        while place > 0 && points[place - 1] > point {
            points[place] = points[place - 1];
            place -= 1;
        }
        points[place] = point;
        n += 1;
    }
    points
}

fn has(sorted: &[u16], character: char) -> bool {
    u16::try_from(character).is_ok_and(|point| sorted.binary_search(&point).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_is_told_from_the_others() {
        for (text, language) in [
            ("The company said on Friday that it would close.", Language::English),
            ("据《华尔街日报》透露，Mira Murati 在一场会上宣布解雇联合创始人。", Language::SimplifiedChinese),
            ("據《華爾街日報》透露，Mira Murati 在一場會上宣布解僱聯合創辦人。", Language::TraditionalChinese),
            ("Zoph는 Thinking Machines Lab을 떠나 OpenAI로 돌아간다고 밝혔다.", Language::Korean),
            ("", Language::English),
            ("中文", Language::SimplifiedChinese),
        ] {
            assert_eq!(Language::detect(text), language, "{text}");
        }
    }

    #[test]
    fn every_character_of_a_script_is_found_and_no_other() {
        for (characters, sorted) in [(TRADITIONAL, &TRADITIONAL_SORTED[..]), (SIMPLIFIED, &SIMPLIFIED_SORTED[..])] {
            let found: Vec<char> = ('\0'..=char::MAX).filter(|character| has(sorted, *character)).collect();
            let mut listed: Vec<char> = characters.chars().collect();
            listed.sort_unstable();
            assert_eq!(found, listed);
        }
    }

    #[test]
    fn a_tag_of_a_region_tells_the_script() {
        assert_eq!(Language::of_tag("zh-TW"), Some(Language::TraditionalChinese));
        assert_eq!(Language::of_tag("zh_CN"), Some(Language::SimplifiedChinese));
        assert_eq!(Language::of_tag("ko-KR"), Some(Language::Korean));
        assert_eq!(Language::of_tag("fr"), None);
    }
}
