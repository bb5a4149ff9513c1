//! The forms of a word: regular English ones, and Korean stems with whatever ending.

/// English verbs that double their last consonant.
const DOUBLING: &[&str] = &["admit", "rebut", "quip", "brag", "snap", "dub", "refer", "commit"];

/// First words of phrases that are inflected.
const HEADS: &[&str] = &["point", "tell", "decline", "refuse", "go", "call", "chime", "make", "speak"];

/// Forms that stand in the table themselves and take no endings.
const FINISHED: &[&str] = &[
    "said",
    "says",
    "saying",
    "told",
    "wrote",
    "writes",
    "written",
    "spoke",
    "swore",
    "found",
    "held",
    "felt",
    "thought",
    "rumoured",
    "rumored",
    "allegedly",
    "reportedly",
    "purportedly",
    "apparently",
    "speculation",
    "citing",
    "quoting",
    "certain",
    "confident",
    "adamant",
    "sceptical",
    "skeptical",
    "convinced",
    "declined",
    "refused",
    "recalls",
    "recommends",
    "per",
    "via",
    "officials",
    "insiders",
    "experts",
    "critics",
];

/// `word` and its regular forms; in a phrase, the forms of its first word.
pub(super) fn english(word: &str) -> Vec<String> {
    match word.split_once(' ') {
        Some((head, rest)) if HEADS.contains(&head) => {
            let irregular: &[&str] = match head {
                "tell" => &["told"],
                "go" => &["went", "goes"],
                "make" => &["made"],
                _ => &[],
            };
            let regular = regular(head);
            regular
                .iter()
                .map(String::as_str)
                .chain(irregular.iter().copied())
                .map(|head| format!("{head} {rest}"))
                .collect()
        }
        Some(_) => vec![word.to_owned()],
        None if FINISHED.contains(&word) => vec![word.to_owned()],
        None => regular(word),
    }
}

fn regular(verb: &str) -> Vec<String> {
    let suffixed = |stem: &str, suffixes: [&str; 3]| suffixes.map(|suffix| format!("{stem}{suffix}"));
    let before_last = verb.chars().rev().nth(1).unwrap_or_default();
    let forms = if verb == "put" {
        ["puts", "put", "putting"].map(str::to_owned)
    } else if DOUBLING.contains(&verb) {
        let last = &verb[verb.len() - 1..];
        [format!("{verb}s"), format!("{verb}{last}ed"), format!("{verb}{last}ing")]
    } else if let Some(stem) = verb.strip_suffix('e') {
        suffixed(stem, ["es", "ed", "ing"])
    } else if let Some(stem) = verb.strip_suffix('y').filter(|_| !"aeou".contains(before_last)) {
        suffixed(stem, ["ies", "ied", "ying"])
    } else if verb.ends_with(['s', 'x', 'z']) || verb.ends_with("sh") || verb.ends_with("ch") {
        suffixed(verb, ["es", "ed", "ing"])
    } else {
        suffixed(verb, ["s", "ed", "ing"])
    };
    std::iter::once(verb.to_owned()).chain(forms).collect()
}

/// The first Hangul syllable, and how many share their first consonant and vowel.
const FIRST: u32 = 0xac00;
const FINALS: u32 = 28;
/// Final consonants by their number: ㄴ, ㄹ, ㅁ, ㅂ, ㅆ.
const N: u32 = 4;
const L: u32 = 8;
const M: u32 = 16;
const B: u32 = 17;
const SS: u32 = 20;

/// The beginnings that every form of the verb in `word` (which ends in 다) has; other words stand for themselves.
pub(super) fn korean(word: &str) -> Vec<String> {
    let Some(body) = word.strip_suffix('다') else { return vec![word.to_owned()] };
    let mut characters = body.chars();
    let Some(last) = characters.next_back() else { return vec![word.to_owned()] };
    let stem = characters.as_str();
    match (last, final_of(last)) {
        ('이', _) => ["이다", "입니다", "이었", "이라"].map(|ending| format!("{stem}{ending}")).into(),
        ('었' | '았', _) => after_consonant(stem, last),
        (_, Some(SS)) => after_vowel(stem, without_final(last)),
        (_, Some(N)) => from_stem(stem, without_final(last)),
        _ => vec![word.to_owned(), body.to_owned()],
    }
}

