import { createHash } from 'node:crypto'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import { fold } from '../../../../src-shared/kernel/fold.ts'
import type { FieldValue, Values } from '../../../../src-shared/kernel/value.ts'
import type { PackedRecord } from './canonical.ts'
import type { TypedNames } from './cell-reader.ts'

/** A record as long as its package is being read. */
export interface InHand extends PackedRecord {
  readonly values: Record<string, FieldValue>
}

/** A reference that somebody typed over, and in which record. */
export interface Unresolved extends TypedNames {
  readonly record: InHand
}

/** The id of a row that somebody added: the same each time the file is read, and another once it says something else. */
export function addedId(packageId: string, entity: EntityName, values: Values): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([packageId, entity, values]))
    .digest('hex')
  // UUID version 8: made of the writer's own bits (RFC 9562, 5.8).
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32)
  ].join('-')
}

/** Puts ids in place of typed names that exactly one record of the package has; other names stay as they were typed. */
export function resolveNames(
  unresolved: readonly Unresolved[],
  records: ReadonlyMap<EntityName, readonly PackedRecord[]>
): void {
  const byEntity = new Map<EntityName, ReadonlyMap<string, readonly PackedRecord[]>>()
  const named = (entity: EntityName): ReadonlyMap<string, readonly PackedRecord[]> => {
    const known = byEntity.get(entity)
    if (known) return known
    const { title } = catalogue[entity]
    const made = Map.groupBy(records.get(entity) ?? [], ({ values }) => fold(String(values[title] ?? '')))
    byEntity.set(entity, made)
    return made
  }
  for (const { record, field, names } of unresolved) {
    const found = names.map((name) => {
      const [one, another] = named(field.entity).get(fold(name)) ?? []
      return one && !another ? one.id : name
    })
    record.values[field.key] = field.kind === 'ref' ? (found[0] ?? null) : found
  }
}
