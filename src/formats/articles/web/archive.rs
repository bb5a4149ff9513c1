//! MHTML: the page among all that was saved with it.

use mailparse::{MailHeaderMap, ParsedMail, parse_mail};

use crate::formats::{Flaw, FormatError};

/// The page of an archive.
pub(in crate::formats::articles) struct Page {
    pub(in crate::formats::articles) content: Vec<u8>,
    /// The encoding that the archive declares.
    pub(in crate::formats::articles) charset: Option<String>,
    /// Where it was; empty where the archive does not say.
    pub(in crate::formats::articles) url: String,
}

/// The page in `bytes`: of several the one that the archive is of, which stands first.
pub(in crate::formats::articles) fn unpacked(bytes: &[u8]) -> Result<Page, FormatError> {
    let odd = |flaw| FormatError::unreadable("web page (MHTML)", flaw);
    let damaged = |error: mailparse::MailParseError| odd(Flaw::DamagedWhy { why: error.to_string() });
    let mail = parse_mail(bytes).map_err(damaged)?;
    let mut parts = mail.parts();
    let page = parts
        .find(|part| matches!(&*part.ctype.mimetype, "text/html" | "application/xhtml+xml"))
        .ok_or_else(|| odd(Flaw::NoPage))?;
    let content = page.get_body_raw().map_err(damaged)?;
    // Without a word on it, mail counts as ASCII; the page's own declaration is better than that.
    let charset = header(page, "Content-Type").filter(|said| said.to_ascii_lowercase().contains("charset"));
    let charset = charset.map(|_| page.ctype.charset.clone());
    let url = header(&mail, "Snapshot-Content-Location").or_else(|| header(page, "Content-Location"));
    Ok(Page { content, charset, url: url.unwrap_or_default() })
}

fn header(part: &ParsedMail<'_>, name: &str) -> Option<String> {
    part.headers.get_first_value(name)
}
