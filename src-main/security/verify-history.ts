import type { HistoryChanges, HistoryFinding } from '../../src-shared/features/register/history.ts'
import type { Database } from '../db/open.ts'
import { readSetting, settingKeys } from '../db/settings.ts'
import { readSignedHead } from './history.ts'
import { chainStart, entryDigest, payloadDigest, type StoredEntry } from './history-chain.ts'
import { listIn, ToldPurges } from './history-purge.ts'
import { isSignedHead, type SignedHead } from './signing.ts'
import { explainBroken } from './verify-order.ts'

/** What the folder's keys.json knows of the history; without it the database can only be held against itself. */
export interface RecordedHead {
  readonly publicKey: string
  readonly head: SignedHead | null
}

/** What was found, and how much was looked at. */
export interface HistoryReport {
  readonly ok: boolean
  readonly entries: number
  readonly findings: readonly HistoryFinding[]
}

/** Told every few thousand entries how many were looked at, of how many; what it throws ends the look. */
export type OnEntries = (done: number, total: number | null) => void

/** One row of `entriesSql`; arrays, as objects of a million rows cost more than their hashes. */
type Row = readonly [
  seq: number,
  at: string,
  userId: string,
  batchId: string | null,
  entity: string,
  recordId: string,
  version: number,
  action: string,
  digest: string,
  salt: string | null,
  changes: string | null
]

// More says nothing that these do not, and each costs a second look.
const mostFindings = 200
const toldEvery = 5000

const entriesSql = `
SELECT e.seq, e.at, e.user_id, e.batch_id, e.entity, e.record_id, e.version, e.action, e.digest, p.salt, p.changes
FROM history_entry AS e LEFT JOIN history_payload AS p ON p.seq = e.seq
ORDER BY e.seq`

/**
 * Walks the whole history and says which entries were altered, removed, reordered or inserted, whether each missing
 * payload is covered by a purge that is told of, and whether the end is the one that was signed.
 */
export function verifyHistory(db: Database, recorded?: RecordedHead, onEntries?: OnEntries): HistoryReport {
  const walked = walk(db, recorded?.head ?? null, onEntries)
  const findings = [
    ...walked.findings,
    ...findStrayPayloads(db),
    ...findUntoldPurges(db),
    ...findMissingTriggers(db),
    ...compareHeads(db, walked, recorded)
  ].slice(0, mostFindings)
  return { ok: findings.length === 0, entries: walked.entries, findings }
}

interface Walked {
  readonly entries: number
  readonly last: { readonly seq: number; readonly digest: string }
  /** The digest at the place that keys.json recorded. */
  readonly atRecorded: string | null
  readonly findings: readonly HistoryFinding[]
}

function walk(db: Database, recorded: SignedHead | null, onEntries: OnEntries = () => {}): Walked {
  const findings: HistoryFinding[] = []
  const broken: StoredEntry[] = []
  let entries = 0
  let last = { seq: 0, digest: chainStart }
  let atRecorded: string | null = recorded?.count === 0 ? chainStart : null
  const purged = purgedDigests(db)
  const expected = readSignedHead(db)?.count ?? null
  const told = new ToldPurges()
  /** Purged entries that have a payload all the same: what was left of them, if it is what a purge says it left. */
  const left = new Map<number, string>()
  const rows = db.prepare(entriesSql).raw().iterate() as IterableIterator<Row>
  for (const row of rows) {
    const entry = toStored(row, purged)
    if (row[7] === 'purge' && row[10] !== null) told.add(row[10])
    if (row[9] !== null && row[10] !== null && purged.has(entry.seq))
      left.set(entry.seq, payloadDigest(row[9], row[10]))
    entries += 1
    if (entries % toldEvery === 0) onEntries(entries, expected)
    const follows = entry.seq === last.seq + 1
    if (!follows) findings.push({ seq: last.seq + 1, problem: 'removed', to: entry.seq - 1 })
    if (entry.payload === null) findings.push({ seq: entry.seq, problem: 'payloadRemoved' })
    else if (follows && entryDigest(last.digest, entry, entry.payload) !== entry.digest) broken.push(entry)
    if (entry.seq === recorded?.count) atRecorded = entry.digest
    last = { seq: entry.seq, digest: entry.digest }
    if (broken.length + findings.length >= mostFindings) break
  }
  findings.push(...explainBroken(broken, (seq) => digestAt(db, seq)), ...compareLeft(purged, left, told))
  return { entries, last, atRecorded, findings: findings.sort((a, b) => a.seq - b.seq) }
}

function toStored(row: Row, purged: ReadonlyMap<number, string>): StoredEntry {
  const [seq, at, userId, batchId, entity, recordId, version, action, digest, salt, changes] = row
  // The chain was made with the payload that a purge took, not with what it left of it.
  const payload = purged.get(seq) ?? (salt !== null && changes !== null ? payloadDigest(salt, changes) : null)
  return { seq, at, userId, batchId, entity, recordId, version, action, digest, payload }
}

