import { type AssessedKey, assessedKeys, saidOf } from '../../../../src-shared/features/consolidation/across/aspects.ts'
import {
  activityStates,
  agreementEndFields,
  type Finding,
  riskState
} from '../../../../src-shared/features/consolidation/across/findings.ts'
import type { Share } from '../../../../src-shared/features/consolidation/across/league.ts'
import { wantedOf } from '../../../../src-shared/features/consolidation/across/sent.ts'
import { completeness } from '../../../../src-shared/kernel/completeness.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Values } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import type { Steps } from './in-slices.ts'
import type { CountedPackage } from './packages.ts'

/** What is kept of a system: enough to be laid beside others'. */
export interface SystemFacts {
  readonly record: number
  /** The supplier's record in the same package. */
  readonly supplier: number | null
  readonly version: string | null
  readonly assessed: Readonly<Partial<Record<AssessedKey, string>>>
  readonly channels: readonly string[]
}

/** What is kept of an agreement; when it ends depends on the day. */
export interface AgreementFacts {
  readonly record: number
  readonly processor: number | null
  readonly terms: Values
}

/** Entities whose completeness is told. */
export const completeEntities = ['system', 'processingActivity', 'agreement'] as const
/** One of {@link completeEntities}. */
export type CompleteEntity = (typeof completeEntities)[number]

/** What a package says, as small as it can be kept. Records are numbers of `held_record`. */
export interface PackageFacts {
  readonly of: CountedPackage
  readonly systems: readonly SystemFacts[]
  readonly agreements: readonly AgreementFacts[]
  /** How many processing activities there are. */
  readonly activities: number
  /** Filled of wanted fields; null: no record of the kind was sent. */
  readonly completeness: Readonly<Record<CompleteEntity, Share | null>>
  readonly legalBasis: Share
  readonly erasure: Share
  readonly riskAssessed: Share
  /** Findings that do not depend on the day. */
  readonly found: Readonly<Partial<Record<Finding, readonly number[]>>>
}

const gapsOf = {
  system: 'systemGaps',
  processingActivity: 'activityGaps',
  agreement: 'agreementGaps'
} as const satisfies Record<CompleteEntity, Finding>

/** Reads a package's records and keeps what counts of them. */
export function* packageFacts(db: Database, of: CountedPackage): Steps<PackageFacts> {
  const suppliers = new Map<string, number>()
  for (const step of recordsOf(db, of.number, 'supplier')) {
    for (const { record, id } of step) suppliers.set(id, record)
    yield
  }
  const channels = yield* channelsOf(db, of.number)
  const tally = new Tally(of)
  const systems: SystemFacts[] = []
  for (const step of recordsOf(db, of.number, 'system')) {
    for (const { record, id, values } of step) {
      tally.complete('system', record, values)
      if (of.parts.includes('use')) tally.share('riskAssessed', record, riskState(values), 'systemNotAssessed')
      systems.push(systemFacts(record, values, suppliers, channels.get(id) ?? []))
    }
    yield
  }
  let activities = 0
  for (const step of recordsOf(db, of.number, 'processingActivity')) {
    activities += step.length
    for (const { record, values } of step) {
      tally.complete('processingActivity', record, values)
      const { basis, erasure } = activityStates(values)
      tally.share('legalBasis', record, basis, 'activityNoBasis')
      tally.share('erasure', record, erasure, 'activityNoErasure')
    }
    yield
  }
  const agreements: AgreementFacts[] = []
  for (const step of recordsOf(db, of.number, 'agreement')) {
    for (const { record, values } of step) {
      tally.complete('agreement', record, values)
      const terms = Object.fromEntries(agreementEndFields.map((key) => [key, values[key] ?? null]))
      agreements.push({ record, processor: suppliers.get(String(values['processor'])) ?? null, terms })
    }
    yield
  }
  return { of, systems, agreements, activities, ...tally.result() }
}

