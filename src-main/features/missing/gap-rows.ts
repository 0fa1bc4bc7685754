import { cprSubscriptionEntity } from '../../../src-shared/features/cpr-subscriptions/cpr-subscription.fields.ts'
import { isRunning, subscriptionSigns } from '../../../src-shared/features/cpr-subscriptions/subscription.rules.ts'
import { gapColumnsFor, gapFields, gapOf } from '../../../src-shared/features/systems/gaps/columns.ts'
import type {
  Gap,
  GapColumn,
  GapContext,
  HeldBy,
  PlatformAgreement
} from '../../../src-shared/features/systems/gaps/gap-column.ts'
import { columnOf, fieldOf } from '../../../src-shared/kernel/field.ts'
import type { Answer, Values } from '../../../src-shared/kernel/value.ts'
import { planOf } from '../entities/entity-plan.ts'
import type { Dependence } from '../entities/kept-rows.ts'
import { perConnection } from '../entities/per-connection.ts'
import { selectionOf } from '../entities/selection.ts'
import type { Stored } from '../entities/stored-values.ts'

/** What does not stand in the system's own record. */
export type GapSettings = Pick<GapContext, 'today' | 'country' | 'reviewMonths'>

/** A record as the columns need it. */
export interface GapRow {
  readonly seq: number
  readonly id: string
  readonly name: string
  /** What the column at this place of the matrix says. */
  gapAt(column: number): Gap
}

const linkKeys = ['usedBy', 'coOwners', 'coAdministrators'] as const
const plan = planOf('system')
const selection = selectionOf(plan, ['name', ...gapFields, ...linkKeys])
const [useId, owner, administrator, platform] = ['usedBy', 'owner', 'administrator', 'platform'].map((key) =>
  selection.expressionOf(key)
)

const counted = (table: string, column: string): string =>
  `(SELECT count(*) FROM ${table} x WHERE x.${column} = r.id AND x.deleted_at IS NULL)`
const linked = (table: string): string => `(SELECT count(*) FROM ${table} x WHERE x.system_use_id = ${useId})`

/** Which other records what is said of a system depends on: what `beside` and the joins read. */
export const around: Dependence = {
  entity: 'system',
  referred: ['owner', 'administrator', 'platform'],
  referring: ['unitUse', 'dependency', 'cprSubscription']
}

const cprKeys = [
  'state',
  'needReason',
  'need',
  'legalBases',
  'nationalLaw',
  'lapseRule',
  'lapseMonths',
  'unit',
  'contactBase',
  'deletionAgreed'
] as const
const cprCells = cprKeys.map((key) => `'${key}', x.${columnOf(fieldOf(cprSubscriptionEntity, key))}`)

/** What the subscriptions that name their source say, as a list of objects; of each field as it is stored. */
const cprSubscriptions = `(SELECT json_group_array(json_object(${cprCells.join(', ')})) FROM subscription_use x
  WHERE x.system_id = r.id AND x.source_id IS NOT NULL AND x.deleted_at IS NULL)`

/** Beside the fields, in the order in which `gapRow` reads them. */
const beside = [
  `max(${counted('unit_use', 'system_id')}, ${linked('system_use_unit')})`,
  `${counted('dependency', 'source_id')} + ${counted('dependency', 'target_id')}`,
  'own.name, own.left_on, own.deleted_at',
  'adm.name, adm.left_on, adm.deleted_at',
  linked('system_use_owner'),
  linked('system_use_administrator'),
  'plt.id, plt.name, plt.data_processing_agreement, plt.agreement_expires_on',
  cprSubscriptions
]
const joins = `
  LEFT JOIN person own ON own.id = ${owner}
  LEFT JOIN person adm ON adm.id = ${administrator}
  LEFT JOIN platform plt ON plt.id = ${platform} AND plt.deleted_at IS NULL`
const split = selection.sql.indexOf(' FROM ')
const fields = selection.sql.slice(0, split)
const sql = `${fields}, ${beside.join(', ')}${selection.sql.slice(split)}${joins}`
const idAt = 1
const updatedAt = 5

