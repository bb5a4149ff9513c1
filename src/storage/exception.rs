//! What the browser throws, as an error with a meaning.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use super::StorageError;

/// What `error`, which came while `doing`, means.
pub(super) fn of_idb(doing: &str, error: &idb::Error) -> StorageError {
    use idb::Error as E;
    match error {
        E::DomException(exception) => StorageError::of_exception(doing, &exception.name(), &exception.message()),
        E::IndexedDbNotFound(_) => StorageError::Refused { why: "it has no IndexedDB".to_owned() },
        E::AddFailed(thrown)
        | E::ClearFailed(thrown)
        | E::DeleteFailed(thrown)
        | E::GetAllFailed(thrown)
        | E::GetAllKeysFailed(thrown)
        | E::GetFailed(thrown)
        | E::GetKeyFailed(thrown)
        | E::IndexedDbDeleteFailed(thrown)
        | E::IndexedDbOpenFailed(thrown)
        | E::ObjectStoreNotFound(thrown)
        | E::OpenCursorFailed(thrown)
        | E::CursorContinueFailed(thrown)
        | E::UpdateFailed(thrown) => of_thrown(doing, thrown),
        other => StorageError::of_exception(doing, "", &other.to_string()),
    }
}

/// What `thrown`, which came while `doing`, means.
pub(super) fn of_thrown(doing: &str, thrown: &JsValue) -> StorageError {
    let field =
        |name: &str| Reflect::get(thrown, &name.into()).ok().and_then(|value| value.as_string()).unwrap_or_default();
    match (field("name"), field("message")) {
        (name, message) if name.is_empty() && message.is_empty() => {
            StorageError::of_exception(doing, "", &format!("{thrown:?}"))
        }
        (name, message) => StorageError::of_exception(doing, &name, &message),
    }
}
