import { setImmediate as others } from 'node:timers/promises'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import { derivedColumn } from '../../../src-shared/features/derived.ts'
import { mostPrintedRows } from '../../../src-shared/features/print/contract.ts'
import type { Format } from '../../../src-shared/i18n/format.ts'
import type { ListQuery } from '../../../src-shared/ipc/entity-channels.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import type { EntityName, Field } from '../../../src-shared/kernel/field.ts'
import type { Context } from '../../ipc/context.ts'
import type { Work } from '../../jobs/job.ts'
import { planOf } from '../entities/entity-plan.ts'
import { derivedValues, type ListRequest, listedSeqs, prepareList } from '../entities/list/list.ts'
import { createNames } from '../entities/names.ts'
import { createReader } from '../entities/record-reader.ts'
import { filterLines } from './filter-lines.ts'
import type { Content } from './letterhead.ts'
import { cellText, columnFor, fieldsOf } from './paper-fields.ts'
import { paperWords } from './paper-words.ts'

/** A list as a screen shows it. */
export interface PrintedList {
  readonly entity: EntityName
  readonly query: ListQuery
  readonly columns: readonly string[]
}

/** Rows read at once: a few milliseconds. */
const chunk = 250
/** More columns than this, and the sheet lies on its side. */
const upright = 5

/** A list for paper: what was asked, how many there are, the rows with the columns shown. Throws print.tooLong. */
export async function listPaper(list: PrintedList, context: Context, format: Format, work: Work): Promise<Content> {
  const { db, municipality } = context.session
  const entity = catalogue[list.entity]
  const fields = fieldsOf(entity, list.columns, municipality.country)
  const query = { ...list.query, offset: 0, limit: mostPrintedRows }
  const request = { entity: list.entity, municipalityId: municipality.id, query, now: context.now() }
  await prepareList(
    db,
    request,
    fields.map(({ key }) => key).filter((key) => derivedColumn(list.entity, key))
  )
  const { total, seqs } = listedSeqs(db, request)
  if (total > mostPrintedRows)
    throw new AppError('print.tooLong', { count: format.number(total), most: format.number(mostPrintedRows) })
  const words = paperWords(format.language)
  const count = words(total === 1 ? 'rows_one' : 'rows_other', { number: format.number(total) })
  return {
    title: format.label(entity.labels.many),
    lines: [count, ...filterLines(entity, list.query, createNames(db), format)],
    landscape: fields.length > upright,
    blocks: [
      {
        kind: 'table',
        columns: fields.map((field) => columnFor(field, format.label(field.labels))),
        rows: await rowsOf(request, seqs, fields, context, format, work)
      }
    ]
  }
}

async function rowsOf(
  request: ListRequest,
  seqs: readonly number[],
  fields: readonly Field[],
  { session }: Context,
  format: Format,
  work: Work
): Promise<readonly (readonly string[])[]> {
  const { db } = session
  const { entity, municipalityId } = request
  const plan = planOf(entity)
  const names = createNames(db)
  const keys = fields.map((field) => field.key)
  const derived = derivedValues(db, request, keys)
  const rows: (readonly string[])[] = []
  for (let from = 0; from < seqs.length; from += chunk) {
    const records = createReader(db, entity, municipalityId).bySeq(seqs.slice(from, from + chunk), keys)
    for (const { seq, values: stored } of records) {
      const values = { ...stored, ...derived(seq) }
      const refs = names.within(plan, stored)
      rows.push(fields.map((field) => cellText(plan.entity, field, { values, refs }, names, format)))
    }
    work.progress('read', rows.length, seqs.length)
    await others()
    work.throwIfCancelled()
    if (!db.open) throw new AppError('request.locked')
  }
  return rows
}
