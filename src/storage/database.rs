//! The connection to the database: opened, upgraded, closed, deleted.

use std::rc::Rc;

use idb::{Factory, ObjectStoreParams, event::VersionChangeEvent, request::OpenDatabaseRequest};
use wasm_bindgen::JsValue;
use web_sys::{IdbDatabase, IdbVersionChangeEvent};

use super::{
    StorageError, exception,
    transaction::{Mode, Transaction},
};

/// The database's name.
const NAME: &str = "gloss";
/// Raised when a store is added or changed; records have versions of their own.
const SCHEMA: u32 = 2;

/// The names of the stores.
pub(super) mod stores {
    pub(in crate::storage) const INDEX: &str = "index";
    pub(in crate::storage) const ARTICLES: &str = "articles";
    pub(in crate::storage) const ANNOTATIONS: &str = "annotations";
    pub(in crate::storage) const HISTORY: &str = "history";
    pub(in crate::storage) const PLACES: &str = "places";
    pub(in crate::storage) const SETTINGS: &str = "settings";
    pub(in crate::storage) const NAMES: &str = "names";
    pub(in crate::storage) const ALL: [&str; 7] = [INDEX, ARTICLES, ANNOTATIONS, HISTORY, PLACES, SETTINGS, NAMES];
}

/// What can happen to the connection while the page is open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Connection {
    /// It waits for another tab, which holds an older version of Gloss open, to be closed.
    WaitsForOtherTab,
    /// It was closed for another tab, which has a newer version of Gloss: this page has to be reloaded.
    ClosedForNewerVersion,
    /// It was closed for another tab, in which everything was deleted.
    ClosedForDeletion,
    /// The browser closed it: site data were cleared, or the disk failed.
    ClosedByBrowser,
}

/// The library. Clones are one connection.
#[derive(Clone)]
pub struct Database {
    open: Rc<Open>,
}

struct Open {
    name: String,
    inner: IdbDatabase,
    /// Holds the handlers of its events.
    _handlers: idb::Database,
}

impl Drop for Open {
    fn drop(&mut self) {
        self.inner.close();
    }
}

impl Database {
    /// Opens the library, after any other tab that has an older version of it open is closed.
    ///
    /// `on_connection` is told what becomes of the connection, now and later.
    pub async fn open(on_connection: impl Fn(Connection) + 'static) -> Result<Self, StorageError> {
        Self::open_named(NAME, on_connection).await
    }

    /// Opens a library of another name: for tests, which must not share one.
    pub async fn open_named(name: &str, on_connection: impl Fn(Connection) + 'static) -> Result<Self, StorageError> {
        let failed = |error: idb::Error| while_opening(exception::of_idb("open the library", &error));
        let on_connection = Rc::new(on_connection);
        let mut request = Factory::new().map_err(failed)?.open(name, Some(SCHEMA)).map_err(failed)?;
        request.on_upgrade_needed(upgrade);
        let tell = on_connection.clone();
        request.on_blocked(move |_| tell(Connection::WaitsForOtherTab));
        let inner: IdbDatabase = opened(request).await.map_err(failed)?.into();
        let handlers = with_handlers(inner.clone(), on_connection);
        Ok(Self { open: Rc::new(Open { name: name.to_owned(), inner, _handlers: handlers }) })
    }

    /// Deletes all articles, all history, all settings, and the database itself. This connection is closed then.
    pub async fn delete_everything(&self) -> Result<(), StorageError> {
        const DOING: &str = "delete everything";
        // First what is in it: deleting the database has to wait for every other tab to let go of it.
        self.transact(&stores::ALL, Mode::Strict, DOING, async |transaction| {
            stores::ALL.iter().try_for_each(|store| transaction.clear(store))
        })
        .await?;
        self.open.inner.close();
        let failed = |error: idb::Error| exception::of_idb(DOING, &error);
        let request = Factory::new().map_err(failed)?.delete(&self.open.name).map_err(failed)?;
        request.await.map_err(failed)
    }

    /// Does `work` in one transaction on `stores`: all of it or, where it fails, nothing.
    ///
    /// `work` may wait for the transaction's own answers and for nothing else: a transaction left alone for a task ends.
    pub(super) async fn transact<T>(
        &self,
        stores: &[&str],
        mode: Mode,
        doing: &'static str,
        work: impl AsyncFnOnce(&Transaction) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        let transaction = Transaction::begin(&self.open.inner, stores, mode, doing)?;
        match work(&transaction).await {
            Ok(value) => transaction.finish().await.map(|()| value),
            Err(error) => Err(transaction.give_up(error)),
        }
    }
}

/// The database that `request` opens, once its handlers of other events are no longer needed.
async fn opened(request: OpenDatabaseRequest) -> Result<idb::Database, idb::Error> {
    request.await
}

/// `database` with handlers that close it when another tab needs it closed.
fn with_handlers(database: IdbDatabase, on_connection: Rc<impl Fn(Connection) + 'static>) -> idb::Database {
    let mut handled = idb::Database::from(database.clone());
    let tell = on_connection.clone();
    handled.on_version_change(move |event| {
        database.close();
        let event: IdbVersionChangeEvent = wasm_bindgen::JsCast::unchecked_into(JsValue::from(event));
        let is_upgrade = event.new_version().is_some();
        tell(if is_upgrade { Connection::ClosedForNewerVersion } else { Connection::ClosedForDeletion });
    });
    handled.on_close(move |_| on_connection(Connection::ClosedByBrowser));
    handled
}

/// Creates the stores that are not there yet.
fn upgrade(event: VersionChangeEvent) {
    use idb::DatabaseEvent;
    let Ok(database) = event.database() else { return };
    let present = database.store_names();
    for store in stores::ALL.iter().filter(|store| !present.iter().any(|name| name == *store)) {
        // Where this fails the upgrade fails with it, and opening says so.
        let _ = database.create_object_store(store, ObjectStoreParams::new());
    }
}

/// What an error means when it comes from opening: browsers refuse in several ways.
fn while_opening(error: StorageError) -> StorageError {
    match error {
        StorageError::Closed => StorageError::Refused { why: "InvalidStateError".to_owned() },
        StorageError::Failed { why, .. } => StorageError::Refused { why },
        other => other,
    }
}
