import type { MatrixQuery } from '../../../../src-shared/features/missing/contract.ts'
import { reasonText } from '../../../../src-shared/features/missing/reason-text.ts'
import { missing as da } from '../../../../src-shared/i18n/da/missing.ts'
import { missing as en } from '../../../../src-shared/i18n/en/missing.ts'
import { missing as nb } from '../../../../src-shared/i18n/nb/missing.ts'
import type { Field } from '../../../../src-shared/kernel/field.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import { createReader } from '../../entities/record-reader.ts'
import { shownSystems } from '../../missing/matrix.ts'
import { matrixSource } from '../../missing/matrix-source.ts'
import type { ExportRecord, ExportSource } from './entity-sheet.ts'
import { type RegisterReading, wholeEntity } from './register-source.ts'

const chunk = 500
const words = { da, nb, en }

interface MatrixExport {
  readonly query: MatrixQuery
  readonly language: Language
  /** UTC instant. */
  readonly exportedAt: string
}

/**
 * The records of the matrix as it is shown: the fields that fill its gaps, which come back in like any of ours, and
 * behind them each column's state with its reason, for reading.
 */
export async function matrixExport(
  reading: RegisterReading,
  { query, language, exportedAt }: MatrixExport
): Promise<ExportSource> {
  const { db, municipalityId, country } = reading
  const source = await matrixSource({ db, municipalityId, country, now: exportedAt }, query)
  const { columns } = source.table
  const seqs = Array.from(shownSystems(source, query).seqs)
  const whole = wholeEntity(reading, query.of)
  const keys = [...new Set([whole.entity.title, ...columns.flatMap(({ fills }) => fills ?? [])])]
  const reader = createReader(db, query.of, municipalityId)
  const said = (civil: string): string => civil
  return {
    ...whole,
    fields: keys.flatMap((key): readonly Field[] => whole.fields.filter((field) => field.key === key)),
    extraHeaders: [],
    whole: false,
    count: seqs.length,
    notes: columns.map(({ key, labels }) => ({ key, label: `${words[language].title}: ${labels[language]}` })),
    *records(): Iterable<ExportRecord> {
      for (let from = 0; from < seqs.length; from += chunk) {
        const some = seqs.slice(from, from + chunk)
        const found = new Map(source.rows(some).map((row) => [row.id, row]))
        for (const { id, values } of reader.bySeq(some, keys)) {
          const row = found.get(id)
          const notes = columns.map((_, at) => {
            if (!row) return ''
            const { state, reason } = row.gapAt(at)
            return `${words[language][`state.${state}`]}: ${reasonText(language, reason, said)}`
          })
          yield { id, values, extra: {}, notes }
        }
      }
    }
  }
}
