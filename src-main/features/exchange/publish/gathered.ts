import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import {
  type EditionEntity,
  type EditionKind,
  editionEntities,
  editionKinds,
  type LeftOutReason,
  leftOut
} from '../../../../src-shared/features/exchange/publish/left-out.ts'
import { ownValueField } from '../../../../src-shared/features/own-values.ts'
import { today } from '../../../../src-shared/kernel/dates.ts'
import type { EntityName, Field } from '../../../../src-shared/kernel/field.ts'
import { isFor, zoneOf } from '../../../../src-shared/kernel/language.ts'
import { ownValueIn } from '../../../../src-shared/kernel/own-value.ts'
import type { FieldValue, Values } from '../../../../src-shared/kernel/value.ts'
import { idsIn } from '../../entities/names.ts'
import { createReader } from '../../entities/record-reader.ts'
import type { RegisterReading } from '../export/register-source.ts'

/** A record as it is read for an edition. */
export interface GatheredRecord {
  readonly id: string
  readonly name: string
  readonly values: Values
}

/** A record that is not in it, and why. */
export interface LeftOutRecord {
  readonly id: string
  readonly name: string
  readonly reason: LeftOutReason
}

/** What of one kind is in an edition and what is not; both by title. */
export interface Gathered {
  readonly entity: EditionEntity
  readonly fields: readonly Field[]
  readonly included: readonly GatheredRecord[]
  readonly leftOut: readonly LeftOutRecord[]
}

/** What an edition is made of. */
export interface EditionRequest {
  readonly kinds: readonly EditionKind[]
  /** UTC instant that it is made at. */
  readonly at: string
}

/** The fields of an entity that an edition for the municipality's own staff tells: those that the catalogue gives an audience. */
export function editionFields(entity: EntityName, { country }: Pick<RegisterReading, 'country'>): readonly Field[] {
  return catalogue[entity].fields.filter((field: Field) => field.audience !== undefined && isFor(field, country))
}

/** Everything that goes into an edition and everything that does not, in the order of `editionEntities`. */
export function gather(reading: RegisterReading, { kinds, at }: EditionRequest): readonly Gathered[] {
  const day = today(zoneOf[reading.country], at)
  const all = editionEntities
    .filter((entity) => !isKind(entity) || kinds.includes(entity))
    .map((entity) => sorted(reading, entity, day))
  const named = namedBy(all.filter(({ entity }) => entity !== 'person' && entity !== 'supplier'))
  return all.map((one) => (one.entity === 'person' || one.entity === 'supplier' ? onlyNamed(one, named) : one))
}

function isKind(entity: EditionEntity): entity is EditionKind {
  return editionKinds.some((kind) => kind === entity)
}

/** The living records of an entity: those that can be in it, and those that cannot. */
function sorted(reading: RegisterReading, entity: EditionEntity, day: string): Gathered {
  const { db, municipalityId } = reading
  const title = catalogue[entity].title
  const own = entity === 'system' ? deviations(reading) : new Map<string, Values>()
  const included: GatheredRecord[] = []
  const out: LeftOutRecord[] = []
  for (const record of createReader(db, entity, municipalityId).all()) {
    const values = { ...record.values, ...own.get(record.id) }
    const { id } = record
    const name = String(values[title] ?? '')
    const reason = leftOut(entity, values, day)
    if (reason) out.push({ id, name, reason })
    else included.push({ id, name, values })
  }
  return { entity, fields: editionFields(entity, reading), included, leftOut: out }
}

/** What the municipality has otherwise than the catalogue, by system. */
function deviations({ db, municipalityId }: RegisterReading): Map<string, Values> {
  const found = new Map<string, Record<string, FieldValue>>()
  for (const { values } of createReader(db, 'deviation', municipalityId).all()) {
    const field = ownValueField('deviation', values['field'])
    const { system, value } = values
    if (!field || typeof system !== 'string' || typeof value !== 'string') continue
    found.set(system, { ...found.get(system), [field.key]: ownValueIn(field, value) })
  }
  return found
}

/** The ids that records name in the fields that an edition tells. */
function namedBy(all: readonly Gathered[]): ReadonlySet<string> {
  const named = new Set<string>()
  for (const { fields, included } of all) {
    const references = fields.filter(({ kind }) => kind === 'ref' || kind === 'refs')
    for (const { values } of included)
      for (const { key } of references) for (const id of idsIn(values[key])) named.add(id)
  }
  return named
}

function onlyNamed(one: Gathered, named: ReadonlySet<string>): Gathered {
  const unnamed = one.included.filter(({ id }) => !named.has(id))
  return {
    ...one,
    included: one.included.filter(({ id }) => named.has(id)),
    leftOut: [...one.leftOut, ...unnamed.map(({ id, name }): LeftOutRecord => ({ id, name, reason: 'unnamed' }))]
  }
}
