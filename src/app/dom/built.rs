//! The files of the build, whose names hold a hash of their content.

use std::collections::BTreeMap;

use super::document;

/// The address of the build's file `name`: an open page is served the file it was built with, also after a new version
/// has come. The build writes the names into the page.
pub fn built_file(name: &str) -> String {
    let boot = document().get_element_by_id("boot").and_then(|boot| boot.get_attribute("data-files"));
    let names: BTreeMap<String, String> = boot
        .and_then(|names| serde_wasm_bindgen::from_value(js_sys::JSON::parse(&names).ok()?).ok())
        .unwrap_or_default();
    format!("./{}", names.get(name).map_or(name, String::as_str))
}

/// The same with the page's own address before it, for those who have another: the worker.
pub fn built_address(name: &str) -> String {
    let file = built_file(name);
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    web_sys::Url::new_with_base(&file, &base).map_or(file, |url| url.href())
}