/// `적었다`, `놓았다`: the stem ends in a consonant.
fn after_consonant(stem: &str, past: char) -> Vec<String> {
    let infinitive = if past == '었' { '어' } else { '아' };
    let mut forms = vec![format!("{stem}{past}"), format!("{stem}{infinitive}")];
    forms.extend(["은", "는", "으", "고 ", "습"].map(|ending| format!("{stem}{ending}")));
    forms
}

/// `밝혔다` (`infinitive` is 혀): past, infinitive, and the stem 밝히 with its endings.
fn after_vowel(stem: &str, infinitive: char) -> Vec<String> {
    let mut forms = vec![format!("{stem}{}", with_final(infinitive, SS)), format!("{stem}{infinitive}")];
    forms.extend(endings(stem, stem_of_infinitive(infinitive)));
    forms
}

/// `말한다` (`vowel` is 하): the stem with its endings, and the past.
fn from_stem(stem: &str, vowel: char) -> Vec<String> {
    let infinitive = infinitive_of_stem(vowel);
    let mut forms = vec![format!("{stem}{infinitive}"), format!("{stem}{}", with_final(infinitive, SS))];
    forms.extend(endings(stem, vowel));
    forms
}

fn endings(stem: &str, vowel: char) -> Vec<String> {
    let bare = format!("{stem}{vowel}");
    [N, L, M, B].map(|last| format!("{stem}{}", with_final(vowel, last))).into_iter().chain([bare]).collect()
}

/// 해 → 하, 혀 → 히, 져 → 지, 나 → 나, 봐 → 보, 줘 → 주, 돼 → 되.
fn stem_of_infinitive(infinitive: char) -> char {
    if infinitive == '해' {
        return '하';
    }
    exchange_vowel(infinitive, |vowel| match vowel {
        6 => 20,  // ㅕ → ㅣ
        9 => 8,   // ㅘ → ㅗ
        14 => 13, // ㅝ → ㅜ
        10 => 11, // ㅙ → ㅚ
        _ => vowel,
    })
}

fn infinitive_of_stem(stem: char) -> char {
    if stem == '하' {
        return '해';
    }
    exchange_vowel(stem, |vowel| match vowel {
        20 => 6,
        8 => 9,
        13 => 14,
        11 => 10,
        _ => vowel,
    })
}

fn exchange_vowel(syllable: char, exchange: impl Fn(u32) -> u32) -> char {
    let Some(index) = index_of(syllable) else { return syllable };
    let (initial, vowel) = (index / FINALS / 21, index / FINALS % 21);
    char::from_u32(FIRST + (initial * 21 + exchange(vowel)) * FINALS).unwrap_or(syllable)
}

fn index_of(syllable: char) -> Option<u32> {
    matches!(syllable, '가'..='힣').then(|| syllable as u32 - FIRST)
}

fn final_of(syllable: char) -> Option<u32> {
    index_of(syllable).map(|index| index % FINALS)
}

fn without_final(syllable: char) -> char {
    with_final(syllable, 0)
}

fn with_final(syllable: char, last: u32) -> char {
    let Some(index) = index_of(syllable) else { return syllable };
    char::from_u32(FIRST + index / FINALS * FINALS + last).unwrap_or(syllable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_verbs_take_their_endings() {
        assert_eq!(english("deny"), ["deny", "denies", "denied", "denying"]);
        assert_eq!(english("state"), ["state", "states", "stated", "stating"]);
        assert_eq!(english("admit")[2], "admitted");
        assert!(english("point out").contains(&"pointed out".to_owned()));
        assert_eq!(english("according to"), ["according to"]);
    }

    #[test]
    fn korean_stems_take_any_ending() {
        for (word, form) in [
            ("밝혔다", "밝힌"),
            ("밝혔다", "밝혀"),
            ("밝혔다", "밝혔"),
            ("말했다", "말합"),
            ("말한다", "말했"),
            ("알려졌다", "알려진"),
            ("적었다", "적은"),
            ("내다봤다", "내다본"),
            ("추정된다", "추정됐"),
            ("설명이다", "설명입니다"),
            ("나타났다", "나타난"),
        ] {
            assert!(korean(word).contains(&form.to_owned()), "{word}: {:?}", korean(word));
        }
        assert_eq!(korean("따르면"), ["따르면"]);
    }
}
