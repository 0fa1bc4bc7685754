import { catalogue } from '../../src-shared/features/catalogue.ts'
import type { ChannelInput, ChannelName } from '../../src-shared/ipc/contract.ts'
import { type Entity, type EntityName, entityNames } from '../../src-shared/kernel/field.ts'

/** The key of a query: what it reads of (an entity, `register`, `search`, …), its channel, its input. */
export type ChannelKey<N extends ChannelName> = readonly [scope: string, channel: N, input: ChannelInput<N>]

/** The key under which the answer of a channel is kept. */
export function keyOf<N extends ChannelName>(channel: N, input: ChannelInput<N>): ChannelKey<N> {
  return [scopeOf(channel), channel, input]
}

/** What a channel reads of: the first half of its name. */
function scopeOf(channel: ChannelName): string {
  return channel.slice(0, channel.indexOf('.'))
}

/** Whose piece a record of an entity is, and whose that is in turn: what they say of their pieces. */
function ownersOf(entity: EntityName): readonly EntityName[] {
  const { belongsTo, fields }: Entity = catalogue[entity]
  const by = fields.find(({ key }) => key === belongsTo)
  return by?.kind === 'ref' ? [by.entity, ...ownersOf(by.entity)] : []
}

/** Scopes that show something of an entity: itself, those that name it by reference, whose piece it is, and whatever spans all. */
const shownIn: ReadonlyMap<string, readonly string[]> = new Map([
  // Who holds the key decides what is shown of shieldings.
  ['area', ['area', 'shielding']],
  ...entityNames.map((entity): [string, readonly string[]] => [
    entity,
    [
      entity,
      ...ownersOf(entity),
      'search',
      'history',
      'missing',
      'kitos',
      'library',
      'tasks',
      'graph',
      'protocol',
      'people',
      'references',
      'units',
      'merge',
      'overview',
      ...entityNames.filter((other) =>
        catalogue[other].fields.some((f) => (f.kind === 'ref' || f.kind === 'refs') && f.entity === entity)
      )
    ]
  ])
])

/** Every scope whose answers may be out of date after these entities were changed. */
export function scopesAfter(changed: readonly string[]): ReadonlySet<string> {
  return new Set(changed.flatMap((entity) => shownIn.get(entity) ?? [entity]))
}
