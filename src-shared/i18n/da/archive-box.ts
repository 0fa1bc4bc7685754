/** The box that asks where an archive is to be saved, and what the file is called. */
export const archiveBox = {
  'save.title': 'Gem registret som et arkiv',
  file: '{{name}} {{date}}',
  'kind.archive': 'Krypteret registerarkiv'
} as const
