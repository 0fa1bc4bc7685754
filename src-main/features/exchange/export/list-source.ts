import { derivedColumn } from '../../../../src-shared/features/derived.ts'
import type { ListQuery } from '../../../../src-shared/ipc/entity-channels.ts'
import type { EntityName, Field } from '../../../../src-shared/kernel/field.ts'
import { derivedValues, listedSeqs } from '../../entities/list/list.ts'
import { createReader } from '../../entities/record-reader.ts'
import type { ExportRecord, ExportSource } from './entity-sheet.ts'
import { type RegisterReading, wholeEntity } from './register-source.ts'

/** A list as a screen shows it. */
export interface ShownList {
  readonly entity: EntityName
  readonly query: ListQuery
  /** Field keys in their order on the screen. */
  readonly columns: readonly string[]
}

/** Records read at once: enough to be fast, too few to weigh. */
const chunk = 500

/**
 * All rows of a list, not only those in sight, with the columns shown; the title is always among them.
 *
 * @param now UTC instant that derived columns count from
 */
export function listSource(reading: RegisterReading, { entity, query, columns }: ShownList, now: string): ExportSource {
  const { db, municipalityId } = reading
  const whole = wholeEntity(reading, entity)
  const keys = [...new Set([whole.entity.title, ...columns])]
  const fields = keys.flatMap((key): readonly Field[] => whole.fields.filter((field) => field.key === key))
  const everything = { ...query, offset: 0, limit: Number.MAX_SAFE_INTEGER }
  const request = { entity, municipalityId, query: everything, now }
  const { seqs } = listedSeqs(db, request)
  const derived = derivedValues(db, request, keys)
  const reader = createReader(db, entity, municipalityId)
  return {
    ...whole,
    fields,
    derived: keys.flatMap((key) => derivedColumn(entity, key)?.field ?? []),
    extraHeaders: [],
    whole: false,
    count: seqs.length,
    *records(): Iterable<ExportRecord> {
      for (let from = 0; from < seqs.length; from += chunk) {
        const records = reader.bySeq(seqs.slice(from, from + chunk), keys)
        for (const { id, seq, values } of records) yield { id, values: { ...values, ...derived(seq) }, extra: {} }
      }
    }
  }
}
