import { lacksBasis } from '../../../src-shared/features/agreements/agreement.rules.ts'
import {
  activityGapColumns,
  activityGapFields,
  activityGapOf
} from '../../../src-shared/features/missing/activity-gaps.ts'
import {
  agreementGapColumns,
  agreementGapFields,
  agreementGapOf
} from '../../../src-shared/features/missing/agreement-gaps.ts'
import type { MatrixEntity } from '../../../src-shared/features/missing/matrix-columns.ts'
import type { Gap, HeldBy } from '../../../src-shared/features/systems/gaps/gap-column.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import { planOf } from '../entities/entity-plan.ts'
import type { Dependence } from '../entities/kept-rows.ts'
import { perConnection } from '../entities/per-connection.ts'
import { selectionOf } from '../entities/selection.ts'
import type { Stored } from '../entities/stored-values.ts'
import { around, type GapReader, type GapRow, type GapSettings, gapAtPlace, gapReader } from './gap-rows.ts'

/** How the records of an entity are read for its matrix. */
export interface GapKind {
  /** Which other records what is said of a record depends on. */
  readonly around: Dependence
  reader(db: Database, municipality: string, settings: GapSettings): GapReader
}

type Finder = (
  values: Values,
  beside: readonly Stored[],
  links: Readonly<Record<string, number>>,
  today: string
) => (at: number) => Gap

interface Read {
  readonly entity: Exclude<MatrixEntity, 'system'>
  readonly fields: readonly string[]
  /** Lists of references of which it is told how many they name. */
  readonly links: readonly string[]
  /** SQL expressions beside the fields; the record is `r`. */
  readonly beside: readonly string[]
  readonly find: Finder
}

/** A reader of an entity's own fields, how many its lists name, and what is asked for beside them. */
function readerOf({ entity, fields, links, beside, find }: Read): GapKind['reader'] {
  const plan = planOf(entity)
  const selection = selectionOf(plan, ['name', ...fields])
  const counts = links.map((key) => {
    const link = plan.links.find(({ field }) => field.key === key)?.field.link
    if (!link) throw new Error(`No list ${key}`)
    return `(SELECT count(*) FROM ${link.table} x WHERE x.${link.owner} = r.id)`
  })
  const split = selection.sql.indexOf(' FROM ')
  const sql = `${selection.sql.slice(0, split)}, ${[...counts, ...beside].join(', ')}${selection.sql.slice(split)}`
  const statements = perConnection((db, _of: 'matrix') => ({
    slice: db.prepare(`${sql} WHERE r.seq > @after AND r.seq <= @to AND r.deleted_at IS NULL`).raw(),
    one: db.prepare(`${sql} WHERE r.seq = @seq`).raw(),
    aroundAt: db.prepare(`${selection.sql} LIMIT 0`).columns().length
  }))
  return (db, _municipality, { today }) => {
    const { slice, one, aroundAt } = statements(db, 'matrix')
    const rowOf = (read: unknown): GapRow => {
      const row = read as readonly Stored[]
      const values = selection.valuesIn(row)
      const counted = Object.fromEntries(links.map((key, i) => [key, Number(row[aroundAt + i])]))
      const gapAt = find(values, row.slice(aroundAt + links.length), counted, today)
      return { seq: row[0] as number, id: row[1] as string, name: String(values['name'] ?? ''), gapAt }
    }
    return {
      between: (after, to) => slice.all({ after, to }).map(rowOf),
      bySeq: (seqs) =>
        seqs.flatMap((seq) => {
          const row = one.get({ seq })
          return row ? [rowOf(row)] : []
        })
    }
  }
}

const counted = (table: string, where: string): string =>
  `(SELECT count(*) FROM ${table} x WHERE x.activity_id = r.id AND x.deleted_at IS NULL${where})`
const person = (column: string): string => `(SELECT p.${column} FROM person p WHERE p.id = r.responsible_id)`

const activities = readerOf({
  entity: 'processingActivity',
  fields: activityGapFields,
  links: ['subjects', 'dataCategories', 'recipients', 'systems'],
  beside: [
    counted('processing_line', ''),
    counted('transfer', ''),
    counted('transfer', " AND coalesce(x.basis, '') = ''"),
    `(SELECT count(*) FROM joint_activity l JOIN joint_arrangement j ON j.id = l.joint_arrangement_id
      WHERE l.processing_activity_id = r.id AND j.deleted_at IS NULL)`,
    ...['name', 'left_on', 'deleted_at'].map(person)
  ],
  find(values, [lines, transfers, baseless, arrangements, name, leftOn, deletedAt], links, today) {
    const responsible: HeldBy | null = values['responsible']
      ? { name: String(name ?? ''), leftOn: (leftOn as string | null) ?? null, deleted: deletedAt != null }
      : null
    const [l, t, b, a] = [lines, transfers, baseless, arrangements].map(Number)
    const context = {
      values,
      links,
      lines: l ?? 0,
      transfers: t ?? 0,
      baseless: b ?? 0,
      arrangements: a ?? 0,
      responsible,
      today
    }
    return (at) => gapAtPlace(activityGapColumns, at, (column) => activityGapOf(column, context))
  }
})

const agreements = readerOf({
  entity: 'agreement',
  fields: agreementGapFields,
  links: ['systems', 'activities'],
  beside: [
    `(SELECT json_group_array(json_array(s.approval, s.country, s.basis)) FROM sub_processor s
      WHERE s.agreement_id = r.id AND s.deleted_at IS NULL)`,
    `(SELECT min(o.planned_on) FROM oversight o
      WHERE o.agreement_id = r.id AND o.deleted_at IS NULL AND o.completed_on IS NULL)`
  ],
  find(values, [pieces, plannedOn], links, today) {
    const all = (JSON.parse(String(pieces)) as (readonly (string | null)[])[]).map(
      ([approval = null, country = null, basis = null]) => ({ approval, country, basis })
    )
    const working = all.filter(({ approval }) => approval !== 'ended' && approval !== 'objected')
    const context = {
      values,
      links,
      subProcessors: working.length,
      baseless: all.filter(lacksBasis).length,
      plannedOn: (plannedOn as string | null) ?? null,
      today
    }
    return (at) => gapAtPlace(agreementGapColumns, at, (column) => agreementGapOf(column, context))
  }
})

/** How each matrix is read. */
export const gapKinds: Readonly<Record<MatrixEntity, GapKind>> = {
  system: { around, reader: gapReader },
  processingActivity: {
    around: {
      entity: 'processingActivity',
      referred: ['responsible'],
      referring: ['processingLine', 'transfer', 'jointArrangement']
    },
    reader: activities
  },
  agreement: { around: { entity: 'agreement', referring: ['subProcessor', 'oversight'] }, reader: agreements }
}
