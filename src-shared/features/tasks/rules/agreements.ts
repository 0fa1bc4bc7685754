import { addDays, addMonths } from '../../../kernel/dates.ts'
import type { Values } from '../../../kernel/value.ts'
import { oversightDue } from '../../agreements/agreement.rules.ts'
import type { FoundTask } from '../task.ts'
import { dueOn } from './at.ts'

/** What the rules ask of a data processing agreement; civil dates. */
export interface AgreementFacts {
  readonly basis: string | null
  readonly signedOn: string | null
  readonly startsOn: string | null
  readonly expiresOn: string | null
  readonly terminatedOn: string | null
  readonly noticeMonths: number | null
  readonly noticeDays: number | null
  readonly oversightMonths: number | null
  readonly lastOversightOn: string | null
  readonly nextOversightOn: string | null
  /** The earliest of the oversights that are planned and not done. */
  readonly plannedOn: string | null
  /** When the first of the announced sub-processors was written, and how many there are. */
  readonly announcedOn: string | null
  readonly announced: number
}

/**
 * What is due of an agreement: its end and the last day for giving notice, the next oversight, an answer to an announced
 * sub-processor (within the days of notice agreed on, counted from when it was written here). One that has been ended or
 * is not needed asks for nothing.
 */
export function agreementTasks(agreement: AgreementFacts): readonly FoundTask[] {
  const { basis, terminatedOn, expiresOn, noticeMonths, announcedOn, announced } = agreement
  if (terminatedOn !== null || basis === 'law' || basis === 'notRequired') return []
  const notice = expiresOn === null || !noticeMonths ? null : addMonths(expiresOn, -noticeMonths)
  const noticed = { ends: expiresOn ?? '', months: noticeMonths ?? 0 }
  const looked = oversightDue({ ...agreement } satisfies Values, [
    { plannedOn: agreement.plannedOn, completedOn: null }
  ])
  const answer = announcedOn === null ? null : addDays(announcedOn, agreement.noticeDays ?? 0)
  return [
    ...dueOn('agreement', 'expiresOn', expiresOn, 'agreementExpires'),
    ...dueOn('contractNotice', 'noticeMonths', notice, 'noticeBefore', noticed, { toldUntil: notice }),
    ...dueOn('oversight', 'nextOversightOn', looked, 'oversightDue'),
    ...dueOn('subProcessor', 'subProcessors', answer, 'subProcessorAnnounced', { count: announced })
  ]
}
