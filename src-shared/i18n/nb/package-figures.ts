import type { packageFigureTexts as da } from '../da/package-figures.ts'

/** What the key figures of packages are called. */
export const packageFigureTexts: Readonly<Record<keyof typeof da, string>> = {
  'audit.distinctSubscriptions': 'CPR-abonnementer',
  'audit.distinctContacts': 'Kontakter i systemene',
  'audit.matchedActive': 'Med aktivt behov',
  'audit.orphans': 'Uten kontakt',
  'audit.lapsed': 'Behovet er bortfalt',
  'audit.statusReview': 'Status skal vurderes',
  'audit.missing': 'Kontakt uten abonnement',
  'audit.broadFilters': 'Brede filtre',
  'audit.deletions': 'Skal slettes',
  'audit.gone': 'Bevist slettet',
  'shielding.total': 'Skjerminger i alt',
  'shielding.state': 'Skjerminger etter tilstand',
  'shielding.month': 'Skjerminger etter måned',
  'readiness.guideline': 'Retningslinje er vedtatt',
  'readiness.processor': 'Databehandleravtale om løsningen',
  'readiness.process': 'Saksgangen er besluttet',
  'readiness.deciders': 'Alle enheter har noen som avgjør',
  'readiness.keyHolders': 'Nok nøkkelinnehavere',
  'readiness.wayOut': 'Vei til det nasjonale registeret',
  'readiness.contexts': 'Fagsystemer kan åpne anmodningen',
  'readiness.minLog': 'MinLog er besvart for systemene',
  'readiness.administration': 'Administrasjonen er beskrevet'
}
