import { setImmediate as others } from 'node:timers/promises'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { Database } from '../../db/open.ts'
import { type Change, watchChanges } from './changes.ts'
import { planOf } from './entity-plan.ts'
import { seqsReferringTo } from './references.ts'

/** What something computed of an entity's records depends on, beside the record with its parts and links. */
export interface Dependence {
  readonly entity: EntityName
  /** Own references whose targets count too: a system's `owner`, of whom it counts that the person has left. */
  readonly referred?: readonly string[]
  /** Entities of which those records count that refer to it: the dependencies at both ends of each. */
  readonly referring?: readonly EntityName[]
}

/** So many milliseconds at a time, then it is the others' turn: well below what anybody notices. */
export const sliceMs = 8

/**
 * What is computed of each record of an entity and kept between requests. `compute(after, to)` computes anew what is kept
 * of the records with these row numbers (`after` excluded), whether they are still there or not: all of them in the
 * beginning and after another connection's writes, else those that were written and those that depend on one that was.
 */
export class KeptRows {
  private readonly db: Database
  private readonly municipalityId: string
  private readonly of: Dependence
  private readonly sliceSize: number
  private readonly compute: (after: number, to: number) => void
  private readonly watch: ReturnType<typeof watchChanges>
  private readonly sources: ReturnType<typeof sourcesOf>
  /** Computed as far as this row number, but for the stale ones. */
  private computed = 0
  private last = 0
  private readonly stale = new Set<number>()

  constructor(
    db: Database,
    municipalityId: string,
    of: Dependence,
    sliceSize: number,
    compute: (after: number, to: number) => void
  ) {
    this.db = db
    this.municipalityId = municipalityId
    this.of = of
    this.sliceSize = sliceSize
    this.compute = compute
    this.watch = watchChanges(db)
    this.sources = sourcesOf(db, of)
  }

  /** Everything is computed anew: what it is computed with, beside the records, is different. */
  forget(): void {
    this.computed = 0
    this.stale.clear()
  }

  /** Computes a slice of what is not up to date; false when everything is. */
  step(): boolean {
    this.notice()
    if (this.computed < this.last) {
      const to = Math.min(this.last, this.computed + this.sliceSize)
      this.compute(this.computed, to)
      this.computed = to
      return true
    }
    let done = 0
    for (const seq of this.stale) {
      if (done++ === this.sliceSize) break
      this.compute(seq - 1, seq)
      this.stale.delete(seq)
    }
    return done > 0
  }

  private notice(): void {
    const changes = this.watch()
    if (changes === 'unknown') {
      this.forget()
      // Never less than before: what was kept of the last records has to go when they are gone.
      this.last = Math.max(this.last, this.sources.lastSeq())
      return
    }
    for (const change of changes)
      for (const seq of this.affectedBy(change)) {
        this.last = Math.max(this.last, seq)
        if (seq <= this.computed) this.stale.add(seq)
      }
  }

  private *affectedBy({ entity, seq, id, named }: Change): Iterable<number> {
    if (entity === this.of.entity) yield seq
    for (const field of this.sources.referred)
      if (field.entity === entity) yield* seqsReferringTo(this.db, field, id, this.municipalityId)
    if (this.of.referring?.includes(entity)) for (const one of named) yield* this.sources.seqsOf(one)
  }
}

function sourcesOf(db: Database, { entity, referred = [] }: Dependence) {
  const plan = planOf(entity)
  const { table } = plan.entity
  const lastSeq = db.prepare<[], number>(`SELECT coalesce(max(seq), 0) FROM ${table}`).pluck()
  const seqOf = db.prepare<[string], number>(`SELECT seq FROM ${table} WHERE id = ?`).pluck()
  return {
    referred: plan.references.filter(({ key }) => referred.includes(key)),
    lastSeq: () => lastSeq.get() ?? 0,
    seqsOf: (id: string) => seqOf.all(id)
  }
}

/**
 * Brings kept rows up to date, each after those before it, while other requests are answered in between; all of them are
 * when it answers. `parts` is asked again after each turn. Throws request.locked when the register is closed meanwhile.
 */
export async function bringUpToDate(db: Database, parts: () => readonly Pick<KeptRows, 'step'>[]): Promise<void> {
  for (;;) {
    // Also before the first turn: what was waited for before may have taken long.
    if (!db.open) throw new AppError('request.locked')
    const all = parts()
    const end = performance.now() + sliceMs
    do {
      if (!all.some((part) => part.step())) return
    } while (performance.now() < end)
    await others()
  }
}
