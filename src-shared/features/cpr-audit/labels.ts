import { labels } from '../../kernel/labels.ts'
import type { Labels } from '../../kernel/language.ts'
import type { AuditDecision, FindingClass } from './audit.ts'

/** What the classes of findings are called (domain.md §1.4). */
export const classLabels: Readonly<Record<FindingClass, Labels>> = {
  orphan: labels('Uden kontakt', 'Uten kontakt', 'Without contact'),
  lapsed: labels('Bortfaldet behov', 'Bortfalt behov', 'Lapsed need'),
  statusReview: labels('Status skal vurderes', 'Status må vurderes', 'Status to be reviewed'),
  resurrected: labels('Genopstået', 'Gjenoppstått', 'Resurrected'),
  missing: labels('Manglende abonnement', 'Manglende abonnement', 'Missing subscription')
}

/** What the decisions are called. */
export const decisionLabels: Readonly<Record<AuditDecision, Labels>> = {
  keep: labels('Behold', 'Behold', 'Keep'),
  delete: labels('Slet', 'Slett', 'Delete'),
  lookup: labels('Enkeltopslag er nok', 'Enkeltoppslag er nok', 'A look-up is enough'),
  subscribe: labels('Opret abonnement', 'Opprett abonnement', 'Subscribe')
}

/** The columns of the sheet in which a system's owner decides. */
export const sheetLabels = {
  finding: labels('Fund (må ikke ændres)', 'Funn (må ikke endres)', 'Finding (not to be changed)'),
  class: labels('Resultat', 'Resultat', 'Result'),
  caseId: labels('Sag i systemet', 'Sak i systemet', 'Case in the system'),
  number: labels('CPR-nummer', 'CPR-nummer', 'CPR number'),
  decision: labels('Afgørelse', 'Avgjørelse', 'Decision'),
  reason: labels('Årsag til at beholde', 'Årsak til å beholde', 'Reason for keeping'),
  note: labels('Bemærkning', 'Merknad', 'Note')
} as const satisfies Record<string, Labels>