/** The channels that sources say of each system; a source that has ended says nothing. */
function* channelsOf(db: Database, pack: number): Steps<ReadonlyMap<string, readonly string[]>> {
  const channels = new Map<string, string[]>()
  for (const step of recordsOf(db, pack, 'subscriptionSource')) {
    for (const { values } of step) {
      const { channel, systems, state } = values
      if (typeof channel !== 'string' || !Array.isArray(systems) || state === 'ended') continue
      for (const id of systems as readonly string[]) channels.set(id, [...(channels.get(id) ?? []), channel])
    }
    yield
  }
  return channels
}

function systemFacts(
  record: number,
  values: Values,
  suppliers: ReadonlyMap<string, number>,
  sources: readonly string[]
): SystemFacts {
  const assessed: Partial<Record<AssessedKey, string>> = {}
  for (const key of assessedKeys) {
    const said = saidOf(values, key)
    if (said !== null) assessed[key] = said
  }
  const channel = saidOf(values, 'cprChannel')
  return {
    record,
    supplier: suppliers.get(String(values['supplier'])) ?? null,
    version: saidOf(values, 'version'),
    assessed,
    channels: [...new Set(channel === null ? sources : [channel, ...sources])]
  }
}

type Counted = 'legalBasis' | 'erasure' | 'riskAssessed'

class Tally {
  private readonly of: CountedPackage
  private readonly shares = {
    system: { part: 0, whole: 0 },
    processingActivity: { part: 0, whole: 0 },
    agreement: { part: 0, whole: 0 },
    legalBasis: { part: 0, whole: 0 },
    erasure: { part: 0, whole: 0 },
    riskAssessed: { part: 0, whole: 0 }
  }
  private readonly found: Partial<Record<Finding, number[]>> = {}

  constructor(of: CountedPackage) {
    this.of = of
  }

  complete(name: CompleteEntity, record: number, values: Values): void {
    const { profile, parts, country } = this.of
    const { filled, wanted } = completeness(wantedOf(name, profile, parts, country), values, country)
    this.shares[name].part += filled
    this.shares[name].whole += wanted
    if (filled < wanted) this.note(gapsOf[name], record)
  }

  share(of: Counted, record: number, state: string, lacking: Finding): void {
    if (state === 'notApplicable') return
    this.shares[of].whole++
    if (state === 'present') this.shares[of].part++
    else this.note(lacking, record)
  }

  result(): Omit<PackageFacts, 'of' | 'systems' | 'agreements' | 'activities'> {
    const { legalBasis, erasure, riskAssessed, ...complete } = this.shares
    const sent = (name: CompleteEntity): Share | null => (this.of.counts[name] === undefined ? null : complete[name])
    return {
      completeness: {
        system: sent('system'),
        processingActivity: sent('processingActivity'),
        agreement: sent('agreement')
      },
      legalBasis,
      erasure,
      riskAssessed,
      found: this.found
    }
  }

  private note(finding: Finding, record: number): void {
    const list = this.found[finding] ?? []
    list.push(record)
    this.found[finding] = list
  }
}

interface HeldRecord {
  readonly record: number
  readonly id: string
  readonly values: Values
}

const stepSize = 100

/** The living records of a package's entity, some at a time. */
export function* recordsOf(db: Database, pack: number, entity: EntityName): Iterable<readonly HeldRecord[]> {
  const read = db
    .prepare<[number, string, string], readonly [number, string, string]>(
      `SELECT number, record_id, said FROM held_record
       WHERE package = ? AND entity = ? AND record_id > ? AND gone_at IS NULL ORDER BY record_id LIMIT ${stepSize}`
    )
    .raw()
  let after = ''
  for (;;) {
    const rows = read.all(pack, entity, after)
    if (rows.length === 0) return
    yield rows.map(([record, id, said]) => ({ record, id, values: JSON.parse(said) as Values }))
    if (rows.length < stepSize) return
    after = rows.at(-1)?.[1] ?? ''
  }
}
