// The keys that the page answers to, in one place.

export const KEYS = {
  next: 'j',
  previous: 'k',
  accept: 'a',
  reject: 'x',
  /** Accepts what is left of the paragraph. */
  acceptParagraph: 'p',
  remove: 'Delete',
  person: '1',
  organization: '2',
  amount: '3',
  claim: '4',
  undo: 'ControlOrMeta+z',
  redo: 'ControlOrMeta+Shift+z',
  reconsider: 'u',
  /** Moves an edge of the current annotation by one character. */
  startEarlier: '[',
  startLater: ']',
  endEarlier: '{',
  endLater: '}',
};
