//! Which currency a word without a country (`元`) means in an article: that of the place it writes about, else that of
//! its script.

use std::sync::Arc;

use super::lexicon::Lexicon;
use crate::{
    annotation::Currency,
    text::{Language, fold},
};

/// The place of an article, as far as currencies go.
pub(super) struct Home {
    currency: Option<Currency>,
    /// Whether the article is in Chinese.
    chinese: bool,
    /// The word or the script that told it.
    cue: Arc<str>,
}

/// How much of an article is looked at, in characters.
const SAMPLE: usize = 20_000;

impl Home {
    /// The place that `text` names most, else that of `language`.
    pub(super) fn of(text: &str, language: Language) -> Self {
        let own = match language {
            Language::SimplifiedChinese => Currency::of_code("CNY"),
            Language::TraditionalChinese => Currency::of_code("TWD"),
            Language::Korean => Currency::of_code("KRW"),
            Language::English => Currency::of_code("CNY"),
        };
        let chinese = matches!(language, Language::SimplifiedChinese | Language::TraditionalChinese);
        let script = Self { currency: own, chinese, cue: Arc::from(language.tag()) };
        if chinese { Self::named(text, own).unwrap_or(script) } else { script }
    }

    /// The place whose words stand in `text` most often.
    fn named(text: &str, own: Option<Currency>) -> Option<Self> {
        let folded: String = text.chars().take(SAMPLE).map(fold::simplified).collect();
        let mut counts: Vec<(Currency, usize, &str)> = Vec::new();
        for (word, currency) in Lexicon::shared().regions(&folded) {
            match counts.iter_mut().find(|count| count.0 == *currency) {
                Some(count) => count.1 += 1,
                None => counts.push((*currency, 1, word)),
            }
        }
        let most = counts.iter().max_by_key(|count| (count.1, Some(count.0) == own))?;
        Some(Self { currency: Some(most.0), chinese: true, cue: Arc::from(most.2) })
    }

    /// Its currency.
    pub(super) fn currency(&self) -> Option<Currency> {
        self.currency
    }

    /// The currency of `¥`: the yuan in Chinese, else the yen.
    pub(super) fn yen(&self) -> Option<Currency> {
        Currency::of_code(if self.chinese { "CNY" } else { "JPY" })
    }

    /// What told it.
    pub(super) fn cue(&self) -> Arc<str> {
        self.cue.clone()
    }
}
