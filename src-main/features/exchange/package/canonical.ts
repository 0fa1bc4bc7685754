import { createHash } from 'node:crypto'
import type { Values } from '../../../../src-shared/kernel/value.ts'

/** A record of a package: its own id, and the values that travel; what is empty is left out. */
export interface PackedRecord {
  readonly id: string
  readonly values: Values
}

/** SHA-256 (hex) over records in a form that does not depend on the order of rows or columns, nor on how cells look. */
export function digestOf(records: readonly PackedRecord[]): string {
  const lines = records.map(({ id, values }) => {
    const said = Object.entries(values)
      .filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0))
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return JSON.stringify([id, said.map(([key, value]) => [key, inOrder(value)])])
  })
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex')
}

/** Objects with their keys in order; lists stay as they are, as their order may say something. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
}
