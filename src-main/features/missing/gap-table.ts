import { setImmediate as others } from 'node:timers/promises'
import { gapColumnsFor, gapOf } from '../../../src-shared/features/systems/gaps/columns.ts'
import { type GapColumn, gapStates } from '../../../src-shared/features/systems/gaps/gap-column.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import type { Database } from '../../db/open.ts'
import { changeCount } from '../entities/changes.ts'
import { perConnection } from '../entities/per-connection.ts'
import { type GapReader, type GapSettings, gapReader } from './gap-rows.ts'

/** Every system's states: the place in `gapStates`, by row number and column. */
export interface GapTable {
  readonly columns: readonly GapColumn[]
  /** `seq * columns.length + column`; of systems that are not deleted. */
  readonly states: Uint8Array
}

/** Systems of one slice: some milliseconds. */
const sliceSize = 250
/** What others write to faster than it is read is read at once, in the end. */
const mostAttempts = 3
const codes = new Map(gapStates.map((state, code) => [state, code]))

interface Read {
  /** What the register was like when reading began. */
  readonly token: string
  readonly table: GapTable
}

const keptOf = perConnection((_db, _municipality: string) => ({
  read: null as Read | null,
  reading: null as Promise<Read> | null
}))
const maxSeqOf = perConnection((db, _of: 'system') =>
  db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM system').pluck()
)

/**
 * The states of all systems as they are now; read anew only when something was written since, on whatever connection, or
 * the settings changed. Reads a slice at a time while other requests are answered in between. Throws request.locked when
 * the register is closed meanwhile.
 */
export async function gapTable(db: Database, municipality: string, settings: GapSettings): Promise<GapTable> {
  const kept = keptOf(db, municipality)
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    if (kept.read?.token === tokenOf(db, settings)) return kept.read.table
    kept.reading ??= readInSlices(db, municipality, settings).finally(() => {
      kept.reading = null
    })
    kept.read = await kept.reading
    if (!db.open) throw new AppError('request.locked')
  }
  const token = tokenOf(db, settings)
  if (kept.read?.token === token) return kept.read.table
  const { table, slices } = begun(db, municipality, settings)
  for (const _slice of slices);
  kept.read = { token, table }
  return table
}

function tokenOf(db: Database, settings: GapSettings): string {
  return JSON.stringify([db.pragma('data_version', { simple: true }), changeCount(db), settings])
}

async function readInSlices(db: Database, municipality: string, settings: GapSettings): Promise<Read> {
  const token = tokenOf(db, settings)
  const { table, slices } = begun(db, municipality, settings)
  for (const isLast of slices) {
    if (isLast) break
    await others()
    if (!db.open) throw new AppError('request.locked')
  }
  return { token, table }
}

/** An empty table, and the slices that fill it one by one; each says whether it was the last. */
function begun(db: Database, municipality: string, settings: GapSettings) {
  const columns = gapColumnsFor(settings.country)
  const states = new Uint8Array(((maxSeqOf(db, 'system').get() ?? 0) + 1) * columns.length)
  const reader = gapReader(db, municipality, settings)
  return { table: { columns, states } satisfies GapTable, slices: slicesInto(states, columns, reader) }
}

function* slicesInto(states: Uint8Array, columns: readonly GapColumn[], reader: GapReader): Iterable<boolean> {
  for (let after = 0; ; ) {
    const rows = reader.after(after, sliceSize)
    for (const { seq, context } of rows)
      for (const [i, column] of columns.entries())
        states[seq * columns.length + i] = codes.get(gapOf(column, context).state) ?? 0
    after = rows.at(-1)?.seq ?? after
    const isLast = rows.length < sliceSize
    yield isLast
    if (isLast) return
  }
}
