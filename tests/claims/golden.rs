//! The marked truth of `tests/golden/claims/` and the articles of the corpus that it marks.

use std::{collections::HashMap, fs, path::PathBuf};

use gloss::text::Language;

/// A marked article.
pub(crate) struct Article {
    pub(crate) language: Language,
    pub(crate) text: String,
    pub(crate) claims: Vec<Marked>,
}

/// What is marked of a claim; what has its default has nothing here.
#[derive(Default)]
pub(crate) struct Marked {
    pub(crate) sentence: String,
    /// The fields by their names.
    pub(crate) fields: HashMap<String, String>,
    pub(crate) amounts: Vec<Amount>,
}

pub(crate) struct Amount {
    pub(crate) text: String,
    pub(crate) measure: Option<String>,
    /// Whose it is: a name that stands in the article.
    pub(crate) subject: Option<String>,
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(folder().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The articles of the file `name`, in its order.
pub(crate) fn articles(name: &str, texts: &HashMap<String, (Language, String)>) -> Vec<Article> {
    let file = read(&format!("tests/golden/claims/{name}"));
    file.split("\n=== ").map(|article| article.trim_start_matches("=== ")).map(|article| of(article, texts)).collect()
}

fn of(article: &str, texts: &HashMap<String, (Language, String)>) -> Article {
    let mut lines = article.lines();
    let id = lines.next().unwrap_or_default().trim();
    let (language, text) = texts.get(id).unwrap_or_else(|| panic!("{id} is no article of the corpus")).clone();
    let mut claims: Vec<Marked> = Vec::new();
    for line in lines {
        match line.split_once('\t') {
            Some(("", field)) => claims.last_mut().expect("a field follows its claim").add(field),
            Some((_, sentence)) => claims.push(Marked { sentence: sentence.to_owned(), ..Marked::default() }),
            None => {}
        }
    }
    Article { language, text, claims }
}

impl Marked {
    fn add(&mut self, field: &str) {
        let (name, value) = field.split_once('\t').unwrap_or((field, ""));
        if name != "amount" {
            self.fields.insert(name.to_owned(), value.to_owned());
            return;
        }
        let mut parts = value.split(" | ");
        let text = parts.next().unwrap_or_default().to_owned();
        let mut told = || parts.next().filter(|told| *told != "-").map(str::to_owned);
        self.amounts.push(Amount {
            text,
            measure: told(),
            subject: told().map(|name| name.trim_start_matches('^').to_owned()),
        });
    }
}

/// The articles of the corpus, by id.
pub(crate) fn corpus() -> HashMap<String, (Language, String)> {
    let entries = fs::read_dir(folder().join("corpus")).expect("the corpus is in the repository");
    let paths = entries.flatten().map(|entry| entry.path());
    let files = paths.filter(|path| path.extension().is_some_and(|ending| ending == "txt"));
    files
        .flat_map(|path| {
            let name = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
            let language = name.rsplit_once('-').and_then(|(tag, _)| Language::of_tag(tag));
            let language = language.expect("a file of the corpus is named after its language");
            let content = fs::read_to_string(&path).expect("the corpus is text");
            let all = content.split("\n=== ").map(|article| article.trim_start_matches("=== "));
            all.map(|article| (id(article), (language, text(article, language)))).collect::<Vec<_>>()
        })
        .collect()
}

fn id(article: &str) -> String {
    article.split_whitespace().next().unwrap_or_default().to_owned()
}

/// The text of an article, as `corpus/README.md` describes it.
fn text(article: &str, language: Language) -> String {
    let is_spaced = matches!(language, Language::English | Language::Korean);
    let mut text = String::new();
    for line in article.lines().skip(1) {
        let Some((letter, marked)) = line.split_once('\t') else {
            if !text.ends_with('\n') {
                text.push('\n');
            }
            continue;
        };
        if is_spaced && !text.is_empty() && !text.ends_with('\n') {
            text.push(' ');
        }
        let mut rest = marked;
        while let Some(at) = rest.find(['⟦', '⟧']) {
            text.push_str(&rest[..at]);
            let mark = &rest[at..];
            rest = match mark.strip_prefix('⟦') {
                Some(inner) => inner.split_once('|').map_or("", |(_, inside)| inside),
                None => &mark['⟧'.len_utf8()..],
            };
        }
        text.push_str(rest);
        if letter == "H" {
            text.push('\n');
        }
    }
    text
}
