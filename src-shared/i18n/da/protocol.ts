/** The record of processing activities: the page of an activity, a unit’s protocol. */
export const protocol = {
  'lines.title': 'Hvem, hvad og til hvem',
  'lines.add': 'Tilføj persongruppe',
  'lines.none':
    'Ingen persongrupper endnu. Sig for hver gruppe, hvilke oplysninger der behandles, og hvem der får dem.',
  'transfers.title': 'Overførsler til tredjelande',
  'transfers.add': 'Tilføj overførsel',
  'transfers.none': 'Ingen overførsler er registreret.',
  'transfers.noBasis': 'Grundlag mangler',
  'piece.cancel': 'Annullér',
  'piece.save': 'Gem',
  'piece.edit': 'Redigér {{name}}',
  'piece.remove': 'Fjern {{name}}',
  'piece.unnamed': 'Uden navn',
  'level.unsaid': 'Følsomhed ikke angivet',
  'unlinked.title': 'Endnu ikke knyttet',
  'unlinked.link': 'Knyt',
  'unlinked.subjects': 'Personer',
  'unlinked.data': 'Oplysninger',
  'unlinked.recipients': 'Modtagere',
  'unlinked.nobody': 'Angiv de registrerede; så kan oplysningerne knyttes til dem.',
  'unlinked.proposal': 'Forslag: alt til alle',
  'unlinked.text':
    'Det, der ikke er knyttet, knyttes til alle aktivitetens persongrupper. Sådan kommer de til at stå; ret dem bagefter.',
  'unlinked.new': 'Ny',
  'unlinked.more': 'Udvides',
  'unlinked.confirm_one': 'Knyt ({{count}} persongruppe)',
  'unlinked.confirm_other': 'Knyt ({{count}} persongrupper)',
  'unlinked.done_one': '{{count}} persongruppe knyttet',
  'unlinked.done_other': '{{count}} persongrupper knyttet'
}
