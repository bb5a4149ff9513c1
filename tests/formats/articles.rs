//! Articles in: files of every kind, alone and in zips, good and bad.

use std::io::{Cursor, Write};

use gloss::formats::{FormatError, Intake, Kind, Taken, articles::Paper, read_as};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::given;

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(*name, SimpleFileOptions::default()).expect("memory");
        zip.write_all(content).expect("memory");
    }
    zip.finish().expect("memory").into_inner()
}

fn document(body: &str) -> String {
    format!("<?xml version=\"1.0\"?><w:document {W}><w:body>{body}</w:body></w:document>")
}

fn paragraph(words: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>")
}

/// The texts of what is in the file.
fn texts(name: &str, bytes: &[u8]) -> Vec<String> {
    let intake = Intake::open(name, bytes.to_vec(), given()).expect("a file");
    let imported = intake.map(|taken| taken.outcome.expect("a good file").1);
    imported
        .flat_map(|imported| imported.documents().map(|article| article.text.to_string()).collect::<Vec<_>>())
        .collect()
}

fn refusal(paper: Paper, bytes: &[u8]) -> String {
    read_as(Kind::Article(paper), "a", bytes, &given()).expect_err("a bad file").to_string()
}

#[test]
fn a_word_document_is_its_text_with_lists_tables_and_notes() {
    let item = |words: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"
        )
    };
    let cell = |words: &str| format!("<w:tc>{}</w:tc>", paragraph(words));
    let body = [
        paragraph("Acme buys the ferry"),
        "<w:p><w:r><w:t>Mira </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins><w:r><w:t>Chen &amp; co</w:t></w:r></w:ins>\
         <w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:br/><w:t>said so.</w:t></w:r></w:p>".to_owned(),
        item("one"),
        item("two"),
        format!("<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>", cell("Year"), cell("Sum"), cell("2026"), cell("20亿")),
        paragraph("After."),
    ]
    .concat();
    let numbering = format!(
        "<w:numbering {W}><w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>"
    );
    let notes = format!(
        "<w:footnotes {W}><w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"2\">{}</w:footnote></w:footnotes>",
        paragraph("A note.")
    );
    let facts = "<c:coreProperties xmlns:c=\"c\" xmlns:dc=\"d\" xmlns:t=\"t\"><dc:title>The ferry</dc:title><t:created>2026-01-16T09:00:00Z</t:created></c:coreProperties>";
    let file = zip(&[
        ("word/document.xml", document(&body).as_bytes()),
        ("word/numbering.xml", numbering.as_bytes()),
        ("word/footnotes.xml", notes.as_bytes()),
        ("docProps/core.xml", facts.as_bytes()),
    ]);
    let taken = Intake::open("a.docx", file, given()).expect("a file").next().expect("one");
    let (kind, imported) = taken.outcome.expect("a document");
    assert_eq!(kind, Kind::Article(Paper::Word));
    let article = &imported.unread[0];
    assert_eq!(
        &*article.text,
        "Acme buys the ferry\n\nMira Chen & co[2]\nsaid so.\n\n1. one\n2. two\n\n| Year | Sum |\n| 2026 | 20亿 |\n\nAfter.\n\n[2] A note."
    );
    assert_eq!(
        (&*article.details.title, &*article.details.date, article.id.as_str()),
        ("The ferry", "2026-01-16", "a.docx")
    );
}

#[test]
fn the_chapters_of_a_book_are_articles_in_the_order_of_reading() {
    let chapter = |name: &str| {
        format!("<html><body><h2>{name}</h2><p>{}</p></body></html>", format!("{name} tells of a ferry. ").repeat(20))
    };
    let package = "<package><metadata><dc:title>Ferries</dc:title><dc:language>en</dc:language><dc:date>2025-03-01</dc:date></metadata><manifest>\
        <item id='n' href='nav.xhtml' media-type='application/xhtml+xml' properties='nav'/>\
        <item id='b' href='two%20b.xhtml' media-type='application/xhtml+xml'/><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/>\
        </manifest><spine><itemref idref='n'/><itemref idref='a'/><itemref idref='b'/><itemref idref='a'/></spine></package>";
    let file = zip(&[
        ("mimetype", b"application/epub+zip"),
        (
            "META-INF/container.xml",
            b"<container><rootfiles><rootfile full-path=\"OEBPS/p.opf\"/></rootfiles></container>",
        ),
        ("OEBPS/p.opf", package.as_bytes()),
        ("OEBPS/nav.xhtml", chapter("Contents").as_bytes()),
        ("OEBPS/a.xhtml", chapter("One").as_bytes()),
        ("OEBPS/two b.xhtml", chapter("Two").as_bytes()),
    ]);
    let taken = Intake::open("book.epub", file, given()).expect("a file").next().expect("one");
    let (_, imported) = taken.outcome.expect("a book");
    let told: Vec<(&str, &str)> =
        imported.unread.iter().map(|one| (one.id.as_str(), one.details.title.as_str())).collect();
    assert_eq!(told, [("book.epub#1", "Ferries: One"), ("book.epub#2", "Ferries: Two")]);
    assert!(imported.unread[0].text.starts_with("One\n\nOne tells of a ferry."));
}

