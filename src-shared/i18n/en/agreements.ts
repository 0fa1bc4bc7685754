import type { agreements as da } from '../da/agreements.ts'

/** Why a data processing agreement stands as it does. */
export const agreements = {
  'reason.inForce': 'The agreement was signed on {{date}}.',
  'reason.notBegun': 'The agreement is valid from {{date}}.',
  'reason.expiresSoon': 'The agreement expires on {{date}}. Renew it, or say when it ends.',
  'reason.expired': 'The agreement expired on {{date}}, and no other date is given.',
  'reason.notSigned': 'No date says when the agreement was signed.',
  'reason.ended': 'The agreement ended on {{date}}.',
  'reason.byLaw': 'The processing is governed by law; no agreement is required.',
  'reason.notRequired': 'No agreement is required.',
  'reason.oversightDue': 'The oversight was due on {{date}}.',
  'reason.announced': 'Announced and not approved yet: {{names}}.',
  'reason.noTransferBasis': 'Outside the EU/EEA without a transfer basis: {{names}}.',
  'oversight.complete': 'Complete oversight',
  'oversight.title': 'Complete an oversight',
  'oversight.planned': 'Planned for {{date}}.',
  'oversight.unplanned': 'It was not planned; it is added as completed.',
  'oversight.kept': 'What the agreement says now is kept with the oversight, whatever becomes of the agreement later.',
  'oversight.done': 'The oversight is saved',
  'oversight.doneNext': 'The oversight is saved; the next one is on {{date}}',
  'oversight.cancel': 'Cancel',
  'oversight.save': 'Save oversight'
} as const satisfies Record<keyof typeof da, string>
