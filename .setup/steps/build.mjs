import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../places.mjs'
import { run } from '../run.mjs'
import { say, Trouble } from '../say.mjs'
import { environment, nodePath } from './node.mjs'

const folders = ['.build', 'src-main', 'src-renderer', 'src-shared']
const files = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']
const stamp = () => inRoot('out', '.stamp')

/** Path, size and time of a file: as good as its content here, and a hundred times faster. */
function* traces(path) {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return
  if (!stats.isDirectory()) yield `${path}:${stats.size}:${stats.mtimeMs}`
  else for (const name of readdirSync(path).sort()) yield* traces(join(path, name))
}

/** The state of everything that the build reads, as a digest. */
function sources() {
  const hash = createHash('sha256')
  for (const name of [...folders, ...files]) for (const trace of traces(inRoot(name))) hash.update(trace)
  return hash.digest('hex')
}

export function needsBuild() {
  try {
    return readFileSync(stamp(), 'utf8') !== sources()
  } catch {
    return true
  }
}

/** Builds main, preload and window into `out/`. */
export async function build() {
  say('Building …')
  // Taken before: what changes meanwhile is built the next time.
  const state = sources()
  rmSync(stamp(), { force: true })
  const { code, output } = await run(nodePath(), [inRoot('node_modules/electron-vite/bin/electron-vite.js'), 'build'], {
    cwd: inRoot(),
    env: { ...environment(), NO_COLOR: '1' },
    doing: 'building'
  })
  if (code !== 0)
    throw new Trouble(`The build failed.\n${output.trim()}`, 'Mend the error above and run the command again.')
  mkdirSync(inRoot('out'), { recursive: true })
  writeFileSync(stamp(), state)
}
