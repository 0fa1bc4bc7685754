import { createHmac, createPublicKey, type KeyObject, randomUUID, sign, verify } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { HistoryChanges } from '../../src-shared/features/register/history.ts'
import type { Database } from '../db/open.ts'
import { atPath } from '../db/register-error.ts'
import { registerFiles } from '../db/register-files.ts'
import { readSetting, settingKeys } from '../db/settings.ts'
import { writeFileAtomicSync } from '../platform/files.ts'
import { listIn } from './history-purge.ts'
import { loadPrivateKey, publicKeyOf } from './signing.ts'

/** A purge as a restored backup replays it: which record, and of which fields the earlier values (null: all of it). */
export interface Purge {
  /** The same for the purge and for each time it is replayed. */
  readonly id: string
  readonly entity: string
  readonly recordId: string
  /** Marks of the fields (`fieldMark`), as a kept column's heading is itself something the register says. */
  readonly fields: readonly string[] | null
  /** The entries whose values of these fields went. */
  readonly seqs: readonly number[]
  /** Of those the one whose value still held and was to stay; null where none was. */
  readonly keeps: number | null
}

const purgeSchema = z.object({
  id: z.uuid(),
  entity: z.string().max(100),
  recordId: z.uuid(),
  fields: z.array(z.string().max(100)).max(1000).nullable(),
  seqs: z.array(z.int().min(1)),
  keeps: z.int().min(1).nullable(),
  signature: z.base64()
})

const listSchema = z.object({
  format: z.literal('samregister-purges'),
  version: z.literal(1),
  purges: z.array(z.unknown())
})

type SignedPurge = z.output<typeof purgeSchema>

/** What a list of purges beside a register or a backup says. */
export interface PurgeList {
  readonly purges: readonly Purge[]
  /** How many of its lines are damaged or not signed by this register; they are not replayed. */
  readonly unreadable: number
}

interface Signer {
  readonly registerId: string
  readonly privateKey: string
  readonly key: KeyObject
}

/** The id of a new purge. */
export const newPurgeId = (): string => randomUUID()

/**
 * What stands for a field in the list: HMAC-SHA256 under the register's own key, which lies in the encrypted file only.
 * The list itself is plain text, so that it can be read when the register is lost.
 */
export function fieldMark(db: Database, recordId: string, field: string): string {
  return createHmac('sha256', signerOf(db).privateKey)
    .update(JSON.stringify([recordId, field]))
    .digest('base64')
}

/** The purges that this register's own history tells of, oldest first. */
export function toldPurges(db: Database): Purge[] {
  const rows = db.prepare<[], { entity: string; recordId: string; changes: string }>(
    `SELECT e.entity, e.record_id AS recordId, p.changes FROM history_entry AS e JOIN history_payload AS p USING (seq)
     WHERE e.action = 'purge' ORDER BY e.seq`
  )
  return rows.all().flatMap(({ entity, recordId, changes }) => {
    const told = JSON.parse(changes) as HistoryChanges
    const id = told['purge']?.[1]
    if (typeof id !== 'string') return []
    const fields = told['fields'] ? listIn(told['fields']) : null
    const keeps = told['keeps']?.[1]
    return {
      id,
      entity,
      recordId,
      fields: fields?.map((field) => fieldMark(db, recordId, field)) ?? null,
      seqs: fields ? listIn(told['purged']).map(Number) : [],
      keeps: typeof keeps === 'number' ? keeps : null
    }
  })
}

/** The list in a folder of backups, as far as it is signed by this register; an absent one is empty. */
export function readPurgeList(db: Database, backups: string): PurgeList {
  const lines = readLines(backups)
  if (lines === null) return { purges: [], unreadable: existsSync(join(backups, registerFiles.purges)) ? 1 : 0 }
  const { registerId, privateKey } = signerOf(db)
  const publicKey = createPublicKey({
    key: Buffer.from(publicKeyOf(privateKey), 'base64'),
    type: 'spki',
    format: 'der'
  })
  const purges = lines.flatMap((line) => {
    const parsed = purgeSchema.safeParse(line)
    if (!parsed.success) return []
    const { signature, ...purge } = parsed.data
    return verify(null, messageOf(registerId, purge), publicKey, Buffer.from(signature, 'base64')) ? [purge] : []
  })
  return { purges, unreadable: lines.length - purges.length }
}

/**
 * Writes down the purges beside the backups, each signed by itself: sequence numbers and ids, nothing else, so that an
 * older backup is purged again when it is restored, even when this register is lost. Lines that are there already stay.
 * Nothing is written where nothing is new.
 */
export function writePurgeList(db: Database, backups: string): void {
  const told = toldPurges(db)
  const lines = readLines(backups) ?? []
  const known = new Set(lines.flatMap((line) => purgeSchema.safeParse(line).data?.id ?? []))
  const missing = told.filter(({ id }) => !known.has(id))
  if (missing.length === 0) return
  const { registerId, key } = signerOf(db)
  const signed = missing.map(
    (purge): SignedPurge => ({
      ...purge,
      fields: purge.fields === null ? null : [...purge.fields],
      seqs: [...purge.seqs],
      signature: sign(null, messageOf(registerId, purge), key).toString('base64')
    })
  )
  writeLines(backups, [...lines, ...signed])
}

/** Stands for a list that could not be read: from then on it counts as an unreadable line. */
const damagedList = { damaged: true }

/** Puts the lines of several lists into one, each line once; lists that are not there count for nothing. */
export function joinPurgeLists(from: readonly string[], backups: string): void {
  const linesIn = (folder: string): readonly unknown[] =>
    readLines(folder) ?? (existsSync(join(folder, registerFiles.purges)) ? [damagedList] : [])
  const lines = new Map(from.flatMap(linesIn).map((line) => [JSON.stringify(line), line]))
  if (lines.size === 0) return
  writeLines(backups, [...lines.values()])
}

function writeLines(backups: string, purges: readonly unknown[]): void {
  const path = join(backups, registerFiles.purges)
  const list = { format: 'samregister-purges', version: 1, purges }
  atPath(path, () => writeFileAtomicSync(path, `${JSON.stringify(list, null, 1)}\n`))
}

/** Larger than any list of purges (bytes): such a file is not read. */
const largestList = 64 * 1024 * 1024

/** The lines of a list; null where there is none, or none that can be read. */
function readLines(backups: string): unknown[] | null {
  const path = join(backups, registerFiles.purges)
  const found = atPath(path, () => statSync(path, { throwIfNoEntry: false }))
  if (!found?.isFile() || found.size > largestList) return null
  try {
    return listSchema.parse(JSON.parse(atPath(path, () => readFileSync(path, 'utf8')))).purges
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw error
  }
}

function messageOf(registerId: string, { id, entity, recordId, fields, seqs, keeps }: Purge): Buffer {
  return Buffer.from(JSON.stringify(['samregister-purge', 1, registerId, id, entity, recordId, fields, seqs, keeps]))
}

function signerOf(db: Database): Signer {
  const registerId = readSetting(db, settingKeys.registerId)
  const privateKey = readSetting(db, settingKeys.signingKey)
  if (typeof registerId !== 'string' || typeof privateKey !== 'string')
    throw new Error('The register has no signing key')
  return { registerId, privateKey, key: loadPrivateKey(privateKey) }
}
