import { type Country, isFor } from '../../../kernel/language.ts'
import { agreementColumns } from './agreement-columns.ts'
import { descriptionColumns } from './description-columns.ts'
import { type Gap, type GapColumn, type GapContext, gap } from './gap-column.ts'
import { peopleColumns } from './people-columns.ts'
import { protectionColumns } from './protection-columns.ts'
import { useColumns } from './use-columns.ts'

/** Every column in the matrix' order. */
export const gapColumns: readonly GapColumn[] = [
  ...useColumns,
  ...peopleColumns,
  ...descriptionColumns,
  ...protectionColumns,
  ...agreementColumns
]

/** The columns of a register of this country. */
export function gapColumnsFor(country: Country): readonly GapColumn[] {
  return gapColumns.filter((column) => isFor(column, country))
}

/** Every field that some column reads, once; and the life cycle, which decides whether columns apply. */
export const gapFields: readonly string[] = [...new Set([...gapColumns.flatMap(({ needs }) => needs), 'lifecycle'])]

/** What a column says of a system. Of a retired one nobody asks for anything but that it says so. */
export function gapOf(column: GapColumn, context: GapContext): Gap {
  if (context.values['lifecycle'] === 'retired' && column.key !== 'lifecycle') return gap('notApplicable', 'retired')
  return column.of(context)
}
