//! From elements to text. The tree is walked without recursion, because pages may be nested arbitrarily deep.

use dom_query::{Document, NodeRef};

use super::Blocks;

/// Elements whose content is not read.
const UNREAD: [&str; 18] = [
    "script", "style", "noscript", "template", "head", "title", "svg", "math", "iframe", "object", "select", "button",
    "input", "textarea", "nav", "rt", "rp", "audio",
];

/// Elements that are paragraphs of their own.
const PARAGRAPHS: [&str; 30] = [
    "p",
    "div",
    "section",
    "article",
    "main",
    "header",
    "footer",
    "aside",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "figure",
    "figcaption",
    "pre",
    "table",
    "caption",
    "address",
    "hr",
    "form",
    "fieldset",
    "dl",
    "details",
    "summary",
    "body",
    "center",
    "video",
];

/// What an element does to the text around it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Inline,
    Unread,
    Paragraph,
    Line,
    List(bool),
    Item,
    Row,
    Cell,
    Verbatim,
}

/// Writes the text within `root`.
pub(super) fn write(root: &NodeRef<'_>, blocks: &mut Blocks) {
    let mut n_verbatim = 0_usize;
    let mut next = root.first_child();
    while let Some(node) = next {
        let role = role_of(&node);
        if node.is_text() {
            let text = node.text();
            if n_verbatim > 0 { blocks.verbatim(&text) } else { blocks.words(&text) }
        }
        n_verbatim += usize::from(role == Role::Verbatim);
        begin(role, &node, blocks);
        next = node.first_child().filter(|_| role != Role::Unread);
        if next.is_none() {
            next = after(root, node, role, blocks, &mut n_verbatim);
        }
    }
}

/// Ends `node`, and what ends with it; answers which node comes then.
fn after<'a>(
    root: &NodeRef<'a>,
    mut node: NodeRef<'a>,
    mut role: Role,
    blocks: &mut Blocks,
    n_verbatim: &mut usize,
) -> Option<NodeRef<'a>> {
    loop {
        *n_verbatim -= usize::from(role == Role::Verbatim);
        end(role, blocks);
        if let Some(sibling) = node.next_sibling() {
            return Some(sibling);
        }
        node = node.parent().filter(|parent| parent.id != root.id)?;
        role = role_of(&node);
    }
}

fn role_of(node: &NodeRef<'_>) -> Role {
    let Some(name) = node.node_name().filter(|_| node.is_element()) else { return Role::Inline };
    match &*name {
        name if UNREAD.contains(&name) || node.has_attr("hidden") => Role::Unread,
        "pre" => Role::Verbatim,
        name if PARAGRAPHS.contains(&name) => Role::Paragraph,
        "br" | "dt" | "dd" => Role::Line,
        "ul" | "menu" => Role::List(false),
        "ol" => Role::List(true),
        "li" => Role::Item,
        "tr" if is_of_data(node) => Role::Row,
        "tr" => Role::Paragraph,
        "td" | "th" if node.parent().is_some_and(|row| is_of_data(&row)) => Role::Cell,
        "td" | "th" => Role::Paragraph,
        _ => Role::Inline,
    }
}

/// Whether a row is one of a table that says something, not one that only arranges a page: several cells, none of which
/// holds a table.
fn is_of_data(row: &NodeRef<'_>) -> bool {
    let cells = || row.children_it(false).filter(|cell| cell.has_name("td") || cell.has_name("th"));
    let arranges = |cell: &NodeRef<'_>| cell.children_it(false).any(|child| child.has_name("table"));
    cells().take(2).count() == 2 && !cells().take(MOST_CELLS).any(|cell| arranges(&cell))
}

/// How many cells of a row are looked at to tell what kind it is.
const MOST_CELLS: usize = 100;

fn begin(role: Role, node: &NodeRef<'_>, blocks: &mut Blocks) {
    match role {
        Role::Inline | Role::Unread => {}
        Role::Paragraph | Role::Verbatim => blocks.paragraph(),
        Role::Line => blocks.line(),
        Role::List(false) => blocks.list(None),
        Role::List(true) => {
            let first = node.attr("start").and_then(|start| start.trim().parse().ok());
            blocks.list(Some(first.unwrap_or(1)));
        }
        Role::Item => blocks.item(),
        Role::Row => blocks.row(),
        Role::Cell => blocks.cell(),
    }
}

fn end(role: Role, blocks: &mut Blocks) {
    match role {
        Role::Inline | Role::Unread | Role::Cell => {}
        Role::Paragraph | Role::Verbatim => blocks.paragraph(),
        Role::Line | Role::Item => blocks.line(),
        Role::List(_) => blocks.end_list(),
        Role::Row => blocks.end_row(),
    }
}

/// Whether `document` has more elements than `most`.
pub(super) fn is_larger(document: &Document, most: usize) -> bool {
    document.root().descendants_it().filter(NodeRef::is_element).nth(most).is_some()
}
