import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { holderOf, standardText } from './licence-texts.ts'

/** A part of the program that somebody else wrote. */
export interface Licence {
  readonly name: string
  readonly version: string
  /** An SPDX expression. */
  readonly licence: string
  /** The licence as it came with the part, else its standard text with the part's author. */
  readonly text?: string
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly author?: string | { readonly name: string }
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8')) as unknown

/** What a package's own folder says of it. */
function licenceOf(root: string, folder: string): Licence {
  const { name, version, license, author } = json(join(folder, 'package.json')) as Manifest
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.(md|txt|markdown))?$/i.test(entry))
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : standardText(root, license, holderOf(author))
  return { name, version, licence: license, ...(text && { text }) }
}

/** The packages that go along beside the bundles: all that the lockfile does not mark as development's. */
function shippedFolders(root: string): readonly string[] {
  const lock = json(join(root, 'package-lock.json')) as { packages: Record<string, { dev?: true; optional?: true }> }
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !(entry.optional && !existsSync(join(root, path))))
    .map(([path]) => join(root, path))
}

/** The folder of the package that a bundled module comes from, null for our own. */
export function packageFolder(moduleId: string): string | null {
  const path = moduleId.replace(/^\0/, '').replace(/\?.*$/, '')
  if (!/[\\/]node_modules[\\/]/.test(path)) return null
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path)?.[0] ?? null
}

/** As its LICENSE says; the npm package of the desktop's frame brings none of its parts' own. */
const nodeHolder = 'Node.js contributors'

const publicDomain = 'The authors disclaim copyright to this source code (https://sqlite.org/copyright.html).'

/** What is no npm package of its own: the desktop's frame, and what is compiled into the database's binary. */
function partsWithin(root: string): readonly Licence[] {
  const electron = licenceOf(root, join(root, 'node_modules/electron'))
  const header = readFileSync(join(root, 'node_modules/better-sqlite3/deps/sqlite3/sqlite3.h'), 'utf8')
  const sqlite = /#define SQLITE_VERSION\s+"([^"]+)"/.exec(header)?.[1] ?? ''
  const ciphers = /"SQLite3 Multiple Ciphers ([^"]+)"/.exec(header)?.[1] ?? ''
  const ciphersHolder = /\*\* Copyright:\s+(\(c\) .+)/.exec(header)?.[1]?.trim() ?? ''
  const within = `${electron.name} ${electron.version}`
  const chromium = 'Its parts and their licences are listed in LICENSES.chromium.html beside the program.'
  return [
    electron,
    { name: 'Chromium', version: within, licence: 'BSD-3-Clause', text: chromium },
    { name: 'Node.js', version: within, licence: 'MIT', text: standardText(root, 'MIT', nodeHolder) },
    { name: 'SQLite', version: sqlite, licence: 'blessing', text: publicDomain },
    {
      name: 'SQLite3 Multiple Ciphers',
      version: ciphers,
      licence: 'MIT',
      text: standardText(root, 'MIT', ciphersHolder)
    }
  ]
}

const bundled = new Set<string>()

/**
 * Writes `out/licences.json`: every part of others that is bundled into main, preload or window, or goes along beside
 * them. Each of the three builds adds what it took in; the last one's file is whole.
 */
export function licences(root: string): Plugin {
  return {
    name: 'samregister-licences',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        for (const id of output.type === 'chunk' ? output.moduleIds : []) {
          const folder = packageFolder(id)
          if (folder && existsSync(join(folder, 'package.json'))) bundled.add(folder)
        }
      }
      const folders = new Set([...shippedFolders(root), ...bundled])
      const all = [...[...folders].map((folder) => licenceOf(root, folder)), ...partsWithin(root)]
      const file = join(root, 'out/licences.json')
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, `${JSON.stringify(all.sort(byName), null, 2)}\n`)
    }
  }
}

const byName = (a: Licence, b: Licence): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
