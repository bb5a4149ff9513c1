// How fast Gloss finds persons and organizations as WebAssembly in Node, on one thread, how long it takes to start and what
// memory it takes; and how fast compromise (npm) and jieba's part-of-speech tagger (PyPI) go on the same texts, the articles of
// corpus/. Usage: node names.mjs FOLDER-OF-THE-WASM FOLDER-OF-JIEBA
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { join, resolve } from 'node:path'
import { corpus, LANGUAGES } from './texts.mjs'

const require = createRequire(import.meta.url)
const [wasmFolder, jiebaFolder] = process.argv.slice(2).map(folder => resolve(folder))
const here = path => fileURLToPath(new URL(path, import.meta.url))
const length = text => Array.from(text).length

// Seconds of processor time, so that a busy machine does not count against anybody.
function seconds (work) {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

// Seconds that pass.
function passing (work) {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

// The least of some passes after a warm-up.
function least (passes, work) {
  work()
  return Math.min(...Array.from({ length: passes }, () => seconds(work)))
}

const texts = Object.fromEntries(LANGUAGES.map(lang => [lang, corpus(here('../../corpus'), lang).slice(0, 100_000)]))

const wasm = require(join(wasmFolder, 'names_wasm.js'))
const model = readFileSync(here('../../assets/models/names.glsn'))
let recognizer
const lists = passing(() => { recognizer = new wasm.Recognizer() })
const first = passing(() => {
  const wrong = recognizer.load(model)
  if (wrong) throw new Error(wrong)
  recognizer.count(texts['zh-Hans'].slice(0, 200), 'zh-Hans')
})
const ms = seconds => `${(1000 * seconds).toFixed(0)} ms`
console.log(`start: lists ${ms(lists)}, from the model's ${(model.length / 1e6).toFixed(2)} MB to the first names ${ms(first)}`)

const nlp = require('compromise')
const peers = {
  en: text => { const document = nlp(text); document.people().json({ offset: true }); document.organizations().json({ offset: true }) }
}
const jieba = lang => {
  const input = JSON.stringify(texts[lang])
  return Number(execFileSync('python3', [here('jieba_names.py')], { input, env: { ...process.env, PYTHONPATH: jiebaFolder } }))
}

console.log(`\n${'language'.padEnd(10)} ${'MB/s'.padStart(6)} ${'chars/s'.padStart(11)}   peer, chars/s, and how many times as fast Gloss is`)
for (const lang of LANGUAGES) {
  const text = texts[lang]
  const own = least(7, () => recognizer.count(text, lang))
  const rate = length(text) / own
  const peer = peers[lang] ? ['compromise 14.17.0', length(text) / least(2, () => peers[lang](text))]
    : lang.startsWith('zh') ? ['jieba 0.42.1', jieba(lang)] : []
  const [name, found] = peer
  const beside = name ? `${name}: ${Math.round(found).toLocaleString('en')}, ${(rate / found).toFixed(1)} x` : 'none reads it'
  console.log(`${lang.padEnd(10)} ${(Buffer.byteLength(text) / own / 1e6).toFixed(2).padStart(6)} ${Math.round(rate).toLocaleString('en').padStart(11)}   ${beside}`)
}
console.log(`\nmemory taken: ${(wasm.memory_taken() / 1e6).toFixed(1)} MB`)
