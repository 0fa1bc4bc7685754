import type { jobs as da } from '../da/jobs.ts'

/** Long work, in the bar at the bottom. */
export const jobs = {
  title: 'Pågående arbeid',
  progress: '{{done}} av {{total}}',
  cancel: 'Avbryt',
  cancelling: 'Stopper …',
  'step.other': 'arbeider',
  'step.read': 'leser',
  'step.open': 'åpner filer',
  'step.understand': 'finner overskrifter og kolonner',
  'step.match': 'gjenkjenner',
  'step.check': 'kontrollerer',
  'step.preview': 'forbereder gjennomgangen',
  'step.write': 'skriver',
  'step.index': 'gjør søkbar',
  'step.copy': 'sikkerhetskopierer',
  'step.backup': 'sikkerhetskopierer',
  'step.verify': 'etterprøver',
  'step.integrity': 'etterprøver filen',
  'step.history': 'etterprøver historikken',
  'step.export': 'eksporterer',
  'step.undo': 'angrer',
  'step.purge': 'sletter for godt',
  'step.rewrite': 'skriver filen om',
  'step.reseal': 'forsegler på nytt',
  'step.layout': 'setter opp for papir',
  'step.save': 'lagrer filen'
} as const satisfies Record<keyof typeof da, string>
