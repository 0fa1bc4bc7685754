import { setImmediate as others } from 'node:timers/promises'
import { catalogue, referrersOf } from '../../../src-shared/features/catalogue.ts'
import { agreementStanding, riskStanding } from '../../../src-shared/features/systems/system.rules.ts'
import type { Format } from '../../../src-shared/i18n/format.ts'
import { valueText } from '../../../src-shared/i18n/value-text.ts'
import type { ListQuery } from '../../../src-shared/ipc/entity-channels.ts'
import { completeness } from '../../../src-shared/kernel/completeness.ts'
import { today } from '../../../src-shared/kernel/dates.ts'
import { type Entity, type EntityName, type Field, fieldOf } from '../../../src-shared/kernel/field.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import { isEmpty, type RecordView } from '../../../src-shared/kernel/value.ts'
import type { Context } from '../../ipc/context.ts'
import type { PaperBlock } from '../../platform/paper/paper.ts'
import { holdsOtherNumbers } from '../entities/handlers/checks.ts'
import { recordView } from '../entities/handlers/reading.ts'
import { listRecords, prepareList } from '../entities/list/list.ts'
import { createNames } from '../entities/names.ts'
import type { Content } from './letterhead.ts'
import { cellText, columnFor, isShown } from './paper-fields.ts'
import { paperWords } from './paper-words.ts'
import { scenarioGaps } from './scenario-gaps.ts'
import { standingLine } from './standing-line.ts'

/** Of what refers to a record so many are listed. */
const mostListed = 50
const fewColumns = 5

/** A record for paper: what it says by section, how complete it is, how it stands, and what refers to it. */
export async function recordPaper(
  entityName: EntityName,
  id: string,
  context: Context,
  format: Format
): Promise<Content> {
  const entity = catalogue[entityName]
  const record = recordView(context.session, entityName, id)
  const blocks = [...sections(entity, record, context, format), ...extraBlocks(record, format)]
  for (const referrer of referrersOf(entityName)) blocks.push(...(await referring(referrer, id, context, format)))
  return {
    title: String(record.values[entity.title] ?? '–'),
    lines: headLines(entity, record, context, format),
    blocks
  }
}

function headLines(entity: Entity, record: RecordView, { session, now }: Context, format: Format): readonly string[] {
  const { country } = session.municipality
  const words = paperWords(format.language)
  const own = completeness(entity, record.values, country)
  const pieces = scenarioGaps(session.db, entity.name, record, format.language)
  const wanted = own.wanted + pieces.wanted
  const filled = own.filled + (pieces.gaps.length === 0 ? pieces.wanted : 0)
  const gaps = [...own.gaps.map((key) => format.label(fieldOf(entity, key).labels)), ...pieces.gaps]
  const day = today(zoneOf[country], now())
  const standings = [agreementStanding(record.values, day), riskStanding(record.values, day)]
  return [
    `${format.label(entity.labels.one)} · ${words('updated', { at: format.instant(record.updatedAt) })}`,
    ...(wanted > 0 ? [words('complete', { filled, wanted })] : []),
    ...(gaps.length > 0 ? [words('missing', { fields: gaps.join(', ') })] : []),
    ...(entity.name === 'system' ? standings.flatMap((standing) => standingLine(standing, format)) : [])
  ]
}

/** The sections that say something; a long text has a paragraph of its own below the facts. */
function sections(entity: Entity, record: RecordView, { session }: Context, format: Format): PaperBlock[] {
  return entity.sections.flatMap(({ key, labels }): readonly PaperBlock[] => {
    const fields = entity.fields.filter(
      (field) =>
        field.section === key && isShown(field, session.municipality.country) && !isEmpty(record.values[field.key])
    )
    if (fields.length === 0) return []
    const facts = fields.map((field) => ({
      label: format.label(field.labels),
      text: withReason(field, record, format),
      otherNumbers: holdsOtherNumbers(field)
    }))
    return [
      { kind: 'heading', text: format.label(labels) },
      { kind: 'facts', facts }
    ]
  })
}

/** An answer with why it is so. */
function withReason(field: Field, { values, refs }: RecordView, format: Format): string {
  const value = values[field.key]
  const text = valueText(field, value, refs, format)
  const reason = typeof value === 'object' && value !== null && 'value' in value ? value.reason : undefined
  return reason ? `${text}: ${reason}` : text
}

function extraBlocks({ extra }: RecordView, format: Format): readonly PaperBlock[] {
  const facts = Object.entries(extra).map(([label, text]) => ({ label, text }))
  if (facts.length === 0) return []
  return [
    { kind: 'heading', text: paperWords(format.language)('further') },
    { kind: 'facts', facts }
  ]
}

/** The records of an entity that refer to this one by a field, as a table; nothing where there are none. */
async function referring(
  { entity, field }: { readonly entity: Entity; readonly field: Field },
  id: string,
  context: Context,
  format: Format
): Promise<readonly PaperBlock[]> {
  const { db, municipality } = context.session
  const words = paperWords(format.language)
  const columns = [fieldOf(entity, entity.title), ...listedBeside(entity, field)]
  const query: ListQuery = {
    search: '',
    filters: { [field.key]: { anyOf: [id] } },
    sort: null,
    offset: 0,
    limit: mostListed,
    columns: columns.map((column) => column.key),
    deleted: false
  }
  const request = { entity: entity.name, municipalityId: municipality.id, query }
  await prepareList(db, request)
  await others()
  const { total, rows } = listRecords(db, request, () => false)
  if (total === 0) return []
  const names = createNames(db)
  const label = `${format.label(entity.labels.many)} – ${format.label(field.labels).toLowerCase()}`
  return [
    { kind: 'heading', text: words('refersTo', { entity: label, number: format.number(total) }) },
    {
      kind: 'table',
      columns: columns.map((column) => columnFor(column, format.label(column.labels))),
      rows: rows.map((row) => columns.map((column) => cellText(entity, column, row, names, format)))
    },
    ...(total > rows.length
      ? [{ kind: 'text' as const, text: words('more', { number: format.number(total - rows.length) }) }]
      : [])
  ]
}

/** A few more columns: those that the entity's list shows. */
function listedBeside(entity: Entity, by: Field): readonly Field[] {
  const listed = entity.fields.filter((field) => field.listed && field.key !== entity.title && field !== by)
  return listed.slice(0, fewColumns - 1)
}
