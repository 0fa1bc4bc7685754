import type { ChannelInput } from '../../../src-shared/ipc/contract.ts'
import type { Field } from '../../../src-shared/kernel/field.ts'
import { type FieldValue, isEmpty } from '../../../src-shared/kernel/value.ts'

/** What is done with a field: it gets a value, loses the one it has, gets further items or loses some. */
export type BulkMode = 'set' | 'clear' | 'add' | 'remove'

/** A field that was chosen, as far as it was filled in. */
export interface BulkLine {
  readonly field: Field
  readonly mode: BulkMode
  readonly value: FieldValue
}

/** Which records are meant; as the channel takes them. */
export type BulkRecords = ChannelInput<'bulk.apply'>['records']
type BulkValues = ChannelInput<'bulk.apply'>['values']

/** The changes as the channel takes them; lines without a value are left out. */
export function changesOf(lines: readonly BulkLine[]): BulkValues {
  return Object.fromEntries(
    lines.flatMap(({ field, mode, value }): [string, BulkValues[string]][] => {
      if (mode === 'clear') return [[field.key, { set: null }]]
      if (isEmpty(value)) return []
      if (mode === 'set') return [[field.key, { set: value as string }]]
      const items = [...(value as readonly string[])]
      return [[field.key, mode === 'add' ? { add: items } : { remove: items }]]
    })
  )
}
