import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { isPacked, packedFields } from '../../../../src-shared/features/exchange/profiles.ts'
import type { EntityName, Field } from '../../../../src-shared/kernel/field.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { isFor } from '../../../../src-shared/kernel/language.ts'
import type { FieldValue } from '../../../../src-shared/kernel/value.ts'
import { createNames } from '../../entities/names.ts'
import { createReader } from '../../entities/record-reader.ts'
import { exportOrder, type RegisterReading } from '../export/register-source.ts'
import type { PackedRecord } from './canonical.ts'
import { type GoesAlong, packedForm } from './packed-values.ts'
import { type Choice, isGoing, type Selection, selectRecords } from './register-selection.ts'

/** What goes of an entity: its fields, and its records each time anew, as they stand in the package. */
export interface PackedSource {
  readonly name: EntityName
  readonly fields: readonly Field[]
  readonly records: () => Iterable<PackedRecord>
  readonly nameOf: (entity: EntityName, id: string) => string
}

/** The entities of a package of a register, in the order of its sheets. */
export function packedEntities({ profile, scope }: Choice, { country }: RegisterReading): readonly EntityName[] {
  return exportOrder.filter((name) => isFor(catalogue[name], country) && isPacked(name, profile, scope))
}

/** What goes of a register. */
export function registerSources(reading: RegisterReading, choice: Choice): readonly PackedSource[] {
  const entities = packedEntities(choice, reading)
  const selection = selectRecords(reading, choice, entities)
  const names = createNames(reading.db)
  const nameOf = (entity: EntityName, id: string): string => maskPersonalNumbers(names.of(entity, id)?.name ?? '') || id
  const goesAlong: GoesAlong = (field, id) =>
    isGoing(selection, field.entity, id) && names.of(field.entity, id)?.deleted === undefined
  return entities.map((name) => {
    const fields = packedFields(name, choice.profile, choice.scope).filter((field) => isFor(field, reading.country))
    return {
      name,
      fields,
      nameOf,
      records: () => packedRecords({ reading, choice, selection, goesAlong }, name, fields)
    }
  })
}

interface Packing {
  readonly reading: RegisterReading
  readonly choice: Choice
  readonly selection: Selection
  readonly goesAlong: GoesAlong
}

function* packedRecords(
  { reading, choice, selection, goesAlong }: Packing,
  name: EntityName,
  fields: readonly Field[]
): Iterable<PackedRecord> {
  const { db, municipalityId } = reading
  for (const { id, values } of createReader(db, name, municipalityId).all(fields.map(({ key }) => key))) {
    if (!isGoing(selection, name, id)) continue
    // A central register knows many municipalities; a package speaks for its own.
    if (name === 'municipality' && id !== municipalityId) continue
    const packed: [string, FieldValue][] = []
    for (const field of fields) {
      const value = packedForm(field, values[field.key], choice.profile, goesAlong)
      if (value !== null) packed.push([field.key, value])
    }
    yield { id, values: Object.fromEntries(packed) }
  }
}
