//! The hashes by which features and list entries are known. A change here makes every model file unreadable: raise
//! [`super::file::VERSION`].

/// `hash` with one more thing in it.
#[inline]
pub(crate) fn mix(hash: u32, more: u32) -> u32 {
    let mixed = (hash ^ more.wrapping_mul(0x9e37_79b1).rotate_left(13)).wrapping_mul(0x85eb_ca6b);
    mixed ^ mixed >> 15
}

/// The FNV-1a hash of a string, folded once.
pub(crate) fn of_bytes(bytes: impl IntoIterator<Item = u8>) -> u32 {
    let hash = bytes.into_iter().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash ^ hash >> 16
}

/// Before the first unit of a list's entry.
pub(crate) const ENTRY: u32 = 0x51;

/// The space between units of an entry.
pub(crate) const SPACE: u32 = 0x20;
