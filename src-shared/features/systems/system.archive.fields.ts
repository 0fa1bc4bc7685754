import type { Field } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { archiveDutyChoices } from './system.protection-choices.ts'

/** What of a system is to be archived; domain.md §5. */
export const archiveFields = [
  {
    key: 'archiveWorthy',
    kind: 'answer',
    section: 'archive',
    part: 'system_use',
    more: true,
    filter: true,
    labels: labels('Bevaringsværdig', 'Bevaringsverdig', 'Worth archiving'),
    synonyms: phrases(`
      arkivværdig | bevaringsværdige data | arkivpligt | arkiveringspligt | arkivpligtig | skal arkiveres | bevaring
      arkivverdig | bevaringsverdige data | arkivplikt | arkivpliktig | bevaringsverdig (ja/nei) | arkivverdige opplysninger
      archival value | worthy of preservation | must be archived`)
  },
  {
    key: 'archiveDuty',
    kind: 'choice',
    choices: archiveDutyChoices,
    section: 'archive',
    part: 'system_use',
    more: true,
    sharesHeadersWith: ['archiveWorthy'],
    labels: labels('Bevaring/kassation', 'Bevaring/kassasjon', 'Preserve or discard'),
    synonyms: phrases(`
      arkivering | arkiveringspligt | bevaring og kassation | bevaring | bevares/kasseres | kassation | b/k | arkivpligt
      rigsarkivets vejledning til arkivering | bevaring eller kassation
      bevaring og kassasjon | kassasjon | bevaring/kassering | bevares/kasseres | arkivplikt | kassering
      archiving | archive duty | preserve/discard`)
  },
  {
    key: 'isArchive',
    kind: 'answer',
    section: 'archive',
    part: 'system_use',
    more: true,
    labels: labels('Er arkivsystem', 'Er arkivsystem', 'Is an archive system')
  },
  {
    key: 'archiveFunction',
    kind: 'text',
    section: 'archive',
    part: 'system_use',
    more: true,
    labels: labels('Funktion eller område', 'Funksjon eller område', 'Archive function')
  },
  {
    key: 'archiveRule',
    kind: 'text',
    section: 'archive',
    part: 'system_use',
    more: true,
    labels: labels('Arkivhjemmel', 'Arkivhjemmel', 'Archive rule')
  },
  {
    key: 'archiveRetention',
    kind: 'text',
    section: 'archive',
    part: 'system_use',
    more: true,
    labels: labels('Opbevaringstid (arkiv)', 'Oppbevaringstid (arkiv)', 'Retention time (archive)')
  },
  {
    key: 'archiveCreator',
    kind: 'ref',
    section: 'archive',
    part: 'system_use',
    more: true,
    entity: 'organisationUnit',
    labels: labels('Arkivskaber', 'Arkivskaper', 'Archive creator')
  },
  {
    key: 'archiveDataFrom',
    kind: 'date',
    section: 'archive',
    part: 'system_use',
    more: true,
    labels: labels('Data fra', 'Data fra', 'Data from')
  },
  {
    key: 'archiveDataTo',
    kind: 'date',
    section: 'archive',
    part: 'system_use',
    more: true,
    labels: labels('Data til', 'Data til', 'Data until')
  },
  {
    key: 'archiveReadOnlyUntil',
    kind: 'date',
    section: 'archive',
    part: 'system_use',
    more: true,
    labels: labels('Læseadgang til', 'Lesetilgang til', 'Readable until')
  },
  {
    key: 'archiveExtractFormat',
    kind: 'text',
    section: 'archive',
    part: 'system_use',
    more: true,
    labels: labels('Arkivformat', 'Uttrekksformat', 'Extract format')
  },
  {
    key: 'archiveExtractedOn',
    kind: 'date',
    section: 'archive',
    part: 'system_use',
    more: true,
    labels: labels('Seneste arkivudtræk', 'Siste arkivuttrekk', 'Last extract on')
  },
  {
    key: 'archiveExtractTested',
    kind: 'answer',
    section: 'archive',
    part: 'system_use',
    more: true,
    labels: labels('Arkivudtræk testet', 'Arkivuttrekk testet', 'Extract tested')
  },
  {
    key: 'archiveDeliveredOn',
    kind: 'date',
    section: 'archive',
    part: 'system_use',
    more: true,
    labels: labels('Afleveret den', 'Avlevert den', 'Delivered on')
  },
  {
    key: 'archiveDeliveredTo',
    kind: 'text',
    section: 'archive',
    part: 'system_use',
    more: true,
    labels: labels('Afleveret til', 'Avlevert til', 'Delivered to')
  },
  {
    key: 'archivist',
    kind: 'ref',
    section: 'archive',
    part: 'system_use',
    more: true,
    entity: 'person',
    personal: true,
    labels: labels('Arkivansvarlig', 'Arkivansvarlig', 'Archivist')
  },
  {
    key: 'archiveNote',
    kind: 'longText',
    section: 'archive',
    part: 'system_use',
    more: true,
    labels: labels('Arkivbemærkning', 'Arkivkommentar', 'Archive notes'),
    synonyms: phrases(`
      arkivbemærkninger | arkiveringsbemærkninger | bemærkning fra rigsarkivet | arkivering bemærkninger
      arkivmerknad | kommentar arkiv | plan for avlevering | avlevering | archive comments`)
  }
] as const satisfies readonly Field[]
