//! The word of Chinese text at a place, as the recognizer cuts it.

use super::{chinese, listed, reading::Reading};
use crate::{recognize::Context, text::Span};

/// The listed name, else the Chinese word, that holds the character at byte `at` of the text. Nothing where no Chinese
/// character stands there.
pub fn word_at(context: &Context<'_>, at: usize) -> Option<Span> {
    let reading = Reading::of(context.text, context.language, &context.resources.names.0);
    let words = chinese::segment(&reading);
    let unit = reading.units.iter().position(|unit| (unit.span.start..unit.span.end).contains(&at))?;
    let word = words.token(unit)?;
    let named = listed::find(&reading, &words).into_iter().find(|name| (name.from..name.to).contains(&unit));
    let (from, to) = named.map_or((word.from, word.to), |name| (name.from, name.to));
    reading.span(from, to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{recognize::Resources, text::Language};

    fn word(text: &str, around: &str) -> Option<String> {
        let resources = Resources::built_in();
        let context = Context { text, language: Language::SimplifiedChinese, resources: &resources };
        let span = word_at(&context, text.find(around).expect("the text has it"))?;
        Some(text[span.start..span.end].to_owned())
    }

    #[test]
    fn the_word_around_the_character_is_taken() {
        let text = "每户居民都要进入市场,公司市值上升。";
        for (around, whole) in [("民", "居民"), ("入", "进入"), ("场", "市场"), ("值", "市值"), ("升", "上升")]
        {
            assert_eq!(word(text, around).as_deref(), Some(whole), "around {around}");
        }
    }

    #[test]
    fn a_listed_name_is_taken_whole() {
        assert_eq!(word("记者在中国人民银行门口等候。", "银行").as_deref(), Some("中国人民银行"));
    }

    #[test]
    fn there_is_none_at_a_sign_or_a_latin_word() {
        assert_eq!(word("他说,Gloss 好。", ","), None);
        assert_eq!(word("他说,Gloss 好。", "oss"), None);
    }
}
