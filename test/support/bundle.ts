import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')

/** What the program finds in its packages when it runs (package.json). */
const external = ['better-sqlite3', 'fflate', 'xlsx']

/**
 * Makes one program of each of these sources and all that they import, for processes that are started again and again: to
 * find, strip and link a thousand files takes longer than most of them work. Answers the folder with `NAME.js` of each,
 * which lies where packages are found from and goes with this process. Places (`import.meta.dirname`) are those of the
 * sources.
 */
export async function bundle(sources: Readonly<Record<string, string>>): Promise<string> {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const outDir = mkdtempSync(join(cache, 'bundle-'))
  // As open as the sources: tests become other users.
  chmodSync(outDir, 0o755)
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }))
  const input = Object.fromEntries(Object.entries(sources).map(([name, path]) => [name, join(root, path)]))
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'places-of-sources',
        transform: (code, id) =>
          code.includes('import.meta.dirname')
            ? { code: code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))), map: null }
            : null
      }
    ],
    ssr: { noExternal: true, external },
    build: { ssr: true, outDir, emptyOutDir: false, rolldownOptions: { input } }
  })
  return outDir
}
