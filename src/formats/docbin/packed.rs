//! What a `DocBin` is in MessagePack.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{self, IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_bytes::Bytes;
use serde_json::Value;

use super::super::told::Words;

/// The most items that a list, such as that of a file's words, may hold.
const MOST_ITEMS: usize = 4_000_000;

/// How deep the data that a program stored beside an article may be nested.
const DEEPEST: usize = 100;

/// What is read of a file.
#[derive(Deserialize)]
pub(super) struct Packed<'a> {
    pub(super) attrs: Few<u64>,
    #[serde(borrow)]
    pub(super) tokens: &'a Bytes,
    #[serde(borrow)]
    pub(super) spaces: &'a Bytes,
    #[serde(borrow)]
    pub(super) lengths: &'a Bytes,
    #[serde(borrow)]
    pub(super) strings: Few<&'a str>,
    #[serde(borrow, default)]
    pub(super) span_groups: Few<&'a Bytes>,
    #[serde(borrow, default)]
    pub(super) user_data: Few<Option<&'a Bytes>>,
}

/// What is read of a group of spans.
#[derive(Deserialize)]
pub(super) struct PackedGroup<'a> {
    #[serde(borrow, default)]
    pub(super) name: &'a str,
    #[serde(borrow)]
    pub(super) spans: Few<&'a Bytes>,
}

/// `bytes` as a `T`; nothing where they are none.
pub(super) fn from_msgpack<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Option<T> {
    let mut reader = rmp_serde::Deserializer::from_read_ref(bytes);
    reader.set_max_depth(DEEPEST);
    T::deserialize(&mut reader).ok()
}

/// A list that nobody can make long by saying that it is.
pub(super) struct Few<T>(pub(super) Vec<T>);

impl<T> Default for Few<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Few<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Items<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Items<T> {
            type Value = Few<T>;
            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("a list")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Few<T>, A::Error> {
                let mut few = Few::default();
                while let Some(item) = items.next_element()? {
                    if few.0.len() >= MOST_ITEMS {
                        return Err(de::Error::custom("too many"));
                    }
                    few.0.push(item);
                }
                Ok(few)
            }
        }
        deserializer.deserialize_seq(Items(PhantomData))
    }
}

/// The groups of spans of an article, packed each: a list of them, or, since spaCy 3.3, a map to their names.
pub(super) struct Groups<'a>(pub(super) Vec<&'a Bytes>);

impl<'de> Deserialize<'de> for Groups<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Groups<'de>;
            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("groups of spans")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut groups: A) -> Result<Groups<'de>, A::Error> {
                let mut all = Vec::new();
                while let Some(group) = groups.next_element()? {
                    all.push(group);
                }
                Ok(Groups(all))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut groups: A) -> Result<Groups<'de>, A::Error> {
                let mut all = Vec::new();
                while let Some((group, IgnoredAny)) = groups.next_entry()? {
                    all.push(group);
                }
                Ok(Groups(all))
            }
        }
        deserializer.deserialize_any(Either)
    }
}

/// The data that Gloss stored beside an article; other programs' data are skipped.
#[derive(Default)]
pub(super) struct Own(pub(super) Words);

impl<'de> Deserialize<'de> for Own {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;
        impl<'de> Visitor<'de> for Entries {
            type Value = Own;
            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("what lies beside an article")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Own, A::Error> {
                let mut own = Own::default();
                // Keys of others are lists (`Doc._`), which JSON does not know as keys.
                while let Some(Key(is_own)) = entries.next_key()? {
                    if is_own {
                        own.0 = entries.next_value::<Value>()?.as_object().cloned().unwrap_or_default();
                    } else {
                        entries.next_value::<IgnoredAny>()?;
                    }
                }
                Ok(own)
            }
        }
        deserializer.deserialize_map(Entries)
    }
}

/// Whether a key is ours.
struct Key(bool);

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Key;
            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("a key")
            }
            fn visit_str<E>(self, key: &str) -> Result<Key, E> {
                Ok(Key(key == "gloss"))
            }
            fn visit_u64<E>(self, _: u64) -> Result<Key, E> {
                Ok(Key(false))
            }
            fn visit_i64<E>(self, _: i64) -> Result<Key, E> {
                Ok(Key(false))
            }
            fn visit_bytes<E>(self, _: &[u8]) -> Result<Key, E> {
                Ok(Key(false))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Key, A::Error> {
                while parts.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Key(false))
            }
        }
        deserializer.deserialize_any(Any)
    }
}
