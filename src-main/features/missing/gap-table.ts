import {
  type MatrixColumnHead,
  type MatrixEntity,
  matrixColumnsFor
} from '../../../src-shared/features/missing/matrix-columns.ts'
import { gapStates } from '../../../src-shared/features/systems/gaps/gap-column.ts'
import type { Database } from '../../db/open.ts'
import { KeptRows } from '../entities/kept-rows.ts'
import { perConnection } from '../entities/per-connection.ts'
import { gapKinds } from './gap-kinds.ts'
import type { GapReader, GapSettings } from './gap-rows.ts'

/** Records read at once: some milliseconds. */
const readAtOnce = 100
const codes = new Map(gapStates.map((state, code) => [state, code]))

/** Every record's states. */
export interface GapTable {
  readonly columns: readonly MatrixColumnHead[]
  /** The place in `gapStates` at `seq * columns.length + column`; of those that are not deleted. */
  readonly states: Uint8Array
}

/** The table of a register, and what keeps it up to date. */
export class KeptGapTable implements GapTable {
  readonly rows: KeptRows
  private readonly db: Database
  private readonly municipality: string
  private readonly of: MatrixEntity
  private settings = ''
  private reader: GapReader | null = null
  columns: readonly MatrixColumnHead[] = []
  states = new Uint8Array()

  constructor(db: Database, municipality: string, of: MatrixEntity) {
    this.db = db
    this.municipality = municipality
    this.of = of
    this.rows = new KeptRows(db, municipality, gapKinds[of].around, readAtOnce, (after, to) => this.read(after, to))
  }

  /** What the states are computed with beside the systems; before each request. */
  countWith(settings: GapSettings): void {
    const said = JSON.stringify(settings)
    if (said === this.settings) return
    this.settings = said
    this.columns = matrixColumnsFor(this.of, settings.country)
    this.reader = gapKinds[this.of].reader(this.db, this.municipality, settings)
    this.rows.forget()
  }

  private read(after: number, to: number): void {
    const { columns } = this
    this.makeRoom(to)
    for (const { seq, gapAt } of this.reader?.between(after, to) ?? [])
      for (let i = 0; i < columns.length; i++) this.states[seq * columns.length + i] = codes.get(gapAt(i).state) ?? 0
  }

  private makeRoom(seq: number): void {
    const needed = (seq + 1) * this.columns.length
    if (needed <= this.states.length) return
    const larger = new Uint8Array(needed + (needed >>> 3))
    larger.set(this.states)
    this.states = larger
  }
}

const tables = {
  system: perConnection((db, municipality: string) => new KeptGapTable(db, municipality, 'system')),
  processingActivity: perConnection(
    (db, municipality: string) => new KeptGapTable(db, municipality, 'processingActivity')
  ),
  agreement: perConnection((db, municipality: string) => new KeptGapTable(db, municipality, 'agreement'))
} as const satisfies Readonly<Record<MatrixEntity, unknown>>

/** An entity's table of this connection for a municipality. */
export function gapTableOf(db: Database, of: MatrixEntity, municipality: string): KeptGapTable {
  return tables[of](db, municipality)
}
