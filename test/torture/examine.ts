import { randomUUID } from 'node:crypto'
import { cpSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { unlockRegister } from '../../src-main/security/register-folder.ts'
import { verifyRegister } from '../../src-main/security/verify.ts'
import { type EntityName, entityNames } from '../../src-shared/kernel/field.ts'
import type { Program } from '../bench/run/program.ts'
import { recordsOf, titleOf } from './picture.ts'
import { mustHold, type Place } from './scenario.ts'

/** File, references, history's chain, its signature and what keys.json says of it: what `verify` looks at. */
export async function isSound(path: string, passphrases: readonly string[], readonly: boolean): Promise<void> {
  const session = await withAny(passphrases, (passphrase) => unlockRegister({ path, passphrase, readonly }))
  try {
    const report = verifyRegister(session.db, path)
    mustHold(report.ok, `${path} is not sound: ${JSON.stringify(report)}`)
  } finally {
    session.close()
  }
}

async function withAny<T>(
  [first = '', ...others]: readonly string[],
  open: (passphrase: string) => Promise<T>
): Promise<T> {
  try {
    return await open(first)
  } catch (error) {
    if (others.length === 0) throw error
    return await withAny(others, open)
  }
}

/** Every record is found by its title, deleted ones are not, and nothing else is found. */
export async function searchAgrees(program: Program): Promise<void> {
  for (const entity of entityNames) {
    const records = await recordsOf(program, entity)
    const ids = new Set(records.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id))
    for (const title of new Set(records.map((record) => titleOf(entity, record)).filter((text) => text !== ''))) {
      const found = await foundIds(program, entity, title)
      const wanted = records.filter((record) => titleOf(entity, record) === title && ids.has(record.id))
      const missing = wanted.filter(({ id }) => !found.has(id))
      const stale = [...found].filter((id) => !ids.has(id))
      mustHold(missing.length === 0, `Search does not find ${missing.length} ${entity} by “${title}”`)
      mustHold(stale.length === 0, `Search finds ${stale.length} ${entity} by “${title}” that are not there`)
    }
  }
}

async function foundIds(program: Program, entity: EntityName, search: string): Promise<ReadonlySet<string>> {
  const { rows } = await program.call(`${entity}.list`, { search: search.slice(0, 200), limit: 200_000, columns: [] })
  return new Set(rows.map(({ id }) => id))
}

/** Each backup of the list opens as a register of its own and is sound. */
export async function backupsOpen(program: Program, { folder }: Place, passphrases: readonly string[]): Promise<void> {
  const backups = await program.call('register.backups', {})
  for (const { path } of backups) {
    const copy = join(folder, `${basename(path)}.samregister`)
    cpSync(path, copy, { recursive: true })
    await isSound(copy, passphrases, false)
  }
}

/** What a crash left half written is gone once the register was opened again. */
export function nothingHalfLeft({ folder, register }: Place): void {
  const names = [folder, register, join(register, 'backups')].flatMap((at) => readdirSync(at))
  const left = names.filter((name) => /^\.|\.(part|partial|creating|restoring|newest)$|-journal$/.test(name))
  mustHold(left.length === 0, `Left half written: ${left.join(', ')}`)
}

/** It can be worked on: a record is saved and found, a backup is made. */
export async function goesOn(program: Program): Promise<void> {
  const values = { name: 'Videre efter nedbruddet' }
  const { record } = await program.call('supplier.save', { id: null, version: null, values })
  const found = await foundIds(program, 'supplier', values.name)
  mustHold(found.has(record.id), 'What is saved afterwards is not found')
  await program.call('register.backUp', { jobId: randomUUID() })
}
