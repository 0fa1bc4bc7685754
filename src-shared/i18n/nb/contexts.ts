import type { contexts as da } from '../da/contexts.ts'

/** Systemer som åpner anmodninger om skjerming. */
export const contexts = {
  title: 'Andre systemer',
  lead: 'Et omsorgssystem eller et annet system kan åpne anmodningen med innbyggeren utfylt. Nøkler utveksles én gang; docs/shielding-context.md har formatet til leverandøren.',
  'municipality.missing':
    'Kommunens organisasjonsnummer mangler under Organisasjon. Uten det avvises alle henvendelser.',
  own: 'Registerets nøkkel',
  'own.make': 'Lag registerets nøkkel',
  'own.made': 'Nøkkelen er laget. Gi avsenderne nøkkelfilen.',
  'own.since': 'Laget {{date}}. Nøkkelfilen er ikke hemmelig.',
  'own.save': 'Lagre nøkkelfil …',
  'own.saved': 'Nøkkelfilen er lagret i {{path}}',
  'own.copy': 'Kopier',
  'own.copied': 'Kopiert',
  'own.renew': 'Ny nøkkel …',
  'own.renew.lead': 'Den gamle nøkkelen slutter å gjelde med en gang. Alle avsendere må få den nye nøkkelfilen.',
  'own.renew.yes': 'Lag ny nøkkel',
  cancel: 'Avbryt',
  senders: 'Avsendere',
  'senders.none': 'Ingen systemer er tatt inn ennå. Be leverandøren om systemets offentlige nøkkel.',
  'senders.add': 'Ta inn et system',
  'senders.added': 'Tatt inn av {{name}} {{date}}',
  'senders.added.done': '{{name}} kan nå åpne anmodninger',
  'senders.remove': 'Fjern',
  'senders.remove.label': 'Fjern {{name}}',
  'senders.removed': '{{name}} kan ikke åpne anmodninger lenger',
  'sender.name': 'Systemets navn',
  'sender.name.why': 'Som brukerne kjenner det.',
  'sender.key': 'Systemets offentlige nøkkel',
  'sender.key.why': 'En Ed25519-nøkkel som JWK, eller dens 32 byte som base64.',
  'sender.read': 'Vis fingeravtrykk',
  'sender.compared': 'Fingeravtrykket er lest opp for leverandøren og er det samme',
  'sender.add': 'Ta inn'
} as const satisfies Record<keyof typeof da, string>
