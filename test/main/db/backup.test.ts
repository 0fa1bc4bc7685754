import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createBackup } from '../../../src-main/db/backup.ts'
import { listBackups } from '../../../src-main/db/backup-list.ts'
import { readSetting, writeSetting } from '../../../src-main/db/settings.ts'
import { withTransaction } from '../../../src-main/db/transaction.ts'
import { writeArchive } from '../../../src-main/features/backups/archive-writer.ts'
import { restoreBackup } from '../../../src-main/features/backups/restore.ts'
import { unlockRegister } from '../../../src-main/security/register-folder.ts'
import { verifyRegister } from '../../../src-main/security/verify.ts'
import { filesBelow, snapshot } from '../../support/disk.ts'
import { codeOfFailure } from '../../support/errors.ts'
import { type TemporaryRegister, temporaryRegister } from '../../support/register.ts'

let register: TemporaryRegister
beforeEach(async () => {
  register = await temporaryRegister()
})
afterEach(() => register.dispose())

const at = (day: number) => new Date(Date.UTC(2026, 0, day, 12, 30, 45, 678))
const set = (value: string) => withTransaction(register.db, () => writeSetting(register.db, 'test', value))

test('a copy has database and keys, its date and its reason, and nothing else', () => {
  const made = register.session.backUp('import', at(5))
  expect(made).toMatchObject({ at: '2026-01-05T12:30:45.678Z', reason: 'import' })
  expect(made.path).toBe(join(register.path, 'backups', '20260105T123045678Z-import'))
  expect(made.bytes).toBeGreaterThan(4096)
  expect(filesBelow(made.path)).toEqual(['keys.json', 'register.db'])
  expect(listBackups(register.path)).toEqual([made])
})

test('a copy restored to a new folder opens with the passphrase and is as the register was', async () => {
  set('before')
  const { path } = register.session.backUp('manual')
  set('after')
  const target = join(register.path, '..', 'Restored.samregister')
  await restoreBackup(path, target)
  const restored = await unlockRegister({ path: target, passphrase: register.passphrase })
  expect(readSetting(restored.db, 'test')).toBe('before')
  expect(verifyRegister(restored.db, target)).toMatchObject({ ok: true })
  expect(readSetting(register.db, 'test')).toBe('after')
  restored.close()
})

test('restoring overwrites nothing and leaves nothing half', async () => {
  const { path } = register.session.backUp('manual')
  register.lock()
  const before = snapshot(join(register.path, '..'))
  const parent = join(register.path, '..')
  expect(await codeOfFailure(() => restoreBackup(path, register.path))).toBe('register.exists')
  expect(await codeOfFailure(() => restoreBackup(join(path, 'no'), join(parent, 'B')))).toBe('register.notFound')
  expect(await codeOfFailure(() => restoreBackup(parent, join(parent, 'B')))).toBe('register.notABackup')
  expect(snapshot(parent)).toEqual(before)
})

