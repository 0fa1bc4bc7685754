import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import { fold, normaliseName } from '../../../../src-shared/kernel/fold.ts'

/** By what a record of an entity is found again when a sheet names it. */
export interface MatchRules {
  /** Fields that say by themselves that two records are one; national ids and numbers. */
  readonly strong: readonly string[]
  /** Fields that say so only where the names do not contradict: a mailbox may be shared by several people. */
  readonly soft: readonly string[]
  /** Fields that hold a name of the record, the title first. */
  readonly names: readonly string[]
  /** How names are compared. */
  readonly normalise: (name: string) => string
  /**
   * What a record is by what it refers to, where its name is only made of that: two records are one when all of this is
   * the same. Compared as the number `identityKey`.
   */
  readonly identity?: readonly string[]
}

/** The number under which `MatchRules.identity` is compared, as if the sheet had given one. */
export const identityKey = 'identity'

/** Terms: known by their name in each language. */
const vocabulary: MatchRules = { strong: ['code'], soft: [], names: ['name', 'nameNb', 'nameEn'], normalise: fold }

/**
 * An e-mail says nothing about a supplier: contacts change and differ from sheet to sheet. Company forms count for nothing in a supplier's name and for all in other names (a system may well be called
 * "Vagtplan AS"); a category is known by its name in each language.
 */
export const matchRules: Readonly<Record<EntityName, MatchRules>> = {
  municipality: { strong: ['nationalId'], soft: [], names: ['name'], normalise: fold },
  organisationUnit: { strong: ['externalId'], soft: [], names: ['name', 'shortName', 'aliases'], normalise: fold },
  person: { strong: ['employeeNumber'], soft: ['email'], names: ['name', 'aliases'], normalise: personName },
  supplier: { strong: ['nationalId'], soft: [], names: ['name', 'aliases'], normalise: normaliseName },
  systemCategory: vocabulary,
  software: { strong: [], soft: [], names: ['name', 'aliases'], normalise: fold },
  platform: { strong: [], soft: [], names: ['name'], normalise: fold },
  contract: { strong: ['number'], soft: [], names: ['name'], normalise: fold },
  system: { strong: [], soft: [], names: ['name', 'aliases'], normalise: fold },
  dependency: madeOf('source', 'target', 'kind'),
  unitUse: madeOf('system', 'unit'),
  document: { strong: [], soft: [], names: ['name'], normalise: fold },
  deviation: madeOf('system', 'field'),
  subjectCategory: vocabulary,
  dataCategory: vocabulary,
  recipient: vocabulary,
  // Departments name the same thing alike: whose it is tells them apart.
  processingActivity: madeOf('unit', 'name'),
  processingLine: madeOf('activity', 'subject'),
  transfer: madeOf('activity', 'recipient', 'country'),
  participation: madeOf('activity', 'unit'),
  jointArrangement: { strong: [], soft: [], names: ['name'], normalise: fold },
  adaptation: madeOf('participation', 'field'),
  agreement: { ...madeOf('processor', 'signedOn'), strong: ['number', identityKey] },
  subProcessor: madeOf('agreement', 'supplier'),
  oversight: madeOf('agreement', 'completedOn'),
  oversightQuestion: madeOf('oversight', 'name'),
  riskAssessment: { strong: [], soft: [], names: ['name'], normalise: fold },
  riskScenario: madeOf('assessment', 'name'),
  measure: madeOf('assessment', 'name'),
  impactAssessment: { strong: [], soft: [], names: ['name'], normalise: fold },
  // A customer number is known to several channels, and a supplier has one number for several of them.
  subscriptionSource: madeOf('channel', 'customerNumber', 'userSystemId', 'supplier'),
  cprSubscription: madeOf('system', 'source')
}

function madeOf(...identity: readonly string[]): MatchRules {
  return { strong: [identityKey], soft: [], names: ['name'], normalise: fold, identity }
}

/** `Hansen, Anna` and `Anna Hansen` are one; a comma with a unit behind it (`Leder, Staben`) turns on both sides alike. */
function personName(name: string): string {
  const parts = name.split(',')
  const turned = parts.length === 2 ? `${parts[1]} ${parts[0]}` : name
  return fold(turned)
}
