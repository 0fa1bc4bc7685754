import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { holderOf, standardText } from '../../../.build/licence-texts.ts'
import { type Licence, licences, packageFolder } from '../../../.build/licences.ts'
import { filesUnder, root } from '../../support/project.ts'

// The list that the program shows of what others wrote, as the build has left it.

const file = join(root, 'out/licences.json')
const list = JSON.parse(readFileSync(file, 'utf8')) as readonly Licence[]
const named = new Map(list.map((entry) => [entry.name, entry]))

/** May be combined with code under the MPL 2.0 and passed on as a whole; notices go along. */
const allowed = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'Zlib',
  'blessing' // SQLite: public domain
])

test.each(list.map((entry) => [entry.name, entry.licence]))('%s may be passed on: %s', (_, licence) => {
  // An SPDX expression: any of the choices, with all of its parts.
  const choices = licence.replace(/[()]/g, '').split(' OR ')
  expect(choices.some((choice) => choice.split(' AND ').every((part) => allowed.has(part)))).toBe(true)
})

test('each says which version, and has its licence’s text', () => {
  expect(list.filter(({ version }) => version === '')).toEqual([])
  expect(list.filter(({ text }) => !text).map(({ name }) => name)).toEqual([])
})

test.each([
  ['Node.js', 'Copyright Node.js contributors', 'Permission is hereby granted'],
  ['SQLite3 Multiple Ciphers', 'Ulrich Telle', 'Permission is hereby granted'],
  ['react-remove-scroll-bar', 'Copyright Anton Korzunov', 'Permission is hereby granted']
])('%s, which brings no text, has the standard one with whose work it is', (name, holder, words) => {
  const text = named.get(name)?.text ?? ''
  expect(text.split('\n')[0]).toContain(holder)
  expect(text).toContain(words)
  expect(text.split('\n')[0]).not.toMatch(/[<@[]/)
})

test('a part whose licence or author is not known gets no text that could be wrong', () => {
  expect(standardText(root, 'Apache-2.0', 'A')).toMatch(/^Copyright A\n\n *Apache License/)
  expect([standardText(root, 'MIT', ''), standardText(root, 'WTFPL', 'A'), holderOf(undefined)]).toEqual(['', '', ''])
  expect([holderOf('A B <a@b.example>'), holderOf({ name: 'C' }), holderOf('D (https://d.example)')]).toEqual([
    'A B',
    'C',
    'D'
  ])
})

test('it has everything that goes along beside the bundles, and what is inside the binaries', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: true }>
  }
  const shipped = Object.keys(lock.packages).filter((path) => path !== '' && !lock.packages[path]?.dev)
  expect(shipped.length).toBeGreaterThan(3)
  for (const path of shipped) {
    const { name, version } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as Licence
    expect(named.get(name)).toMatchObject({ name, version })
  }
  for (const part of ['electron', 'Chromium', 'Node.js', 'SQLite', 'SQLite3 Multiple Ciphers'])
    expect([...named.keys()]).toContain(part)
})

/** The packages that a source imports, as Biome writes the lines. */
function imported(text: string): readonly string[] {
  const lines = text.matchAll(/^(?:import(?! type)|export [{*]|\}) .*'([^.'][^']*)'$/gm)
  return [...lines].map(([, id = '']) => /^(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? id)
}

test('it has every package that the program’s sources import', () => {
  const sources = ['src-main', 'src-renderer', 'src-shared'].flatMap((folder) => filesUnder(folder, '.ts', '.tsx'))
  const packages = new Set(sources.flatMap(({ text }) => imported(text)).filter((name) => !name.startsWith('node:')))
  // The tables are described with it, for the test of their drift; nothing of that is built (or the next test tells).
  packages.delete('drizzle-orm')
  expect(packages.size).toBeGreaterThan(15)
  for (const name of packages) {
    const real = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as Licence
    expect([...named.keys()]).toContain(real.name)
  }
})

test('it has every package whose code the source maps of the built main programs name', () => {
  const maps = filesUnder('out/main', '.map').map(({ text }) => JSON.parse(text) as { sources: string[] })
  const folders = new Set(maps.flatMap(({ sources }) => sources).flatMap((id) => packageFolder(id) ?? []))
  expect(folders.size).toBeGreaterThan(0)
  for (const folder of folders) {
    const manifest = join(root, 'out/main', folder, 'package.json')
    expect(existsSync(manifest)).toBe(true)
    expect([...named.keys()]).toContain((JSON.parse(readFileSync(manifest, 'utf8')) as Licence).name)
  }
})

test.each([
  ['/p/node_modules/react/index.js', '/p/node_modules/react'],
  ['/p/node_modules/@mantine/core/esm/x.mjs?v=1', '/p/node_modules/@mantine/core'],
  ['\0/p/node_modules/a/node_modules/b/lib/c.js?commonjs', '/p/node_modules/a/node_modules/b'],
  ['/p/src-main/main.ts', null],
  ['\0vite/preload-helper.js', null]
])('a bundled module %j belongs to %j', (id, folder) => {
  expect(packageFolder(id)).toBe(folder)
})

test('the plugin is one of the build’s and no other', () => {
  expect(licences(root).name).toBe('samregister-licences')
  expect(readFileSync(join(root, 'electron.vite.config.ts'), 'utf8').match(/licences\(at/g)).toHaveLength(3)
})
