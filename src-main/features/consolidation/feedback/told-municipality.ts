import type { ClusteredEntity } from '../../../../src-shared/features/consolidation/contract.ts'
import { type Finding, findingKinds } from '../../../../src-shared/features/exchange/feedback.ts'
import { createFormat } from '../../../../src-shared/i18n/format.ts'
import { today } from '../../../../src-shared/kernel/dates.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { type Country, type Language, zoneOf } from '../../../../src-shared/kernel/language.ts'
import type { FieldValue } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import { getOrMake } from '../../entities/get-or-make.ts'
import { exportWords } from '../../exchange/export/manifest.ts'
import { factsOf, membersOf, type PlacedRow, settledFacts } from '../facts-of.ts'
import { namesAnother } from './other-names.ts'
import { type Recipient, recipientsOf } from './recipients.ts'
import { type Telling, type ToldFact, toldFacts } from './told-facts.ts'
import { toldGaps } from './told-gaps.ts'
import { toldQuestions } from './told-questions.ts'

/** A record of a municipality with the values that are proposed for it. */
export interface Proposal {
  readonly id: string
  readonly name: string
  readonly values: Record<string, FieldValue>
}

/** All that one municipality is told. */
export interface Told {
  readonly recipient: Recipient
  readonly findings: readonly Finding[]
  readonly proposals: Readonly<Record<ClusteredEntity, ReadonlyMap<string, Proposal>>>
  /** Suppliers that proposals name and that are not the municipality's own: by the id that they would get. */
  readonly named: ReadonlyMap<string, Proposal>
}

/** How it is told. */
export interface HowTold {
  readonly language: Language
  /** UTC instant. */
  readonly at: string
  readonly country: Country
  readonly message: string
}

/**
 * What each of these municipalities is told, one after the other, as what all of them lack is more than need be held.
 * Everything that is put together is looked through once for all of them.
 *
 * @param told called now and then with how many clusters of how many are done; what it throws ends the work
 */
export function* toldMunicipalities(
  db: Database,
  recipients: readonly Recipient[],
  { language, at, country, message }: HowTold,
  told: (done: number, total: number) => void
): Generator<Told> {
  const names = recipientsOf(db).map(({ holder, municipality }) => ({ holder, name: municipality.name }))
  const building = recipients.map((recipient) => {
    const others = names.filter(({ holder }) => holder !== recipient.holder).map(({ name }) => name)
    const telling = { language, namesAnother: namesAnother(others), hidden: exportWords(language)['feedback.hidden'] }
    return new Building(db, recipient, telling)
  })
  const byPackage = new Map(building.map((one) => [one.recipient.package, one]))
  const clusters = clustersOf(db, [...byPackage.keys()])
  const settled = { system: settledFacts(db, 'system'), supplier: settledFacts(db, 'supplier') }
  clusters.forEach(({ entity, cluster }, done) => {
    told(done, clusters.length)
    const members = membersOf(db, entity, cluster)
    const facts = factsOf(db, entity, cluster, members, settled[entity])
    for (const row of members) if (row.goneAt === null) byPackage.get(row.package)?.take(entity, row, members, facts)
  })
  const zone = zoneOf[country]
  const date = createFormat(language, zone).date
  for (const one of building) {
    const questions = toldQuestions(db, one.recipient.package, one.telling)
    const gaps = toldGaps(db, one.recipient, { language, today: today(zone, at), date })
    yield one.finish([...messageOf(message), ...questions, ...gaps])
  }
}

function messageOf(text: string): readonly Finding[] {
  if (text === '') return []
  const nothing = {
    entity: null,
    recordId: null,
    name: '',
    field: null,
    said: '',
    ours: '',
    rule: '',
    count: null,
    of: null
  }
  return [{ ...nothing, kind: 'message', theirs: maskPersonalNumbers(text) }]
}

interface ClusterKey {
  readonly entity: ClusteredEntity
  readonly cluster: string
}

