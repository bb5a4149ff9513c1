//! What a memo is kept for, where that is shared: the very same value, not an equal one.

use std::rc::Rc;

/// Equal to itself alone, and compared at once however large it is. It is held, so that no other value can come to lie in its
/// place meanwhile, as it could where only its address was kept.
pub struct Same<T: ?Sized>(pub Rc<T>);

impl<T: ?Sized> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
