//! Pages as news sites make them, written for these tests: the article comes out, the site does not.

use super::*;
use crate::text::Language;

/// A page around `article`, with what sites put around one.
fn page(head: &str, article: &str) -> String {
    let menu: String =
        ["World", "Business", "Sport", "Weather"].map(|name| format!("<li><a href=/{name}>{name}</a></li>")).concat();
    let related: String = (1..9).map(|n| format!("<li><a href='/r{n}'>Another story number {n}</a></li>")).collect();
    format!(
        "<!DOCTYPE html><html><head>{head}<style>p {{ color: red }}</style><script>var tracked = 'nonsense';</script></head><body>\
         <div class='cookie-banner'><p>We value your privacy.</p><button>Accept all</button></div>\
         <header><nav><ul>{menu}</ul></nav></header>\
         <main><article><h1>Harbour board sells the old ferry</h1><p class='byline'>By <a rel='author' href='/a'>Mira Chen</a></p>{article}\
         <div class='share-buttons'><a href='#'>Share on Chirp</a></div></article>\
         <aside class='related'><h2>Related</h2><ul>{related}</ul></aside>\
         <section class='comments' id='comments'><h2>Comments</h2><p>user123: first!</p></section></main>\
         <footer><p>© Harbour Post. <a href='/terms'>Terms</a></p></footer></body></html>"
    )
}

const PARAGRAPHS: [&str; 4] = [
    "The harbour board of Pell has sold its last steam ferry to a museum for €2.4m, the board’s chair, Tomas Ardel, said on Friday.",
    "The museum, which beat three other bidders, plans to repair the boiler within two years, and to sail the boat in summer.",
    "“Nobody wanted her to be broken up,” Mr Ardel said, adding that the money would pay for <b>two</b> electric boats.",
    "The ferry carried about 900 passengers a day until 2019, when a bridge was opened, and has been at the quay since then.",
];

fn article() -> String {
    PARAGRAPHS.map(|words| format!("<p>{words}\n</p>")).concat()
}

fn told(head: &str, article: &str) -> Told {
    read(&page(head, article), "").expect("an article")
}

#[test]
fn the_article_comes_out_and_the_site_does_not() {
    let told = told("<title>Harbour board sells the old ferry | Harbour Post</title>", &article());
    assert_eq!(told.title, "Harbour board sells the old ferry");
    assert!(told.text.starts_with("Harbour board sells the old ferry\n\n"), "{}", told.text);
    for words in PARAGRAPHS {
        let words = words.replace("<b>", "").replace("</b>", "");
        assert!(told.text.contains(&format!("\n\n{words}")), "{}", told.text);
    }
    for site in ["privacy", "Weather", "Another story", "user123", "Terms", "nonsense", "color"] {
        assert!(!told.text.contains(site), "{site} in {}", told.text);
    }
    assert!(told.faults.is_empty());
}

#[test]
fn what_the_page_says_of_itself_goes_into_the_details() {
    let told = told(
        "<title>x</title><meta property='og:title' content='Harbour board sells the old ferry'>\
         <meta property='og:site_name' content='Harbour Post'><meta property='article:published_time' content='2026-01-16T08:00:00Z'>\
         <link rel='canonical' href='https://post.example/ferry'>",
        &article(),
    );
    assert_eq!(told.outlet, "Harbour Post");
    assert_eq!(told.date, "2026-01-16");
    assert_eq!(told.url, "https://post.example/ferry");
    assert!(told.text.contains("Mira Chen"), "{}", told.text);
}

#[test]
fn an_address_that_does_something_is_none() {
    let told = told("<link rel='canonical' href='javascript:alert(1)'>", &article());
    assert_eq!(told.url, "");
    let saved = format!("<!-- saved from url=(0025)https://post.example/saved -->{}", page("", &article()));
    assert_eq!(read(&saved, "").expect("an article").url, "https://post.example/saved");
    assert_eq!(read(&saved, "https://post.example/known").expect("an article").url, "https://post.example/known");
}

