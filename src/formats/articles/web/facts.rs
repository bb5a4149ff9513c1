//! What a page says about itself: its encoding, its address, who published it and when.

use dom_query::Document;
use dom_smoothie::Article;

use super::super::Told;
use crate::text::Language;

/// How far into a page to look for its encoding, in bytes, as browsers do.
const HEAD: usize = 1_024;

/// Where pages say when they were published, likeliest first, and the attribute that says it.
const DATES: [(&str, &str); 9] = [
    ("meta[property='article:published_time']", "content"),
    ("[itemprop='datePublished']", "content"),
    ("[itemprop='datePublished']", "datetime"),
    ("meta[name='publishdate']", "content"),
    ("meta[name='pubdate']", "content"),
    ("meta[name='PubDate']", "content"),
    ("meta[name='date']", "content"),
    ("meta[name='DC.date.issued']", "content"),
    ("time[datetime]", "datetime"),
];

/// The encoding that a page declares.
pub(in crate::formats::articles) fn declared(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let (_, rest) = head.split_once("charset").or_else(|| head.split_once("encoding"))?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    let label: String = rest.chars().take_while(|one| one.is_ascii_alphanumeric() || "-_:.".contains(*one)).collect();
    (!label.is_empty()).then_some(label)
}

/// The page's address: from the browser that saved it, or from the page itself.
pub(super) fn address(html: &str, document: &Document, known: &str) -> String {
    let said = [
        known.to_owned(),
        saved_from(html).unwrap_or_default(),
        attribute(document, "link[rel='canonical']", "href"),
        attribute(document, "meta[property='og:url']", "content"),
    ];
    said.into_iter().find(|url| is_address(url)).unwrap_or_default()
}

/// Only addresses that a person can follow, none with other effects.
fn is_address(url: &str) -> bool {
    (url.starts_with("https://") || url.starts_with("http://"))
        && !url.contains(char::is_whitespace)
        && url.len() <= 2_000
}

/// The address that browsers write into the pages they save.
fn saved_from(html: &str) -> Option<String> {
    let head = &html[..html.floor_char_boundary(4_000)];
    let (_, rest) = head.split_once("saved from url=(")?;
    let (_, rest) = rest.split_once(')')?;
    let url = rest.split("-->").next()?.trim();
    Some(url.to_owned())
}

/// The day of publication, `2026-01-16`, where the page says one.
pub(super) fn date(document: &Document) -> String {
    let said = DATES.iter().map(|(selector, name)| attribute(document, selector, name));
    said.filter_map(|said| day(&said)).next().unwrap_or_default()
}

/// The day that a time begins with, whatever separates its parts.
pub(in crate::formats::articles) fn day(time: &str) -> Option<String> {
    let parts: Vec<&str> = time.trim().splitn(3, ['-', '/', '.']).collect();
    let [year, month, rest] = parts[..] else { return None };
    let digits = rest.find(|one: char| !one.is_ascii_digit()).unwrap_or(rest.len());
    let number = |part: &str, most: u8| part.parse().ok().filter(|n| (1..=most).contains(n));
    let (month, day) = (number(month, 12)?, number(&rest[..digits], 31)?);
    (year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit())).then(|| format!("{year}-{month:02}-{day:02}"))
}

fn attribute(document: &Document, selector: &str, name: &str) -> String {
    let found = document.select(selector).attr(name);
    found.map(|value| value.trim().to_owned()).unwrap_or_default()
}

/// `said` in one line.
fn words(said: &str) -> String {
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `title` without the outlet that pages put behind it: `Board sells ferry | Harbour Post`.
fn without_outlet(title: String, outlet: &str) -> String {
    let before = title.strip_suffix(outlet).filter(|_| !outlet.is_empty()).map(str::trim_end);
    let headline = before.and_then(|before| before.strip_suffix(['|', '-', '–', '—', '·', '_', ':']));
    headline.map(str::trim_end).filter(|headline| !headline.is_empty()).map_or(title.clone(), str::to_owned)
}

/// Adds what was found out about `article`.
pub(super) fn add(told: &mut Told, article: &Article) {
    told.outlet = article.site_name.as_deref().map(words).unwrap_or_default();
    told.title = without_outlet(words(&article.title), &told.outlet);
    told.language = article.lang.as_deref().and_then(Language::of_tag);
    let published = article.published_time.as_deref().and_then(day);
    told.date = published.unwrap_or_else(|| std::mem::take(&mut told.date));
    if told.url.is_empty() {
        told.url = article.url.clone().filter(|url| is_address(url)).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_declared_encoding_is_found_in_each_way_of_writing_it() {
        for head in [
            "<meta charset=big5>",
            "<meta charset='Big5' />",
            "<META http-equiv=\"Content-Type\" content=\"text/html; charset=BIG5\">",
            "<?xml version=\"1.0\" encoding=\"big5\"?>",
        ] {
            assert_eq!(declared(head.as_bytes()).as_deref(), Some("big5"), "{head}");
        }
        assert_eq!(declared(b"<p>charset"), None);
    }

    #[test]
    fn a_day_is_read_however_it_is_written() {
        for time in ["2026-01-16T09:30:00Z", "2026/1/16 09:30", "2026.01.16", "2026-01-16"] {
            assert_eq!(day(time).as_deref(), Some("2026-01-16"), "{time}");
        }
        for time in ["16 January 2026", "2026-13-01", "2026-01", "", "26-1-1"] {
            assert_eq!(day(time), None, "{time}");
        }
    }
}
