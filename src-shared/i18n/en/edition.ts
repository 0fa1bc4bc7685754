import type { edition as da } from '../da/edition.ts'

/** What the reading edition for the intranet says, in English. */
export const edition: Readonly<Record<keyof typeof da, string>> = {
  title: 'Systems and who is responsible',
  madeOn: 'Edition of {{date}}',
  noScript: 'This page needs JavaScript to be on in the browser.',
  broken: 'The file is not whole. Ask for it to be put out again.',
  search: 'Search everything',
  searchHint: 'Name, owner, unit, supplier … (type / to search)',
  language: 'Language',
  kinds: 'What is shown',
  hits_one: '{{count}} found: {{kind}}',
  hits_other: '{{count}} found: {{kind}}',
  none: 'Nothing found. Try fewer or shorter words.',
  elsewhere: 'But there is something elsewhere:',
  more: 'Show {{count}} more',
  all: 'Back to the list',
  choose: 'Choose one in the list to see who is responsible.',
  gone: 'What the address points at is not in this edition.',
  namedBy: 'Stands as {{field}} at',
  footer: 'Written by Samregister. What the municipality keeps internal is not in it.',
  saveTitle: 'Save the reading edition',
  fileKind: 'Web page'
}
