import type { ListQuery } from '../../../../src-shared/ipc/entity-channels.ts'
import type { EntityName, Field } from '../../../../src-shared/kernel/field.ts'
import { listedSeqs } from '../../entities/list/list.ts'
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

/** All rows of a list, not only those in sight, with the columns shown; the title is always among them. */
export function listSource(reading: RegisterReading, { entity, query, columns }: ShownList): ExportSource {
  const { db, municipalityId } = reading
  const whole = wholeEntity(reading, entity)
  const keys = [...new Set([whole.entity.title, ...columns])]
  const fields = keys.flatMap((key): readonly Field[] => whole.fields.filter((field) => field.key === key))
  const everything = { ...query, offset: 0, limit: Number.MAX_SAFE_INTEGER }
  const { seqs } = listedSeqs(db, { entity, municipalityId, query: everything })
  const reader = createReader(db, entity, municipalityId)
  return {
    ...whole,
    fields,
    extraHeaders: [],
    whole: false,
    count: seqs.length,
    *records(): Iterable<ExportRecord> {
      for (let from = 0; from < seqs.length; from += chunk) {
        const records = reader.bySeq(seqs.slice(from, from + chunk), keys)
        for (const { id, values } of records) yield { id, values, extra: {} }
      }
    }
  }
}