/** Whether of each purged entry that is there which its last purge says it left. */
function compareLeft(
  purged: ReadonlyMap<number, string>,
  left: ReadonlyMap<number, string>,
  told: ToldPurges
): HistoryFinding[] {
  return [...purged.keys()].flatMap((seq): HistoryFinding[] => {
    const expected = told.leftOf(seq)
    const found = left.get(seq) ?? null
    if (expected === undefined || expected === found) return []
    return [{ seq, problem: expected === null ? 'payloadInserted' : found === null ? 'payloadRemoved' : 'altered' }]
  })
}

function purgedDigests(db: Database): ReadonlyMap<number, string> {
  const rows = db.prepare('SELECT seq, payload_digest FROM history_purge').raw().all() as [number, string][]
  return new Map(rows)
}

function digestAt(db: Database, seq: number): string | null {
  if (seq === 0) return chainStart
  return db.prepare<[number], string>('SELECT digest FROM history_entry WHERE seq = ?').pluck().get(seq) ?? null
}

function findStrayPayloads(db: Database): HistoryFinding[] {
  const sql = 'SELECT seq FROM history_payload WHERE seq NOT IN (SELECT seq FROM history_entry) LIMIT ?'
  const strays = db.prepare<[number], number>(sql).pluck().all(mostFindings)
  return strays.map((seq) => ({ seq, problem: 'payloadInserted' }))
}

/** A purge counts when an entry of the chain, whose own payload is there, lists what it took. */
function findUntoldPurges(db: Database): HistoryFinding[] {
  const read = db.prepare<[number], string>('SELECT changes FROM history_payload WHERE seq = ?').pluck()
  const told = new Map<number, ReadonlySet<string>>()
  const findings: HistoryFinding[] = []
  const purges = db.prepare<[], { seq: number; purgeSeq: number }>(
    'SELECT seq, purge_seq AS purgeSeq FROM history_purge'
  )
  for (const { seq, purgeSeq } of purges.all()) {
    let listed = told.get(purgeSeq)
    if (!listed) {
      const changes = read.get(purgeSeq)
      listed = new Set(changes === undefined ? [] : listIn((JSON.parse(changes) as HistoryChanges)['purged']))
      told.set(purgeSeq, listed)
    }
    if (!listed.has(String(seq))) findings.push({ seq, problem: 'purgeUntold' })
  }
  return findings
}

const protectingTriggers = [
  'history_entry_no_update',
  'history_entry_no_delete',
  'history_payload_no_update',
  'history_payload_no_delete',
  'history_purge_no_update',
  'history_purge_no_delete',
  'history_purge_is_told'
]

function findMissingTriggers(db: Database): HistoryFinding[] {
  const present = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()
  return protectingTriggers.every((name) => present.includes(name)) ? [] : [{ seq: 0, problem: 'unprotected' }]
}

function compareHeads(db: Database, walked: Walked, recorded: RecordedHead | undefined): HistoryFinding[] {
  const findings: HistoryFinding[] = []
  const { last } = walked
  const head = readSignedHead(db)
  const registerId = readSetting(db, settingKeys.registerId)
  const id = typeof registerId === 'string' ? registerId : ''
  if (!head) {
    if (last.seq > 0) findings.push({ seq: last.seq, problem: 'headMissing' })
  } else {
    if (recorded && !isSignedHead(recorded.publicKey, id, head))
      findings.push({ seq: head.count, problem: 'headForged' })
    findings.push(...compareEnd(head, last))
  }
  return recorded?.head ? [...findings, ...compareRecorded(recorded.publicKey, id, recorded.head, walked)] : findings
}

/** The copy in keys.json is written less often: it must be on the chain, not at its end. */
function compareRecorded(publicKey: string, id: string, head: SignedHead, walked: Walked): HistoryFinding[] {
  if (!isSignedHead(publicKey, id, head)) return [{ seq: head.count, problem: 'keysDiffer' }]
  if (walked.last.seq < head.count) return [{ seq: walked.last.seq + 1, problem: 'removed', to: head.count }]
  return walked.atRecorded === head.digest ? [] : [{ seq: head.count, problem: 'keysDiffer' }]
}

function compareEnd(head: SignedHead, last: { seq: number; digest: string }): HistoryFinding[] {
  if (last.seq < head.count) return [{ seq: last.seq + 1, problem: 'removed', to: head.count }]
  if (last.seq > head.count) return [{ seq: head.count + 1, problem: 'inserted', to: last.seq }]
  return head.digest === last.digest ? [] : [{ seq: head.count, problem: 'headDiffers' }]
}
