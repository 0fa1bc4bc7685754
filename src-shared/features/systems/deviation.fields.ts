import type { Choice, Entity, Field } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { systemEntity } from './system.fields.ts'

/**
 * The facts of a system that are the catalogue's, not the municipality's: they travel, and where the municipality has it
 * otherwise it says so beside them (a deviation) instead of changing what is everyone's.
 */
export const catalogueFields: readonly Field[] = (systemEntity.fields as readonly Field[]).filter(
  (field) => field.part === undefined && field.kind !== 'refs'
)

const deviatingFields: readonly Choice[] = catalogueFields.map(({ key, labels }) => ({ code: key, labels }))

/** Where this municipality has a catalogue's fact otherwise: system, field, value. The catalogue's value stays beside it. */
export const deviationEntity = {
  name: 'deviation',
  labels: {
    one: labels('Afvigelse', 'Avvik fra katalogen', 'Deviation'),
    many: labels('Afvigelser', 'Avvik fra katalogen', 'Deviations')
  },
  table: 'deviation',
  title: 'name',
  titleFrom: { fields: ['system'], between: ' · ' },
  identifiers: [],
  responsibleUnit: 'owner',
  belongsTo: 'system',
  parts: [],
  sections: [{ key: 'general', labels: labels('Generelt', 'Generelt', 'General') }],
  fields: [
    {
      key: 'system',
      kind: 'ref',
      entity: 'system',
      section: 'general',
      required: true,
      searched: true,
      listed: true,
      filter: true,
      labels: labels('System', 'System', 'System'),
      synonyms: phrases('systemnavn | it-system | fagsystem | system name')
    },
    {
      key: 'field',
      kind: 'choice',
      choices: deviatingFields,
      section: 'general',
      required: true,
      listed: true,
      filter: true,
      labels: labels('Felt', 'Felt', 'Field')
    },
    {
      key: 'value',
      kind: 'longText',
      section: 'general',
      required: true,
      searched: true,
      listed: true,
      labels: labels('Her hos os', 'Hos oss', 'Here'),
      help: labels(
        'Som værdien står i eksporten: en kode ved valglister.',
        'Slik verdien står i eksporten: en kode ved valglister.',
        'As the value stands in the export: a code for choices.'
      )
    },
    {
      key: 'note',
      kind: 'longText',
      section: 'general',
      searched: true,
      labels: labels('Begrundelse', 'Begrunnelse', 'Reason')
    },
    {
      key: 'name',
      kind: 'text',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Betegnelse', 'Betegnelse', 'Designation')
    }
  ]
} as const satisfies Entity
