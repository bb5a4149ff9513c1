// How many characters a second Gloss and its peers read amounts from, each on one thread of this machine: the paragraphs of
// benches/texts over and over. Usage: node amounts.mjs FOLDER-OF-THE-WASM FOLDER-OF-CRITERION
import { readFileSync, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { join, resolve } from 'node:path'

const require = createRequire(import.meta.url)
const [wasmFolder, criterion] = process.argv.slice(2).map(folder => resolve(folder))
const paragraph = lang => readFileSync(new URL(`../texts/${lang}.txt`, import.meta.url), 'utf8')
const length = text => Array.from(text).length

// Characters a second of processor time, so that a busy machine does not count against anybody; after a warm-up.
function rate (read, text, seconds = 2) {
  read(text)
  const start = process.cpuUsage()
  let passes = 0
  let used = 0
  do {
    read(text)
    passes++
    const cpu = process.cpuUsage(start)
    used = (cpu.user + cpu.system) / 1e6
  } while (used < seconds)
  return length(text) * passes / used
}

// What criterion measured last: nanoseconds for 200 paragraphs.
function native (lang) {
  const file = join(criterion, 'running text', lang, 'new', 'estimates.json')
  if (!existsSync(file)) return undefined
  const { mean } = JSON.parse(readFileSync(file, 'utf8'))
  return length(paragraph(lang)) * 200 / (mean.point_estimate / 1e9)
}

function compromise () {
  const nlp = require('compromise')
  return text => {
    const document = nlp(text)
    return [document.money(), document.percentages(), document.numbers()].map(found => found.json({ offset: true }))
  }
}

function wink () {
  const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos', 'ner'])
  return text => nlp.readDoc(text).entities().out(nlp.its.detail)
}

function recognizers (culture) {
  const suite = require('@microsoft/recognizers-text-suite')
  const models = ['Currency', 'Percentage', 'Temperature', 'Dimension', 'DateTime', 'Age', 'Number']
  return text => models.map(model => suite[`recognize${model}`](text, culture))
}

// The slow ones are given one paragraph, the others two hundred.
const PEERS = [
  ['compromise 14.17.0', { en: [compromise, 20] }],
  ['wink-nlp 2.4.0', { en: [wink, 20] }],
  ['recognizers-text-suite 1.3.1', {
    en: [() => recognizers('en-us'), 1], 'zh-Hans': [() => recognizers('zh-cn'), 1], 'zh-Hant': [() => recognizers('zh-cn'), 1]
  }]
]

const wasm = require(join(wasmFolder, 'amounts_wasm.js'))
const bytes = readFileSync(join(wasmFolder, 'amounts_wasm_bg.wasm'))
console.log(`the module: ${bytes.length.toLocaleString('en')} bytes, ${gzipSync(bytes, { level: 9 }).length.toLocaleString('en')} by gzip\n`)

const show = rate => rate === undefined ? '–' : Math.round(rate).toLocaleString('en')
const row = (name, lang, found, own) => {
  const ratio = own && found ? `${(own / found).toFixed(1)}` : ''
  console.log(`${name.padEnd(30)} ${lang.padEnd(8)} ${show(found).padStart(14)} ${ratio.padStart(10)}`)
}
console.log(`${'characters a second'.padEnd(30)} ${'language'.padEnd(8)} ${''.padStart(14)} ${'wasm / it'.padStart(10)}`)
for (const lang of ['en', 'zh-Hans', 'zh-Hant', 'ko']) {
  const own = rate(text => wasm.count_amounts(text, lang), paragraph(lang).repeat(200))
  row('gloss, native', lang, native(lang))
  row('gloss, wasm', lang, own)
  for (const [name, peers] of PEERS) {
    if (!peers[lang]) continue
    const [make, times] = peers[lang]
    row(name, lang, rate(make(), paragraph(lang).repeat(times)), own)
  }
}
