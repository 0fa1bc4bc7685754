import type { ClusteredEntity, ClusterFact, SaidValue } from '../../../src-shared/features/consolidation/contract.ts'
import {
  type Claim,
  type FactRule,
  factFields,
  settledBy,
  usualRule
} from '../../../src-shared/features/consolidation/facts.ts'
import type { HeldPlace } from '../../../src-shared/features/exchange/held.ts'
import type { Field } from '../../../src-shared/kernel/field.ts'
import type { FieldValue, Values } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import { type Choices, keptChoices } from './choices.ts'
import { claimsIn } from './claims.ts'
import type { HeldBy, HeldRow } from './held-rows.ts'

/** A held record of a cluster with the place it stands in. */
export interface PlacedRow extends HeldRow {
  readonly place: HeldPlace
  readonly by: HeldBy
  readonly goneAt: string | null
  readonly why: string | null
}

interface Stored {
  readonly record: number
  readonly package: number
  readonly id: string
  readonly name: string
  readonly changedAt: string
  readonly said: string
  readonly sheet: string
  readonly row: number
  readonly goneAt: string | null
  readonly file: string
  readonly municipality: string
  readonly nationalId: string | null
  readonly exportedAt: string
  readonly why: string | null
}

/** The records of a cluster, by municipality. */
export function membersOf(db: Database, entity: ClusteredEntity, cluster: string): readonly PlacedRow[] {
  const sql = `SELECT h.number AS record, h.package, h.record_id AS id, h.title AS name, h.changed_at AS changedAt, h.said,
      h.sheet, h.row, h.gone_at AS goneAt, s.file, p.municipality_name AS municipality, p.national_id AS nationalId,
      s.exported_at AS exportedAt, m.why
    FROM central_member m JOIN held_record h ON h.number = m.record JOIN held_package p ON p.number = h.package
      JOIN held_source s ON s.number = h.source
    WHERE m.entity = ? AND m.cluster = ? ORDER BY p.municipality_name, h.number`
  return db
    .prepare<[string, string], Stored>(sql)
    .all(entity, cluster)
    .map(({ said, sheet, row, file, municipality, nationalId, exportedAt, ...rest }) => {
      const values = JSON.parse(said) as Values
      return {
        ...rest,
        exportedAt,
        aliases: (values['aliases'] as readonly string[] | undefined) ?? [],
        nationalId: (values['nationalId'] as string | undefined) ?? null,
        supplier: (values['supplier'] as string | undefined) ?? null,
        facts: values,
        place: { municipality, file, sheet, row, exportedAt },
        by: { number: rest.package, municipality, nationalId }
      }
    })
}

/** What people said of an entity's facts; whoever asks of many clusters reads it once. */
export interface Settled {
  readonly choices: Choices
  readonly rules: ReadonlyMap<string, FactRule>
}

/** The choices and rules that hold now. */
export function settledFacts(db: Database, entity: ClusteredEntity): Settled {
  return { choices: keptChoices(db, entity), rules: rulesOf(db, entity) }
}

/** What is said of a cluster, field by field, with who says it and which value counts; what nobody says is left out. */
export function factsOf(
  db: Database,
  entity: ClusteredEntity,
  cluster: string,
  members: readonly PlacedRow[] = membersOf(db, entity, cluster),
  { choices, rules }: Settled = settledFacts(db, entity)
): readonly ClusterFact[] {
  const named = new Referred(db)
  const present = members.filter(({ goneAt }) => goneAt === null)
  const comparing = {
    packages: new Map(members.map(({ by }) => [by.number, by])),
    sameAs: (row: HeldRow, id: string) => named.cluster(row.package, id),
    supplierNumber: supplierNumberOf(db, entity, cluster)
  }
  const claimsTo = claimsIn(present, comparing)
  return factFields(entity).flatMap((field): ClusterFact[] => {
    const rule = rules.get(field.key) ?? usualRule
    const claims = claimsTo(field)
    return claims.length === 0 ? [] : [factFrom(field, rule, claims, choices, named)]
  })
}

function factFrom(
  field: Field,
  rule: FactRule,
  claims: readonly (readonly [PlacedRow, Claim])[],
  choices: Choices,
  named: Referred
): ClusterFact {
  const byKey = new Map<string, (readonly [PlacedRow, Claim])[]>()
  for (const pair of claims) byKey.set(pair[1].key, [...(byKey.get(pair[1].key) ?? []), pair])
  const said = [...byKey].sort((a, b) => b[1].length - a[1].length)
  const chosenBy = claims.find(([row]) => choices.holds(row.id, field.key, row.facts[field.key]))
  const chosen = chosenBy && choices.of(chosenBy[0].id, field.key)
  const key =
    byKey.size === 1
      ? said[0]?.[0]
      : (chosenBy?.[1].key ??
        settledBy(
          rule,
          claims.map(([, claim]) => claim)
        ))
  const at = said.findIndex(([one]) => one === key)
  return {
    field: field.key,
    rule,
    said: said.map(([, pairs]) => saidBy(field, pairs, named)),
    counts: at < 0 ? null : at,
    chosen: chosen ? { by: chosen.by, at: chosen.at, reason: chosen.reason } : null
  }
}

function saidBy(field: Field, pairs: readonly (readonly [PlacedRow, Claim])[], named: Referred): SaidValue {
  const [first] = pairs[0] ?? []
  const value: FieldValue = first?.facts[field.key] ?? null
  const name = field.kind === 'ref' && first ? named.name(first.package, String(value)) : null
  return { value, name, sources: pairs.map(([row]) => ({ ...row.place, record: row.record })) }
}

/** The rules that somebody set, by field. */
export function rulesOf(db: Database, entity: ClusteredEntity): ReadonlyMap<string, FactRule> {
  const sql = 'SELECT field, rule FROM central_rule WHERE entity = ?'
  return new Map(db.prepare<[string], [string, FactRule]>(sql).raw().all(entity))
}

function supplierNumberOf(db: Database, entity: ClusteredEntity, cluster: string): string | null {
  const of = `SELECT supplier_cluster FROM central_cluster WHERE entity = 'system' AND id = ?`
  const supplier = entity === 'supplier' ? cluster : db.prepare<[string], string>(of).pluck().get(cluster)
  if (!supplier) return null
  const sql = `SELECT h.said ->> 'nationalId' AS number FROM central_member m JOIN held_record h ON h.number = m.record
    WHERE m.entity = 'supplier' AND m.cluster = ? AND number IS NOT NULL GROUP BY number ORDER BY count(*) DESC LIMIT 1`
  return db.prepare<[string], string>(sql).pluck().get(supplier) ?? null
}

/** Records that others of the same package refer to. */
class Referred {
  private readonly find: ReturnType<typeof referredStatement>

  constructor(db: Database) {
    this.find = referredStatement(db)
  }

  name(pack: number, id: string): string {
    return this.find.get(pack, id)?.title ?? id
  }

  /** What it is across packages. */
  cluster(pack: number, id: string): string {
    return this.find.get(pack, id)?.cluster ?? id
  }
}

const referredStatement = (db: Database) =>
  db.prepare<[number, string], { readonly title: string; readonly cluster: string | null }>(
    `SELECT h.title, m.cluster FROM held_record h LEFT JOIN central_member m ON m.record = h.number
     WHERE h.package = ? AND h.record_id = ? AND h.entity = 'supplier'`
  )
