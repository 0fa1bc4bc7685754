import type { jobs as da } from '../da/jobs.ts'

/** Long work, in the bar at the bottom. */
export const jobs = {
  title: 'Work in progress',
  progress: '{{done}} of {{total}}',
  cancel: 'Cancel',
  cancelling: 'Stopping …',
  'step.other': 'working',
  'step.read': 'reading',
  'step.open': 'opening files',
  'step.understand': 'finding headers and columns',
  'step.match': 'matching',
  'step.check': 'checking',
  'step.preview': 'preparing the preview',
  'step.write': 'writing',
  'step.index': 'making searchable',
  'step.copy': 'backing up',
  'step.backup': 'backing up',
  'step.verify': 'verifying',
  'step.integrity': 'verifying the file',
  'step.history': 'verifying the history',
  'step.export': 'exporting',
  'step.undo': 'undoing',
  'step.purge': 'deleting for good',
  'step.rewrite': 'writing the file anew',
  'step.reseal': 'seals anew',
  'step.layout': 'laying out for paper',
  'step.save': 'saving the file'
} as const satisfies Record<keyof typeof da, string>
