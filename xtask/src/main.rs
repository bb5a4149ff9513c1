//! Sets up, builds, tests and measures Gloss.

fn main() {}
