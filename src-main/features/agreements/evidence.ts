import { agreementEntity } from '../../../src-shared/features/agreements/agreement.fields.ts'
import { subProcessorEntity } from '../../../src-shared/features/agreements/sub-processor.fields.ts'
import { createFormat, type Format } from '../../../src-shared/i18n/format.ts'
import { isAnswer, valueText } from '../../../src-shared/i18n/value-text.ts'
import { type Entity, fieldOf } from '../../../src-shared/kernel/field.ts'
import { maskPersonalNumbers } from '../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'
import type { Session } from '../../ipc/context.ts'
import { planOf } from '../entities/entity-plan.ts'
import { createNames, idsIn } from '../entities/names.ts'
import { createReader } from '../entities/record-reader.ts'

/** What of an agreement is nobody's evidence: how it is filed here, and what the oversight itself says. */
const left: ReadonlySet<string> = new Set([
  ...['number', 'note', 'reviewedOn', 'reviewedBy', 'nextReviewOn'],
  ...['subProcessors', 'lastOversightOn', 'nextOversightOn']
])
const ofSubProcessor = ['supplier', 'service', 'country', 'basis', 'supplementaryMeasures', 'approval']

/**
 * What an agreement says now, a field a line and a sub-processor a line, in the municipality's own language, personal
 * numbers masked; empty where there is no such agreement.
 */
export function saidNow(session: Session, agreement: string): string {
  const { db, municipality } = session
  const record = createReader(db, 'agreement', municipality.id).byId(agreement)
  if (!record) return ''
  const { country } = municipality
  const format = createFormat(country === 'NO' ? 'nb' : 'da', zoneOf[country])
  const fields = agreementEntity.fields.filter(({ key }) => !left.has(key)).map(({ key }) => key)
  const pieces = subProcessorsOf(session, agreement)
  const lines = [
    ...pairs(session, agreementEntity, record.values, fields, format).map(([label, text]) => `${label}: ${text}`),
    ...pieces.map((values) => {
      const said = pairs(session, subProcessorEntity, values, ofSubProcessor, format).map(([, text]) => text)
      return `${format.label(subProcessorEntity.labels.one)}: ${said.join(' · ')}`
    })
  ]
  return maskPersonalNumbers(lines.join('\n'))
}

function subProcessorsOf({ db, municipality }: Session, agreement: string): readonly Values[] {
  const seqs = db
    .prepare('SELECT seq FROM sub_processor WHERE agreement_id = ? AND deleted_at IS NULL ORDER BY sort_key, id')
    .pluck()
    .all(agreement) as number[]
  return createReader(db, 'subProcessor', municipality.id)
    .bySeq(seqs)
    .map(({ values }) => values)
}

/** The fields that say something, with their labels and texts; a supplier with its number. */
function pairs({ db }: Session, entity: Entity, values: Values, keys: readonly string[], format: Format) {
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
