/** What went wrong with a register: what happened, where, and how to mend it. Keys are the error codes. */
export const registerErrors = {
  'register.notFound':
    'Der er intet på {{path}}. Er mappen flyttet eller omdøbt, så vælg den på dens nye plads; ligger den på en ekstern disk, så tilslut disken.',
  'register.exists':
    'Der ligger allerede noget på {{path}}. Vælg et andet navn eller en anden mappe; intet er overskrevet.',
  'register.notARegister':
    '{{path}} er ikke et register fra dette program. Vælg den mappe, der ender på .samregister (den indeholder register.db og keys.json).',
  'register.nameMissing':
    'Der mangler et navn på brugeren. Skriv det navn, som ændringer skal stå under i historikken.',
  'register.nameTaken': 'Der er allerede en bruger, der hedder {{name}}. Vælg et andet navn.',
  'register.unknownUser':
    'Registret har ingen bruger, der hedder {{name}}. Vælg et navn på listen over registrets brugere.',
  'register.wrongPassphrase':
    'Adgangssætningen passer ikke til {{name}}. Se efter Caps Lock og tastaturets sprog og prøv igen. Er den glemt, kan registret åbnes med gendannelsesnøglen.',
  'register.wrongRecoveryKey':
    'Gendannelsesnøglen hører ikke til registret på {{path}}. Se efter på udskriften, at det er nøglen til netop dette register.',
  'register.mistypedRecoveryKey':
    'Gendannelsesnøglen er ikke skrevet rigtigt af: mindst ét tegn er forkert, mangler eller er byttet om. Den har otte grupper med fem tegn.',
  'register.weakPassphrase':
    'Adgangssætningen er for let at gætte. Tag fire eller flere tilfældige ord, for eksempel en sætning, som ingen andre bruger.',
  'register.keysMissing':
    'Filen {{path}} mangler, og uden den kan registret ikke låses op. Find den i den nyeste mappe under backups, eller gendan en sikkerhedskopi til en ny mappe.',
  'register.keysDamaged':
    'Filen {{path}} er beskadiget, så registret kan ikke låses op. Kopiér keys.json fra den nyeste mappe under backups, eller gendan en sikkerhedskopi til en ny mappe.',
  'register.keysNewer':
    'Filen {{path}} er skrevet af en nyere udgave af programmet (format {{found}}, denne udgave kender {{known}}). Opdatér programmet, og åbn registret igen.',
  'register.keysChanged':
    'Nøglen for {{name}} i {{path}} er ikke den, som registret kender: filen er ændret af andre end programmet, eller en gendannelse blev afbrudt. Intet er forseglet med den. Gendan adgangen med gendannelsesnøglen, eller læg keys.json og register.db fra samme sikkerhedskopi sammen i en ny mappe.',
  'register.tooManyAttempts':
    'Der har været for mange forkerte forsøg på at låse op som {{name}}. Vent {{seconds}} s, og prøv igen. Er adgangssætningen glemt, kan registret åbnes med gendannelsesnøglen.',
  'register.quickUnlockFailed':
    'Hurtig oplåsning virker ikke længere på denne maskine for {{name}}. Lås op med adgangssætningen; bagefter kan den slås til igen under Indstillinger.',
  'register.quickUnlockForbidden':
    'Hurtig oplåsning er ikke tilladt i dette register. En administrator kan tillade den under Indstillinger › Brugere.',
  'register.quickUnlockUnavailable':
    'Denne maskine har intet sikkert sted til nøglen, så hurtig oplåsning kan ikke slås til her. Lås op med adgangssætningen.',
  'register.recoveryKeyOld':
    'Gendannelsesnøglen passer ikke til registrets nuværende nøgler. Lav en ny gendannelsesnøgle under Indstillinger › Brugere, og prøv igen.',
  'register.usedElsewhere':
    'Registret på {{path}} er åbent til læsning i et andet program (for eksempel kommandolinjen), så dets nøgle kan ikke skiftes nu. Luk det dér, og prøv igen.',
  'register.jobRunning':
    'Der er et arbejde i gang i registret. Vent, til linjen nederst er færdig, eller annullér arbejdet, og prøv igen.',
  'register.lastAdministrator': '{{name}} er registrets eneste administrator. Giv først en anden bruger rollen.',
  'register.notYourself': 'Du kan ikke fjerne dig selv. En anden administrator kan fjerne dig.',
  'register.keyMismatch':
    'Nøglerne i {{path}} hører ikke til databasen ved siden af, eller databasens begyndelse er beskadiget. Læg keys.json og register.db fra samme sikkerhedskopi sammen i en ny mappe.',
  'register.damaged':
    'Databasen på {{path}} er beskadiget og kan ikke læses helt. Intet er ændret. Gendan den nyeste sikkerhedskopi til en ny mappe, og behold den gamle, til den nye er set efter.',
  'register.newerVersion':
    'Registret på {{path}} er ændret af en nyere udgave af programmet (version {{found}}, denne udgave kender {{known}}). Opdatér programmet; intet er ændret.',
  'register.olderVersion':
    'Registret på {{path}} har en ældre form (version {{found}}, denne udgave bruger {{known}}) og kan ikke kun læses. Åbn det én gang i programmet, så bringes det frem efter en sikkerhedskopi.',
  'register.migrationFailed':
    'Registret på {{path}} kunne ikke bringes frem til den nye form (trin {{version}}, {{name}}). Det er, som det var, og kan stadig åbnes med den tidligere udgave. Send logfilen til dem, der står for programmet.',
  'register.inUse':
    'Registret på {{path}} er åbent hos {{login}} på {{host}} siden {{since}}. Luk det dér (proces {{pid}}), og prøv igen.',
  'register.busy': 'Registret på {{path}} er optaget af en anden opgave. Vent, til den er færdig, og prøv igen.',
  'register.readOnly':
    'Registret på {{path}} er åbnet til læsning, så der kan ikke skrives i det. Luk det andet vindue, og åbn det her.',
  'register.readOnlyFolder':
    'Der kan ikke skrives i {{path}}. Giv din bruger ret til at skrive i mappen, eller flyt registret til en mappe, hvor du må skrive.',
  'register.diskFull':
    'Der er ikke plads på disken med {{path}}. Intet er ændret. Gør plads (også i papirkurven), og prøv igen.',
  'register.diskFailed':
    'Disken med {{path}} svarer ikke, som den skal. Se efter, at den er tilsluttet, og prøv igen; gentager det sig, så kopiér mappen til en anden disk.',
  'register.filesGone':
    '{{path}} ligger der ikke længere: filen er slettet eller flyttet, eller disken er taget ud, mens registret var åbent. Det sidste er ikke gemt. Læg den tilbage, eller tilslut disken, og gem igen. Er den slettet, så gendan den nyeste sikkerhedskopi.',
  'register.networkFolder':
    '{{path}} ligger på et netværksdrev. Dér kan et åbent register blive ødelagt, når forbindelsen falder ud. Læg det på maskinens egen disk; sikkerhedskopier må gerne ligge på netværket.',
  'register.syncedFolder':
    '{{path}} bliver synkroniseret af {{service}}. Synkronisering kopierer filer midt i en ændring og kan ødelægge et åbent register. Læg det i en mappe, der ikke synkroniseres; sikkerhedskopier må gerne ligge dér.',
  'register.insideRegister':
    '{{path}} ligger inde i registret {{register}}. Vælg en mappe uden for det; dér inde ville det blive slettet eller flyttet sammen med registret.',
  'register.backupFailed':
    'Sikkerhedskopien {{path}} kunne ikke læses igen og er slettet. Registret er uændret. Kontrollér registret, og se efter, om disken er fuld eller defekt.',
  'register.lastBackup': '{{path}} er registrets eneste sikkerhedskopi og slettes ikke. Tag en ny først.',
  'register.notABackup':
    '{{path}} er hverken en sikkerhedskopi eller et arkiv. Vælg en mappe fra registrets “backups” eller en fil, der ender på .samregister-archive.',
  'register.archiveDamaged':
    'Arkivet {{path}} er beskadiget eller ikke helt. Intet er gendannet. Hent filen igen, eller vælg en anden kopi.',
  'register.archiveNewer':
    'Arkivet {{path}} er skrevet af en nyere udgave af programmet (format {{found}}, denne udgave kender {{known}}). Opdatér programmet, og prøv igen.',
  'register.archiveTooLarge':
    'Registret er for stort til et arkiv (over 4 GB). Kopiér i stedet en mappe fra registrets “backups”.',
  'register.secondPlaceGone':
    'Det andet sted for sikkerhedskopier, {{path}}, kan ikke nås. Tilslut drevet eller disken, eller vælg et andet sted under Indstillinger › Sikkerhedskopier. Kopierne i registrets mappe er taget.'
} as const
