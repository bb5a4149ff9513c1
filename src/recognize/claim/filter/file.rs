//! The file that the model ships in: magic, version, checksum of the rest, then deflated: the worth of a step and a byte a weight.

use std::sync::Arc;

use thiserror::Error;
use xxhash_rust::xxh3::xxh3_64;

use super::Model;

/// What the file begins with.
pub(crate) const MAGIC: [u8; 4] = *b"GLSC";
/// The version of the layout, and of the features whose weights it holds: raised whenever either changes.
pub(crate) const VERSION: u16 = 2;
/// The bits of a feature's hash that count.
pub(crate) const BITS: u32 = 16;

const LENGTH: usize = 4 + (1 << BITS);

/// Why a file is no model of claims that this program can use.
#[derive(Clone, PartialEq, Eq, Error, Debug)]
pub enum ModelError {
    /// It does not begin as such a file does.
    #[error("the claims model cannot be read: it does not begin as one does, so it is another kind of file")]
    NotAModel,
    /// It was made for another version of the program.
    #[error("the claims model cannot be read: it has version {found}, and this program reads version {VERSION}")]
    Version {
        /// The file's version.
        found: u16,
    },
    /// It ends too early, or bytes of it have changed.
    #[error("the claims model cannot be read: it is damaged or cut short")]
    Damaged,
}

pub(super) fn read(bytes: &[u8]) -> Result<Model, ModelError> {
    let rest = bytes.strip_prefix(&MAGIC).ok_or(ModelError::NotAModel)?;
    let (version, rest) = rest.split_first_chunk().ok_or(ModelError::Damaged)?;
    let found = u16::from_le_bytes(*version);
    if found != VERSION {
        return Err(ModelError::Version { found });
    }
    let (checksum, body) = rest.split_first_chunk().ok_or(ModelError::Damaged)?;
    if u64::from_le_bytes(*checksum) != xxh3_64(body) {
        return Err(ModelError::Damaged);
    }
    let body = miniz_oxide::inflate::decompress_to_vec_with_limit(body, LENGTH).map_err(|_| ModelError::Damaged)?;
    let (scale, weights) = body.split_first_chunk().ok_or(ModelError::Damaged)?;
    let weights: Arc<[i8]> = weights.iter().map(|byte| byte.cast_signed()).collect();
    if weights.len() != 1 << BITS {
        return Err(ModelError::Damaged);
    }
    Ok(Model { weights, scale: f32::from_le_bytes(*scale) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_another_kind_or_cut_short_is_refused() {
        assert_eq!(Model::read(b"GIF8").err(), Some(ModelError::NotAModel));
        assert_eq!(Model::read(b"GLSC\x09\x00").err(), Some(ModelError::Version { found: 9 }));
        assert_eq!(Model::read(b"GLSC\x02\x00\x00").err(), Some(ModelError::Damaged));
    }
}
