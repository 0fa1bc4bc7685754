import type { settings as da } from '../da/settings.ts'

/** What can be set, and looking after the register. */
export const settings = {
  title: 'Innstillinger',
  cancel: 'Avbryt',
  appearance: 'Språk og utseende',
  security: 'Låsing og passordfrase',
  lockAfter: 'Lås registeret etter',
  'lockAfter.why': 'Når ingen har rørt programmet så lenge, må passordfrasen skrives igjen.',
  'lockAfter.minutes_one': '{{count}} minutt',
  'lockAfter.minutes_other': '{{count}} minutter',
  'lockAfter.never': 'Lås aldri av seg selv',
  'passphrase.change': 'Bytt passordfrase …',
  'passphrase.current': 'Nåværende passordfrase',
  'passphrase.currentMissing': 'Skriv den nåværende passordfrasen',
  'passphrase.next': 'Ny passordfrase',
  'passphrase.do': 'Bytt passordfrase',
  'passphrase.changed': 'Passordfrasen er byttet',
  register: 'Registeret',
  'register.user': 'Åpnet av {{name}}',
  'register.folder': 'Vis i mappe',
  'register.close': 'Lukk registeret',
  backups: 'Sikkerhetskopier',
  'backups.lead':
    'Krypterte kopier i registerets mappe. De tas av seg selv før en import og før en ny utgave, og når du ber om det.',
  'backups.none': 'Det finnes ennå ingen sikkerhetskopi.',
  'backups.at': 'Tidspunkt',
  'backups.reason': 'Anledning',
  'backups.reason.manual': 'Bestilt',
  'backups.reason.import': 'Før import',
  'backups.reason.migration': 'Før ny utgave',
  'backups.size': 'Størrelse',
  'backups.now': 'Ta sikkerhetskopi nå',
  'backups.made': 'Sikkerhetskopien er tatt',
  verify: 'Etterprøving',
  'verify.lead': 'Går gjennom hele registeret: filen, sammenhengen mellom postene og historikkens kjede.',
  'verify.do': 'Etterprøv nå',
  'verify.ok': 'Alt er i orden: {{rows}} rader etterprøvd.',
  'verify.problems_one':
    'Det er {{count}} feil. Si fra til den som har ansvaret for registeret, og fortsett ikke før det er oppklart.',
  'verify.problems_other':
    'Det er {{count}} feil. Si fra til den som har ansvaret for registeret, og fortsett ikke før det er oppklart.',
  about: 'Om programmet',
  'about.version': 'Samregister {{version}}, registerformat {{schema}}',
  'about.licence': 'Fri programvare under Mozilla Public License 2.0.'
} as const satisfies Record<keyof typeof da, string>
