import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { Cell } from '../../../../src-shared/features/exchange/grid.ts'
import type { ColumnMapping, SheetPlan, Target } from '../../../../src-shared/features/exchange/import.ts'
import { type Entity, type EntityName, type Field, fieldOf } from '../../../../src-shared/kernel/field.ts'
import { namePart } from './columns/name-parts.ts'
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
  /** What stands between the texts of two columns of one field; null where the field holds but one. */
  readonly joins: string | null
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
  const columns = plan.columns.flatMap((column) =>
    column.target.kind === 'ignore' ? [] : [compile(column, of, profileOf(sample, column.index), plan, context)]
  )
  // The first name before the last one, however the sheet has them.
  const part = (column: CompiledColumn) => (column.joins === null ? 0 : Math.max(0, namePart(column.header)))
  return columns.sort((a, b) => part(a) - part(b))
}

function compile(
  column: ColumnMapping,
  entity: Entity,
  profile: ColumnProfile,
  plan: SheetPlan,
  context: ReadContext
): CompiledColumn {
  const { target, index, header } = column
  const shared = columnContext(column, profile, context)
  const kept = { index, header, parse: keptParser(shared), field: null, repeated: false, joins: null, lookup: null }
  if (target.kind !== 'field') return kept
  const field = fieldOf(entity, target.field)
  if (target.lookup !== null) {
    const parse = cellParser(lookupField(target.lookup, field), shared)
    return { ...kept, parse, field: field.key, lookup: target.lookup }
  }
  const own: ColumnContext = {
    ...shared,
    dateField: entity.fields.find((other) => other.dateOf === field.key)?.key,
    furtherField: field.kind === 'ref' ? field.furtherIn : undefined,
    commas: field.kind === 'refs' ? judgeFor(field.entity, profile, context) : shared.commas
  }
  const repeated = plan.columns.filter(({ target: t }) => fills(t, field.key)).length > 1
  return { ...kept, parse: cellParser(field, own), field: field.key, repeated, joins: repeated ? joinOf(field) : null }
}

function fills(target: Target, field: string): boolean {
  return target.kind === 'field' && target.field === field && target.lookup === null
}

function joinOf(field: Field): string | null {
  if (field.kind === 'longText') return '\n'
  return field.kind === 'text' ? ' ' : null
}

function columnContext(column: ColumnMapping, profile: ColumnProfile, context: ReadContext): ColumnContext {
  return {
    country: context.country,
    source: context.source,
    today: context.today,
    dayOrder: dayOrderOf([...profile.values.values()].map((value) => value.text)),
    commas: commaJudge(standingAlone(profile), () => false),
    dateField: undefined,
    furtherField: undefined,
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
    furtherField: undefined,
    personal: undefined
  })
}
