import type { Field } from '../../../../src-shared/kernel/field.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import type { Country } from '../../../../src-shared/kernel/language.ts'
import type { FieldValue } from '../../../../src-shared/kernel/value.ts'
import type { OwnField } from '../export/own-value.ts'
import { splitItems } from '../export/visible-value.ts'
import { cellText } from '../understanding/cells.ts'
import { type CellParser, cellParser } from '../understanding/values/cell-parser.ts'
import { commaJudge } from '../understanding/values/names.ts'

/** What somebody typed in place of a reference: the names, to be found among the package's records. */
export interface TypedNames {
  readonly field: Extract<Field, { kind: 'ref' | 'refs' }>
  readonly names: readonly string[]
}

/** How hand-written cells are read. */
export interface CellContext {
  readonly country: Country
  readonly source: string
  /** Civil date. */
  readonly today: string
}

/** Reads the rows of a package's sheet: values as they were written, and what was typed over as in any other sheet. */
export class CellReader {
  private readonly fields: ReadonlyMap<string, Field>
  private readonly context: CellContext
  private readonly parsers = new Map<string, CellParser>()

  constructor(fields: readonly Field[], context: CellContext) {
    this.fields = new Map(fields.map((field) => [field.key, field]))
    this.context = context
  }

  /** The values of those fields that a package can have; whatever stands in other columns is left out. */
  values(said: Readonly<Record<string, OwnField>>): {
    readonly values: Record<string, FieldValue>
    readonly names: readonly TypedNames[]
  } {
    const values: Record<string, FieldValue> = {}
    const names: TypedNames[] = []
    for (const [key, own] of Object.entries(said)) {
      const field = this.fields.get(key)
      if (!field) continue
      if (own.kind === 'value') values[key] = own.value
      else if (own.kind === 'ref') values[key] = own.ref.id
      else if (own.kind === 'refs') values[key] = own.refs.map(({ id }) => id)
      else if (field.kind === 'ref' || field.kind === 'refs') {
        const typed = typedNames(field, maskPersonalNumbers(cellText(own.cell)))
        if (typed.length > 0) names.push({ field, names: typed })
      } else {
        const value = this.parserOf(field)(own.cell).value
        // A text where none fits is kept as it stands, to be refused by name when it is taken.
        const text = value === undefined ? cellText(own.cell) : value
        if (text !== null && text !== '') values[key] = text as FieldValue
      }
    }
    return { values, names }
  }

  private parserOf(field: Field): CellParser {
    const known = this.parsers.get(field.key)
    if (known) return known
    const parser = cellParser(field, {
      ...this.context,
      dayOrder: 'dayFirst',
      commas: commaJudge(new Set(), () => false),
      dateField: undefined,
      furtherField: undefined,
      personal: undefined
    })
    this.parsers.set(field.key, parser)
    return parser
  }
}

function typedNames(field: Field, text: string): readonly string[] {
  if (text === '') return []
  return field.kind === 'ref' ? [text] : (splitItems(text) ?? [text]).filter((name) => name !== '')
}
