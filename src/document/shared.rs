//! Lists whose items are shared between the states of an article.

use std::rc::Rc;

/// Whether both lists are equal. Only items that differ in memory are compared, since two states of one article share
/// nearly all.
pub(super) fn is_alike<T: PartialEq>(one: &[Rc<T>], other: &[Rc<T>]) -> bool {
    std::ptr::eq(one, other)
        || one.len() == other.len() && one.iter().zip(other).all(|(one, other)| Rc::ptr_eq(one, other) || one == other)
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    thread_local!(static N_LOOKS: Cell<usize> = const { Cell::new(0) });

    #[derive(Debug)]
    struct Counted(u32);

    impl PartialEq for Counted {
        fn eq(&self, other: &Self) -> bool {
            N_LOOKS.set(N_LOOKS.get() + 1);
            self.0 == other.0
        }
    }

    #[test]
    fn only_what_is_not_shared_is_looked_into() {
        let list: Vec<_> = (0..100).map(|n| Rc::new(Counted(n))).collect();
        let mut other = list.clone();
        assert!(is_alike(&list, &list) && is_alike(&list, &other));
        assert_eq!(N_LOOKS.take(), 0);
        other[99] = Rc::new(Counted(99));
        assert!(is_alike(&list, &other));
        other[99] = Rc::new(Counted(7));
        assert!(!is_alike(&list, &other) && !is_alike(&list, &other[..99]));
        assert_eq!(N_LOOKS.take(), 2);
    }
}
