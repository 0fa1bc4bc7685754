/** Long work, in the bar at the bottom. */
export const jobs = {
  title: 'Igangværende arbejde',
  progress: '{{done}} af {{total}}',
  cancel: 'Annullér',
  cancelling: 'Stopper …',
  'step.other': 'arbejder',
  'step.read': 'læser',
  'step.open': 'åbner filer',
  'step.understand': 'finder overskrifter og kolonner',
  'step.match': 'genkender',
  'step.check': 'kontrollerer',
  'step.preview': 'forbereder gennemsynet',
  'step.write': 'skriver',
  'step.index': 'gør søgbar',
  'step.copy': 'sikkerhedskopierer',
  'step.backup': 'sikkerhedskopierer',
  'step.verify': 'efterprøver',
  'step.integrity': 'efterprøver filen',
  'step.history': 'efterprøver historikken',
  'step.export': 'eksporterer',
  'step.undo': 'fortryder',
  'step.save': 'gemmer filen'
} as const
