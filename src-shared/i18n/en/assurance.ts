/** Risk and impact assessments. */
export const assurance = {
  'matrix.likelihood': 'Likelihood',
  'matrix.consequence': 'Consequence',
  'matrix.now': 'Now',
  'matrix.after': 'After measures',
  'matrix.cell_one': '{{count}} scenario: {{names}}',
  'matrix.cell_other': '{{count}} scenarios: {{names}}',
  'matrix.none': 'No scenario is rated yet.',
  'matrix.unrated_one': '{{count}} scenario lacks likelihood or consequence.',
  'matrix.unrated_other': '{{count}} scenarios lack likelihood or consequence.',
  'level.low': 'Low',
  'level.medium': 'Medium',
  'level.high': 'High',
  'screening.needed': 'Assessment needed',
  'screening.consider': 'To be considered',
  'screening.notNeeded': 'Not needed',
  'screening.unfinished': 'Screening unfinished',
  'screening.reason': '{{met}} of 9 criteria are met, {{open}} are unanswered. Two that are met need an assessment.',
  'pulled.none': 'Choose activities and systems under scope, and what is known of them stands here.'
} as const
