import { mkdirSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')

/**
 * Bundles the reading child from its source before all tests: hundreds of them are started, and each would strip the
 * types of its source again. It lies where packages are found from.
 */
export async function buildReader() {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const outDir = await mkdtemp(join(cache, 'reader-'))
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }))
  process.env.READER_OF_TESTS = join(outDir, 'reading-child.js')
  const ssr = join(root, 'src-main/jobs/reading/reading-child.ts')
  await build({ root, configFile: false, logLevel: 'warn', build: { ssr, outDir, emptyOutDir: false } })
}
