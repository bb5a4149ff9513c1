//! Which of the four languages a text is written in.

use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::sync::LazyLock;

use super::{fold, script};

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
                traditional += usize::from(fold::simplified(character) != character);
                simplified += usize::from(SIMPLIFIED_ONLY.contains(&character));
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

/// Characters that only Simplified text uses: those the fold table leads to and that are no Traditional form themselves.
static SIMPLIFIED_ONLY: LazyLock<HashSet<char>> = LazyLock::new(fold::simplified_only);

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
    fn a_tag_of_a_region_tells_the_script() {
        assert_eq!(Language::of_tag("zh-TW"), Some(Language::TraditionalChinese));
        assert_eq!(Language::of_tag("zh_CN"), Some(Language::SimplifiedChinese));
        assert_eq!(Language::of_tag("ko-KR"), Some(Language::Korean));
        assert_eq!(Language::of_tag("fr"), None);
    }
}
