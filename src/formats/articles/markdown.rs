//! Markdown: its text without its signs.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{Told, blocks::Blocks, web::day};
use crate::text::Language;

/// The article of `content`.
pub(super) fn read(content: &str) -> Told {
    let (mut told, content) = front_matter(content);
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let mut blocks = Blocks::default();
    let (mut n_images, mut is_verbatim) = (0_usize, false);
    for event in Parser::new_ext(content, options) {
        match event {
            Event::Start(Tag::Image { .. }) => n_images += 1,
            Event::End(TagEnd::Image) => n_images = n_images.saturating_sub(1),
            _ if n_images > 0 => {}
            Event::Text(text) if is_verbatim => blocks.verbatim(&text),
            event => {
                is_verbatim = match event {
                    Event::Start(Tag::CodeBlock(_)) => true,
                    Event::End(TagEnd::CodeBlock) => false,
                    _ => is_verbatim,
                };
                write(event, &mut blocks);
            }
        }
    }
    told.text = blocks.into_text();
    told
}

fn write(event: Event<'_>, blocks: &mut Blocks) {
    match event {
        Event::Text(text) | Event::Code(text) => blocks.words(&text),
        Event::SoftBreak => blocks.words(" "),
        Event::HardBreak => blocks.line(),
        Event::FootnoteReference(name) => blocks.words(&format!("[{name}]")),
        Event::Start(tag) => begin(&tag, blocks),
        Event::End(tag) => end(tag, blocks),
        Event::Rule => blocks.paragraph(),
        _ => {}
    }
}

fn begin(tag: &Tag<'_>, blocks: &mut Blocks) {
    match tag {
        Tag::List(first) => blocks.list(*first),
        Tag::Item => blocks.item(),
        Tag::TableHead | Tag::TableRow => blocks.row(),
        Tag::TableCell => blocks.cell(),
        Tag::FootnoteDefinition(name) => {
            blocks.paragraph();
            blocks.marked(format!("[{name}] "));
        }
        tag if is_inline(&tag.to_end()) => {}
        _ => blocks.paragraph(),
    }
}

fn end(tag: TagEnd, blocks: &mut Blocks) {
    match tag {
        TagEnd::List(_) => blocks.end_list(),
        TagEnd::Item => blocks.line(),
        TagEnd::TableHead | TagEnd::TableRow => blocks.end_row(),
        TagEnd::TableCell => {}
        tag if is_inline(&tag) => {}
        _ => blocks.paragraph(),
    }
}

fn is_inline(tag: &TagEnd) -> bool {
    matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
}

/// What the lines between `---` at the beginning say, and what comes after them.
fn front_matter(content: &str) -> (Told, &str) {
    let mut told = Told::default();
    let content = content.trim_start_matches('\u{feff}');
    let Some(rest) = content.strip_prefix("---\n").or_else(|| content.strip_prefix("---\r\n")) else {
        return (told, content);
    };
    let Some((head, body)) = rest.split_once("\n---") else { return (told, content) };
    for (name, value) in head.lines().filter_map(|line| line.split_once(':')) {
        let value = value.trim().trim_matches(['"', '\'']).to_owned();
        match &*name.trim().to_ascii_lowercase() {
            "title" => told.title = value,
            "date" | "published" => told.date = day(&value).unwrap_or_default(),
            "url" | "link" | "source" if value.starts_with("http") => told.url = value,
            "outlet" | "publisher" | "site" => told.outlet = value,
            "lang" | "language" => told.language = Language::of_tag(&value),
            _ => {}
        }
    }
    (told, body.split_once('\n').map_or("", |(_, body)| body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_go_and_what_they_say_stays() {
        let told = read(
            "# Acme buys\n\nMira *Chen* said **20亿美元**,\nor [so](https://a.example).\n\n- one\n- two\n\n1. a\n2. b\n\n\
             | Year | Sum |\n|---|---|\n| 2026 | 5 |\n\n> Quote.[^1]\n\n![picture](x.png)\n\n[^1]: A note.\n",
        );
        assert_eq!(
            told.text,
            "Acme buys\n\nMira Chen said 20亿美元, or so.\n\n- one\n- two\n\n1. a\n2. b\n\n| Year | Sum |\n| 2026 | 5 |\n\n\
             Quote.[1]\n\n[1] A note."
        );
    }

    #[test]
    fn the_head_tells_of_the_article() {
        let told = read(
            "---\ntitle: \"Acme buys\"\ndate: 2026-01-16T10:00\nlang: ko\nsource: https://a.example/1\n---\nText.\n",
        );
        assert_eq!((&*told.title, &*told.date, &*told.url), ("Acme buys", "2026-01-16", "https://a.example/1"));
        assert_eq!((told.language, &*told.text), (Some(Language::Korean), "Text."));
        assert_eq!(read("---\nno end").text, "no end");
    }
}
