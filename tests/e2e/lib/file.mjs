// Writes Gloss files by hand, as another program would, so that what the page reads does not come from its own pen.

const WHEN = '2026-03-02T09:30:00Z';

export const LABELS = [
  { id: 'person', name: 'Person' },
  { id: 'organization', name: 'Organization' },
  { id: 'amount', name: 'Amount' },
  { id: 'claim', name: 'Claim' },
];

/** A Gloss file of these articles, as text. */
export const glossFile = (...articles) =>
  JSON.stringify({ format: 'gloss', version: 1, offsets: 'codepoint', labels: LABELS, articles });

/** The same as a file to import. */
export const upload = (...articles) => ({ name: 'articles.json', text: glossFile(...articles) });

/**
 * An article of that id and text. `marks` are `[label, words, status]`, each the first occurrence of its words;
 * `more` overrides any field.
 */
export function article(id, text, marks = [], more = {}) {
  const made = marks.map(([label, words, status = 'accepted'], index) =>
    annotation(`a${index + 1}`, text, label, text.indexOf(words), words, status),
  );
  return {
    id,
    lang: 'en',
    title: text.split('\n')[0],
    source: {},
    note: '',
    tags: [],
    created: WHEN,
    modified: WHEN,
    text,
    spans: made.filter(({ label }) => label !== 'claim'),
    claims: made.filter(({ label }) => label === 'claim').map(({ label: _, ...claim }) => claim),
    links: [],
    ...more,
  };
}

function annotation(id, text, label, at, words, status) {
  if (at < 0) throw new Error(`the text does not say ${words}`);
  const start = codePoints(text.slice(0, at));
  return {
    id,
    start,
    end: start + codePoints(words),
    text: words,
    label,
    ...(label === 'amount' ? { kind: 'count', value: 1 } : label === 'claim' ? { kind: 'statement' } : {}),
    status,
    origin: status === 'suggested' ? 'recognizer' : 'hand',
    note: '',
    tags: [],
    created: WHEN,
    modified: WHEN,
  };
}

/** How many code points, the unit of files. */
export const codePoints = (text) => [...text].length;
