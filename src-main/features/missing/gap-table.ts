import { gapColumnsFor, gapOf } from '../../../src-shared/features/systems/gaps/columns.ts'
import { type GapColumn, gapStates } from '../../../src-shared/features/systems/gaps/gap-column.ts'
import type { Database } from '../../db/open.ts'
import { KeptRows } from '../entities/kept-rows.ts'
import { perConnection } from '../entities/per-connection.ts'
import { around, type GapReader, type GapSettings, gapReader } from './gap-rows.ts'

/** Systems read at once: some milliseconds. */
const readAtOnce = 100
const codes = new Map(gapStates.map((state, code) => [state, code]))

/** Every system's states. */
export interface GapTable {
  readonly columns: readonly GapColumn[]
  /** The place in `gapStates` at `seq * columns.length + column`; of systems that are not deleted. */
  readonly states: Uint8Array
}

/** The table of a register, and what keeps it up to date. */
export class KeptGapTable implements GapTable {
  readonly rows: KeptRows
  private readonly db: Database
  private readonly municipality: string
  private settings = ''
  private reader: GapReader | null = null
  columns: readonly GapColumn[] = []
  states = new Uint8Array()

  constructor(db: Database, municipality: string) {
    this.db = db
    this.municipality = municipality
    this.rows = new KeptRows(db, municipality, around, readAtOnce, (after, to) => this.read(after, to))
  }

  /** What the states are computed with beside the systems; before each request. */
  countWith(settings: GapSettings): void {
    const said = JSON.stringify(settings)
    if (said === this.settings) return
    this.settings = said
    this.columns = gapColumnsFor(settings.country)
    this.reader = gapReader(this.db, this.municipality, settings)
    this.rows.forget()
  }

  private read(after: number, to: number): void {
    const { columns } = this
    this.makeRoom(to)
    for (const { seq, context } of this.reader?.between(after, to) ?? [])
      for (const [i, column] of columns.entries())
        this.states[seq * columns.length + i] = codes.get(gapOf(column, context).state) ?? 0
  }

  private makeRoom(seq: number): void {
    const needed = (seq + 1) * this.columns.length
    if (needed <= this.states.length) return
    const larger = new Uint8Array(needed + (needed >>> 3))
    larger.set(this.states)
    this.states = larger
  }
}

/** The table of this connection for a municipality. */
export const gapTableOf = perConnection((db, municipality: string) => new KeptGapTable(db, municipality))
