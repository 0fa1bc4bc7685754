import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeFileAtomic, writeFileAtomicSync } from '../../../src-main/platform/files.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'samregister-files-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const writers = [
  ['at once', (path: string, data: string | Uint8Array, mode?: number) => writeFileAtomicSync(path, data, mode)],
  ['in the background', (path: string, data: string | Uint8Array, mode?: number) => writeFileAtomic(path, data, mode)]
] as const

describe.each(writers)('a file written %s', (_how, write) => {
  test('is new or replaced as a whole, and leaves nothing beside it', async () => {
    const path = join(dir, 'æøå.json')
    await write(path, 'first')
    await write(path, 'second: blåbær')
    expect(readFileSync(path, 'utf8')).toBe('second: blåbær')
    expect(readdirSync(dir)).toEqual(['æøå.json'])
  })

  test('takes the place of no pipe or device: everybody else would lose it', async () => {
    if (process.platform === 'win32') return
    const pipe = join(dir, 'pipe')
    execFileSync('mkfifo', [pipe])
    await expect((async () => write(pipe, 'x'))()).rejects.toMatchObject({ code: 'EINVAL' })
    expect(statSync(pipe).isFIFO()).toBe(true)
    expect(readdirSync(dir)).toEqual(['pipe'])
  })

  test('takes bytes, also none, also many', async () => {
    const many = new Uint8Array(5_000_000).fill(7)
    await write(join(dir, 'many'), many)
    await write(join(dir, 'none'), new Uint8Array())
    expect(readFileSync(join(dir, 'many')).equals(many)).toBe(true)
    expect(statSync(join(dir, 'none')).size).toBe(0)
  })

  test('may be read by its owner only, unless told otherwise', async () => {
    await write(join(dir, 'own'), 'x')
    await write(join(dir, 'shared'), 'x', 0o644)
    if (process.platform === 'win32') return
    expect(statSync(join(dir, 'own')).mode & 0o777).toBe(0o600)
    expect(statSync(join(dir, 'shared')).mode & 0o777).toBe(0o644)
  })

  test('that cannot be put in place leaves the old one and no half one', async () => {
    // A folder with something in it cannot be replaced by a file.
    const path = join(dir, 'in-the-way')
    mkdirSync(join(path, 'inside'), { recursive: true })
    await expect(async () => await write(path, 'x')).rejects.toThrow()
    expect(readdirSync(dir)).toEqual(['in-the-way'])
  })

  test('in a folder that is not there says so', async () => {
    await expect(async () => await write(join(dir, 'no', 'file'), 'x')).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
