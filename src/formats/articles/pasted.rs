//! Text pasted from a web page or a document: the clipboard's HTML beside its plain text.

use super::web;

/// Elements that say more than a browser's plain text does: where headings, paragraphs, items of lists and rows of tables
/// are. Programmers' editors copy lines as mere `div`s, and their plain text is as it should be.
const TELLING: [&str; 15] = [
    "<p>",
    "<p ",
    "<li>",
    "<li ",
    "<td>",
    "<td ",
    "<th>",
    "<th ",
    "<h1",
    "<h2",
    "<h3",
    "<h4",
    "<dt",
    "<blockquote",
    "<pre",
];

/// The longest of it that is looked into, in bytes: a long article has a tenth of that.
const LONGEST: usize = 4_000_000;

/// Whether `html` may say more than the plain text beside it.
pub fn is_telling(html: &str) -> bool {
    let has = |tag: &&str| html.contains(*tag) || html.contains(&tag.to_ascii_uppercase());
    html.len() <= LONGEST && TELLING.iter().any(has)
}

/// The text of `html` with its headings, lists and tables as lines, as a saved page comes in; nothing where it has not the
/// words of `plain`, the same in plain text.
pub fn pasted(html: &str, plain: &str) -> Option<String> {
    let text = is_telling(html).then(|| web::chapter(html).ok())??.1;
    let is_same = plain.trim().is_empty() || is_nearly(n_letters(&text), n_letters(plain));
    (n_letters(&text) > 0 && is_same).then_some(text)
}

fn n_letters(text: &str) -> usize {
    text.chars().filter(|one| one.is_alphanumeric()).count()
}

/// Whether at most a tenth differs, as the numbers of a list do.
fn is_nearly(found: usize, expected: usize) -> bool {
    found.abs_diff(expected) <= expected / 10 + 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_lists_and_tables_become_lines() {
        let html = "<html><head></head><body><h2 style=\"color: red\">The ferry</h2>\n  <p>Mira <b>Chen</b> said so.</p>\n  \
            <ul><li>one</li><li>two</li></ul>\n  <table><tbody><tr><th>Year</th><th>Sum</th></tr><tr><td>2025</td><td>$1</td></tr>\
            </tbody></table>\n  <p>据《北港日报》报道。</p></body></html>";
        let plain = "The ferry\nMira Chen said so.\none\ntwo\nYear\tSum\n2025\t$1\n据《北港日报》报道。";
        let text = pasted(html, plain).expect("it says more");
        let lines =
            "The ferry\n\nMira Chen said so.\n\n- one\n- two\n\n| Year | Sum |\n| 2025 | $1 |\n\n据《北港日报》报道。";
        assert_eq!(text, lines);
    }

    #[test]
    fn what_says_no_more_or_something_else_is_left_to_the_plain_text() {
        assert_eq!(pasted("<div>fn main() {</div><div>    one()</div>", "fn main() {\n    one()"), None);
        assert_eq!(pasted("<p>An advertisement</p>", "Mira Chen has sold the last steam ferry of Pell."), None);
        assert_eq!(pasted("<p><img src='a.png'></p>", ""), None);
    }

    #[test]
    fn a_fragment_of_a_document_is_its_text_alone() {
        let html = "<html><head><style>p {color: red}</style></head><body><!--StartFragment-->\
            <P class=MsoNormal>据《北港日报》报道。</P><!--EndFragment--></body></html>";
        assert_eq!(pasted(html, "据《北港日报》报道。").as_deref(), Some("据《北港日报》报道。"));
    }
}
