import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder, manifest, root } from '../../support/project.ts'

// What comes from others: named, pinned, checked, and none of it runs anything while it is installed.

interface LockedPackage {
  readonly version: string
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: true
  readonly dev?: true
  readonly hasInstallScript?: true
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, LockedPackage>>
}
const locked = Object.entries(lock.packages).filter(([path]) => path !== '')
const direct = { ...manifest.dependencies, ...manifest.devDependencies }
const exact = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/

test.each(Object.entries(direct))('%s is pinned to one version (%s)', (_, wanted) => {
  expect(wanted).toMatch(exact)
})

test.each(Object.entries(direct))('%s is locked at what is asked for (%s)', (name, wanted) => {
  expect(wanted.replace(/^.*@/, '')).toBe(lock.packages[`node_modules/${name}`]?.version)
})

test('what the installed program depends on is this and nothing else', () => {
  expect(Object.keys(manifest.dependencies).sort()).toEqual(['better-sqlite3', 'fflate', 'xlsx'])
})

test('and these bring along headers, which run nothing', () => {
  const brought = locked.filter(
    ([path, { dev }]) => !dev && !(path.replace('node_modules/', '') in manifest.dependencies)
  )
  expect(brought.map(([path]) => path)).toEqual(['node_modules/node-addon-api'])
})

/** The packages that docs/dependencies.md names in its tables, with `@scope/a`, `/b` and `@scope/*` written out. */
function documented(): { names: Set<string>; scopes: string[] } {
  const rows = readFileSync(join(root, 'docs/dependencies.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
  const names = new Set<string>()
  const scopes: string[] = []
  for (const row of rows) {
    let scope = ''
    for (const [, name = ''] of (row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)) {
      if (name.startsWith('@')) scope = name.split('/')[0] ?? ''
      if (name.endsWith('/*')) scopes.push(name.slice(0, -1))
      else names.add(name.startsWith('/') ? scope + name : name)
    }
  }
  return { names, scopes }
}

test('docs/dependencies.md says of each why it is here, and of none that is not', () => {
  const { names, scopes } = documented()
  const unexplained = Object.keys(direct).filter(
    (name) => !names.has(name) && !scopes.some((scope) => name.startsWith(scope))
  )
  expect(unexplained).toEqual([])
  const known = new Set(Object.keys(direct))
  const aliased = Object.values(direct).map((wanted) => wanted.replace(/^npm:/, '').replace(/@[^@]+$/, ''))
  expect([...names].filter((name) => !known.has(name) && !aliased.includes(name))).toEqual([])
})

test('of what opens tokens nothing is imported that asks the network for keys', () => {
  const imports = filesUnder('src-main', '.ts').flatMap(({ text }) =>
    [...text.matchAll(/from '(jose[^']*)'/g)].map(([, id]) => id)
  )
  expect(imports.length).toBeGreaterThan(0)
  expect(imports.filter((id) => !/^jose\/(decode|jwe|jws|key)\//.test(id ?? '') && id !== 'jose')).toEqual([])
  const whole = filesUnder('src-main', '.ts').filter(({ text }) => /import (?!type).*from 'jose'/.test(text))
  expect(whole).toEqual([])
})

test('every package in the lockfile has the hash it is checked against', () => {
  const unchecked = locked.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))
  expect(unchecked.map(([path]) => path)).toEqual([])
  expect(locked.length).toBeGreaterThan(300)
})

test('none comes from git, a bare address, a folder or without encryption', () => {
  const elsewhere = locked.filter(([, entry]) => entry.link || /^(?!https:).|^git/.test(entry.resolved ?? 'https:'))
  expect(elsewhere.map(([path]) => path)).toEqual([])
  const wanted = locked.flatMap(([, entry]) => Object.values({ ...entry.optionalDependencies }))
  expect(
    [...Object.values(direct), ...wanted].filter((range) =>
      /:\/\/|^git|^file:|^link:|\//.test(range.replace(/^npm:@?[^@]+@/, ''))
    )
  ).toEqual([])
})

describe('no package needs to run anything when it is installed', () => {
  // Makes Squirrel installers for Windows, which we do not; electron-builder brings it all the same.
  const unused = ['node_modules/electron-winstaller']

  test('none has an install script but one of the development, of which nothing is used', () => {
    const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript)
    expect(scripted.map(([path]) => path)).toEqual(unused)
    for (const [, { dev }] of scripted) expect(dev).toBe(true)
  })

  test('set-up installs without them, and the program’s own binary needs none', () => {
    expect(readFileSync(join(root, '.setup/steps/dependencies.mjs'), 'utf8')).toContain(
      "npm(['ci', '--ignore-scripts']"
    )
    expect(lock.packages['node_modules/better-sqlite3']?.hasInstallScript).toBeUndefined()
  })

  test('the project has no install script of its own either', () => {
    expect(Object.keys(manifest.scripts).filter((name) => /install|prepare|prepublish/.test(name))).toEqual([])
  })
})
