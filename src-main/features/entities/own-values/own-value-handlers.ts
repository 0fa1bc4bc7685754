import { deviationEntity } from '../../../src-shared/features/systems/deviation.fields.ts'
import { AppError, type ErrorCode } from '../../../src-shared/kernel/errors.ts'
import { fieldOf } from '../../../src-shared/kernel/field.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'
import type { Session } from '../../ipc/context.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { entityHandlers } from '../entities/handlers/entity-handlers.ts'
import { storedRecord } from '../entities/handlers/reading.ts'
import { createNames } from '../entities/names.ts'
import { createReader } from '../entities/record-reader.ts'
import { seqsReferringTo } from '../entities/references.ts'
import { checkDeviation } from './check-deviation.ts'

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
  const { db, municipality } = session
  const checked = checkDeviation({ country: municipality.country, names: createNames(db) }, values)
  if (checked && 'error' in checked) throw refusedAt('value', checked.error)
  return checked ?? {}
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
