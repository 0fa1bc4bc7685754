import type { Translate } from 'react-i18next'
import type { Audit, AuditStep } from '../../../src-shared/features/cpr-audit/audit.ts'
import type { Format } from '../../../src-shared/i18n/format.ts'

/** The steps that somebody takes, in their order. */
export const auditSteps = ['lists', 'decide', 'confirm', 'order', 'prove', 'signOff'] as const satisfies AuditStep[]
/** One of them. */
export type TakenStep = (typeof auditSteps)[number]

/** Whether a step is behind, next, or yet to come. */
export function standOf(step: TakenStep, next: AuditStep): 'done' | 'current' | 'later' {
  if (step === next) return 'current'
  return next === 'done' || auditSteps.indexOf(step) < auditSteps.indexOf(next) ? 'done' : 'later'
}

/** What was done in a step, in one line. */
export function doneText(
  step: TakenStep,
  audit: Audit,
  { t, format }: { readonly t: Translate<'cpr-audits'>; readonly format: Format }
): string {
  const sum = (of: 'keep' | 'delete' | 'lookup' | 'subscribe' | 'gone'): number =>
    audit.tallies.reduce((all, tally) => all + tally[of], 0)
  const deletions = sum('delete')
  if (step === 'lists') {
    const read = audit.lists.filter((list) => list.step === 'compare')
    const contacts = format.number(audit.figures?.distinctContacts ?? 0)
    const subscribed = format.number(audit.figures?.distinctSubscriptions ?? 0)
    return t('done.lists', { count: read.length, files: format.number(read.length), subscribed, contacts })
  }
  if (step === 'decide') {
    const told = (['delete', 'keep', 'lookup', 'subscribe'] as const).filter((of) => sum(of) > 0)
    return told.map((of) => t(`done.decide.${of}`, { number: format.number(sum(of)) })).join(' · ') || t('done.none')
  }
  if (step === 'signOff')
    return t('done.signOff', {
      when: format.instant(audit.signedOffAt ?? ''),
      who: audit.signedOffBy ?? '',
      next: format.date(audit.nextAuditOn ?? '')
    })
  if (deletions === 0) return t('done.nothing')
  if (step === 'order')
    return t('done.order', { when: format.instant(audit.orderedAt ?? ''), who: audit.orderedBy ?? '' })
  return t(`done.${step}`, { count: deletions, number: format.number(deletions) })
}
