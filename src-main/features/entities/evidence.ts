import { catalogue } from '../../../src-shared/features/catalogue.ts'
import { createFormat, type Format } from '../../../src-shared/i18n/format.ts'
import { isAnswer, valueText } from '../../../src-shared/i18n/value-text.ts'
import { today } from '../../../src-shared/kernel/dates.ts'
import { type Entity, type EntityName, type Evidence, fieldOf } from '../../../src-shared/kernel/field.ts'
import { maskPersonalNumbers } from '../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import { isEmpty, type Values } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import { planOf } from './entity-plan.ts'
import type { Author, EntityStore, WrittenRecord } from './entity-store.ts'
import { createNames, idsIn } from './names.ts'
import { createReader } from './record-reader.ts'
import { seqsReferringTo } from './references.ts'

/** Keeps with a record that is done what another one said then (`Entity.evidence`). */
export interface Evidences {
  /** To be called for every record that is written. */
  note(entity: EntityName, written: WrittenRecord): void
  /** Writes what follows from what was noted. */
  finish(): void
}

/**
 * The evidence of one unit of work, by whatever way a record came to be done: by hand, for many at once, by an import.
 * It is written when all else is, as an import writes the other record and its pieces in the same work. What a record
 * keeps already stays; one that is only restored gets none, as nobody knows what was said then.
 *
 * @param author whose instant says the day
 * @param store writes without asking whose the records are, as what follows from an allowed change is allowed
 */
export function createEvidences(
  db: Database,
  author: Pick<Author, 'municipalityId' | 'now'>,
  store: (entity: EntityName) => EntityStore
): Evidences {
  const done = new Map<string, Entity>()
  const keep = (entity: Entity, { of, into, when }: Evidence, id: string): void => {
    const record = store(entity.name).byId(id)
    if (!record || record.deletedAt !== null || isEmpty(record.values[when]) || !isEmpty(record.values[into])) return
    const [other] = idsIn(record.values[of])
    const text = other === undefined ? '' : saidNow(db, author, entity, other)
    if (text !== '') store(entity.name).update(record, { [into]: text })
  }
  return {
    note(name, { id, born, before, after }) {
      const entity: Entity = catalogue[name]
      if (!entity.evidence || !after || (before === null && !born)) return
      if (isEmpty(before?.[entity.evidence.when]) && !isEmpty(after[entity.evidence.when])) done.set(id, entity)
    },
    finish() {
      for (const [id, entity] of done) if (entity.evidence) keep(entity, entity.evidence, id)
      done.clear()
    }
  }
}

/**
 * What the other record says now, below a line with the day: a field a line and a piece a line, in the municipality's own
 * language, personal numbers masked; empty where there is no such record.
 */
function saidNow(db: Database, author: Pick<Author, 'municipalityId' | 'now'>, entity: Entity, id: string): string {
  const { evidence } = entity
  if (!evidence) return ''
  const { municipalityId } = author
  const of = fieldOf(entity, evidence.of)
  if (of.kind !== 'ref') return ''
  const record = createReader(db, of.entity, municipalityId).byId(id)
  if (!record) return ''
  const country = db.prepare('SELECT country FROM municipality WHERE id = ?').pluck().get(municipalityId)
  const zone = zoneOf[country === 'NO' ? 'NO' : 'DK']
  const format = createFormat(country === 'NO' ? 'nb' : 'da', zone)
  const other: Entity = catalogue[of.entity]
  const fields = other.fields.filter(({ key }) => !evidence.without.includes(key)).map(({ key }) => key)
  const lines = [
    `${format.label(fieldOf(entity, evidence.into).labels)} ${format.date(today(zone, author.now()))}`,
    ...pairs(db, other, record.values, fields, format).map(([label, text]) => `${label}: ${text}`),
    ...evidence.pieces.flatMap((piece) => {
      const kept: Entity = catalogue[piece.entity]
      return piecesOf(db, municipalityId, kept, id).map((values) => {
        const said = pairs(db, kept, values, piece.fields, format).map(([, text]) => text)
        return `${format.label(kept.labels.one)}: ${said.join(' · ')}`
      })
    })
  ]
  return maskPersonalNumbers(lines.join('\n'))
}

function piecesOf(db: Database, municipalityId: string, piece: Entity, owner: string): readonly Values[] {
  const seqs = seqsReferringTo(db, fieldOf(piece, piece.belongsTo ?? ''), owner, municipalityId)
  return createReader(db, piece.name, municipalityId)
    .bySeq(seqs)
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ values }) => values)
}

/** The fields that say something, with their labels and texts; a reference with its number. */
function pairs(db: Database, entity: Entity, values: Values, keys: readonly string[], format: Format) {
  const refs = createNames(db).within(planOf(entity.name), values)
  return keys.flatMap((key) => {
    const field = fieldOf(entity, key)
    const value = values[key]
    const text = valueText(field, value, refs, format)
    const reason = isAnswer(value) && value.reason ? `: ${value.reason}` : ''
    const number = field.kind === 'ref' ? refs[idsIn(value)[0] ?? '']?.nationalId : undefined
    return text === '' ? [] : [[format.label(field.labels), `${text}${reason}${number ? ` (${number})` : ''}`] as const]
  })
}
