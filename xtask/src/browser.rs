//! Chromium and ChromeDriver: the tests run in them.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::{Outcome, debian, place, process, report};

const BROWSERS: [&str; 5] = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser", "chrome"];

/// Where browsers lie that are on no PATH.
const BROWSER_FILES: [&str; 4] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
];

const DRIVER_FILES: [&str; 3] =
    ["/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver", "/opt/homebrew/bin/chromedriver"];

const FIREFOX_FILES: [&str; 2] =
    ["/Applications/Firefox.app/Contents/MacOS/firefox", "C:/Program Files/Mozilla Firefox/firefox.exe"];

/// Debian's sandbox is a package of its own; without it only root can start Chromium in some containers.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "chromium-sandbox"];

const ELSEWHERE: &str = "the tests need Chrome or Chromium and a ChromeDriver of the same version (macOS: `brew install \
    --cask google-chrome chromedriver`; others: `npx @puppeteer/browsers install chrome@stable` and `… chromedriver@stable`); \
    CHROME and CHROMEDRIVER name them where they are not found";

/// What keeps the browser quiet: no window, no first-run pages, no traffic of its own.
const ARGUMENTS: [&str; 8] = [
    "--headless",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// Makes sure that a browser and a driver of the same version are there, and tells the test runner where they are.
pub fn ready() -> Outcome {
    if browser().is_none() || driver().is_none() {
        report::timed("installing Chromium and ChromeDriver", install)?;
    }
    let browser = browser().ok_or(ELSEWHERE)?;
    let driver = driver().ok_or(ELSEWHERE)?;
    same_version(&browser, &driver)?;
    write_webdriver_json(&browser)
}

fn install() -> Outcome {
    if debian::is_ubuntu() {
        return Err(format!("Ubuntu's Chromium is a snap, which the tests cannot drive: {ELSEWHERE}"));
    }
    debian::install(&PACKAGES, ELSEWHERE)
}

/// The browser: `CHROME`, else one in the usual places.
pub fn browser() -> Option<PathBuf> {
    named("CHROME").or_else(|| found(&BROWSERS, &BROWSER_FILES).filter(|file| !is_snap(file)))
}

/// The driver: `CHROMEDRIVER`, else one in the usual places.
pub fn driver() -> Option<PathBuf> {
    named("CHROMEDRIVER").or_else(|| found(&["chromedriver"], &DRIVER_FILES).filter(|file| !is_snap(file)))
}

/// Firefox: `FIREFOX`, else one in the usual places. It is used where it is there, and never installed.
pub fn firefox() -> Option<PathBuf> {
    named("FIREFOX").or_else(|| found(&["firefox-esr", "firefox"], &FIREFOX_FILES).filter(|file| !is_snap(file)))
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

fn found(names: &[&str], files: &[&str]) -> Option<PathBuf> {
    let on_path = names.iter().find_map(|name| place::command(name));
    on_path.or_else(|| files.iter().map(PathBuf::from).find(|file| file.is_file()))
}

/// Whether `file` is a snap, or Ubuntu's small script in its place: neither may read the tests' folders.
fn is_snap(file: &Path) -> bool {
    let target = fs::canonicalize(file).unwrap_or_else(|_| file.into());
    let small = fs::metadata(&target).is_ok_and(|metadata| metadata.len() < 10_000);
    let text = if small { fs::read_to_string(&target).unwrap_or_default() } else { String::new() };
    file.starts_with("/snap") || target.ends_with("usr/bin/snap") || text.contains("/snap/bin/")
}

/// A driver refuses a browser of another major version, with a message that is hard to understand.
fn same_version(browser: &Path, driver: &Path) -> Outcome {
    let (of_browser, of_driver) = (version(browser)?, version(driver)?);
    if major(&of_browser) == major(&of_driver) || major(&of_browser).is_none() {
        return Ok(());
    }
    let (browser, driver) = (browser.display(), driver.display());
    Err(format!(
        "{browser} ({}) and {driver} ({}) are of different versions: {ELSEWHERE}",
        of_browser.trim(),
        of_driver.trim()
    ))
}

fn version(program: &Path) -> Outcome<String> {
    // Chrome on Windows opens a window instead of saying its version.
    if cfg!(windows) { Ok(String::new()) } else { process::output(process::command(program).arg("--version")) }
}

/// 156 of `Chromium 156.0.8078.79 built on Debian`.
fn major(version: &str) -> Option<u32> {
    version.split_whitespace().find_map(|word| word.split_once('.')?.0.parse().ok())
}

/// Writes what the runner of the wasm tests tells the driver.
fn write_webdriver_json(browser: &Path) -> Outcome {
    let file = place::root().join("webdriver.json");
    let text = webdriver_json(browser, debian::is_root());
    fs::write(&file, text).map_err(|error| format!("{} cannot be written: {error}", file.display()))
}

/// As root Chromium starts without its sandbox only; for everyone else the sandbox stays.
fn webdriver_json(browser: &Path, as_root: bool) -> String {
    let arguments = ARGUMENTS.iter().copied().chain(as_root.then_some("--no-sandbox"));
    let arguments: Vec<String> = arguments.map(|argument| format!("\"{argument}\"")).collect();
    let browser = browser.to_string_lossy().replace('\\', "\\\\").replace('"', "\\\"");
    format!("{{ \"goog:chromeOptions\": {{ \"binary\": \"{browser}\", \"args\": [{}] }} }}\n", arguments.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_root_goes_without_the_sandbox() {
        assert!(webdriver_json(Path::new("/usr/bin/chromium"), true).contains("--no-sandbox"));
        assert!(!webdriver_json(Path::new("/usr/bin/chromium"), false).contains("--no-sandbox"));
    }

    #[test]
    fn a_path_of_windows_is_written_as_json() {
        assert!(webdriver_json(Path::new(r"C:\a\chrome.exe"), false).contains(r#""C:\\a\\chrome.exe""#));
    }

    #[test]
    fn the_major_version_is_read_from_what_each_program_says() {
        assert_eq!(major("Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)"), Some(156));
        assert_eq!(major("ChromeDriver 155.0.1.2 (abc-refs/branch@{#1})"), Some(155));
        assert_eq!(major(""), None);
    }
}