#[test]
fn a_zip_of_files_gives_each_and_goes_on_after_a_bad_one() {
    let inner = zip(&[("x.txt", b"x")]);
    let file = zip(&[
        ("folder/a.txt", "\u{feff}一 Mira".as_bytes()),
        ("__MACOSX/._a.txt", b"\0\x05\x16\x07"),
        (".DS_Store", b"\0\0\0\x01Bud1"),
        ("b.md", b"# Title\n\n*Text*"),
        ("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        (
            "c.json",
            b"{\"format\": \"gloss\", \"version\": 1, \"offsets\": \"codepoint\", \"labels\": [], \"articles\": []}",
        ),
        ("inner.zip", &inner),
    ]);
    let intake = Intake::open("a.zip", file, given()).expect("a zip");
    assert_eq!(intake.progress(), (7, 0));
    let taken: Vec<Taken> = intake.collect();
    let names: Vec<(&str, bool)> = taken.iter().map(|one| (&*one.name, one.outcome.is_ok())).collect();
    assert_eq!(
        names,
        [("folder/a.txt", true), ("b.md", true), ("picture.png", false), ("c.json", true), ("inner.zip", false)]
    );
    let (kind, imported) = taken[0].outcome.as_ref().expect("a text");
    assert_eq!((*kind, &*imported.unread[0].text), (Kind::Article(Paper::Text), "一 Mira"));
    assert_eq!(imported.unread[0].id.as_str(), "a.txt");
    assert!(matches!(taken[4].outcome, Err(FormatError::ZipInZip)));
}

#[test]
fn a_file_is_told_by_its_content_where_its_name_does_not_say() {
    let page = b"<!DOCTYPE html><p>Mira Chen said so.";
    assert_eq!(Kind::of("a.txt", page), Some(Kind::Article(Paper::Text)));
    assert_eq!(Kind::of("a", page), Some(Kind::Article(Paper::WebPage)));
    assert_eq!(Kind::of("a.bin", &zip(&[("word/document.xml", b"")])), Some(Kind::Article(Paper::Word)));
    assert_eq!(texts("notes", b"Just words."), ["Just words."]);
    assert_eq!(texts("a.txt", b"{\"text\": 1}"), ["{\"text\": 1}"]);
    for id in Kind::ids() {
        assert!(Kind::of_id(id).is_some(), "{id}");
    }
}

#[test]
fn the_encoding_of_a_text_is_told() {
    let bytes = b"\xbe\xdd\xd6\xaa\xc7\xe9\xc8\xcb\xca\xbf\xcd\xb8\xc2\xb6\xa3\xac\xb9\xab\xcb\xbe\xbd\xab\xc8\xda\xd7\xca\xa1\xa3\n";
    let (kind, imported) = read_as(Kind::Article(Paper::Text), "a", bytes, &given()).expect("a text");
    assert_eq!(&*imported.unread[0].text, "据知情人士透露，公司将融资。\n");
    assert_eq!(imported.summary(kind), "plain text: 1 article, 0 annotations. Read as GB18030. Nothing was left out.");
}

#[test]
fn bad_files_are_refused_in_a_sentence() {
    for (paper, bytes, said) in [
        (
            Paper::Word,
            b"PK\x03\x04half of a zip".to_vec(),
            "The file cannot be read as Word document: the zip is damaged",
        ),
        (Paper::Word, zip(&[("a", b"b")]), "The file cannot be read as Word document: there is no text in it."),
        (
            Paper::Word,
            zip(&[("word/document.xml", b"<w:p><w:t>cut</w:p>")]),
            "The file cannot be read as Word document: its XML is damaged after byte",
        ),
        (Paper::Book, zip(&[("a", b"b")]), "The file cannot be read as EPUB book: it does not say where its book is."),
        (
            Paper::WebArchive,
            b"MIME-Version: 1.0\n\nx".to_vec(),
            "The file cannot be read as web page (MHTML): there is no page in it.",
        ),
        (Paper::WebPage, b"<html><script>x</script>".to_vec(), "The file is empty."),
        (Paper::Text, b"\0\x01\x02\x03\xff\xfe\0".to_vec(), "The file is not text that can be read"),
        (Paper::Text, vec![b'a'; (64 << 20) + 1], "The file would unpack to more than 64 MB"),
    ] {
        let told = refusal(paper, &bytes);
        assert!(told.starts_with(said), "{paper:?}: {told}");
    }
}

#[test]
fn bombs_are_not_opened() {
    let zeroes = vec![b' '; 64 << 20];
    let names: Vec<String> = (0..9).map(|n| format!("{n}.txt")).collect();
    let bomb: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), zeroes.as_slice())).collect();
    let taken: Vec<Taken> = Intake::open("bomb.zip", zip(&bomb), given()).expect("a zip").collect();
    assert!(matches!(taken.last().map(|one| &one.outcome), Some(Err(FormatError::TooLarge { most: 512 }))));
    let entities = "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    let file = zip(&[("word/document.xml", format!("{entities}{}", document(&paragraph("x&b;y"))).as_bytes())]);
    assert_eq!(texts("a.docx", &file), ["xy"]);
    let deep = document(&"<w:p>".repeat(200_000));
    let refused = refusal(Paper::Word, &zip(&[("word/document.xml", deep.as_bytes())]));
    assert!(refused.contains("damaged"), "{refused}");
}

#[test]
fn a_long_line_is_read_in_time() {
    let begun = cpu_time::ThreadTime::now();
    let line = "据知情人士透露，".repeat(1_200_000);
    assert_eq!(texts("a.txt", line.as_bytes())[0].len(), line.len());
    let page = format!("<p>{}</p>", "word ".repeat(2_000_000));
    assert_eq!(texts("a.html", page.as_bytes()).len(), 1);
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}
