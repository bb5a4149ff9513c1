//! The files of the build, whose names hold a hash of their content.

use super::document;

/// The address of the build's file `name`: an open page is served the file it was built with, also after a new version
/// has come. The build writes the names into the page.
pub fn built_file(name: &str) -> String {
    format!("./{}", hashed(name).as_deref().unwrap_or(name))
}

fn hashed(name: &str) -> Option<String> {
    let boot = document().get_element_by_id("boot")?;
    let names = js_sys::JSON::parse(&boot.get_attribute("data-files")?).ok()?;
    js_sys::Reflect::get(&names, &name.into()).ok()?.as_string()
}

/// The same as an absolute address, for the worker, whose own address is another one.
pub fn built_address(name: &str) -> String {
    let file = built_file(name);
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    web_sys::Url::new_with_base(&file, &base).map_or(file, |url| url.href())
}
