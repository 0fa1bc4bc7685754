import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import {
  isChosen,
  namedEntities,
  type PackageProfile,
  type PackageScope,
  packedFields
} from '../../../../src-shared/features/exchange/profiles.ts'
import { ownValueField } from '../../../../src-shared/features/own-values.ts'
import { type Entity, type EntityName, entityNames } from '../../../../src-shared/kernel/field.ts'
import { isInternal } from '../../../../src-shared/kernel/internal-field.ts'
import type { Values } from '../../../../src-shared/kernel/value.ts'
import { idsIn } from '../../entities/names.ts'
import { createReader } from '../../entities/record-reader.ts'
import type { RegisterReading } from '../export/register-source.ts'

/** Which records of an entity go; `all` that are not deleted. */
export type Going = 'all' | ReadonlySet<string>

/** What goes, by entity. */
export type Selection = ReadonlyMap<EntityName, Going>

/** What is chosen of a register, and for whom. */
export interface Choice {
  readonly profile: PackageProfile
  readonly scope: PackageScope
}

/** Whether a record is in a selection. */
export function isGoing(selection: Selection, name: EntityName, id: string): boolean {
  const going = selection.get(name)
  return going === 'all' || (going?.has(id) ?? false)
}

/**
 * Which records go: those of the chosen parts that belong to the units and are about the systems and the supplier, what
 * is a piece of them, and what they name. A package names nothing that it does not have.
 *
 * @param packed the entities that the profile lets go at all
 */
export function selectRecords(reading: RegisterReading, choice: Choice, packed: readonly EntityName[]): Selection {
  const { units, systems, supplier } = choice.scope
  // What a person keeps in the house is no part of what is public, nor what only that names.
  const isWhole = units.length + systems.length === 0 && supplier === null && choice.profile !== 'public'
  if (isWhole) return everything(reading, choice, packed)
  const selecting = new Selecting(reading, choice, packed)
  selecting.roots()
  selecting.pieces()
  selecting.named()
  // Of what came along by name, too.
  selecting.pieces()
  selecting.named()
  return selecting.going
}

function everything(reading: RegisterReading, { profile, scope }: Choice, packed: readonly EntityName[]): Selection {
  const going = new Map<EntityName, Going>(packed.map((name) => [name, 'all']))
  for (const name of packed) {
    if (!ownValued.has(name)) continue
    const fits = new Set<string>()
    for (const { id, values } of createReader(reading.db, name, reading.municipalityId).all(['field']))
      if (ownFieldGoes(name, values, profile, scope)) fits.add(id)
    going.set(name, fits)
  }
  const lists = packed.filter((name) => !isChosen(name, scope))
  if (lists.length === 0) return going
  const selecting = new Selecting(reading, { profile, scope }, packed)
  for (const [name, all] of going) selecting.going.set(name, lists.includes(name) ? new Set() : all)
  selecting.named()
  return selecting.going
}

/** Records that say a field of another one otherwise: they go where that field goes. */
const ownValued = new Map<EntityName, EntityName>([
  ['deviation', 'system'],
  ['adaptation', 'processingActivity']
])

function ownFieldGoes(name: EntityName, values: Values, profile: PackageProfile, scope: PackageScope): boolean {
  const of = ownValued.get(name)
  const field = of && ownValueField(name as 'deviation' | 'adaptation', values['field'])
  // What a field that names a record is otherwise would name one that may not go.
  if (!of || !field || field.kind === 'ref' || field.kind === 'refs') return false
  return packedFields(of, profile, scope).some(({ key }) => key === field.key)
}

/**
 * Whether a record would still be sent as far as its questions go: a supplier gets those of oversights that are to come,
 * as what was answered before is settled.
 */
export function stillAsked(
  profile: PackageProfile | null,
  { db, municipalityId }: Pick<RegisterReading, 'db' | 'municipalityId'>
): (name: EntityName, values: Values) => boolean {
  let settled: ReadonlySet<string> | undefined
  const settledOversights = (): ReadonlySet<string> => {
    const all = [...createReader(db, 'oversight', municipalityId).all(['completedOn'])]
    return new Set(all.flatMap(({ id, values }) => (values['completedOn'] != null ? [id] : [])))
  }
  return (name, { oversight }) => {
    if (name !== 'oversightQuestion' || profile !== 'supplier') return true
    settled ??= settledOversights()
    return !settled.has(String(oversight))
  }
}

class Selecting {
  readonly going = new Map<EntityName, Going>()
  private readonly reading: RegisterReading
  private readonly choice: Choice
  private readonly packed: readonly EntityName[]
  private readonly units: ReadonlySet<string> | null
  private readonly systems: ReadonlySet<string> | null

  constructor(reading: RegisterReading, choice: Choice, packed: readonly EntityName[]) {
    this.reading = reading
    this.choice = choice
    this.packed = packed
    const { units, systems } = choice.scope
    this.units = units.length === 0 ? null : unitsBelow(reading, units)
    this.systems = systems.length === 0 ? null : new Set(systems)
    for (const name of packed) this.going.set(name, new Set())
    this.going.set('municipality', 'all')
    if (choice.scope.supplier !== null) this.add('supplier', choice.scope.supplier)
  }

