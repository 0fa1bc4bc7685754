import { createHash, hash } from 'node:crypto'
import type { PackedFigure } from '../../../../src-shared/features/exchange/package.ts'
import type { Values } from '../../../../src-shared/kernel/value.ts'

/** A record of a package: its own id, and the values that travel; what is empty is left out. */
export interface PackedRecord {
  readonly id: string
  readonly values: Values
}

/** Takes records one by one and digests them; holds 32 bytes of each. */
export class RecordDigest {
  /** Each byte a character: in their order as texts they are in their order as bytes. */
  private readonly lines: string[] = []

  add({ id, values }: PackedRecord): void {
    const said: [string, unknown][] = []
    for (const key of Object.keys(values).sort()) {
      const value = values[key]
      if (value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0))
        said.push([key, inOrder(value)])
    }
    this.line(JSON.stringify([id, said]))
  }

  line(text: string): void {
    this.lines.push(hash('sha256', text, 'binary'))
  }

  get count(): number {
    return this.lines.length
  }

  /** SHA-256 (hex) over the lines' own digests in their order by value. */
  value(): string {
    const all = createHash('sha256')
    for (const line of this.lines.sort()) all.update(line, 'latin1')
    return all.digest('hex')
  }
}

/** SHA-256 (hex) over records in a form that does not depend on the order of rows or columns, nor on how cells look. */
export function digestOf(records: Iterable<PackedRecord>): string {
  const digest = new RecordDigest()
  for (const record of records) digest.add(record)
  return digest.value()
}

/** The same over key figures. */
export function digestOfFigures(figures: Iterable<PackedFigure>): string {
  const digest = new RecordDigest()
  for (const { area, key, subject, value, on } of figures) digest.line(JSON.stringify([area, key, subject, value, on]))
  return digest.value()
}

/** Objects with their keys in order; lists stay as they are, as their order may say something. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
}
