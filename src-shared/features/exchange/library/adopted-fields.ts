import type { Entity, EntityName, Field } from '../../../kernel/field.ts'
import { catalogue } from '../../catalogue.ts'
import { copiedFields } from '../../protocol/copy.rules.ts'
import { travellingFields } from '../package.ts'

/** What goes with a record when it is adopted, in the order in which it is found. */
export interface AdoptedPiece {
  readonly entity: EntityName
  /** By which it refers to the record, or to another piece. */
  readonly field: string
  /** The record's own field that names it, where it is the other way round. */
  readonly namedBy?: string
}

const pieces: Readonly<Partial<Record<EntityName, readonly AdoptedPiece[]>>> = {
  processingActivity: [
    { entity: 'processingLine', field: 'activity' },
    { entity: 'transfer', field: 'activity' }
  ],
  agreement: [{ entity: 'subProcessor', field: 'agreement' }],
  impactAssessment: [
    { entity: 'riskAssessment', field: '', namedBy: 'riskAssessment' },
    { entity: 'riskScenario', field: 'assessment' },
    { entity: 'measure', field: 'assessment' }
  ]
}

/** What goes with a record of an entity. */
export function piecesOf(entity: EntityName): readonly AdoptedPiece[] {
  return pieces[entity] ?? []
}

/** Records that one may find or make because an adopted one names them: what they are is the same for everybody. */
export const madeAlong: ReadonlySet<EntityName> = new Set<EntityName>([
  'supplier',
  'systemCategory',
  'software',
  'subjectCategory',
  'dataCategory',
  'recipient'
])

/** Records that an adopted one names where they are known here; none is made, as having them is one's own matter. */
const linkedOnly: ReadonlySet<EntityName> = new Set<EntityName>(['system'])

/**
 * What is the other municipality's and stays there: who answers and which unit's it is, when it was signed, decided,
 * approved, assessed and is due there, its numbers and its contracts. (Of activities as copies have it, `copy.rules.ts`;
 * of assessments as packages of single ones, `package.ts`.)
 */
const staying: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  system: ['externalId', 'version'],
  processingActivity: ['onBehalfOf', 'subjectCount'],
  transfer: ['assessedOn', 'url'],
  agreement: [
    'activities',
    'contract',
    'number',
    'signedOn',
    'startsOn',
    'expiresOn',
    'terminatedOn',
    'lastOversightOn',
    'nextOversightOn',
    'filledOn',
    'filledDigest',
    'url'
  ],
  subProcessor: ['approval', 'approvedOn', 'endedOn', 'name']
}

const assurance: ReadonlySet<EntityName> = new Set(['impactAssessment', 'riskAssessment', 'riskScenario', 'measure'])
const never: ReadonlySet<string> = new Set(['note', 'internal', 'access', 'reviewedOn', 'reviewedBy', 'nextReviewOn'])

const known = new Map<EntityName, readonly Field[]>()

/** The fields of an entity that are adopted and followed at the source; what ties pieces to their record is not one. */
export function adoptedFields(name: EntityName): readonly Field[] {
  const fields = known.get(name) ?? fieldsOf(name)
  known.set(name, fields)
  return fields
}

function fieldsOf(name: EntityName): readonly Field[] {
  const entity: Entity = catalogue[name]
  const home = staying[name] ?? []
  const all = assurance.has(name) ? travellingFields(name) : copiedFields(entity)
  return all.filter(
    (field) =>
      field.part === undefined &&
      field.personal !== true &&
      !never.has(field.key) &&
      !home.includes(field.key) &&
      (field.kind === 'ref' || field.kind === 'refs' ? isKept(name, field) : true)
  )
}

function isKept(name: EntityName, { key, entity }: Extract<Field, { kind: 'ref' | 'refs' }>): boolean {
  if (madeAlong.has(entity) || linkedOnly.has(entity)) return true
  return name === 'measure' && key === 'scenarios'
}
