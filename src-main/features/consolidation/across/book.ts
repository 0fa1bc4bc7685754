import type { AcrossMunicipality } from '../../../../src-shared/features/consolidation/across/contract.ts'
import type { Database } from '../../../db/open.ts'
import { readSetting } from '../../../db/settings.ts'
import { perConnection } from '../../entities/per-connection.ts'
import { roundSetting } from '../state.ts'
import { type Clusters, readClusters } from './clusters.ts'
import { inSlices } from './in-slices.ts'
import { acrossMunicipalities } from './municipality.ts'
import { type PackageFacts, packageFacts } from './package-facts.ts'
import { countedPackages, packageStamp } from './packages.ts'
import { type TogetherTally, tallyTogether } from './tally.ts'

/** What all packages say, counted. */
export interface Counted {
  readonly facts: readonly PackageFacts[]
  readonly clusters: Clusters
  readonly tally: TogetherTally
  /** In the order of the facts. */
  readonly municipalities: readonly AcrossMunicipality[]
}

/** How far the counting is. */
export interface Counting {
  readonly done: number
  readonly of: number
}

/**
 * What packages say, kept in memory: of a package that was read anew only that one is read again, and what is counted of
 * all is counted again after that and after each round of putting together.
 */
export class AcrossBook {
  private readonly db: Database
  private readonly facts = new Map<number, PackageFacts>()
  private counted: { readonly state: string; readonly result: Counted } | null = null
  private running: Promise<Counted> | null = null
  private progress: Counting | null = null

  constructor(db: Database) {
    this.db = db
  }

  counting(): Counting | null {
    return this.progress
  }

  /**
   * Counts what is not up to date, some milliseconds at a time. What was written before it was asked is in the answer; what
   * is written meanwhile, as packages are read, comes with the next. `tell` hears of each package. Throws request.locked
   * when the register is closed.
   *
   * @param today civil date from which ends of agreements are counted
   */
  async read(today: string, tell: (done: number, of: number) => void = () => undefined): Promise<Counted> {
    // Whoever is at it may have begun before the last write.
    await this.running
    const known = this.freshOn(today)
    if (known) return known
    this.running ??= this.count(today, tell).finally(() => {
      this.running = null
      this.progress = null
    })
    return this.running
  }

  private freshOn(today: string): Counted | null {
    const { state, result } = this.counted ?? {}
    return result?.tally.today === today && state === stateOf(this.db) ? result : null
  }

  private async count(today: string, tell: (done: number, of: number) => void): Promise<Counted> {
    const { db } = this
    const state = stateOf(db)
    const packages = countedPackages(db)
    const facts: PackageFacts[] = []
    for (const pack of packages) {
      this.progress = { done: facts.length, of: packages.length }
      tell(facts.length, packages.length)
      const before = this.facts.get(pack.number)
      const own = before?.of.stamp === pack.stamp ? before : await inSlices(db, packageFacts(db, pack))
      this.facts.set(pack.number, own)
      facts.push(own)
    }
    const held = new Set(packages.map(({ number }) => number))
    for (const number of this.facts.keys()) if (!held.has(number)) this.facts.delete(number)
    const clusters = await inSlices(db, readClusters(db))
    const tally = await inSlices(db, tallyTogether(facts, clusters, today))
    const municipalities = await inSlices(db, acrossMunicipalities(facts, tally))
    const result = { facts, clusters, tally, municipalities }
    this.counted = { state, result }
    return result
  }
}

/** Another text as soon as something counted may be otherwise. */
function stateOf(db: Database): string {
  const stamps = db.prepare<[], string>(`SELECT ${packageStamp} FROM held_package ORDER BY number`).pluck().all()
  return JSON.stringify([readSetting(db, roundSetting), ...stamps])
}

/** The book of a register's connection. */
export const acrossBook: (db: Database, of: 'across') => AcrossBook = perConnection((db) => new AcrossBook(db))
