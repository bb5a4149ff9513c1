//! What a currency word without a country (`元`) means in an article: the place it writes of, else that of its script.

use std::sync::Arc;

use super::lexicon::Lexicon;
use crate::{
    annotation::Currency,
    text::{Language, fold},
};

/// The place of an article, as far as currencies go.
pub(super) struct Home {
    currency: Option<Currency>,
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
            Language::English | Language::Korean => None,
        };
        let script = Self { currency: own.or(Currency::of_code("CNY")), cue: Arc::from(language.tag()) };
        if own.is_none() { script } else { Self::named(text, own).unwrap_or(script) }
    }

    /// The place whose words stand in `text` most often.
    fn named(text: &str, own: Option<Currency>) -> Option<Self> {
        let folded: String = text.chars().take(SAMPLE).map(fold::simplified).collect();
        let mut counts: Vec<(Currency, usize, &str)> = Vec::new();
        for (word, currency) in Lexicon::shared().regions() {
            let n = folded.matches(word.as_str()).count();
            match counts.iter_mut().find(|count| count.0 == *currency) {
                Some(count) => count.1 += n,
                None => counts.push((*currency, n, word)),
            }
        }
        let most = counts.iter().max_by_key(|count| (count.1, Some(count.0) == own))?;
        (most.1 > 0).then(|| Self { currency: Some(most.0), cue: Arc::from(most.2) })
    }

    /// Its currency.
    pub(super) fn currency(&self) -> Option<Currency> {
        self.currency
    }

    /// What told it.
    pub(super) fn cue(&self) -> Arc<str> {
        self.cue.clone()
    }
}
