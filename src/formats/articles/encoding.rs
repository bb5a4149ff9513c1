//! From bytes in any encoding to text, and in which it was.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{EUC_KR, Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

use super::super::FormatError;

/// How much of a file tells its encoding.
const SAMPLE: usize = 1 << 18;

/// If more than one character in so many cannot be read, the file is not a text.
const MOST_DAMAGED: usize = 20;

/// A text that was bytes.
#[derive(Debug)]
pub(super) struct Decoded {
    pub(super) text: String,
    /// Its name, as people know it.
    pub(super) encoding: &'static str,
    /// How many of its characters could not be read; U+FFFD stands in their place.
    pub(super) n_damaged: usize,
}

/// `bytes` as text: by the byte order mark, else as UTF-8 if valid, else as `declared`, else by statistics.
pub(super) fn decode(bytes: &[u8], declared: Option<&str>) -> Result<Decoded, FormatError> {
    if let Some((encoding, n_mark)) = Encoding::for_bom(bytes) {
        return sound(decoded(&bytes[n_mark..], encoding));
    }
    if bytes.contains(&0) {
        // Texts in encodings of one to four bytes have no zero bytes; texts in UTF-16 nearly always have some.
        return [UTF_16LE, UTF_16BE]
            .into_iter()
            .map(|encoding| decoded(bytes, encoding))
            .find(|decoded| decoded.n_damaged == 0 && is_likely(&decoded.text))
            .ok_or(FormatError::NotText);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return sound(Decoded { text: text.to_owned(), encoding: UTF_8.name(), n_damaged: 0 });
    }
    let said = declared.and_then(|label| Encoding::for_label(label.as_bytes())).map(|said| decoded(bytes, said));
    match said {
        Some(said) if said.n_damaged == 0 => sound(said),
        Some(said) => {
            let guessed = decoded(bytes, guessed(bytes));
            sound(if guessed.n_damaged < said.n_damaged { guessed } else { said })
        }
        None => sound(decoded(bytes, guessed(bytes))),
    }
}

fn guessed(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes[..bytes.len().min(SAMPLE)], bytes.len() <= SAMPLE);
    // UTF-8 with a few damaged characters is not valid, so it has to be told from other encodings in another way.
    let n_marks = bytes.iter().filter(|byte| **byte >= 0xc2).count();
    let lossy = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    if lossy * MOST_DAMAGED < n_marks {
        return UTF_8;
    }
    detector.guess(None, Utf8Detection::Deny)
}

fn decoded(bytes: &[u8], encoding: &'static Encoding) -> Decoded {
    // GB18030 reads all that GBK does, and more.
    let encoding = if encoding == GBK { GB18030 } else { encoding };
    let (text, is_damaged) = encoding.decode_without_bom_handling(bytes);
    let n_damaged = if is_damaged { text.matches('\u{fffd}').count().max(1) } else { 0 };
    Decoded { text: text.into_owned(), encoding: name(encoding), n_damaged }
}

/// The browsers' standard calls some by names that nobody else does.
fn name(encoding: &'static Encoding) -> &'static str {
    if encoding == GB18030 {
        "GB18030"
    } else if encoding == EUC_KR {
        "EUC-KR"
    } else {
        encoding.name()
    }
}

/// `decoded`, unless it is no text at all.
fn sound(decoded: Decoded) -> Result<Decoded, FormatError> {
    let n_characters = decoded.text.chars().count();
    let n_odd = decoded.n_damaged + decoded.text.chars().filter(|one| is_control(*one)).count();
    if n_odd * MOST_DAMAGED > n_characters { Err(FormatError::NotText) } else { Ok(decoded) }
}

fn is_control(character: char) -> bool {
    character < ' ' && !matches!(character, '\t' | '\n' | '\r' | '\u{c}')
}

/// Whether `text` consists of characters that texts have, since any bytes can be read as UTF-16.
fn is_likely(text: &str) -> bool {
    let is_usual = |character: &char| {
        matches!(character, '\t' | '\n' | '\r' | ' '..='~' | '\u{a0}'..='\u{24f}' | '\u{2000}'..='\u{206f}'
            | '\u{3000}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{ff00}'..='\u{ffef}')
    };
    let n_characters = text.chars().count();
    n_characters > 0 && text.chars().filter(is_usual).count() * 10 >= n_characters * 9
}

#[cfg(test)]
mod tests {
    use encoding_rs::BIG5;

    use super::*;

    const ENGLISH: &str = "Mira Chen said “the café” would open in May.\nNobody asked her why.\n";
    const SIMPLIFIED: &str = "据知情人士透露，新公司将在三月前融资二十亿美元。\n发言人拒绝置评，但承认谈判正在进行。\n";
    const TRADITIONAL: &str =
        "據知情人士透露，新公司將在三月前融資二十億美元。\n發言人拒絕置評，但承認談判正在進行。\n";
    const KOREAN: &str = "회사 측은 새 공장을 삼월까지 짓겠다고 밝혔다.\n대변인은 협상이 진행되고 있다고 말했다.\n";

    fn found(bytes: &[u8]) -> (String, &'static str) {
        let decoded = decode(bytes, None).expect("a text");
        assert_eq!(decoded.n_damaged, 0);
        (decoded.text, decoded.encoding)
    }

    #[test]
    fn the_encodings_of_east_asia_are_told_apart() {
        for (text, encoding, name) in
            [(SIMPLIFIED, GB18030, "GB18030"), (TRADITIONAL, BIG5, "Big5"), (KOREAN, EUC_KR, "EUC-KR")]
        {
            assert_eq!(found(&encoding.encode(text).0), (text.to_owned(), name));
        }
    }

    #[test]
    fn utf_16_is_read_with_and_without_a_mark_in_both_orders() {
        for text in [ENGLISH, SIMPLIFIED, TRADITIONAL, KOREAN] {
            for mark in ["", "\u{feff}"] {
                let units: Vec<u16> = format!("{mark}{text}").encode_utf16().collect();
                let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
                let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
                assert_eq!(found(&little), (text.to_owned(), "UTF-16LE"));
                assert_eq!(found(&big), (text.to_owned(), "UTF-16BE"));
            }
        }
    }

    #[test]
    fn what_a_page_declares_is_believed_unless_it_is_wrong() {
        let (bytes, ..) = BIG5.encode("據報");
        assert_eq!(decode(&bytes, Some("big5")).expect("a text").text, "據報");
        assert_eq!(decode("据报".as_bytes(), Some("big5")).expect("a text").text, "据报");
        let (bytes, ..) = EUC_KR.encode(KOREAN);
        assert_eq!(decode(&bytes, Some("us-nonsense")).expect("a text").text, KOREAN);
    }

    #[test]
    fn a_few_damaged_characters_are_counted_and_the_rest_is_kept() {
        let mut bytes = SIMPLIFIED.repeat(4).into_bytes();
        bytes[1] = b'?';
        let decoded = decode(&bytes, None).expect("a text");
        assert_eq!(decoded.encoding, "UTF-8");
        assert!(decoded.n_damaged > 0 && decoded.text.ends_with("进行。\n"));
    }

    #[test]
    fn a_picture_is_no_text() {
        let picture: Vec<u8> = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".iter().copied().chain(0..=255).collect();
        assert_eq!(decode(&picture, None).map(|decoded| decoded.text), Err(FormatError::NotText));
        assert!(decode(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x01\x02\x03", None).is_err());
    }
}
