import type { Country } from '../../kernel/language.ts'
import { isEmpty, type Values } from '../../kernel/value.ts'
import { systemEntity } from './system.fields.ts'

/** What comes along when a system is copied. */
export interface CopyChoice {
  /** How the municipality uses it: people, operation, assessments. */
  readonly use: boolean
  /** The units that use it. */
  readonly units: boolean
}

/** Numbers of the one system, and what was done with it on a day: nobody has done it with the copy. */
const ownToOne: ReadonlySet<string> = new Set([
  'localId',
  'externalId',
  'reviewedOn',
  'reviewedBy',
  'nextReviewOn',
  'impactAssessed',
  'impactAssessedOn',
  'accessReviewed',
  'accessReviewedOn',
  'archiveExtractedOn',
  'archiveExtractTested',
  'archiveDeliveredOn',
  'archiveDeliveredTo'
])

/** What was agreed and assessed for the one system. */
const ownParts: ReadonlySet<string> = new Set(['agreement', 'risk_assessment', 'cpr_subscription'])

/** The values of a copy under another name: the catalogue's facts, and of the use what was chosen. */
export function copiedValues(values: Values, name: string, choice: CopyChoice, country: Country): Values {
  const copied = systemEntity.fields.filter((field) => {
    const { key, part, country: only } = { part: undefined, country: undefined, ...field }
    if (ownToOne.has(key) || isEmpty(values[key]) || (only !== undefined && only !== country)) return false
    if (key === 'usedBy') return choice.units
    return part === undefined || (choice.use && !ownParts.has(part))
  })
  return { ...Object.fromEntries(copied.map(({ key }) => [key, values[key] ?? null])), [systemEntity.title]: name }
}