const statements = perConnection((db, _of: 'system') => ({
  slice: db.prepare(`${sql} WHERE r.seq > @after AND r.seq <= @to AND r.deleted_at IS NULL`).raw(),
  one: db.prepare(`${sql} WHERE r.seq = @seq`).raw(),
  /** The fields' columns come first. */
  aroundAt: db.prepare(`${selection.sql} LIMIT 0`).columns().length
}))

/** Reads records for the columns. */
export interface GapReader {
  /** Those that are not deleted, after a row number up to another. */
  between(after: number, to: number): readonly GapRow[]
  /** In the order asked for. */
  bySeq(seqs: readonly number[]): readonly GapRow[]
}

/** A reader of this municipality's systems. */
export function gapReader(
  db: Parameters<typeof statements>[0],
  municipality: string,
  settings: GapSettings
): GapReader {
  const { slice, one, aroundAt } = statements(db, 'system')
  const columns = gapColumnsFor(settings.country)
  const rowOf = (row: unknown): GapRow => gapRow(row as readonly Stored[], aroundAt, settings, columns)
  return {
    between: (after, to) => slice.all({ municipality, after, to }).map(rowOf),
    bySeq: (seqs) =>
      seqs.flatMap((seq) => {
        const row = one.get({ municipality, seq })
        return row ? [rowOf(row)] : []
      })
  }
}

function gapRow(
  row: readonly Stored[],
  aroundAt: number,
  settings: GapSettings,
  columns: readonly GapColumn[]
): GapRow {
  const values = selection.valuesIn(row)
  const [units, dependencies, ...rest] = row.slice(aroundAt)
  const [coOwners, coAdministrators, ...platformColumns] = rest.slice(6, 12)
  const context: GapContext = {
    values,
    units: units as number,
    dependencies: dependencies as number,
    owner: heldBy(values['owner'], rest.slice(0, 3)),
    administrator: heldBy(values['administrator'], rest.slice(3, 6)),
    coOwners: coOwners as number,
    coAdministrators: coAdministrators as number,
    platform: platformOf(platformColumns),
    cpr: cprOf(rest[12]),
    updatedAt: row[updatedAt] as string,
    ...settings
  }
  return {
    seq: row[0] as number,
    id: row[idAt] as string,
    name: String(values['name'] ?? ''),
    gapAt: (at) => gapAtPlace(columns, at, (column) => gapOf(column, context))
  }
}

function heldBy(id: unknown, [name, leftOn, deletedAt]: readonly (Stored | undefined)[]): HeldBy | null {
  if (!id) return null
  return { name: String(name ?? ''), leftOn: (leftOn as string | null) ?? null, deleted: deletedAt != null }
}

function platformOf([id, name, made, expiresOn]: readonly (Stored | undefined)[]): PlatformAgreement | null {
  if (!id) return null
  return {
    name: String(name ?? ''),
    made: (made as Answer['value'] | null) ?? null,
    expiresOn: (expiresOn as string | null) ?? null
  }
}

function cprOf(told: Stored | undefined): GapContext['cpr'] {
  if (typeof told !== 'string' || told === '[]') return { sources: 0, lacking: 0 }
  const answers = ['contactBase', 'deletionAgreed']
  const running = (JSON.parse(told) as Record<string, string | number | null>[])
    .map(
      (row): Values => ({
        ...row,
        ...Object.fromEntries(answers.map((key) => [key, row[key] ? { value: row[key] as Answer['value'] } : null]))
      })
    )
    .filter(isRunning)
  return { sources: running.length, lacking: running.filter((one) => subscriptionSigns(one).length > 0).length }
}

/** What the column at a place says; a place that there is not is a programming error. */
export function gapAtPlace<C>(columns: readonly C[], at: number, of: (column: C) => Gap): Gap {
  const column = columns[at]
  if (!column) throw new Error(`No column ${at}`)
  return of(column)
}
