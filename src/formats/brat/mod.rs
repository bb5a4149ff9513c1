//! brat's standoff files: a zip with `NAME.txt`, `NAME.ann`, and `annotation.conf` for the collection. Offsets count code points.
//!
//! A link between marks is a relation `R` of its kind. A mark that runs over a line end is discontinuous there, as brat cannot show it otherwise, and is one again when read. What brat has no
//! line for lies in `NAME.json`, Gloss's own file of the article, which brat does not look at.

mod read;
mod write;

pub(super) use read::read;
pub(super) use write::Folder;

/// What the collection may hold: before its labels, between those and its links, and after them.
const BEFORE: &str = "[entities]
";
const BETWEEN: &str = "person
organization
amount
claim
source
cue
via
carried

[relations]
source\tArg1:claim, Arg2:source
cue\tArg1:claim, Arg2:cue
via\tArg1:claim, Arg2:via
carried\tArg1:claim, Arg2:carried
";
const AFTER: &str = "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Status\tArg:<ENTITY>, Value:suggested|accepted|rejected
Kind\tArg:<ENTITY>, Value:money|percent|duration|count|measure|quote|reported|statement
";

/// The parts of a claim, as entities and relations are called.
const PARTS: [&str; 4] = ["source", "cue", "via", "carried"];