#[test]
fn headings_lists_and_tables_stay_as_text() {
    let more = "<h2>What was paid</h2><ul><li>€2.4m for the boat</li><li><p>€100,000 for the boiler</p></li></ul>\
        <ol><li>First</li><li>Second</li></ol>\
        <table><tr><th>Year</th><th>Passengers</th></tr><tr><td>2018</td><td>330,000</td></tr><tr><td>2019</td><td>12,000</td></tr></table>\
        <p>漢<ruby>字<rp>(</rp><rt>zi</rt><rp>)</rp></ruby> stay.<br>A line.</p>";
    let told = told("", &format!("{}{more}{}", article(), article()));
    let lists = "\n\nWhat was paid\n\n- €2.4m for the boat\n- €100,000 for the boiler\n\n1. First\n2. Second\n\n\
        | Year | Passengers |\n| 2018 | 330,000 |\n| 2019 | 12,000 |\n\n漢字 stay.\nA line.\n\n";
    assert!(told.text.contains(lists), "{}", told.text);
}

#[test]
fn a_page_in_chinese_is_found_by_its_paragraphs() {
    let paragraph = "<p>據港務局主席周先生周五表示，該局已將最後一艘蒸汽渡輪以二百四十萬歐元售予一間博物館，款項將用於購置兩艘電動船。</p>";
    let html = page("<meta charset=utf-8>", &paragraph.repeat(6)).replace("<html>", "<html lang='zh-TW'>");
    let told = read(&html, "").expect("an article");
    assert_eq!(told.language, Some(Language::TraditionalChinese));
    assert_eq!(told.text.matches("港務局").count(), 6);
    assert!(!told.text.contains("Another story"));
}

#[test]
fn a_page_without_an_article_is_taken_as_a_whole_and_that_is_said() {
    let told = read("<p>Short.</p><p>Text.</p>", "").expect("a text");
    assert!(told.text.contains("Short.\n\nText."), "{}", told.text);
    assert!(matches!(read("<html><body><script>1</script></body></html>", ""), Err(FormatError::Empty)));
}

// There is no such clock in a browser.
#[cfg(not(target_arch = "wasm32"))]
#[test]
fn a_page_of_many_or_deep_elements_is_read_in_bounded_time() {
    for html in [
        "<div>".repeat(200_000),
        "<b><p>".repeat(20_000),
        "<table><tr><td>".repeat(20_000),
        format!("<i>{}", "<div></b>".repeat(300)),
        "<p>word</p>".repeat(100_000),
        "<p>Some words, as of an article, and more of them, and a link <a href=x>here</a></p>".repeat(14_000),
        "<ul><li><a>a</a></ul>".repeat(9_000),
        "<a>".repeat(25_000),
        "<p>".repeat(25_000),
        format!("<div>{}", "<span>".repeat(390)) + &"<p>x, y, z, and more words than that to be scored.".repeat(20_000),
    ] {
        let begun = cpu_time::ThreadTime::now();
        // Read or refused: that it ends is what is asked.
        let _ = read(&html, "");
        assert!(begun.elapsed().as_secs() < 20, "{:.40} {:?}", html, begun.elapsed());
    }
}

#[test]
fn an_archive_holds_its_page_in_any_transfer_encoding() {
    let mail = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/ferry\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/related; boundary=\"--b\"\r\n\r\n----b\r\nContent-Type: text/html\r\n\
        Content-Transfer-Encoding: quoted-printable\r\n\r\n<meta charset=3Dutf-8><p>Mira =E6=8D=AE=\r\n</p>\r\n----b\r\n\
        Content-Type: image/png\r\n\r\nx\r\n----b--\r\n";
    let page = unpacked(mail.as_bytes()).expect("a page");
    assert_eq!(String::from_utf8_lossy(&page.content).trim(), "<meta charset=utf-8><p>Mira 据</p>");
    assert_eq!((&*page.url, page.charset), ("https://post.example/ferry", None));
    assert!(unpacked(b"MIME-Version: 1.0\r\n\r\n").is_err());
}
