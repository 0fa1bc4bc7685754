import { sayingsOf } from '../../../../src-shared/features/sayings.ts'
import { AppError, type ErrorCode } from '../../../../src-shared/kernel/errors.ts'
import { type EntityName, type Field, fieldOf } from '../../../../src-shared/kernel/field.ts'
import { parseNationalId } from '../../../../src-shared/kernel/identifiers/national-id.ts'
import { findPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import type { Country } from '../../../../src-shared/kernel/language.ts'
import { validateValues } from '../../../../src-shared/kernel/validate.ts'
import { isEmpty, sameValue, type Values } from '../../../../src-shared/kernel/value.ts'
import type { Session } from '../../../ipc/context.ts'
import { type EntityPlan, planOf } from '../entity-plan.ts'
import { masteredFields, masterOf } from '../mastered.ts'
import { createNames, idsIn } from '../names.ts'
import type { StoredRecord } from '../record-reader.ts'
import { saidOf } from '../sayings.ts'
import { refusedApproval } from './approval-check.ts'

type FieldErrors = Record<string, ErrorCode>
/** Where it is checked: a request's session, or a job's connection. */
type Where = Pick<Session, 'db' | 'municipality'>

/**
 * The values as they are to be stored. Throws request.invalid with a code per field: wrong values, references to
 * nothing, an identifier that another record has, a parent below the record itself, personal numbers in plain text, what
 * follows from another record (params: `by`, `byEntity`), an approval that comes too early (`count`, `scenarios`).
 *
 * @param record what is stored, or null for a new record
 */
export function checkedValues(session: Where, entity: EntityName, given: Values, record: StoredRecord | null): Values {
  const plan = planOf(entity)
  const { country } = session.municipality
  for (const key of Object.keys(given)) {
    const field = plan.keys.has(key) ? fieldOf(plan.entity, key) : null
    if (!field || (field.country && field.country !== country && !isEmpty(given[key])))
      throw new AppError('request.invalid', { at: key })
  }
  const { values, fields } = validateValues(plan.entity, given, country)
  const errors: FieldErrors = { ...fields }
  // What stays as it is was not made wrong by this change: an import may have brought it so.
  const stays = (key: string): boolean => !(key in given) || sameValue(record?.values[key], given[key])
  if (record) for (const key of Object.keys(errors)) if (stays(key)) delete errors[key]
  const changed = Object.fromEntries(
    Object.entries(values).filter(([key, value]) => !errors[key] && !sameValue(record?.values[key], value))
  )
  checkNationalIds(plan, changed, country, errors)
  checkPersonalNumbers(plan, changed, errors)
  checkReferences(session, plan, changed, record, errors)
  checkIdentifiers(session, plan, changed, record, errors)
  const refused = refusedApproval(session.db, entity, changed, { ...record?.values, ...changed })
  if (refused) errors['approvedOn'] = refused.code
  const said = record && checkSaid(session, entity, changed, record, errors)
  const master = record && checkMastered(session, entity, changed, record, errors)
  if (Object.keys(errors).length > 0)
    throw new AppError(
      'request.invalid',
      { at: Object.keys(errors).join(', '), ...said, ...master, ...refused?.params },
      { fields: errors }
    )
  return values
}

/**
 * Whoever types a number with a wrong check digit is told at once. (An import keeps it and reports it, and a supplier
 * from elsewhere has a number of another shape, which is taken as it is.)
 */
function checkNationalIds(plan: EntityPlan, values: Values, country: Country, errors: FieldErrors): void {
  for (const { key, kind } of plan.entity.fields) {
    const value = values[key]
    if (kind === 'nationalId' && typeof value === 'string' && parseNationalId(value, country)?.valid === false)
      errors[key] = 'field.notNationalId'
  }
}

/** Fields that hold other long numbers: only what can be nothing else counts as a personal number there. */
const numbers = new Set(['phone', 'number', 'code', 'externalId', 'localId', 'employeeNumber', 'nationalId'])

/** Whether a field holds telephones, cases, accounts or the like, of which many look like a personal number. */
export function holdsOtherNumbers({ key }: Field): boolean {
  return numbers.has(key)
}

function checkPersonalNumbers(plan: EntityPlan, values: Values, errors: FieldErrors): void {
  for (const field of plan.entity.fields) {
    const value = values[field.key]
    if (value === null || value === undefined) continue
    const texts = textsOf(field, value)
    const options = holdsOtherNumbers(field) ? ({ context: 'unlikely' } as const) : {}
    if (texts.some((text) => findPersonalNumbers(text, options).length > 0)) errors[field.key] = 'field.personalNumber'
  }
}

/** Kinds whose values nobody types. */
const coded: ReadonlySet<Field['kind']> = new Set(['ref', 'refs', 'choice', 'choices', 'date'])

function textsOf(field: Field, value: NonNullable<Values[string]>): readonly string[] {
  if (coded.has(field.kind)) return []
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object') return []
  if (Array.isArray(value)) return value as readonly string[]
  return Object.values(value).filter((part) => typeof part === 'string')
}

function checkReferences(
  session: Where,
  plan: EntityPlan,
  values: Values,
  record: StoredRecord | null,
  errors: FieldErrors
): void {
  const names = createNames(session.db)
  for (const field of plan.entity.fields) {
    if (field.kind !== 'ref' && field.kind !== 'refs') continue
    const before = new Set(idsIn(record?.values[field.key]))
    for (const id of idsIn(values[field.key])) {
      if (before.has(id)) continue
      const target = names.of(field.entity, id)
      if (!target || target.deleted) errors[field.key] = 'field.unknownReference'
      else if (
        record &&
        field.kind === 'ref' &&
        field.entity === plan.entity.name &&
        leadsTo(session, plan, field, id, record.id)
      )
        errors[field.key] = 'record.circular'
    }
  }
}

/** Whether going up from `from` by this reference comes past `id`. */
function leadsTo({ db }: Where, plan: EntityPlan, field: Field, from: string, id: string): boolean {
  const column = plan.tables[0]?.columns.find((c) => c.field === field)?.column
  const up = db.prepare<[string], string | null>(`SELECT ${column} FROM ${plan.entity.table} WHERE id = ?`).pluck()
  const seen = new Set<string>()
  for (let at: string | null | undefined = from; at && !seen.has(at); at = up.get(at)) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}

function checkIdentifiers(
  { db }: Where,
  plan: EntityPlan,
  values: Values,
  record: StoredRecord | null,
  errors: FieldErrors
): void {
  for (const key of plan.entity.identifiers) {
    const value = values[key]
    if (typeof value !== 'string' || value === '') continue
    const column = plan.tables[0]?.columns.find((c) => c.field.key === key)?.column
    const other = db
      .prepare(`SELECT 1 FROM ${plan.entity.table} WHERE ${column} = ? AND deleted_at IS NULL AND id <> ? LIMIT 1`)
      .get(value, record?.id ?? '')
    if (other) errors[key] = 'field.duplicate'
  }
}

/** What another record says stays as that one says; answers which one, for the first field. */
function checkSaid(
  { db, municipality }: Where,
  entity: EntityName,
  changed: Values,
  { id }: StoredRecord,
  errors: FieldErrors
): { readonly by: string; readonly byEntity: EntityName } | null {
  if (!sayingsOf(entity).some(({ fields }) => fields.some((key) => key in changed))) return null
  const said = saidOf({ db, municipalityId: municipality.id }, entity, id).filter(({ field }) => field in changed)
  for (const { field } of said) errors[field] = 'field.saidElsewhere'
  const by = said[0]?.by
  return by ? { by: by.ref.name, byEntity: by.entity } : null
}

/** What KITOS is the master of stays as its last file says; answers which file that was. */
function checkMastered(
  { db }: Where,
  entity: EntityName,
  changed: Values,
  { id }: StoredRecord,
  errors: FieldErrors
): { readonly file: string } | null {
  const keys = masteredFields(db, entity).filter((key) => key in changed)
  const master = keys.length > 0 ? masterOf(db, entity, id) : null
  if (!master) return null
  for (const key of keys) errors[key] = 'field.mastered'
  return { file: master.file }
}

/** Throws field.duplicate when a deleted record's identifier has gone to another one meanwhile. */
export function requireFreeIdentifiers(session: Session, entity: EntityName, record: StoredRecord): void {
  const errors: FieldErrors = {}
  checkIdentifiers(session, planOf(entity), record.values, record, errors)
  if (Object.keys(errors).length > 0) throw new AppError('field.duplicate', {}, { fields: errors })
}
