import { createHash } from 'node:crypto'
import type { PackedFigure } from '../../../../src-shared/features/exchange/package.ts'
import type { Values } from '../../../../src-shared/kernel/value.ts'

/** A record of a package: its own id, and the values that travel; what is empty is left out. */
export interface PackedRecord {
  readonly id: string
  readonly values: Values
}

/** Takes records one by one and digests them; holds 32 bytes of each. */
export class RecordDigest {
  private readonly lines: Buffer[] = []

  add({ id, values }: PackedRecord): void {
    const said = Object.entries(values)
      .filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0))
      .sort(([a], [b]) => (a < b ? -1 : 1))
    this.line(JSON.stringify([id, said.map(([key, value]) => [key, inOrder(value)])]))
  }

  line(text: string): void {
    this.lines.push(createHash('sha256').update(text).digest())
  }

  get count(): number {
    return this.lines.length
  }

  /** SHA-256 (hex) over the lines' own digests in their order by value. */
  value(): string {
    const hash = createHash('sha256')
    for (const line of this.lines.sort(Buffer.compare)) hash.update(line)
    return hash.digest('hex')
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
