import { deviationEntity } from '../../../src-shared/features/systems/deviation.fields.ts'
import { catalogueField, deviationText, deviationValue } from '../../../src-shared/features/systems/deviation.rules.ts'
import { AppError, type ErrorCode } from '../../../src-shared/kernel/errors.ts'
import { fieldOf } from '../../../src-shared/kernel/field.ts'
import { checkField } from '../../../src-shared/kernel/validate.ts'
import { isEmpty, type Values } from '../../../src-shared/kernel/value.ts'
import type { Session } from '../../ipc/context.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { entityHandlers } from '../entities/handlers/entity-handlers.ts'
import { storedRecord } from '../entities/handlers/reading.ts'
import { createNames } from '../entities/names.ts'
import { createReader } from '../entities/record-reader.ts'
import { seqsReferringTo } from '../entities/references.ts'

const usual = entityHandlers('deviation')

/** Deviations are saved like any record, but for their value, which is its field's, and that a field has one. */
export const deviationHandlers: Handlers = {
  ...usual,
  'deviation.save': (request) => {
    const { input, context } = request
    const stored = input.id === null ? {} : storedRecord(context.session, 'deviation', input.id).values
    const values = { ...input.values, ...checkedDeviation(context.session, { ...stored, ...input.values }, input.id) }
    return usual['deviation.save']?.({ ...request, input: { ...input, values } }) as never
  },
  'deviation.restore': (request) => {
    const { input, context } = request
    const { values, id } = storedRecord(context.session, 'deviation', input.id)
    requireOnly(context.session, values, id)
    return usual['deviation.restore']?.(request) as never
  }
}

/** The value in its canonical form. Throws request.invalid at `value` or `field`. What is missing is the usual rule's. */
function checkedDeviation(session: Session, values: Values, id: string | null): { readonly value?: string } {
  requireOnly(session, values, id)
  const field = catalogueField(values['field'])
  const text = values['value']
  if (!field || typeof text !== 'string' || text.trim() === '') return {}
  const said = deviationValue(field, text)
  const checked = isEmpty(said)
    ? ({ error: 'field.notText' } as const)
    : checkField(field, said, session.municipality.country)
  if ('error' in checked) throw refusedAt('value', checked.error)
  if (field.kind === 'ref') {
    const target = createNames(session.db).of(field.entity, String(checked.value))
    if (!target || target.deleted) throw refusedAt('value', 'field.unknownReference')
  }
  return { value: deviationText(checked.value) }
}

/** Throws field.duplicate at `field` where the system has another deviation there. */
function requireOnly({ db, municipality }: Session, { system, field }: Values, id: string | null): void {
  if (typeof system !== 'string' || typeof field !== 'string') return
  const seqs = seqsReferringTo(db, fieldOf(deviationEntity, 'system'), system, municipality.id)
  const others = createReader(db, 'deviation', municipality.id).bySeq(seqs, ['field'])
  if (others.some((other) => other.deletedAt === null && other.id !== id && other.values['field'] === field))
    throw refusedAt('field', 'field.duplicate')
}

function refusedAt(field: string, code: ErrorCode): AppError {
  return new AppError('request.invalid', { at: field }, { fields: { [field]: code } })
}
