// The articles of corpus/ as running text, without their marks, by language.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant', 'ko']

// Everything in `lang`, an article a paragraph.
export function corpus (folder, lang) {
  const files = readdirSync(folder).filter(file => file.startsWith(`${lang}-`) && file.endsWith('.txt')).sort()
  const articles = files.flatMap(file => readFileSync(join(folder, file), 'utf8').split('\n=== '))
  return articles.map(article => plain(article, lang === 'en' || lang === 'ko')).join('\n')
}

// Sentences follow one another; a line without a mark before it begins a paragraph.
function plain (article, isSpaced) {
  let text = ''
  for (const line of article.split('\n').slice(1)) {
    const tab = line.indexOf('\t')
    if (tab < 0) text += text.endsWith('\n') ? '' : '\n'
    else text += (isSpaced && text && !text.endsWith('\n') ? ' ' : '') + line.slice(tab + 1).replace(/⟦[^|⟧]*\||⟧/g, '')
  }
  return text
}
