import type { ownValues as da } from '../da/own-values.ts'

/** What a municipality or a unit has otherwise than what is common. */
export const ownValues = {
  'deviation.here': 'Here',
  'deviation.catalogue': 'Catalogue',
  'deviation.say': '{{field}} is different here …',
  'deviation.change': 'Change what {{field}} is here …',
  'deviation.remove': 'Use the catalogue’s {{field}}',
  'deviation.removed': 'The catalogue holds again.',
  'deviation.saved': 'Saved. What the catalogue says stays beside it.',
  'deviation.title': '{{field}}: different here',
  'deviation.value': 'What it is here',
  'deviation.note': 'Reason',
  'deviation.save': 'Save',
  'deviation.cancel': 'Cancel',
  'adaptation.here': 'In the unit',
  'adaptation.catalogue': 'Common',
  'adaptation.say': '{{field}} is different in the unit …',
  'adaptation.change': 'Change what {{field}} is in the unit …',
  'adaptation.remove': 'Use the common {{field}}',
  'adaptation.removed': 'What is common holds again.',
  'adaptation.saved': 'Saved. What is common stays beside it.',
  'adaptation.title': '{{field}}: different in the unit',
  'adaptation.value': 'What it is in the unit',
  'adaptation.note': 'Reason',
  'adaptation.save': 'Save',
  'adaptation.cancel': 'Cancel'
} as const satisfies Record<keyof typeof da, string>
