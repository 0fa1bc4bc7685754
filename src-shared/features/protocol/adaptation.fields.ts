import { type Choice, type Entity, type Field, fieldOf } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { processingActivityEntity } from './processing-activity.fields.ts'

/**
 * What a unit that joined a common activity may have otherwise: who answers for it there and how it is done. What it is
 * for, on which basis and about whom is the activity's: with another purpose it is another one.
 */
const adaptable = [
  'measures',
  'access',
  'erasureProcedure',
  'informationHow',
  'informationUrl',
  'url',
  'responsible',
  'sources',
  'subjectCount'
]

/** The fields of an activity that a unit which joined it may have otherwise. */
export const adaptableFields: readonly Field[] = adaptable.map((key) => fieldOf(processingActivityEntity, key))

const adaptedFields: readonly Choice[] = adaptableFields.map(({ key, labels }) => ({ code: key, labels }))

/** Where a unit has a common activity otherwise: participation, field, value. The common value stays beside it. */
export const adaptationEntity = {
  name: 'adaptation',
  labels: {
    one: labels('Tilpasning', 'Tilpasning i enheten', 'Adaptation'),
    many: labels('Tilpasninger', 'Tilpasninger i enheten', 'Adaptations')
  },
  table: 'adaptation',
  title: 'name',
  titleFrom: { fields: ['participation'], between: ' · ' },
  identifiers: [],
  responsibleUnit: 'owner',
  belongsTo: 'participation',
  parts: [],
  sections: [{ key: 'general', labels: labels('Generelt', 'Generelt', 'General') }],
  fields: [
    {
      key: 'participation',
      kind: 'ref',
      entity: 'participation',
      section: 'general',
      required: true,
      searched: true,
      listed: true,
      filter: true,
      labels: labels('Tilslutning', 'Tilslutning', 'Participation'),
      synonyms: phrases('tilsluttet aktivitet | tilsluttet behandling | joined activity')
    },
    {
      key: 'field',
      kind: 'choice',
      choices: adaptedFields,
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
      labels: labels('I enheden', 'I enheten', 'In the unit'),
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
