//! From the page to the articles in it.

use super::{
    super::{
        Flaw, Format, FormatError, Imported, gloss,
        import::{Given, all, utf8},
    },
    DATA,
};

/// Whether a page is one of Gloss's reports.
pub(in crate::formats) fn is_report(bytes: &[u8]) -> bool {
    utf8(bytes).is_ok_and(|content| content.contains(DATA))
}

/// The articles that a report holds.
pub(in crate::formats) fn read(bytes: &[u8], given: &Given) -> Result<Imported, FormatError> {
    let content = utf8(bytes)?;
    let data: Vec<&str> =
        content.split(DATA).skip(1).map(|rest| rest.find("</script>").map_or(rest, |end| &rest[..end])).collect();
    if data.is_empty() {
        return Err(FormatError::other(Format::Html, Flaw::NoReport));
    }
    all(data.into_iter().map(|one| gloss::read(one.as_bytes(), given.now)))
}
