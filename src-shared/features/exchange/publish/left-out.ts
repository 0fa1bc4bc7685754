import type { EntityName } from '../../../kernel/field.ts'
import { isInternal } from '../../../kernel/internal-field.ts'
import type { FieldValue, Values } from '../../../kernel/value.ts'

/** What an edition is about; everything else is in it because one of these names it. */
export const editionKinds = ['system', 'processingActivity', 'agreement'] as const
/** One of them. */
export type EditionKind = (typeof editionKinds)[number]

/** All that has a page of its own in an edition, in their order. */
export const editionEntities = [...editionKinds, 'person', 'organisationUnit', 'supplier'] as const
/** One of them. */
export type EditionEntity = (typeof editionEntities)[number]

/** Why a record is not in an edition; `unnamed`: nothing that is in it names it. */
export const leftOutReasons = ['internal', 'ended', 'draft', 'template', 'gone', 'unnamed'] as const
/** One of the reasons. */
export type LeftOutReason = (typeof leftOutReasons)[number]

/**
 * Why a record by itself is not in an edition; null when it can be. What has ended misleads whoever looks up who answers
 * for what, and so does a person who has left.
 *
 * @param today civil date in the register's zone
 */
export function leftOut(entity: EntityName, values: Values, today: string): LeftOutReason | null {
  if (isInternal(values)) return 'internal'
  switch (entity) {
    case 'system':
      return values['lifecycle'] === 'retired' || isPast(values['endsOn'], today) ? 'ended' : null
    case 'processingActivity':
      if (saysYes(values['template'])) return 'template'
      if (values['state'] === 'ended') return 'ended'
      return values['state'] === 'draft' ? 'draft' : null
    case 'agreement':
      return isPast(values['terminatedOn'], today) ? 'ended' : null
    case 'organisationUnit':
      return isPast(values['endsOn'], today) ? 'ended' : null
    case 'person':
      return isReached(values['leftOn'], today) ? 'gone' : null
    default:
      return null
  }
}

function isPast(date: FieldValue | undefined, today: string): boolean {
  return typeof date === 'string' && date !== '' && date < today
}

function isReached(date: FieldValue | undefined, today: string): boolean {
  return typeof date === 'string' && date !== '' && date <= today
}

function saysYes(answer: FieldValue | undefined): boolean {
  return typeof answer === 'object' && answer !== null && 'value' in answer && answer.value === 'yes'
}
