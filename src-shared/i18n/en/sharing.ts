import type { sharing as da } from '../da/sharing.ts'

/** Sharing assessments with other municipalities, and reusing theirs. */
export const sharing = {
  share: 'Share',
  'share.hint':
    'Saves the assessment with risks and measures as a signed package for another municipality. Names, approval, consultation and notes stay here.',
  shared: 'The package is saved: {{path}}',
  reuse: 'Reuse from a package',
  reading: 'Reading the package',
  taking: 'Taking the assessment over',
  'reuse.title': 'Reuse an impact assessment',
  choose: 'Which one do you want to reuse?',
  anew: 'The assessment becomes your own and remembers where it comes from. Advice, consultation and approval are yours to get.',
  cancel: 'Cancel',
  take: 'Reuse',
  taken: 'The assessment from {{from}} was taken over.',
  takenBefore: 'It was reused here before. Taking it again makes a second one.',
  from: 'From {{from}}, {{on}}',
  'trust.known': 'Signed with the key that {{from}} has used before.',
  'trust.unknown': 'Signed, but this is the first package from {{from}} that is read here. If in doubt, call them.',
  'trust.otherKey':
    'Signed with another key than {{from}} has used before. Ask whether they have a new register before you use it.',
  'trust.broken': 'The signature does not fit: the package was changed after it was saved. It cannot be used.',
  edited: 'Changed after it was signed: {{sheets}}.',
  scenarios_one: '{{count}} scenario',
  scenarios_other: '{{count}} scenarios',
  measures_one: '{{count}} measure',
  measures_other: '{{count}} measures',
  more: 'Show more',
  less: 'Show less'
} as const satisfies Record<keyof typeof da, string>
