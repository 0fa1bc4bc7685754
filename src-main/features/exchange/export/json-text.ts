import type { FieldValue } from '../../../../src-shared/kernel/value.ts'
import type { ExportRecord, ExportSource } from './entity-sheet.ts'
import type { NameOf } from './visible-value.ts'

/** Version of the json's shape: within one version it only grows. */
export const jsonSchemaVersion = 1

const chunkLength = 256 * 1024

function referred(nameOf: NameOf, value: FieldValue): unknown {
  const view = (id: string): { id: string; name: string } => ({ id, name: nameOf(id) })
  return typeof value === 'string' ? view(value) : (value as readonly string[]).map(view)
}

/** A record as one JSON object: its id, the values there are by field key, the kept columns, what is computed of it. */
function recordJson(source: ExportSource, { id, values, extra }: ExportRecord): string {
  const said: Record<string, unknown> = {}
  for (const field of source.fields) {
    const value = values[field.key]
    if (value === null || value === undefined) continue
    said[field.key] = field.kind === 'ref' || field.kind === 'refs' ? referred(source.namesOf(field), value) : value
  }
  if (!source.derived?.length) return JSON.stringify({ id, values: said, extra })
  const computed = Object.fromEntries(source.derived.map(({ key }) => [key, values[key] ?? null]))
  return JSON.stringify({ id, values: said, extra, computed })
}

/**
 * An export as JSON, a chunk at a time: `head`, then `entities` with a list of records per entity. Codes instead of
 * words, references by id and name.
 *
 * @param head what stands before the records (schema version, municipality, time)
 */
export function* jsonText(
  head: Readonly<Record<string, unknown>>,
  sources: readonly ExportSource[],
  onRows: (written: number) => void
): Generator<string> {
  const opening = JSON.stringify(head, null, 2)
  let text = `${opening.slice(0, -2)},\n  "entities": {`
  let written = 0
  for (const [index, source] of sources.entries()) {
    text += `${index > 0 ? ',' : ''}\n    ${JSON.stringify(source.entity.name)}: [`
    let first = true
    for (const record of source.records()) {
      text += `${first ? '' : ','}\n      ${recordJson(source, record)}`
      first = false
      written += 1
      if (text.length < chunkLength) continue
      onRows(written)
      yield text
      text = ''
    }
    text += first ? ']' : '\n    ]'
  }
  onRows(written)
  yield `${text}\n  }\n}\n`
}
