// Ways in which a browser's storage lets a page down.

/** Runs before the page's own scripts: every attempt to open a database throws, as in some private windows. */
export function refuseByThrowing() {
  IDBFactory.prototype.open = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
}

/** … or fails later, as with a broken profile. */
export function refuseByEvent() {
  IDBFactory.prototype.open = () => {
    const request = new EventTarget();
    Object.assign(request, { error: new DOMException('Internal error.', 'UnknownError'), readyState: 'done', result: null });
    queueMicrotask(() => {
      const event = new Event('error', { bubbles: true, cancelable: true });
      request.onerror?.(event);
      request.dispatchEvent(event);
    });
    return request;
  };
}

/** There is no IndexedDB at all. */
export function removeStorage() {
  Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true });
}

/**
 * From now on every write of this page is aborted for want of room, as a full disk does it; `globalThis.diskIsFull = false` frees it.
 */
export function fillDisk() {
  globalThis.diskIsFull = true;
  const full = () => new DOMException('Quota exceeded.', 'QuotaExceededError');
  for (const name of ['put', 'add']) {
    const before = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...given) {
      const request = before.apply(this, given);
      if (globalThis.diskIsFull) {
        const { transaction } = this;
        Object.defineProperty(transaction, 'error', { get: full, configurable: true });
        try {
          transaction.abort();
        } catch {
          // Already aborted by an earlier write of the same transaction.
        }
      }
      return request;
    };
  }
}
