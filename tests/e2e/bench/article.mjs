// The bench article: 1 MB of Chinese in different paragraphs with 20,000 annotations, of the four labels and 50 others, and
// 5,000 links, the same every time.

import { LABELS } from '../lib/file.mjs';
import { chance } from '../lib/chance.mjs';
import * as words from './words.mjs';

/** The person's own labels. */
const OWN = Array.from({ length: 50 }, (_, n) => `OWN ${n + 1}`);

const WHEN = '2026-03-02T09:30:00Z';

/**
 * An article of `paragraphs` different paragraphs; each has one claim (its first sentence), two names or amounts inside
 * that claim and one outside: half of all annotations lie over another.
 */
export function benchArticle(paragraphs = 5_000, seed = 20260302) {
  const random = chance(seed);
  const seen = new Set();
  const pieces = [];
  while (pieces.length < paragraphs) {
    const piece = paragraph(random);
    if (seen.has(piece.text)) continue;
    seen.add(piece.text);
    pieces.push(piece);
  }
  return assembled(pieces, '\n');
}

/** One paragraph of at least `length` characters, as a bad paste brings it. */
export function oneParagraph(length = 300_000, seed = 7) {
  const random = chance(seed);
  const pieces = [];
  for (let have = 0; have < length; have += pieces.at(-1).text.length) pieces.push(paragraph(random));
  return assembled(pieces, '');
}

function assembled(pieces, between) {
  const annotations = [];
  let at = 0;
  for (const [number, { text, marks }] of pieces.entries()) {
    for (const mark of marks) annotations.push({ ...mark, start: at + mark.start, end: at + mark.end });
    // What stands outside the claim bears a label of the person's own in every fourth.
    if (number % 4 === 0) annotations.at(-1).label = OWN[(number / 4) % OWN.length];
    at += [...text].length + [...between].length;
  }
  return { text: pieces.map(({ text }) => text).join(between), annotations };
}

/** Two sentences of about 70 characters with their marks, whose offsets are code points. */
function paragraph(random) {
  const parts = [];
  const marks = [];
  let length = 0;
  const say = (text) => {
    parts.push(text);
    length += [...text].length;
  };
  const mark = (label, text, more = {}) => {
    const start = length;
    say(text);
    marks.push({ label, start, end: length, text, ...more });
  };
  const claimMarks = () => {
    say(random.pick(words.SIGNS));
    mark('organization', organization(random));
    say(random.pick(words.ROLES));
    if (random.next() < 0.5) mark('person', person(random));
    say(`${random.pick(words.TIMES)}${random.pick(words.SAYS)}，将为${random.pick(words.PLACES)}的${random.pick(words.THINGS)}${random.pick(words.VERBS)}`);
    if (marks.length < 2) mark('amount', ...amount(random));
    else say(`约${2 + random.below(97)}个批次的资源`);
    say(`，${random.pick(words.TAILS)}。`);
  };
  claimMarks();
  marks.unshift({ label: 'claim', start: 0, end: length, text: parts.join(''), kind: 'reported' });
  say(`${random.pick(words.OPENINGS)}，`);
  mark('person', person(random));
  say(`在${random.pick(words.PLACES)}看到的${random.pick(words.THINGS)}与图纸不同。`);
  return { text: parts.join(''), marks };
}

const organization = (random) => `${random.pick(words.PLACES)}${random.pick(words.TRADES)}${random.pick(words.FORMS)}`;
const person = (random) => `${random.pick(words.SURNAMES)}${random.pick(words.GIVEN)}`;

function amount(random) {
  const number = 1 + random.below(9_999);
  const [unit, times] = random.pick(words.UNITS);
  return [`${number}${unit}`, { kind: 'money', value: number * times, currency: 'CNY' }];
}

/** A Gloss file of that article; without its annotations where `bare`. */
export function benchFile(id, title, { text, annotations }, { bare = false } = {}) {
  const kept = bare ? [] : annotations;
  const all = kept.map((one, at) => ({
    id: `a${at + 1}`,
    ...one,
    status: at % 3 === 0 ? 'accepted' : 'suggested',
    origin: 'recognizer',
    confidence: 0.9,
    note: '',
    tags: [],
    created: WHEN,
    modified: WHEN,
  }));
  const article = {
    id,
    lang: 'zh-Hans',
    title,
    source: {},
    note: '',
    tags: [],
    created: WHEN,
    modified: WHEN,
    text,
    labels: bare ? [] : OWN.map((name) => ({ name })),
    spans: all.filter(({ label }) => label !== 'claim'),
    claims: all.filter(({ label }) => label === 'claim').map(({ label: _, ...claim }) => claim),
    links: bare ? [] : linksOf(all),
  };
  return JSON.stringify({ format: 'gloss', version: 1, offsets: 'codepoint', labels: LABELS, articles: [article] });
}

/** A link a paragraph, from what stands third in it to what stands second: of 20,000 annotations 5,000 links. */
function linksOf(annotations) {
  const paragraphs = Math.floor(annotations.length / 4);
  return Array.from({ length: paragraphs }, (_, n) => ({
    id: `l${n + 1}`,
    from: annotations[4 * n + 2].id,
    to: annotations[4 * n + 1].id,
    kind: 'of',
  }));
}

/** How many annotations lie over an earlier one. */
export function overlapping(annotations) {
  let reach = 0;
  let count = 0;
  for (const { start, end } of annotations) {
    if (start < reach) count += 1;
    reach = Math.max(reach, end);
  }
  return count;
}
