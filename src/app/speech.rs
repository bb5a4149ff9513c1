//! The language of the page: `?lang=` of the address, else the person's choice, else the browser's wish.

use std::cell::Cell;

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};

use super::dom::{document, storage, window};
use crate::{
    say::{Count, Say},
    text::Language,
};

/// Under this name the browser keeps the choice: not with the library, which is opened after the first words are said.
const CHOICE: &str = "gloss-language";

thread_local! {
    static SAY: Cell<Say> = const { Cell::new(Say::ENGLISH) };
    static NUMBERS: Function = {
        let locales = js_sys::Array::of1(&locale().into());
        js_sys::Intl::NumberFormat::new(&locales, &options("maximumFractionDigits", &20.into())).format()
    };
    static DATES: Function = {
        let locales = js_sys::Array::of1(&locale().into());
        js_sys::Intl::DateTimeFormat::new(&locales, &options("dateStyle", &"medium".into())).format()
    };
}

/// What the page says things in.
pub fn say() -> Say {
    SAY.get()
}

/// Finds the language out, before the page says anything, and tells the browser and its screen reader.
pub fn start() {
    let language = asked().or_else(chosen).or_else(wished).unwrap_or(Language::English);
    SAY.set(Say(language));
    let Some(root) = document().document_element() else { return };
    // A page without the attribute is read in the browser's language: no harm.
    let _ = root.set_attribute("lang", language.tag());
    tell_styles(root.unchecked_ref());
}

/// The person chooses the page's language: it begins anew in it.
pub fn choose(language: Language) {
    // Where the browser keeps nothing, the address does.
    let is_kept = storage().is_some_and(|storage| storage.set_item(CHOICE, language.tag()).is_ok());
    let location = window().location();
    let address = if is_kept { String::new() } else { format!("?lang={}", language.tag()) };
    let fragment = location.hash().unwrap_or_default();
    let is_elsewhere = location.search().is_ok_and(|search| search != address);
    // A page that cannot go anywhere stays as it is.
    let _ = if is_elsewhere {
        location.replace(&format!("{}{address}{fragment}", location.pathname().unwrap_or_default()))
    } else {
        location.reload()
    };
}

fn asked() -> Option<Language> {
    let search = window().location().search().ok()?;
    let tag = search.trim_start_matches('?').split('&').find_map(|pair| pair.strip_prefix("lang="))?;
    Language::of_tag(tag)
}

fn chosen() -> Option<Language> {
    Language::of_tag(&storage()?.get_item(CHOICE).ok()??)
}

/// The first of the languages that the browser wishes for that the page has.
fn wished() -> Option<Language> {
    window().navigator().languages().iter().filter_map(|tag| tag.as_string()).find_map(|tag| of_wish(&tag))
}

/// The page's language for a wish like `zh-HK` (BCP 47).
fn of_wish(tag: &str) -> Option<Language> {
    let mut parts = tag.split('-');
    let rest = |mut parts: std::str::Split<'_, char>| parts.any(|part| matches!(part, "Hant" | "TW" | "HK" | "MO"));
    match parts.next()? {
        "en" => Some(Language::English),
        "ko" => Some(Language::Korean),
        "zh" if rest(parts) => Some(Language::TraditionalChinese),
        "zh" => Some(Language::SimplifiedChinese),
        _ => None,
    }
}

/// The words that announce marks are custom properties of the styles, so that they are heard but neither seen nor
/// copied.
fn tell_styles(root: &web_sys::HtmlElement) {
    let say = say();
    let words = [
        ("person", say.spoken_person()),
        ("organization", say.spoken_organization()),
        ("amount", say.spoken_amount()),
        ("quote", say.spoken_quote()),
        ("reported", say.spoken_reported()),
        ("statement", say.spoken_statement()),
        ("end", say.spoken_end()),
    ];
    for (name, word) in words {
        // Without the word a mark is still a mark.
        let _ = root.style().set_property(&format!("--say-{name}"), &format!("\"{word}\""));
    }
}

/// The locale for numbers and dates: the browser's own if it is of the page's language (such as `en-GB`), else the
/// page's language.
pub fn locale() -> String {
    let language = say().0;
    let wish = window().navigator().language().filter(|tag| of_wish(tag) == Some(language));
    wish.unwrap_or_else(|| language.tag().to_owned())
}

/// A count, for a message.
pub fn count(n: usize) -> Count {
    Count::new(n, number(n.to_string()))
}

/// A decimal in the reader's own number format; the browser takes decimal strings exactly.
pub fn number(decimal: String) -> String {
    NUMBERS.with(|format| written(format, &decimal.as_str().into())).unwrap_or(decimal)
}

/// A moment as a date in the reader's own format.
pub fn date(moment: jiff::Timestamp) -> String {
    DATES.with(|format| written(format, &(moment.as_millisecond() as f64).into())).unwrap_or_default()
}

/// Options for a formatter. Making a formatter takes the browser longer than a hundred uses of it, so each is made
/// once.
fn options<T: JsCast>(name: &str, value: &JsValue) -> T {
    let options = js_sys::Object::new();
    // Setting a property of a fresh object cannot fail.
    let _ = js_sys::Reflect::set(&options, &name.into(), value);
    options.unchecked_into()
}

fn written(format: &Function, value: &JsValue) -> Option<String> {
    format.call1(&JsValue::UNDEFINED, value).ok()?.as_string()
}
