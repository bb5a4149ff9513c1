//! A key for memos of shared values: the very same value, not an equal one.

use std::rc::Rc;

/// Equal only to itself, and compared at once however large it is. It holds the value, so that no other value can be
/// allocated at its address meanwhile.
pub struct Same<T: ?Sized>(pub Rc<T>);

impl<T: ?Sized> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
