import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { Cell } from '../../../../src-shared/features/exchange/grid.ts'
import type { ColumnMapping, SheetPlan } from '../../../../src-shared/features/exchange/import.ts'
import { type Entity, type EntityName, type Field, fieldOf } from '../../../../src-shared/kernel/field.ts'
import { personalContext } from './columns/personal-columns.ts'
import { type ColumnProfile, profileOf, sampleOf } from './columns/profile.ts'
import type { ReadContext } from './types.ts'
import { type CellParser, cellParser, keptParser } from './values/cell-parser.ts'
import { dayOrderOf } from './values/date-text.ts'
import { commaJudge } from './values/names.ts'
import type { ColumnContext } from './values/text-parser.ts'

/** A column ready to be read. */
export interface CompiledColumn {
  readonly index: number
  readonly header: string
  readonly parse: CellParser
  /** The field's key; null for a kept column. */
  readonly field: string | null
  /** Whether another column fills the same field too, as a person may have chosen. */
  readonly repeated: boolean
  /** The lookup of the field that the column gives (`nationalId`, `email`); null for the field itself. */
  readonly lookup: string | null
}

/** The columns of a plan, each with its own reader. */
export function compileColumns(
  plan: SheetPlan,
  entity: EntityName,
  dataRows: readonly (readonly Cell[])[],
  context: ReadContext
): readonly CompiledColumn[] {
  const of: Entity = catalogue[entity]
  const sample = sampleOf(dataRows)
  const filled = new Set(
    plan.columns.flatMap(({ target }) => (target.kind === 'field' && target.lookup === null ? [target.field] : []))
  )
  return plan.columns.flatMap((column) => {
    if (column.target.kind === 'ignore') return []
    const profile = profileOf(sample, column.index)
    return [compile(column, of, filled, profile, plan, context)]
  })
}

function compile(
  column: ColumnMapping,
  entity: Entity,
  filled: ReadonlySet<string>,
  profile: ColumnProfile,
  plan: SheetPlan,
  context: ReadContext
): CompiledColumn {
  const { target, index, header } = column
  const shared = columnContext(column, profile, context)
  if (target.kind !== 'field')
    return { index, header, parse: keptParser(shared), field: null, repeated: false, lookup: null }
  const field = fieldOf(entity, target.field)
  if (target.lookup !== null)
    return {
      index,
      header,
      parse: cellParser(lookupField(target.lookup, field), shared),
      field: field.key,
      repeated: false,
      lookup: target.lookup
    }
  const date = entity.fields.find((other) => other.dateOf === field.key)
  const repeated =
    plan.columns.filter(({ target: t }) => t.kind === 'field' && t.field === field.key && t.lookup === null).length > 1
  const own: ColumnContext = {
    ...shared,
    dateField: date && !filled.has(date.key) ? date.key : undefined,
    commas: field.kind === 'refs' ? judgeFor(field.entity, profile, context) : shared.commas
  }
  return { index, header, parse: cellParser(field, own), field: field.key, repeated, lookup: null }
}

function columnContext(column: ColumnMapping, profile: ColumnProfile, context: ReadContext): ColumnContext {
  return {
    country: context.country,
    source: context.source,
    today: context.today,
    dayOrder: dayOrderOf([...profile.values.values()].map((value) => value.text)),
    commas: commaJudge(standingAlone(profile), () => false),
    dateField: undefined,
    personal: personalContext(column.header)
  }
}

function judgeFor(entity: string, profile: ColumnProfile, context: ReadContext) {
  return commaJudge(standingAlone(profile), (name) => context.isKnownName?.(entity, name) === true)
}

/** Values that stand without a comma in some cell: names by themselves. */
function standingAlone(profile: ColumnProfile): ReadonlySet<string> {
  const alone = new Set<string>()
  for (const [folded, value] of profile.values) if (!/[,;\n]/.test(value.text)) alone.add(folded)
  return alone
}

/** A lookup read as a field of its own kind. */
function lookupField(lookup: string, field: Field): Field {
  const kind = lookup === 'email' ? 'email' : lookup === 'nationalId' ? 'nationalId' : 'text'
  return { key: lookup, kind, labels: field.labels, section: field.section }
}

/** The reader of the headings inside a table, for the field they fill. */
export function sectionParser(field: Field, context: ReadContext): CellParser {
  return cellParser(field, {
    country: context.country,
    source: context.source,
    today: context.today,
    dayOrder: 'dayFirst',
    commas: () => false,
    dateField: undefined,
    personal: undefined
  })
}