  /** Records that are nobody's piece: by their own unit, systems and supplier. */
  roots(): void {
    for (const name of this.packed) {
      const entity: Entity = catalogue[name]
      if (entity.belongsTo || namedEntities.has(name) || name === 'municipality') continue
      if (!isChosen(name, this.choice.scope)) continue
      const fits = this.fitting(entity)
      if (!fits) continue
      const mayBeInternal = this.choice.profile === 'public' && entity.fields.some(({ key }) => key === 'internal')
      const keys = mayBeInternal ? [...fits.keys, 'internal'] : fits.keys
      this.read(name, keys, (id, values) => {
        if (!(mayBeInternal && isInternal(values)) && fits.fits(id, values)) this.add(name, id)
      })
    }
  }

  /** Pieces go where what they belong to goes. */
  pieces(): void {
    const isAsked = stillAsked(this.choice.profile, this.reading)
    // A piece of a piece comes after it in the catalogue.
    for (const name of entityNames) {
      const { belongsTo } = catalogue[name]
      if (!belongsTo || !this.packed.includes(name) || !isChosen(name, this.choice.scope)) continue
      const owner = ownerOf(name)
      const keys = ownValued.has(name) ? [belongsTo, 'field'] : [belongsTo]
      this.read(name, keys, (id, values) => {
        if (!isGoing(this.going, owner, String(values[belongsTo])) || !isAsked(name, values)) return
        if (ownValued.has(name) && !ownFieldGoes(name, values, this.choice.profile, this.choice.scope)) return
        this.add(name, id)
      })
    }
  }

  /** What those that go name, and what that names in turn. */
  named(): void {
    let waiting = [...this.packed]
    while (waiting.length > 0) {
      const grown = new Set<EntityName>()
      for (const name of waiting) this.follow(name, grown)
      waiting = [...grown]
    }
  }

  private follow(name: EntityName, grown: Set<EntityName>): void {
    const { profile, scope } = this.choice
    const refs = packedFields(name, profile, scope).flatMap((field) =>
      (field.kind === 'ref' || field.kind === 'refs') && this.follows(name, field.entity) ? [field] : []
    )
    if (refs.length === 0) return
    this.read(
      name,
      refs.map(({ key }) => key),
      (id, values) => {
        if (!isGoing(this.going, name, id)) return
        for (const field of refs)
          for (const target of idsIn(values[field.key]))
            if (!isGoing(this.going, field.entity, target)) {
              this.add(field.entity, target)
              grown.add(field.entity)
            }
      }
    )
  }

  /** An impact assessment's risks are half of it. */
  private follows(from: EntityName, to: EntityName): boolean {
    if (!this.packed.includes(to)) return false
    return namedEntities.has(to) || (from === 'impactAssessment' && to === 'riskAssessment')
  }

  private fitting(entity: Entity): { keys: readonly string[]; fits: (id: string, values: Values) => boolean } | null {
    const units = this.units
    const systems = this.systems
    const { supplier } = this.choice.scope
    const refsTo = (name: EntityName): readonly string[] =>
      entity.fields.flatMap((field) =>
        (field.kind === 'ref' || field.kind === 'refs') && field.entity === name ? [field.key] : []
      )
    const ofUnit = entity.responsibleUnit
    const ofSystem = refsTo('system')
    const ofSupplier = refsTo('supplier')
    // What belongs to no unit goes with the systems that it is about, and there is no other way to tell whose it is.
    if (units && !ofUnit && ofSystem.length === 0) return null
    if (systems && entity.name !== 'system' && ofSystem.length === 0) return null
    if (supplier !== null && ofSupplier.length === 0) return null
    const names = (values: Values, keys: readonly string[], wanted: (id: string) => boolean): boolean => {
      const named = keys.map((key) => idsIn(values[key]).some(wanted))
      // Half of what goes from one system to another says nothing.
      return entity.name === 'dependency' ? named.every(Boolean) : named.some(Boolean)
    }
    return {
      keys: [...new Set([...(ofUnit ? [ofUnit] : []), ...ofSystem, ...ofSupplier])],
      fits: (id, values) => {
        if (units && ofUnit && !idsIn(values[ofUnit]).some((unit) => units.has(unit))) return false
        if (units && !ofUnit && !names(values, ofSystem, (one) => isGoing(this.going, 'system', one))) return false
        if (
          systems &&
          !(entity.name === 'system' ? systems.has(id) : names(values, ofSystem, (one) => systems.has(one)))
        )
          return false
        return supplier === null || names(values, ofSupplier, (one) => one === supplier)
      }
    }
  }

  private read(name: EntityName, keys: readonly string[], take: (id: string, values: Values) => void): void {
    const { db, municipalityId } = this.reading
    for (const { id, values } of createReader(db, name, municipalityId).all(keys)) take(id, values)
  }

  private add(name: EntityName, id: string): void {
    const going = this.going.get(name)
    if (going !== undefined && going !== 'all') (going as Set<string>).add(id)
  }
}

function ownerOf(name: EntityName): EntityName {
  const entity: Entity = catalogue[name]
  const field = entity.fields.find(({ key }) => key === entity.belongsTo)
  return field && 'entity' in field ? field.entity : name
}

/** The units with all those below them. */
function unitsBelow({ db }: RegisterReading, units: readonly string[]): ReadonlySet<string> {
  const sql = `WITH RECURSIVE below(id) AS (
      SELECT value FROM json_each(?)
      UNION SELECT u.id FROM organisation_unit u JOIN below b ON u.parent_id = b.id WHERE u.deleted_at IS NULL
    ) SELECT id FROM below`
  return new Set(db.prepare<[string], string>(sql).pluck().all(JSON.stringify(units)))
}