test('of two who restore to one place at once one makes a whole register, the other is told it is taken', async () => {
  set('before')
  const { path } = register.session.backUp('manual')
  const parent = join(register.path, '..')
  const target = join(parent, 'Restored.samregister')
  const both = await Promise.allSettled([restoreBackup(path, target), restoreBackup(path, target)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const refused = both.find((one) => one.status === 'rejected')
  expect(refused?.reason).toMatchObject({ code: 'register.exists', params: { path: target } })
  expect(readdirSync(parent).sort()).toEqual(['Prøvekommune.samregister', 'Restored.samregister'])
  const restored = await unlockRegister({ path: target, passphrase: register.passphrase })
  expect(readSetting(restored.db, 'test')).toBe('before')
  expect(verifyRegister(restored.db, target)).toMatchObject({ ok: true })
  restored.close()
})

test('restoring clears what a killed restoring left, and leaves what another process is building', async () => {
  const { path } = register.session.backUp('manual')
  const parent = join(register.path, '..')
  for (const maker of [999_999_999, process.ppid])
    mkdirSync(join(parent, `.Restored.samregister.${maker}-1.restoring`, 'backups'), { recursive: true })
  await restoreBackup(path, join(parent, 'Restored.samregister'))
  expect(readdirSync(parent).filter((name) => name.endsWith('.restoring'))).toEqual([
    `.Restored.samregister.${process.ppid}-1.restoring`
  ])
})

test('a reader in the middle of a look does not keep a copy from being whole', async () => {
  set('before')
  const reader = register.session.connect({ readonly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM setting').get()
  set('after')
  const made = register.session.backUp('manual')
  reader.exec('COMMIT')
  reader.close()
  expect(filesBelow(made.path)).toEqual(['keys.json', 'register.db'])
  const target = join(register.path, '..', 'Restored.samregister')
  await restoreBackup(made.path, target)
  const restored = await unlockRegister({ path: target, passphrase: register.passphrase })
  expect(readSetting(restored.db, 'test')).toBe('after')
  expect(verifyRegister(restored.db, target).ok).toBe(true)
  restored.close()
})

test('a copy that cannot be read back is not kept', async () => {
  set('x'.repeat(100_000))
  register.session.db.pragma('wal_checkpoint(TRUNCATE)')
  const file = join(register.path, 'register.db')
  const bytes = readFileSync(file)
  bytes[bytes.length - 2000]! ^= 1
  writeFileSync(file, bytes)
  const { db, fileKey } = register.session
  const back = () => createBackup(db, { folder: register.path, fileKey, reason: 'manual', at: at(1) })
  expect(await codeOfFailure(back)).toBe('register.backupFailed')
  expect(filesBelow(join(register.path, 'backups'))).toEqual([])
})

test('without keys there is no copy', async () => {
  const keys = readFileSync(join(register.path, 'keys.json'))
  rmSync(join(register.path, 'keys.json'))
  const { db, fileKey } = register.session
  const back = () => createBackup(db, { folder: register.path, fileKey, reason: 'manual', at: at(1) })
  expect(await codeOfFailure(back)).toBe('register.keysMissing')
  expect(listBackups(register.path)).toEqual([])
  writeFileSync(join(register.path, 'keys.json'), keys)
})

test('old ones go as new ones come', () => {
  const { db, fileKey } = register.session
  const retention = { newest: 2, dailyForDays: 3, maximumDays: 10 }
  for (const day of [1, 2, 3, 4, 5, 6]) {
    createBackup(db, { folder: register.path, fileKey, reason: 'manual', at: at(day), retention })
  }
  expect(listBackups(register.path).map((backup) => new Date(backup.at).getUTCDate())).toEqual([6, 5, 4, 3])
})

test('one made while an archive is written takes nothing away from it', async () => {
  const { db, fileKey } = register.session
  const path = join(register.path, '..', 'A.samregister-archive')
  const seen: string[] = []
  const watch = {
    throwIfCancelled: () => undefined,
    progress: (step: string) => {
      if (step === 'save' && seen.length === 0) seen.push(register.session.backUp('manual', at(1)).path)
    }
  }
  await writeArchive(db, { folder: register.path, fileKey, path, name: 'A', at: at(1).toISOString(), watch })
  expect(listBackups(register.path).map((backup) => backup.path)).toEqual(seen)
  expect(readdirSync(join(register.path, 'backups'))).toHaveLength(1)
  const target = join(register.path, '..', 'B.samregister')
  await restoreBackup(path, target)
  const restored = await unlockRegister({ path: target, passphrase: register.passphrase })
  expect(verifyRegister(restored.db, target).ok).toBe(true)
  restored.close()
})

test('two of one instant do not get in each other’s way', () => {
  const made = [register.session.backUp('manual', at(1)), register.session.backUp('manual', at(1))]
  expect(made.map((backup) => backup.at.slice(-5))).toEqual(['.678Z', '.679Z'])
})

test('in a transaction nothing is copied', () => {
  expect(() => withTransaction(register.db, () => register.session.backUp('manual'))).toThrow()
  expect(listBackups(register.path)).toEqual([])
})
