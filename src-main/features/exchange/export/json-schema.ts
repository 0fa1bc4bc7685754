import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { derivedOf } from '../../../../src-shared/features/derived.ts'
import { type Entity, type EntityName, entityNames, type Field } from '../../../../src-shared/kernel/field.ts'
import { countries } from '../../../../src-shared/kernel/language.ts'
import { answerValues } from '../../../../src-shared/kernel/value.ts'
import { jsonSchemaVersion } from './json-text.ts'

/** A part of a JSON Schema; plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>

const text = { type: 'string' } as const
const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` })

/** An object that has these properties and no other; `required` are the ones that always stand. */
function object(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false }
}

function valueSchema(field: Field): JsonSchema {
  switch (field.kind) {
    case 'integer':
      return { type: 'integer' }
    case 'date':
      return ref('date')
    case 'answer':
      return ref('answer')
    case 'choice':
      return { type: 'string', enum: field.choices.map(({ code }) => code) }
    case 'choices':
      return { type: 'array', items: { type: 'string', enum: field.choices.map(({ code }) => code) } }
    case 'list':
      return { type: 'array', items: text }
    case 'ref':
      return ref('reference')
    case 'refs':
      return { type: 'array', items: ref('reference') }
    default:
      return text
  }
}

function fieldSchema(field: Field): JsonSchema {
  const { labels, help } = field
  const to = field.kind === 'ref' || field.kind === 'refs' ? [`Refers to ${field.entity}.`] : []
  const only = field.country ? [`Only in registers of ${field.country}.`] : []
  const description = [...(help ? [help.en] : []), ...to, ...only].join(' ')
  return { title: labels.en, ...(description !== '' && { description }), ...valueSchema(field) }
}

function recordSchema(name: EntityName): JsonSchema {
  const entity: Entity = catalogue[name]
  const values = Object.fromEntries(entity.fields.map((field) => [field.key, fieldSchema(field)]))
  const computed = Object.fromEntries(derivedOf(name).map(({ field }) => [field.key, { title: field.labels.en }]))
  return {
    title: entity.labels.one.en,
    ...object(
      {
        id: ref('id'),
        values: object(values, []),
        extra: { type: 'object', additionalProperties: text },
        // Only in the export of a list that shows such columns.
        ...(Object.keys(computed).length > 0 && { computed: { ...object(computed, []) } })
      },
      ['id', 'values', 'extra']
    )
  }
}

const definitions = {
  id: {
    type: 'string',
    pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
    description: 'A UUID, the same in every export.'
  },
  date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'A civil date.' },
  reference: { ...object({ id: text, name: text }, ['id', 'name']), description: 'Another record, with its name.' },
  answer: {
    ...object(
      { value: { type: 'string', enum: [...answerValues] }, reason: text, word: text, source: text, on: text },
      ['value']
    ),
    description: 'An answer, with its reason or, of an unknown one, the word as it was written, where and when.'
  }
} as const

/** The JSON Schema (2020-12) of the export as json, out of the catalogue: what `docs/export.schema.json` holds. */
export function exportSchema(): JsonSchema {
  const records = Object.fromEntries(entityNames.map((name) => [name, { type: 'array', items: ref(name) }]))
  const counts = Object.fromEntries(entityNames.map((name) => [name, { type: 'integer', minimum: 0 }]))
  const municipality = object(
    { name: text, nationalId: { type: ['string', 'null'] }, country: { type: 'string', enum: [...countries] } },
    ['name', 'nationalId', 'country']
  )
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Export of a Samregister register',
    description: `Version ${jsonSchemaVersion}. Within one version the shape only grows. A field that nobody has filled in is left out.`,
    ...object(
      {
        format: { const: 'samregister' },
        schemaVersion: { const: jsonSchemaVersion },
        exportedAt: { type: 'string', description: 'A UTC instant (ISO 8601).' },
        municipality,
        counts: object(counts, []),
        entities: object(records, [])
      },
      ['format', 'schemaVersion', 'exportedAt', 'municipality', 'counts', 'entities']
    ),
    $defs: { ...definitions, ...Object.fromEntries(entityNames.map((name) => [name, recordSchema(name)])) }
  }
}

/** The text of the file that holds it. */
export function exportSchemaText(): string {
  return `${JSON.stringify(exportSchema(), null, 2)}\n`
}
