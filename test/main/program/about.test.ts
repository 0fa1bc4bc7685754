import { join } from 'node:path'
import { type TestProgram, testProgram } from '../../support/program.ts'
import { manifest } from '../../support/project.ts'

let test: TestProgram
const shown: string[] = []
beforeAll(async () => {
  test = await testProgram({ host: { showItemInFolder: (path) => void shown.push(path) } })
})
afterAll(() => test.close())

it('says what the program is made of, as its parts say it, and where it keeps what', async () => {
  const about = await test.ask('about.get', {})
  expect(about).toMatchObject({ version: manifest.version, node: process.versions.node, cipher: 'chacha20' })
  expect(about.sqlite).toMatch(/^3\.\d+\.\d+$/)
  expect(about.schema).toBeGreaterThan(0)
  expect(about.places).toEqual({
    register: test.path,
    backups: join(test.path, 'backups'),
    settings: join(test.folder, 'profile'),
    logs: join(test.folder, 'profile/logs')
  })
})

it('lists what others wrote, with licences', async () => {
  const parts = await test.ask('about.licences', {})
  const zod = parts.find(({ name }) => name === 'zod')
  expect(zod).toMatchObject({ version: manifest.devDependencies['zod'], licence: 'MIT' })
  expect(parts.find(({ name }) => name === 'react')?.text).toContain('MIT License')
})

it('shows its own folders and takes no path from outside', async () => {
  await test.ask('about.show', { place: 'register' })
  await test.ask('about.show', { place: 'backups' })
  expect(shown).toEqual([test.path, join(test.path, 'backups')])
  const refused = await test.refused('about.show', { place: '/etc' as 'logs' })
  expect(refused.code).toBe('request.invalid')
  expect(shown).toHaveLength(2)
})
