import type { users as da } from '../da/users.ts'

/** The register's users: who may unlock it, what each may do, and how it is unlocked. */
export const users = {
  title: 'Brukere',
  list: 'Hvem som kan låse opp registeret',
  'list.lead':
    'Hver bruker har sin egen passordfrase, som ingen andre kan se eller endre. Rollene bestemmer hva brukeren kan gjøre.',
  noReader: 'Ingen kan lese historikken ennå',
  'noReader.why':
    'Historikken viser hvem som har endret hva og når. Den som arbeider i registeret, skal ikke føre tilsyn med seg selv: pek ut et personvernombud, som leser den og ikke kan endre noe.',
  'noReader.do': 'Legg til et personvernombud …',
  add: 'Legg til bruker …',
  change: 'Endre {{name}}',
  remove: 'Fjern {{name}}',
  you: 'deg',
  name: 'Navn',
  roles: 'Roller',
  units: 'Enheter',
  added: 'Lagt til',
  actions: 'Handlinger',
  'name.why': 'Står ved brukerens endringer i historikken.',
  'name.missing': 'Skriv brukerens navn',
  'roles.missing': 'Velg minst én rolle',
  'roles.conflict':
    'Et personvernombud må ikke ha oppgaver som gir interessekonflikt (GDPR art. 38 nr. 6). La helst en annen ha de øvrige rollene.',
  'units.why': 'Gjelder enhetsredaktører og ledere; underliggende enheter følger med.',
  'units.none': 'Ingen enhet passer',
  'units.choose': 'Velg enheter',
  'role.administrator':
    'Legger til brukere, gir roller og bestemmer over låsing. Leser ikke registeret uten en rolle til.',
  'role.systemCoordinator': 'Leser og endrer hele registeret, importerer og utveksler.',
  'role.unitEditor': 'Leser registeret og endrer det som hører til egne enheter.',
  'role.leader': 'Leser registeret og godkjenner skjerminger i egne enheter.',
  'role.leader.only': 'Leser registeret og offentliggjør protokollen for de egne enhetene.',
  'role.shieldingOfficer': 'Behandler skjerminger og bare dem.',
  'role.dataProtectionOfficer': 'Leser hele registeret og historikken; endrer ingenting.',
  'role.reader': 'Leser registeret og skriver ut lister.',
  'role.employee': 'Ser ingenting av registeret; kan be om en skjerming og se hvordan den står.',
  passphrase: 'Brukerens passordfrase',
  'passphrase.hand':
    'La brukeren skrive den selv, eller gi den videre muntlig og be brukeren bytte den under Innstillinger.',
  'add.title': 'Legg til bruker',
  'add.do': 'Legg til brukeren',
  'add.done': '{{name}} kan nå låse opp registeret',
  'change.title': 'Endre bruker',
  'change.do': 'Lagre',
  'change.done': '{{name}} er endret',
  'remove.title': 'Fjerne {{name}}?',
  'remove.lead':
    '{{name}} kan ikke lenger låse opp registeret, og registeret får en ny nøkkel. Det brukeren har skrevet, blir stående under brukerens navn.',
  'remove.backups':
    'Sikkerhetskopier som allerede er laget, kan fortsatt åpnes med brukerens passordfrase. Slett dem under Innstillinger › Sikkerhetskopier når de ikke lenger trengs.',
  'remove.do': 'Fjern brukeren',
  'remove.done': '{{name}} er fjernet, og registeret har fått en ny nøkkel',
  rekeying: 'Registerets nøkkel byttes …',
  cancel: 'Avbryt',
  close: 'Lukk',
  recovery: 'Gjenopprettingsnøkkel',
  'recovery.lead':
    'Den utskrevne nøkkelen åpner registeret for den som har glemt passordfrasen sin. En ny nøkkel setter den gamle ut av kraft.',
  'recovery.old':
    'Den nåværende nøkkelen passer ikke til registeret slik det er nå. Lag en ny; før det kan ingen fjernes.',
  'recovery.backups':
    'Den gamle nøkkelen gjelder ikke lenger når den nye er laget. Sikkerhetskopier som allerede er laget, kan fortsatt åpnes med den gamle. Slett dem under Innstillinger › Sikkerhetskopier når de ikke lenger trengs.',
  'recovery.new': 'Lag ny gjenopprettingsnøkkel …',
  'recovery.ask': 'Skriv passordfrasen din for å lage en ny nøkkel',
  'recovery.do': 'Lag nøkkelen',
  'recovery.passphrase': 'Din passordfrase',
  'recovery.missing': 'Skriv passordfrasen din',
  quick: 'Rask opplåsing',
  'quick.allow': 'Tillat rask opplåsing',
  'quick.allow.why':
    'Den som slår det på, låser opp med maskinens eget nøkkellager i stedet for passordfrasen. Den som er logget inn på maskinen som brukeren, kan da åpne registeret.',
  'quick.own': 'Rask opplåsing på denne maskinen',
  'quick.own.why':
    'Lås opp uten passordfrase så lenge du er logget inn på maskinen. Den opphører når du bytter passordfrase.',
  'quick.own.forbidden': 'En administrator må først tillate det.',
  'quick.own.unavailable': 'Denne maskinen har ikke noe sikkert sted for nøkkelen.'
} as const satisfies Record<keyof typeof da, string>
