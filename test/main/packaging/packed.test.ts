import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import config from '../../../.build/electron-builder.config.ts'
import { ended, pack } from '../../support/packed.ts'
import { manifest, root } from '../../support/project.ts'
import { temporaryFolder } from '../../support/register.ts'

// The program as it is installed: what is in it, what is not, and that what is in it is all it needs.

interface Asar {
  listPackage(archive: string, options: { readonly isPack: boolean }): string[]
  extractAll(archive: string, folder: string): void
}
interface Fuses {
  readonly FuseV1Options: Readonly<Record<string, number | string>>
  getCurrentFuseWire(executable: string): Promise<Readonly<Record<string, number | string>>>
}
const load = createRequire(import.meta.filename)
const asar: Asar = load('@electron/asar')
const fuses: Fuses = load('@electron/fuses')

const temporary = temporaryFolder()
let packed: string
let archive: string
let files: readonly string[]
/** The archive's content as plain files. */
const unpacked = join(temporary.path, 'unpacked')

beforeAll(async () => {
  packed = await pack(temporary.path)
  archive = join(packed, 'resources/app.asar')
  asar.extractAll(archive, unpacked)
  files = asar.listPackage(archive, { isPack: false })
})
afterAll(() => temporary.dispose())

const below = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))

test('beside the packages it depends on, the archive holds the built program and its licences', () => {
  const own = below(unpacked).filter((file) => !file.startsWith('node_modules/'))
  const unexpected = own.filter(
    (file) =>
      !['LICENSE', 'package.json', 'out/licences.json', 'out/preload/preload.cjs', 'out/renderer/index.html'].includes(
        file
      ) &&
      !/^out\/main\/(main|cli|job-worker|reading-child|chunk-[\w.-]+)\.js$/.test(file) &&
      !/^out\/(renderer\/assets\/[\w-]+|edition\/edition)\.(js|css)$/.test(file)
  )
  expect(unexpected).toEqual([])
  for (const file of [
    'LICENSE',
    'out/licences.json',
    'out/main/main.js',
    'out/main/job-worker.js',
    'out/main/reading-child.js',
    'out/edition/edition.js'
  ])
    expect(own).toContain(file)
})

test('the packages are those it depends on, and of them only what runs', () => {
  expect(readdirSync(join(unpacked, 'node_modules')).sort()).toEqual(Object.keys(manifest.dependencies).sort())
  const odd = files.filter((file) => /\.\w+$/.test(file) && !/\.(js|mjs|cjs|json|css|html|node)$/.test(file))
  expect(odd).toEqual([])
  const foreign = files.filter((file) => /\.(map|ts|md)$|\/(tests?|__tests__|spec|docs)\/|\.(test|spec)\./.test(file))
  expect(foreign).toEqual([])
})

test('one native binary lies outside the archive, and nothing else', () => {
  expect(below(join(packed, 'resources/app.asar.unpacked'))).toEqual([
    'node_modules/better-sqlite3/prebuilds/linux-x64.node'
  ])
  expect(files.filter((file) => file.endsWith('.node'))).toHaveLength(1)
})

test('its package.json says what it is and starts, and nothing of how it is made', () => {
  const inside = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8')) as Record<string, unknown>
  expect(Object.keys(inside).sort()).toEqual([
    ...['dependencies', 'description', 'desktopName', 'engines', 'homepage', 'license', 'main', 'name'],
    ...['private', 'productName', 'type', 'version']
  ])
  expect(inside).toMatchObject({ version: manifest.version, dependencies: manifest.dependencies })
})

test('every fuse is set as the configuration says, and none is left to Electron', async () => {
  const wire = await fuses.getCurrentFuseWire(join(packed, 'samregister'))
  const read = Object.fromEntries(
    Object.entries(fuses.FuseV1Options)
      .filter(([, index]) => typeof index === 'number')
      .map(([name, index]) => [name[0]?.toLowerCase() + name.slice(1), wire[index] === '1'.charCodeAt(0)])
  )
  expect(read).toEqual(config.electronFuses)
  expect(read).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false
  })
})

test('the sample municipality and the languages come along, and no others', () => {
  expect(readdirSync(join(packed, 'resources/sample')).sort()).toEqual(
    readdirSync(join(root, 'resources/sample')).sort()
  )
  expect(readdirSync(join(packed, 'locales')).sort()).toEqual(['da.pak', 'en-GB.pak', 'en-US.pak', 'nb.pak'])
  expect(existsSync(join(packed, 'LICENSES.chromium.html'))).toBe(true)
})

test('what is in it is enough: it makes a register, reads a legacy sheet and writes a workbook', async () => {
  const register = join(temporary.path, 'Prøve.samregister')
  const env = {
    PATH: process.env['PATH'],
    HOME: temporary.path,
    XDG_CONFIG_HOME: temporary.path,
    SAMREGISTER_PASSPHRASE: 'fire Nøgler til kommunens register 7'
  }
  const cli = (...args: readonly string[]): Promise<string> =>
    ended(process.execPath, [join(unpacked, 'out/main/cli.js'), ...args], temporary.path, env)
  await cli('init', register, '--municipality', 'Prøveby', '--national-id', '99001011', '--country', 'DK')
  const sheets = ['sundhed-1904.xls', 'systemoversigt-2019.xlsx'].map((name) => join(packed, 'resources/sample', name))
  await cli('import', ...sheets, '--register', register)
  const workbook = join(temporary.path, 'ud.xlsx')
  await cli('export', workbook, '--register', register)
  expect(statSync(workbook).size).toBeGreaterThan(10_000)
})
