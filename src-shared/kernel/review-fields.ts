import type { Field } from './field.ts'
import { labels } from './labels.ts'

/**
 * The last verification of a record: a dated event by a person, of which the history keeps each one, and when the next
 * is due if not after the entity's usual period (`systems.reviewPeriods`). For entities without parts.
 *
 * @param section the section of the page that shows them
 */
export function reviewFields<S extends string>(section: S) {
  return [
    {
      key: 'reviewedOn',
      kind: 'date',
      section,
      more: true,
      labels: labels('Oplysningerne gennemgået', 'Opplysningene gjennomgått', 'Entry reviewed on')
    },
    {
      key: 'reviewedBy',
      kind: 'text',
      section,
      more: true,
      personal: true,
      labels: labels('Gennemgået af', 'Gjennomgått av', 'Entry reviewed by')
    },
    {
      key: 'nextReviewOn',
      kind: 'date',
      section,
      more: true,
      labels: labels('Næste gennemgang', 'Neste gjennomgang', 'Next review on')
    }
  ] as const satisfies readonly Field[]
}
