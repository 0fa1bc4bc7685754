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
