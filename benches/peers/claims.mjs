// How fast Gloss reads claims as WebAssembly in Node, on one thread: alone, and with the rules of names and the amounts. No peer
// does the like. The texts are the articles of corpus/. Usage: node claims.mjs FOLDER-OF-THE-WASM
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { join, resolve } from 'node:path'
import { corpus, LANGUAGES } from './texts.mjs'

const { Prepared } = createRequire(import.meta.url)(join(resolve(process.argv[2]), 'claims_wasm.js'))
const folder = fileURLToPath(new URL('../../corpus', import.meta.url))

// The least seconds of processor time of some passes after a warm-up: a busy machine does not count against anybody.
function least (passes, work) {
  work()
  const once = () => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1e6
  }
  return Math.min(...Array.from({ length: passes }, once))
}

console.log(`${'language'.padEnd(10)} ${'claims MB/s'.padStart(12)} ${'all MB/s'.padStart(12)}`)
for (const lang of LANGUAGES) {
  const text = corpus(folder, lang).slice(0, 100_000)
  const prepared = new Prepared(text, lang)
  const rate = work => (Buffer.byteLength(text) / least(7, work) / 1e6).toFixed(2).padStart(12)
  console.log(`${lang.padEnd(10)} ${rate(() => prepared.count_claims())} ${rate(() => prepared.count_all())}`)
}
