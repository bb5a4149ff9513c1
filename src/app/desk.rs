//! What the parts of the page share besides their props: access to the state, the storage and the worker.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use yew::prelude::*;

use super::{line::Line, store::Store};
use crate::{
    annotation::Amount,
    state::{Action, Notice, Sheet, State},
    storage::{Database, Tabs},
    text::Span,
};

/// A handle for everything that acts: cheap to clone, the same for the life of the page.
#[derive(Clone)]
pub struct Desk {
    dispatcher: UseReducerDispatcher<Store>,
    shared: Rc<Shared>,
}

struct Shared {
    drawn: RefCell<State>,
    /// Reads what the last action left, drawn or not.
    store: RefCell<Option<UseReducerHandle<Store>>>,
    database: RefCell<Option<Rc<Database>>>,
    tabs: RefCell<Option<Tabs>>,
    is_writing: Cell<bool>,
    is_stopped: Cell<bool>,
    line: Line,
    /// How the amount in the selection is read.
    selected_amount: RefCell<Option<(Span, Amount)>>,
}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.shared, &other.shared)
    }
}

impl Desk {
    /// The desk of a page whose state goes through `dispatcher`.
    pub fn new(dispatcher: UseReducerDispatcher<Store>) -> Self {
        let shared = Shared {
            drawn: RefCell::default(),
            store: RefCell::default(),
            database: RefCell::default(),
            tabs: RefCell::default(),
            is_writing: Cell::default(),
            is_stopped: Cell::default(),
            line: Line::default(),
            selected_amount: RefCell::default(),
        };
        Self { dispatcher, shared: Rc::new(shared) }
    }

    /// Lets `action` happen.
    pub fn dispatch(&self, action: Action) {
        self.dispatcher.dispatch(action);
    }

    /// Tells the person.
    pub fn tell(&self, notice: Notice) {
        self.dispatch(Action::Noticed(notice));
    }

    /// The state after the last action, even if a busy page has not drawn it yet: of two keys pressed at once, the
    /// second acts on what the first did. While another text waits to be drawn, it is the drawn state, because what a
    /// person points at refers to what they see.
    pub fn state(&self) -> State {
        let drawn = self.shared.drawn.borrow();
        match &*self.shared.store.borrow() {
            Some(store) if is_same_text(&store.0, &drawn) => store.0.clone(),
            _ => drawn.clone(),
        }
    }

    /// Keeps the state that is being drawn.
    pub(super) fn keep(&self, store: &UseReducerHandle<Store>) {
        self.shared.drawn.replace(store.0.clone());
        self.shared.store.replace(Some(store.clone()));
    }

    /// The storage, once it is open.
    pub fn database(&self) -> Option<Rc<Database>> {
        self.shared.database.borrow().clone()
    }

    /// The storage has opened.
    pub(super) fn set_database(&self, database: Option<Database>) {
        self.shared.database.replace(database.map(Rc::new));
    }

    /// The way to other tabs is open.
    pub(super) fn set_tabs(&self, tabs: Tabs) {
        self.shared.tabs.replace(Some(tabs));
    }

    /// Does `tell` with the way to other tabs, where there is one.
    pub fn with_tabs(&self, tell: impl FnOnce(&Tabs)) {
        if let Some(tabs) = &*self.shared.tabs.borrow() {
            tell(tabs);
        }
    }

    /// The line to the worker.
    pub fn line(&self) -> &Line {
        &self.shared.line
    }

    /// Sets whether the person has stopped the work under way; new work resets it.
    pub fn stop(&self, is_stopped: bool) {
        self.shared.is_stopped.set(is_stopped);
    }

    /// Whether the person has stopped the work under way.
    pub fn is_stopped(&self) -> bool {
        self.shared.is_stopped.get()
    }

    /// The selection was read as an amount, or as none.
    pub fn set_selected_amount(&self, read: Option<(Span, Amount)>) {
        self.shared.selected_amount.replace(read);
    }

    /// How the amount selected at `span` is read, where that is known already.
    pub fn selected_amount(&self, span: Span) -> Option<Amount> {
        self.shared.selected_amount.borrow().as_ref().filter(|(of, _)| *of == span).map(|(_, amount)| amount.clone())
    }

    /// Whether a write to storage is on its way: the next waits for it.
    pub(super) fn is_writing(&self) -> &Cell<bool> {
        &self.shared.is_writing
    }
}

fn is_same_text(one: &State, other: &State) -> bool {
    match (&one.open, &other.open) {
        (Some(one), Some(other)) => one.document.id == other.document.id && Rc::ptr_eq(&one.layout, &other.layout),
        (one, other) => one.is_none() && other.is_none(),
    }
}

/// The desk of this page.
#[hook]
pub fn use_desk() -> Desk {
    use_context::<Desk>().expect("the root provides it to every component")
}

/// What a button does that lays `sheet` over the page.
pub fn lay(desk: &Desk, sheet: Sheet) -> Callback<MouseEvent> {
    let desk = desk.clone();
    Callback::from(move |_| desk.dispatch(Action::Lay(Some(sheet))))
}
