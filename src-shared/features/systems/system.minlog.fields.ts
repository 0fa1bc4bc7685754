import type { Field } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

const place = { section: 'minlog', part: 'system_use', more: true, country: 'DK' } as const

/** What citizens see of a system's log on MinLog (sundhed.dk), and whether shielding reaches it; domain.md §3.3. */
export const minLogFields = [
  {
    ...place,
    key: 'minLogShown',
    kind: 'answer',
    filter: true,
    labels: labels('Viser log på MinLog', 'Viser logg på MinLog', 'Shows its log on MinLog'),
    synonyms: phrases('minlog | vises på minlog | log på minlog | udstiller log til minlog | minlog2')
  },
  {
    ...place,
    key: 'minLogShielded',
    kind: 'answer',
    filter: true,
    labels: labels('Sløres gennem IDSAS', 'Skjermes gjennom IDSAS', 'Shielded through IDSAS'),
    synonyms: phrases('idsas | identitetssløring | sløring | sløres | understøtter sløring')
  },
  {
    ...place,
    key: 'minLogSince',
    kind: 'date',
    labels: labels('Vist på MinLog siden', 'Vist på MinLog siden', 'Shown on MinLog since')
  },
  {
    ...place,
    key: 'minLogPaused',
    kind: 'answer',
    labels: labels('Visning på pause', 'Visning på pause', 'Showing is paused')
  },
  {
    ...place,
    key: 'minLogExposed',
    kind: 'list',
    labels: labels('Viste oplysninger', 'Viste opplysninger', 'Fields shown')
  },
  {
    ...place,
    key: 'minLogActivities',
    kind: 'list',
    labels: labels('Aktivitetstekster', 'Aktivitetstekster', 'Activity texts')
  },
  {
    ...place,
    key: 'minLogNote',
    kind: 'longText',
    labels: labels('Bemærkning om MinLog', 'Merknad om MinLog', 'Remark on MinLog')
  }
] as const satisfies readonly Field[]
