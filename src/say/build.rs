//! Makes a function of each message of `locales/*.ftl`, for the build script: a message that is missing, or that takes
//! something else in one language than in another, is an error of the build.
//!
//! A message becomes one string, its four languages apart by `\0`. In a language, `\u{1}` and a digit stand for an
//! argument; `\u{2}`, a digit, the words for one, `\u{3}`, the words for several and `\u{4}` for a choice by that number.

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser;

/// The languages, in the order in which `Say` counts them.
const LANGUAGES: [&str; 4] = ["en", "zh-Hans", "zh-Hant", "ko"];

/// What the ids of words begin with that are looked up by their name, and are no functions.
const WORD: &str = "word-";

type Messages = BTreeMap<String, Pattern<String>>;

/// Writes `messages.rs` where cargo wants it.
pub(crate) fn write() {
    let locales = Path::new("src/say/locales");
    println!("cargo::rerun-if-changed=src/say/locales");
    println!("cargo::rerun-if-changed=src/say/build.rs");
    let all: Vec<Messages> = LANGUAGES.iter().map(|language| read(&locales.join(format!("{language}.ftl")))).collect();
    for (language, messages) in LANGUAGES.iter().zip(&all) {
        let odd = messages.keys().find(|id| !all[0].contains_key(*id));
        assert!(odd.is_none(), "{language}.ftl has the message {odd:?}, and en.ftl has not");
    }
    let is_word = |id: &&String| id.starts_with(WORD);
    let functions: String = all[0].keys().filter(|id| !is_word(id)).map(|id| function(id, &all)).collect();
    let words: String = all[0].keys().filter(is_word).map(|id| word(id, &all)).collect();
    let folder = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it for build scripts"));
    fs::write(
        folder.join("messages.rs"),
        format!("impl Say {{\n{functions}}}\n\nconst WORDS: &[(&str, &str)] = &[\n{words}];\n"),
    )
    .expect("OUT_DIR can be written to");
}

fn read(file: &Path) -> Messages {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let resource = parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
    let mut messages = Messages::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let pattern = message.value.unwrap_or_else(|| panic!("{}: {} says nothing", file.display(), message.id.name));
        let id = message.id.name;
        assert!(messages.insert(id.clone(), pattern).is_none(), "{}: {id} stands twice", file.display());
    }
    messages
}

/// The line of the table for the word `id`.
fn word(id: &str, all: &[Messages]) -> String {
    let (code, _) = encoded(id, all);
    format!("    ({:?}, {code:?}),\n", id.trim_start_matches(WORD).replace('-', " "))
}

/// The message `id` in all languages as one string, and what it takes.
fn encoded(id: &str, all: &[Messages]) -> (String, Vec<String>) {
    let mut arguments = Vec::new();
    collect(&all[0][id], &mut arguments);
    let mut code = String::new();
    for (language, messages) in LANGUAGES.iter().zip(all) {
        let pattern = messages.get(id).unwrap_or_else(|| panic!("{language}.ftl lacks the message {id}"));
        let place = |variable: &str| {
            let at = arguments.iter().position(|own| own == variable);
            at.unwrap_or_else(|| panic!("{language}.ftl: {id} uses ${variable}, which en.ftl does not give it"))
        };
        let separator = if *language == LANGUAGES[0] { "" } else { "\0" };
        write!(code, "{separator}{}", template(pattern, &place)).expect("a string takes any text");
    }
    (code, arguments)
}

/// The method of `Say` for the message `id`.
fn function(id: &str, all: &[Messages]) -> String {
    let name = id.replace('-', "_");
    let (code, arguments) = encoded(id, all);
    let doc = code.split('\0').next().unwrap_or_default().replace(|c: char| c.is_control(), "…");
    // A digit may follow: `\01` would look like an octal number.
    let code = format!("{code:?}").replace(r"\0", r"\u{0}");
    if arguments.is_empty() {
        return format!("    #[doc = {doc:?}]\n    pub fn {name}(self) -> &'static str {{ self.pick({code}) }}\n");
    }
    let kind = |own: &String| if is_number(own) { "&Count" } else { "&str" };
    let rust = |own: &String| own.replace('-', "_");
    let parameters: Vec<String> = arguments.iter().map(|own| format!("{}: {}", rust(own), kind(own))).collect();
    let given: Vec<String> = arguments.iter().map(|own| format!("{}.into()", rust(own))).collect();
    format!(
        "    #[doc = {doc:?}]\n    pub fn {name}(self, {}) -> String {{ self.fill({code}, &[{}]) }}\n",
        parameters.join(", "),
        given.join(", ")
    )
}

/// Whether an argument is a number: by its name, `$n` or `$n-all`.
fn is_number(argument: &str) -> bool {
    argument == "n" || argument.starts_with("n-")
}

/// Adds what a pattern takes, in the order in which it takes it.
fn collect(pattern: &Pattern<String>, arguments: &mut Vec<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let (Expression::Inline(inline) | Expression::Select { selector: inline, .. }) = expression;
        if let InlineExpression::VariableReference { id } = inline
            && !arguments.contains(&id.name)
        {
            arguments.push(id.name.clone());
        }
        if let Expression::Select { variants, .. } = expression {
            variants.iter().for_each(|variant| collect(&variant.value, arguments));
        }
    }
}

fn template(pattern: &Pattern<String>, place: &dyn Fn(&str) -> usize) -> String {
    pattern.elements.iter().map(|element| part(element, place)).collect()
}

fn part(element: &PatternElement<String>, place: &dyn Fn(&str) -> usize) -> String {
    match element {
        PatternElement::TextElement { value } => value.clone(),
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::VariableReference { id }) } => {
            format!("\u{1}{}", place(&id.name))
        }
        PatternElement::Placeable {
            expression: Expression::Select { selector: InlineExpression::VariableReference { id }, variants },
        } => {
            assert!(is_number(&id.name), "a choice by ${}: only numbers choose", id.name);
            let of = |name: &str| template(&variant(variants, name).value, place);
            format!("\u{2}{}{}\u{3}{}\u{4}", place(&id.name), of("one"), of("other"))
        }
        PatternElement::Placeable { expression } => panic!("no message needs this yet: {expression:?}"),
    }
}

fn variant<'a>(variants: &'a [Variant<String>], name: &str) -> &'a Variant<String> {
    let is_it =
        |variant: &&Variant<String>| matches!(&variant.key, VariantKey::Identifier { name: own } if own == name);
    let named = variants.iter().find(is_it);
    named.or_else(|| variants.iter().find(|variant| variant.default)).expect("the parser wants a default")
}
