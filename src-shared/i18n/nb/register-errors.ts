import type { registerErrors as da } from '../da/register-errors.ts'

/** What went wrong with a register: what happened, where, and how to mend it. Keys are the error codes. */
export const registerErrors = {
  'register.notFound':
    'Det finnes ingenting på {{path}}. Er mappen flyttet eller har fått nytt navn, velg den der den ligger nå; ligger den på en ekstern disk, koble til disken.',
  'register.exists':
    'Det ligger allerede noe på {{path}}. Velg et annet navn eller en annen mappe; ingenting er overskrevet.',
  'register.notARegister':
    '{{path}} er ikke et register fra dette programmet. Velg mappen som slutter på .samregister (den inneholder register.db og keys.json).',
  'register.nameMissing': 'Brukeren mangler navn. Skriv navnet som endringer skal stå under i historikken.',
  'register.nameTaken': 'Det finnes allerede en bruker som heter {{name}}. Velg et annet navn.',
  'register.unknownUser':
    'Registeret har ingen bruker som heter {{name}}. Velg et navn på listen over registerets brukere.',
  'register.wrongPassphrase':
    'Passordfrasen passer ikke til {{name}}. Sjekk Caps Lock og tastaturspråket og prøv igjen. Er den glemt, kan registeret åpnes med gjenopprettingsnøkkelen.',
  'register.wrongRecoveryKey':
    'Gjenopprettingsnøkkelen hører ikke til registeret på {{path}}. Sjekk på utskriften at det er nøkkelen til akkurat dette registeret.',
  'register.mistypedRecoveryKey':
    'Gjenopprettingsnøkkelen er ikke skrevet riktig av: minst ett tegn er feil, mangler eller er byttet om. Den har åtte grupper på fem tegn.',
  'register.weakPassphrase':
    'Passordfrasen er for lett å gjette. Bruk fire eller flere tilfeldige ord, for eksempel en setning ingen andre bruker.',
  'register.keysMissing':
    'Filen {{path}} mangler, og uten den kan ikke registeret låses opp. Finn den i den nyeste mappen under backups, eller gjenopprett en sikkerhetskopi til en ny mappe.',
  'register.keysDamaged':
    'Filen {{path}} er skadet, så registeret kan ikke låses opp. Kopier keys.json fra den nyeste mappen under backups, eller gjenopprett en sikkerhetskopi til en ny mappe.',
  'register.keysNewer':
    'Filen {{path}} er skrevet av en nyere utgave av programmet (format {{found}}, denne utgaven kjenner {{known}}). Oppdater programmet og åpne registeret igjen.',
  'register.keysChanged':
    'Nøkkelen for {{name}} i {{path}} er ikke den som registeret kjenner: filen er endret av andre enn programmet, eller en gjenoppretting ble avbrutt. Ingenting er forseglet med den. Gjenopprett tilgangen med gjenopprettingsnøkkelen, eller legg keys.json og register.db fra samme sikkerhetskopi sammen i en ny mappe.',
  'register.tooManyAttempts':
    'Det har vært for mange mislykkede forsøk på å låse opp som {{name}}. Vent {{seconds}} s og prøv igjen. Er passordfrasen glemt, kan registeret åpnes med gjenopprettingsnøkkelen.',
  'register.quickUnlockFailed':
    'Rask opplåsing virker ikke lenger på denne maskinen for {{name}}. Lås opp med passordfrasen; etterpå kan den slås på igjen under Innstillinger.',
  'register.quickUnlockForbidden':
    'Rask opplåsing er ikke tillatt i dette registeret. En administrator kan tillate den under Innstillinger › Brukere.',
  'register.quickUnlockUnavailable':
    'Denne maskinen har ikke noe sikkert sted for nøkkelen, så rask opplåsing kan ikke slås på her. Lås opp med passordfrasen.',
  'register.recoveryKeyOld':
    'Gjenopprettingsnøkkelen passer ikke til registerets nåværende nøkler. Lag en ny gjenopprettingsnøkkel under Innstillinger › Brukere, og prøv igjen.',
  'register.usedElsewhere':
    'Registeret på {{path}} er åpent for lesing i et annet program (for eksempel kommandolinjen), så nøkkelen kan ikke byttes nå. Lukk det der, og prøv igjen.',
  'register.jobRunning':
    'Det pågår et arbeid i registeret. Vent til linjen nederst er ferdig, eller avbryt arbeidet, og prøv igjen.',
  'register.lastAdministrator': '{{name}} er registerets eneste administrator. Gi først en annen bruker rollen.',
  'register.notYourself': 'Du kan ikke fjerne deg selv. En annen administrator kan fjerne deg.',
  'register.keyMismatch':
    'Nøklene i {{path}} hører ikke til databasen ved siden av, eller begynnelsen av databasen er skadet. Legg keys.json og register.db fra samme sikkerhetskopi sammen i en ny mappe.',
  'register.damaged':
    'Databasen på {{path}} er skadet og kan ikke leses helt. Ingenting er endret. Gjenopprett den nyeste sikkerhetskopien til en ny mappe, og behold den gamle til den nye er kontrollert.',
  'register.newerVersion':
    'Registeret på {{path}} er endret av en nyere utgave av programmet (versjon {{found}}, denne utgaven kjenner {{known}}). Oppdater programmet; ingenting er endret.',
  'register.olderVersion':
    'Registeret på {{path}} har en eldre form (versjon {{found}}, denne utgaven bruker {{known}}) og kan ikke bare leses. Åpne det én gang i programmet, så føres det fram etter en sikkerhetskopi.',
  'register.migrationFailed':
    'Registeret på {{path}} kunne ikke føres fram til den nye formen (trinn {{version}}, {{name}}). Det er som det var, og kan fortsatt åpnes med den forrige utgaven. Send loggfilen til dem som har ansvar for programmet.',
  'register.inUse':
    'Registeret på {{path}} er åpent hos {{login}} på {{host}} siden {{since}}. Lukk det der (prosess {{pid}}) og prøv igjen.',
  'register.busy': 'Registeret på {{path}} er opptatt med en annen oppgave. Vent til den er ferdig, og prøv igjen.',
  'register.readOnly':
    'Registeret på {{path}} er åpnet for lesing, så det kan ikke skrives i det. Lukk det andre vinduet og åpne det her.',
  'register.readOnlyFolder':
    'Det kan ikke skrives i {{path}}. Gi brukeren din rett til å skrive i mappen, eller flytt registeret til en mappe der du kan skrive.',
  'register.diskFull':
    'Det er ikke plass på disken med {{path}}. Ingenting er endret. Frigjør plass (også i papirkurven) og prøv igjen.',
  'register.diskFailed':
    'Disken med {{path}} svarer ikke som den skal. Sjekk at den er koblet til, og prøv igjen; skjer det på nytt, kopier mappen til en annen disk.',
  'register.filesGone':
    '{{path}} ligger der ikke lenger: filen er slettet eller flyttet, eller disken er tatt ut, mens registeret var åpent. Det siste er ikke lagret. Legg den tilbake, eller koble til disken, og lagre igjen. Er den slettet, gjenopprett den nyeste sikkerhetskopien.',
  'register.networkFolder':
    '{{path}} ligger på en nettverksdisk. Der kan et åpent register bli ødelagt når forbindelsen faller ut. Legg det på maskinens egen disk; sikkerhetskopier kan gjerne ligge på nettverket.',
  'register.syncedFolder':
    '{{path}} synkroniseres av {{service}}. Synkronisering kopierer filer midt i en endring og kan ødelegge et åpent register. Legg det i en mappe som ikke synkroniseres; sikkerhetskopier kan gjerne ligge der.',
  'register.insideRegister':
    '{{path}} ligger inne i registeret {{register}}. Velg en mappe utenfor det; der inne ville det bli slettet eller flyttet sammen med registeret.',
  'register.backupFailed':
    'Sikkerhetskopien {{path}} kunne ikke leses igjen og er slettet. Registeret er uendret. Kontroller registeret, og se etter om disken er full eller defekt.',
  'register.lastBackup': '{{path}} er registerets eneste sikkerhetskopi og slettes ikke. Ta en ny først.',
  'register.notABackup':
    '{{path}} er verken en sikkerhetskopi eller et arkiv. Velg en mappe fra registerets «backups» eller en fil som slutter på .samregister-archive.',
  'register.archiveDamaged':
    'Arkivet {{path}} er skadet eller ikke helt. Ingenting er gjenopprettet. Hent filen på nytt, eller velg en annen kopi.',
  'register.archiveNewer':
    'Arkivet {{path}} er skrevet av en nyere utgave av programmet (format {{found}}, denne utgaven kjenner {{known}}). Oppdater programmet og prøv igjen.',
  'register.archiveTooLarge':
    'Registeret er for stort for et arkiv (over 4 GB). Kopier i stedet en mappe fra registerets «backups».',
  'register.secondPlaceGone':
    'Det andre stedet for sikkerhetskopier, {{path}}, kan ikke nås. Koble til disken eller området, eller velg et annet sted under Innstillinger › Sikkerhetskopier. Kopiene i registerets mappe er tatt.'
} as const satisfies Record<keyof typeof da, string>
