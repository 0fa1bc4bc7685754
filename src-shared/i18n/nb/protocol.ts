import type { protocol as da } from '../da/protocol.ts'

/** The record of processing activities: the page of an activity, a unit’s protocol. */
export const protocol: Record<keyof typeof da, string> = {
  'lines.title': 'Hvem, hva og til hvem',
  'lines.add': 'Legg til persongruppe',
  'lines.none': 'Ingen persongrupper ennå. Si for hver gruppe hvilke opplysninger som behandles, og hvem som får dem.',
  'transfers.title': 'Overføringer til tredjeland',
  'transfers.add': 'Legg til overføring',
  'transfers.none': 'Ingen overføringer er registrert.',
  'transfers.noBasis': 'Grunnlag mangler',
  'piece.cancel': 'Avbryt',
  'piece.save': 'Lagre',
  'piece.edit': 'Rediger {{name}}',
  'piece.remove': 'Fjern {{name}}',
  'piece.unnamed': 'Uten navn',
  'level.unsaid': 'Følsomhet ikke angitt',
  'unlinked.title': 'Ennå ikke knyttet',
  'unlinked.link': 'Knytt',
  'unlinked.subjects': 'Personer',
  'unlinked.data': 'Opplysninger',
  'unlinked.recipients': 'Mottakere',
  'unlinked.nobody': 'Oppgi de registrerte; da kan opplysningene knyttes til dem.',
  'unlinked.proposal': 'Forslag: alt til alle',
  'unlinked.text':
    'Det som ikke er knyttet, knyttes til alle behandlingens persongrupper. Slik kommer de til å stå; rett dem etterpå.',
  'unlinked.new': 'Ny',
  'unlinked.more': 'Utvides',
  'unlinked.confirm_one': 'Knytt ({{count}} persongruppe)',
  'unlinked.confirm_other': 'Knytt ({{count}} persongrupper)',
  'unlinked.done_one': '{{count}} persongruppe knyttet',
  'unlinked.done_other': '{{count}} persongrupper knyttet'
}
