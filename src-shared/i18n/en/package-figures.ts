import type { packageFigureTexts as da } from '../da/package-figures.ts'

/** What the key figures of packages are called. */
export const packageFigureTexts: Readonly<Record<keyof typeof da, string>> = {
  'audit.distinctSubscriptions': 'CPR subscriptions',
  'audit.distinctContacts': 'Contacts in the systems',
  'audit.matchedActive': 'With an active need',
  'audit.orphans': 'Without contact',
  'audit.lapsed': 'Need lapsed',
  'audit.statusReview': 'Status to be assessed',
  'audit.missing': 'Contact without subscription',
  'audit.broadFilters': 'Broad filters',
  'audit.deletions': 'To be deleted',
  'audit.gone': 'Proved deleted',
  'shielding.total': 'Shieldings in all',
  'shielding.state': 'Shieldings by state',
  'shielding.month': 'Shieldings by month',
  'readiness.guideline': 'A guideline is adopted',
  'readiness.processor': 'Data processing agreement about the solution',
  'readiness.process': 'The process is decided',
  'readiness.deciders': 'Every unit has somebody who decides',
  'readiness.keyHolders': 'Enough key holders',
  'readiness.wayOut': 'A way to the national register',
  'readiness.contexts': 'Care records can open the request',
  'readiness.minLog': 'MinLog is answered for the systems',
  'readiness.administration': 'The administration is described'
}
