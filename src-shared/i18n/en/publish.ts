import type { publish as da } from '../da/publish.ts'

/** The page where the reading edition is looked at and saved, in English. */
export const publish: Readonly<Record<keyof typeof da, string>> = {
  'way.title': 'Reading edition for the intranet',
  'way.lead':
    'One file in which every employee can look up who is responsible for what. What is internal is not in it.',
  'way.start': 'See and save the reading edition',
  title: 'Reading edition for the intranet',
  lead: 'One HTML file that can be opened, searched and printed without the program. This is what is in it now, and what is not.',
  kinds: 'It is about',
  kindsHelp: 'People, units and suppliers are in it when something of this names them.',
  save: 'Save the reading edition',
  again: 'Look again',
  looking: 'Looking at what is in it …',
  saving: 'Writing the reading edition',
  done: 'The reading edition is saved: {{path}} ({{size}})',
  included_one: '{{shown}} is in it',
  included_other: '{{shown}} are in it',
  'reason.internal': 'Kept out, as they say',
  'reason.ended': 'Ended',
  'reason.draft': 'Drafts',
  'reason.template': 'Templates',
  'reason.gone': 'Have left',
  'reason.unnamed': 'Named by nothing that is in it',
  leftOut: '{{reason}}: {{shown}}',
  andMore: 'and {{shown}} more',
  fields: 'Fields that are in it',
  fieldsOut: 'Fields that stay in the house',
  fieldsLead:
    'Whom a field is for stands in one place in the program. New fields stay in the house. Reasons beside answers are never in it.',
  masked: 'Personal numbers in texts are hidden in the edition. Better mend them: {{names}}',
  maskedTitle: 'Personal numbers'
}
