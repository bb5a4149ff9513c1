//! Files in and out: a file a format.
//!
//! This folder must not know the page, storage or recognizers.

pub mod gloss;
