//! What is exported comes back exactly.

use gloss::formats::{Fault, Problem, gloss as format};
use proptest::{collection::vec, prelude::*};

use super::{any, now, written};

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_articles_come_back_as_they_were(documents in vec(any::document(), 0..4)) {
        let mut documents = documents;
        documents.dedup_by(|one, other| one.id == other.id);
        prop_assume!((1..documents.len()).all(|n| documents[..n].iter().all(|other| other.id != documents[n].id)));
        let bytes = written(&documents);
        let imported = format::read(&bytes, now()).expect("our own file");
        prop_assert_eq!(&imported.left_out, &[]);
        let is_expected = |remark: &Problem| matches!(remark.fault, Fault::CutsCharacter { .. });
        prop_assert!(imported.remarks.iter().all(is_expected));
        prop_assert_eq!(&imported.articles, &documents);
        prop_assert_eq!(String::from_utf8(written(&imported.articles)), String::from_utf8(bytes));
    }
}
