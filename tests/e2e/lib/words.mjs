// What the page says in each of its languages, from the same files that the page is built of.

import { readFileSync } from 'node:fs';

export const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant', 'ko'];

/** Looks up messages of `language` by their name in the Fluent files; those that take arguments are cut at the first. */
export function wordsOf(language) {
  const file = readFileSync(new URL(`../../../src/say/locales/${language}.ftl`, import.meta.url), 'utf8');
  const messages = new Map([...file.matchAll(/^([\w-]+) = (.+)$/gm)].map(([, name, words]) => [name, words]));
  return (name) => {
    if (!messages.has(name)) throw new Error(`${language}.ftl has no message ${name}`);
    return messages.get(name).split('{ ')[0].trim();
  };
}
