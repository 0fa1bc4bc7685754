import { readFileSync, statSync } from 'node:fs'
import { open as openInspector } from 'node:inspector'
import Module, { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { electron } from './main/electron.ts'
import { state } from './main/state.ts'
import { start } from './start.ts'
import { missing, note } from './strict.ts'

// What the executable `electron` does: reads Electron's command line, lets `electron` mean the stand-in, runs the
// application's main script, and starts Chromium.

const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string }
process.argv.splice(0, 2, join(import.meta.dirname, 'dist/electron'))
Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: version, chrome: '' } })
Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: process.cwd() })

/** Every import of `electron` gets the same object; a name that it lacks is an error at once. */
function letElectronMeanThis(): void {
  const key = 'electron-standin'
  Object.defineProperty(globalThis, Symbol.for(key), { value: electron })
  const names = Object.keys(electron)
  const lines = names.map((name) => `exports.${name} = electron.${name}`)
  const source = `const electron = globalThis[Symbol.for('${key}')]\n${lines.join('\n')}`
  Module.registerHooks({
    resolve: (id, context, next) =>
      /^electron(\/(main|common))?$/.test(id)
        ? { url: 'electron-standin:electron', format: 'commonjs', shortCircuit: true }
        : next(id, context),
    load: (url, context, next) =>
      url === 'electron-standin:electron' ? { format: 'commonjs', shortCircuit: true, source } : next(url, context)
  })
}

/** Reads the switches; answers the scripts to load first (`-r`), as Playwright asks for. */
function readCommandLine(): string[] {
  const scripts: string[] = []
  for (let i = 1; i < process.argv.length; i++) {
    const argument = process.argv[i] ?? ''
    if (argument === '-r' || argument === '--require') scripts.push(process.argv[++i] ?? '')
    else if (argument.startsWith('--inspect')) openInspector(Number(argument.split('=')[1] ?? 9229), '127.0.0.1')
    else if (argument.startsWith('--')) {
      const [, name = '', value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? []
      state.switches.set(name, value)
    }
  }
  return scripts
}

/** Finds the application: a folder with a package.json, or a script. Answers the script to run. */
function findApplication(): string {
  const entry = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
  state.appFolder = entry
  if (!statSync(entry).isDirectory()) {
    state.appFolder = dirname(entry)
    return entry
  }
  const manifest = JSON.parse(readFileSync(join(entry, 'package.json'), 'utf8')) as Record<string, string | undefined>
  state.appName = manifest['productName'] ?? manifest['name'] ?? state.appName
  state.appVersion = manifest['version'] ?? state.appVersion
  return join(entry, manifest['main'] ?? 'index.js')
}

letElectronMeanThis()
const scripts = readCommandLine()
const require = createRequire(join(process.cwd(), 'standin.cjs'))
for (const script of scripts) require(resolve(script))
const main = findApplication()
try {
  await import(pathToFileURL(main).href)
  await start()
} catch (error) {
  const lacking =
    error instanceof SyntaxError ? /does not provide an export named '(\w+)'/.exec(error.message)?.[1] : undefined
  note(lacking ? missing(lacking).message : error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exit(1)
}
