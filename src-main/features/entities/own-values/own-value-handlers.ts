import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { type OwnValueEntity, ownValues } from '../../../../src-shared/features/own-values.ts'
import { AppError, type ErrorCode } from '../../../../src-shared/kernel/errors.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { Values } from '../../../../src-shared/kernel/value.ts'
import type { Session } from '../../../ipc/context.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { entityHandlers } from '../handlers/entity-handlers.ts'
import { storedRecord } from '../handlers/reading.ts'
import { createNames } from '../names.ts'
import { createReader } from '../record-reader.ts'
import { seqsReferringTo } from '../references.ts'
import { checkOwnValue } from './check-own-value.ts'

/** Own values (`ownValues`) are saved like any record, but for their value, which is its field's, and that a field has one. */
export function ownValueHandlers(entity: OwnValueEntity): Handlers {
  const usual = entityHandlers(entity)
  const save = `${entity}.save` as 'deviation.save'
  const restore = `${entity}.restore` as 'deviation.restore'
  const handlers: Handlers = {
    [save]: (request: Parameters<NonNullable<Handlers['deviation.save']>>[0]) => {
      const { input, context } = request
      const stored = input.id === null ? {} : storedRecord(context.session, entity, input.id).values
      const said = { ...stored, ...input.values }
      const values = { ...input.values, ...checkedValue(entity, context.session, said, input.id) }
      return usual[save]?.({ ...request, input: { ...input, values } }) as never
    },
    [restore]: (request: Parameters<NonNullable<Handlers['deviation.restore']>>[0]) => {
      const { input, context } = request
      const { values, id } = storedRecord(context.session, entity, input.id)
      requireOnly(entity, context.session, values, id)
      return usual[restore]?.(request) as never
    }
  }
  return { ...usual, ...handlers }
}

/** The value in its canonical form. Throws request.invalid at `value` or `field`. What is missing is the usual rule's. */
function checkedValue(
  entity: OwnValueEntity,
  session: Session,
  values: Values,
  id: string | null
): { readonly value?: string } {
  requireOnly(entity, session, values, id)
  const { db, municipality } = session
  const checked = checkOwnValue(entity, { country: municipality.country, names: createNames(db) }, values)
  if (checked && 'error' in checked) throw refusedAt('value', checked.error)
  return checked ?? {}
}

/** Throws field.duplicate at `field` where the record has another own value there. */
function requireOnly(entity: OwnValueEntity, { db, municipality }: Session, values: Values, id: string | null): void {
  const { belongsTo } = ownValues[entity]
  const [owner, field] = [values[belongsTo], values['field']]
  if (typeof owner !== 'string' || typeof field !== 'string') return
  const seqs = seqsReferringTo(db, fieldOf(catalogue[entity], belongsTo), owner, municipality.id)
  const others = createReader(db, entity, municipality.id).bySeq(seqs, ['field'])
  if (others.some((other) => other.deletedAt === null && other.id !== id && other.values['field'] === field))
    throw refusedAt('field', 'field.duplicate')
}

function refusedAt(field: string, code: ErrorCode): AppError {
  return new AppError('request.invalid', { at: field }, { fields: { [field]: code } })
}