function clustersOf(db: Database, packages: readonly number[]): readonly ClusterKey[] {
  const sql = `SELECT DISTINCT m.entity, m.cluster FROM central_member m JOIN held_record h ON h.number = m.record
    WHERE h.package IN (SELECT value FROM json_each(?)) ORDER BY m.entity, m.cluster`
  return db.prepare<[string], ClusterKey>(sql).all(JSON.stringify(packages))
}

class Building {
  readonly recipient: Recipient
  readonly telling: Telling
  private readonly db: Database
  private readonly findings: Finding[] = []
  private readonly proposals = { system: new Map<string, Proposal>(), supplier: new Map<string, Proposal>() }
  private readonly named = new Map<string, Proposal>()

  constructor(db: Database, recipient: Recipient, telling: Telling) {
    this.db = db
    this.recipient = recipient
    this.telling = telling
  }

  take(
    entity: ClusteredEntity,
    own: PlacedRow,
    members: readonly PlacedRow[],
    facts: Parameters<typeof toldFacts>[3]
  ): void {
    for (const { finding, proposed } of toldFacts(entity, own, members, facts, this.telling)) {
      this.findings.push(finding)
      if (proposed) this.propose(entity, own, members, { finding, proposed })
    }
  }

  finish(more: readonly Finding[]): Told {
    const { recipient, proposals, named } = this
    const order = (one: Finding): number => findingKinds.indexOf(one.kind)
    const findings = [...this.findings, ...more].sort((a, b) => order(a) - order(b))
    return { recipient, findings, proposals, named }
  }

  private propose(
    entity: ClusteredEntity,
    own: PlacedRow,
    members: readonly PlacedRow[],
    { finding: { field }, proposed }: ToldFact
  ): void {
    if (field === null || !proposed) return
    const by = members.find(({ record }) => proposed.sources.some((source) => source.record === record))
    const isSupplier = field === 'supplier' && entity === 'system'
    const value = isSupplier && by ? this.supplier(by.package, String(proposed.value)) : proposed.value
    if (value === null) return
    const { id, name } = own
    getOrMake(this.proposals[entity], id, (): Proposal => ({ id, name, values: {} })).values[field] = value
  }

  /** The municipality's own record of a supplier that another names; else one that it would get. */
  private supplier(pack: number, id: string): string | null {
    const of = this.db
      .prepare<[number, string], string>(
        `SELECT m.cluster FROM held_record h JOIN central_member m ON m.record = h.number
         WHERE h.package = ? AND h.entity = 'supplier' AND h.record_id = ?`
      )
      .pluck()
      .get(pack, id)
    if (of === undefined) return null
    const own = this.db
      .prepare<[string, number], { readonly id: string; readonly name: string }>(
        `SELECT h.record_id AS id, h.title AS name FROM central_member m JOIN held_record h ON h.number = m.record
         WHERE m.entity = 'supplier' AND m.cluster = ? AND h.package = ? AND h.gone_at IS NULL ORDER BY h.number LIMIT 1`
      )
      .get(of, this.recipient.package)
    const values: Record<string, FieldValue> = {}
    if (own) {
      this.named.set(own.id, { ...own, values })
      return own.id
    }
    const members = membersOf(this.db, 'supplier', of)
    const facts = factsOf(this.db, 'supplier', of, members)
    for (const key of ['nationalId', 'country']) {
      const fact = facts.find(({ field }) => field === key)
      const said = fact && fact.counts !== null ? fact.said[fact.counts] : undefined
      if (said) values[key] = said.value
    }
    const title = this.db
      .prepare<[string], string>("SELECT title FROM central_cluster WHERE entity = 'supplier' AND id = ?")
      .pluck()
      .get(of)
    if (title === undefined || this.telling.namesAnother(title)) return null
    this.named.set(of, { id: of, name: title, values })
    return of
  }
}
