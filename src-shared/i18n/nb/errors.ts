import type { GeneralErrorCode } from '../../kernel/errors.ts'

/** What went wrong with a request, a record, a field or a file: what, where and how to mend it. */
export const errors = {
  'request.unknownChannel': 'Programmet kjenner ikke «{{channel}}». Start det på nytt.',
  'request.untrusted': 'Ønsket kom ikke fra programmets eget vindu og er avvist.',
  'request.locked': 'Registeret er låst. Lås det opp med passfrasen din.',
  'request.forbidden': 'Det krever rollen {{roles}}, som du ikke har. {{administrators}} kan gi deg den.',
  'request.outOfScope':
    'Det hører til «{{unit}}». Du kan endre det som hører til {{units}}. Be {{coordinators}} om det, eller be {{administrators}} om å gi deg enheten.',
  'request.withoutUnit':
    'Uten en av dine enheter ({{units}}) som ansvarlig hører det til koordinatoren. Velg en av dem, eller be {{coordinators}} om det.',
  'request.registerWide': 'Det er felles for hele registeret. Be {{coordinators}} om det.',
  'request.noUnits': 'Du har ennå ingen enheter å endre i. Be {{administrators}} om å gi deg dem.',
  'area.founded': '«{{area}}» er allerede opprettet. Nøkkelen kan gis av {{holders}}.',
  'area.notFounded':
    '«{{area}}» er ikke opprettet ennå. Det gjør den første med rollen {{roles}}: {{founders}}. Det skjer under Innstillinger › Beskyttede områder.',
  'area.roleMissing':
    '«{{area}}» krever rollen {{roles}}, som du ikke har. {{administrators}} kan gi deg rollen; nøkkelen får du deretter av {{holders}}.',
  'area.roleGone':
    '{{name}} har ikke rollen {{roles}} og kan ikke få nøkkelen til «{{area}}». {{administrators}} kan gi rollen.',
  'area.noKey':
    'Du har rollen, men ikke nøkkelen til «{{area}}». Be om den under Innstillinger › Beskyttede områder; {{holders}} kan gi deg den.',
  'area.keyChanged':
    'Nøkkelen din til «{{area}}» passer ikke lenger, fordi du har fått en ny passfrase av andre eller med gjenopprettingsnøkkelen. Be om den igjen; {{holders}} kan gi deg den.',
  'area.keyFileNeeded':
    '«{{area}}» åpnes med nøkkelfilen din. Sett inn USB-nøkkelen, og velg filen under Innstillinger › Beskyttede områder.',
  'area.wrongKeyFile':
    'Den filen åpner ikke «{{area}}». Velg nøkkelfilen du laget til området. Er den tapt, be om nøkkelen igjen, eller bruk områdets gjenopprettingsnøkkel.',
  'area.ownRequest': 'Det kan du ikke avgjøre om deg selv. Be {{holders}} om det.',
  'area.noRequest':
    '{{name}} har ikke bedt om nøkkelen til «{{area}}». Det gjøres under Innstillinger › Beskyttede områder.',
  'area.noHolder': 'Den brukeren har ikke nøkkelen til «{{area}}».',
  'area.lastHolder': 'Ingen andre kan åpne «{{area}}». Gi først nøkkelen til en annen.',
  'area.wrongRecoveryKey':
    'Den gjenopprettingsnøkkelen hører ikke til «{{area}}». Finn arket som ble skrevet ut da området ble opprettet.',
  'area.registerRecovery': '«{{area}}» følger registerets egen gjenopprettingsnøkkel.',
  'request.invalid': 'Ønsket kunne ikke forstås ({{at}}). Start programmet på nytt, og prøv igjen.',
  'request.busy': 'Registeret blir skrevet til akkurat nå. Vent til arbeidet nederst er ferdig, og prøv igjen.',
  'request.cancelled': 'Arbeidet ble stoppet. Ingenting er endret.',
  'request.unexpected': 'Det skjedde noe uventet. Ingenting er endret. Oppgi nummeret under hvis det gjentar seg.',
  'job.died': 'Arbeidet stanset fordi det brukte for mye minne eller ble avbrutt. Ingenting er endret.',
  'record.notFound': 'Det finnes ikke lenger i registeret.',
  'record.conflict': 'Noen andre har lagret i mellomtiden. Se begge utgavene, og velg hva som skal gjelde.',
  'record.deleted': 'Det er slettet. Gjenopprett det før du endrer det.',
  'record.inUse': 'Det kan ikke slettes: {{count}} andre viser til det. Rett dem først.',
  'record.circular': 'En enhet eller kategori kan ikke ligge under seg selv. Velg en annen overordnet.',
  'record.ownMunicipality': 'Det er deres egen kommune, som alt i registeret hører til. Den kan ikke slettes for godt.',
  'field.required': 'Må fylles ut.',
  'field.tooLong': 'Teksten er for lang.',
  'field.notText': 'Må være tekst.',
  'field.notInteger': 'Må være et helt tall.',
  'field.outOfRange': 'Tallet ligger utenfor det mulige.',
  'field.notDate': 'Er ikke en dato. Skriv den som 14.01.2020.',
  'field.notChoice': 'Er ikke en av mulighetene.',
  'field.notAnswer': 'Svar ja, nei, ikke relevant eller vet ikke.',
  'field.notUrl': 'Er ikke en nettadresse. Skriv den som https://eksempel.no.',
  'field.notEmail': 'Er ikke en e-postadresse.',
  'field.notNationalId': 'Er ikke et gyldig CVR- eller organisasjonsnummer. Se etter om to sifre er byttet om.',
  'field.unknownReference': 'Det valgte finnes ikke i registeret.',
  'field.duplicate': 'Finnes allerede.',
  'field.personalNumber': 'Ligner et fødselsnummer. Fødselsnumre hører ikke hjemme her.',
  'field.mastered': 'Kommer fra KITOS (filen {{file}}). Rett det i KITOS og les inn en ny fil.',
  'field.saidElsewhere': 'Følger av «{{by}}» ({{byEntity}}). Åpne den og rett det der.',
  'field.consultationOpen':
    'Restrisikoen er høy eller forhåndsdrøftingen sendt, og Datatilsynet har ikke svart (eller sagt nei). Fullfør under «Forhåndsdrøfting», eller senk risikoen.',
  'field.scenariosUnrated':
    'Det mangler en vurdering nå eller etter tiltakene ({{count}}): {{scenarios}}. Gi hvert scenario sannsynlighet og konsekvens både nå og etter før vurderingen godkjennes.',
  'file.exists': 'Filen {{path}} finnes allerede. Velg et annet navn.',
  'file.cannotWrite':
    'Filen {{path}} kunne ikke skrives. Er den åpen i et annet program (Excel), så lukk den der. Ellers har du ikke lov til å skrive i mappen: velg et annet sted.',
  'file.diskFull':
    'Det er ikke plass til {{path}} på disken. Ingenting er skrevet. Frigjør plass (også i papirkurven), eller velg et annet sted.',
  'file.placeGone':
    'Mappen til {{path}} kan ikke nås. Ingenting er skrevet. Koble til stasjonen eller disken, eller velg et annet sted.',
  'template.broken':
    'Malen kan ikke fylles ut ({{where}}). Den må være et Word-dokument (.docx), og hver {#…} må ha sin {/…}. Rett den i Word og prøv igjen.',
  'print.failed': 'Det kunne ikke skrives ut. Se etter at det finnes en skriver, eller lagre som PDF og skriv ut den.',
  'print.tooLong':
    'Listen har {{count}} rader, og høyst {{most}} kan stå på papir. Filtrer den, eller eksporter den til Excel.',
  'import.noSession': 'Det som ble lest, er ikke lenger i minnet. Les filene på nytt.',
  'import.nothingToImport': 'Det er ingenting å importere. Velg minst ett ark med en overskrift.',
  'import.changedSince': 'Registeret er endret siden radene ble gjennomgått. Se gjennom dem på nytt.',
  'import.unknownBatch': 'Den importen finnes ikke i registeret.',
  'import.alreadyUndone': 'Importen er allerede angret.',
  'history.notAHead':
    '{{path}} er ikke et historikkbevis fra dette programmet. Velg JSON-filen som ble lagret under Innstillinger › Historikk.',
  'merge.below':
    '«{{keep}}» ligger under «{{drop}}», og en enhet kan ikke slås inn i en som ligger under den selv. Bytt om på de to: slå «{{keep}}» inn i «{{drop}}», eller flytt «{{keep}}» i treet først.',
  'merge.same': 'Det er den samme. Velg en annen å slå sammen med.',
  'package.mastered': 'Kommer fra KITOS. Rett det i KITOS og les inn en ny fil.',
  'package.noSupplier': 'Velg leverandøren som pakken er til.',
  'package.older':
    '{{file}} er eldre ({{exportedAt}}) enn pakken som sist ble lest fra {{municipality}} ({{before}}). Be om en nyere, eller les den likevel.',
  'package.otherKey':
    '{{file}} er signert med en annen nøkkel enn før i navnet {{name}}. Ring og spør om de har fått et nytt register før du leser den likevel.',
  'package.notRegister':
    '{{file}} er en pakke med enkelte konsekvensutredninger. Gjenbruk dem fra siden med konsekvensutredninger.',
  'package.none': '{{file}} er ikke en pakke fra Samregister. Be den andre kommunen om å lagre den på nytt.',
  'package.newer':
    '{{file}} er skrevet av en nyere utgave av programmet (skjema {{version}}). Oppdater Samregister, og les den igjen.',
  'package.broken': '{{file}} er endret etter at den ble signert, så ingen vet hvem som har skrevet den. Be om en ny.',
  'central.noDecisions': '{{file}} inneholder ingen avgjørelser. Velg en fil som «Lagre avgjørelser» har skrevet.',
  'central.elsewhere': 'Det hører til et sentralt kontors register. Opprett et som er til samling av andres pakker.',
  'library.own':
    '{{file}} er fra deres egen kommune og hører ikke hjemme i biblioteket. Les den under Utveksling → Les en pakke.',
  'library.unclear':
    'Det går ikke an å si hva {{name}} er her: det finnes flere, eller ingen. Slå sammen dublettene, eller opprett den, og prøv igjen.',
  'package.otherFile': '{{file}} er en annen fil enn den du så på. Åpne den igjen.',
  'package.otherRecipient': 'Denne tilbakemeldingen er til {{to}}. Få deres egen fra {{from}}.',
  'audit.noNumbers':
    '{{file}} har ingen kolonne med personnumre. Er det riktig fil? Velg en annen, eller velg kolonnen selv.',
  'audit.sameFile': '{{file}} er samme fil som {{other}}. Velg en annen i stedet for den ene.',
  'audit.faultyLine':
    '{{file}}, linje {{line}}: her står ikke et personnummer. Rett linjen i filen, eller la slike linjer bli hoppet over.',
  'audit.running': '{{source}} har allerede en revisjon i gang. Avslutt den før en ny begynner.',
  'audit.signedOff': 'Revisjonen er avsluttet og kan ikke endres. Begynn en ny.',
  'audit.ordered':
    'Slettelisten er skrevet, så avgjørelsene kan ikke endres. Les inn kvitteringen, eller begynn en ny revisjon etterpå.',
  'audit.listsMissing':
    'Kontaktlisten mangler for {{systems}}. Les den inn, eller unnta systemet med en begrunnelse, før noe kan slettes.',
  'audit.reasonNeeded': 'Velg en årsak til å beholde abonnementet.',
  'audit.ownDecisions': 'Du har selv besluttet disse slettingene. En annen må bekrefte dem.',
  'audit.privateKey':
    'Det er en privat nøkkel. Den må ingen andre ha: be mottakeren om den offentlige, og si fra om at den private er sett.',
  'audit.notAKey':
    'Det er verken et sertifikat eller en offentlig nøkkel. Teksten begynner med -----BEGIN CERTIFICATE----- eller -----BEGIN PUBLIC KEY-----.',
  'audit.weakKey': 'Nøkkelen kan ikke brukes: den må være RSA på minst {{bits}} bit.',
  'audit.notFinished': 'Revisjonen er ikke ferdig: det mangler et trinn.',
  'audit.notOpen': 'Numrene er ikke åpne. Les de samme filene igjen, og prøv så på nytt.',
  'audit.otherFile': '{{file}} er en annen fil enn revisjonen leste. Velg de samme filene som den ble kjørt med.',
  'audit.notConfirmed': 'En annen person må bekrefte slettingene før listen kan skrives.',
  'audit.nothingToDelete': 'Ingen abonnementer skal slettes.',
  'audit.notOrdered': 'Slettelisten er ikke skrevet ennå.',
  'audit.keyBroken':
    'Nøkkelen til revisjonenes fingeravtrykk kan ikke åpnes. Gjenopprett registeret fra en sikkerhetskopi.',
  'audit.notKept': 'Numrene er ikke lagret. Les de samme filene som revisjonen ble kjørt med.',
  'audit.notASheet':
    '{{file}} er ikke et ark for avgjørelser fra Samregister. Pakk ut zip-filen, og velg regnearket i den.',
  'shielding.agreementMissing':
    'Den direkte veien krever kommunens egen avtale. Skriv avtalens referanse og dagen systemet ble hvitelistet.',
  'shielding.certificate': 'Sertifikatet og nøkkelen kan ikke brukes sammen. Kontroller filene og passordet.',
  'shielding.endpoint':
    'Adressen kan ikke brukes. Den må begynne med https:// og kan ikke inneholde brukernavn eller passord.',
  'shielding.gatewayKey': 'Nøkkelen er ikke på 32 byte skrevet som base64. Kopier den på nytt fra gatewayen.',
  'shielding.gatewayMissing': 'Gatewayens nøkler mangler. Skriv dem under Veier ut før det skrives en fil til den.',
  'shielding.httpsOff': 'Den direkte veien er ikke slått på. Slå den på under Veier ut, eller bruk en annen vei.',
  'shielding.nothingToHandOver': 'Det er ingen overføringer som kan sendes denne veien nå.',
  'shielding.receiptsBroken':
    '{{file}} er ikke en fil med kvitteringer, eller den er skadet. Hent den på nytt fra gatewayen.',
  'shielding.receiptsForeign': '{{file}} hører til et annet register. Les den inn der.',
  'shielding.receiptsForged':
    '{{file}} er ikke signert av kommunens gateway, eller den er endret. Ingenting er lest inn. Hent filen på nytt, og sammenlign nøkkelens fingeravtrykk.',
  'shielding.receiptsNewer': '{{file}} er skrevet i en nyere utgave av formatet. Oppdater programmet.',
  'shielding.transferHeld':
    'En eldre overføring om samme innbygger eller avdeling ligger hos gatewayen. Send denne samme vei, eller noter først at den eldre er trukket tilbake.',
  'shielding.transferOvertaken': 'Det er en nyere overføring om samme innbygger eller avdeling. Bruk den i stedet.',
  'shielding.transferSettled': 'Overføringen er allerede avsluttet. Last listen på nytt.',
  'shielding.wrongState':
    'Saken står ikke lenger slik at det kan gjøres. Åpne saken på nytt for å se hvordan den står.',
  'shielding.notYours': 'Det kan bare gjøres av en leder for enheten eller av den skjermingsansvarlige.',
  'shielding.fourEyesThreatened':
    'Du er selv den som er truet. En annen må bestemme: lederen over deg, en stedfortreder eller den skjermingsansvarlige.',
  'shielding.fourEyesAsked':
    'Du har selv bedt om det. En annen må bestemme: en leder for enheten, en stedfortreder eller den skjermingsansvarlige.',
  'shielding.incomplete':
    'Anmodningen er ikke fylt ut. Skriv kategori, dato, sted og begrunnelse før noen kan bestemme.',
  'shielding.tooLong': 'En beslutning kan gjelde høyst {{days}} dager om gangen. Velg færre dager, og forleng senere.',
  'shielding.pastEnd': 'Perioden ville allerede være over. Velg flere dager, eller opprett en ny sak.',
  'shielding.noLegalBasis':
    'Det er ikke slått på. En administrator må først skrive hjemmelen under Skjerming av identitet, Regler.',
  'shielding.openEnded':
    'Skjermingen har ingen sluttdato og skal ikke forlenges. Opphev den når den ikke trengs lenger.',
  'shielding.asked': 'Det er allerede bedt om forlengelse. Den må avgjøres først.',
  'shielding.notAsked': 'Ingen har bedt om forlengelse av denne saken.',
  'shielding.noNumber': 'Det er ikke et fødselsnummer eller D-nummer. Skriv alle sifrene.',
  'shielding.noCitizen': 'Skriv nummeret til innbyggeren som saken gjelder.',
  'shielding.noDepartment': 'Skriv avdelingens kode.',
  'shielding.alreadyRunning':
    'Innbyggeren har allerede en sak som løper: {{case}}. Velg om anmodningen skal inngå i den eller stå for seg selv.',
  'shielding.notAlike': 'Den andre saken gjelder ikke samme innbygger, eller den løper ikke lenger.',
  'shielding.noCopy':
    'Du har ikke nøkkelen til denne saken ennå. Be den skjermingsansvarlige om å åpne registeret, så får du den.',
  'shielding.keyBroken':
    'Sakens innhold eller nøkkelen til det passer ikke sammen. Gjenopprett registeret fra en sikkerhetskopi.',
  'shielding.unitsElsewhere': 'Enhetene opprettes av en systemkoordinator under Organisasjon.',
  'shielding.unitHasCases':
    '{{unit}} har saker ({{count}}) og kan derfor ikke fjernes. Den kan få et annet navn, og sakene slettes under Oversikt når tiden deres er ute.',
  'shielding.unitHasUnits': 'Under {{unit}} hører andre enheter ({{count}}). Fjern dem først.',
  'shielding.deputySelf': 'Velg en annen som stedfortreder.',
  'shielding.dates': 'Sluttdatoen må ligge etter startdatoen og ikke være passert.',
  'shielding.contextBroken':
    'Henvendelsen fra {{sender}} mangler opplysninger den skal ha. Skriv innbyggerens nummer selv, og be leverandøren se docs/shielding-context.md.',
  'shielding.contextFingerprint':
    'Fingeravtrykket passer ikke til nøkkelen. Les nøkkelen inn igjen, og sammenlign fingeravtrykket med avsenderen.',
  'shielding.contextForeign':
    'Henvendelsen er ment for et annet register eller bruker en nøkkel som ikke gjelder lenger. Skriv innbyggerens nummer selv, og gi avsenderen registerets nye nøkkelfil.',
  'shielding.contextForged':
    'Henvendelsen er endret underveis eller ikke laget av den den sier, og er avvist. Skriv innbyggerens nummer selv, og si det til den skjermingsansvarlige.',
  'shielding.contextFuture':
    'Henvendelsen fra {{sender}} er laget senere enn klokken her sier. Still klokken på datamaskinen riktig, og åpne igjen fra systemet.',
  'shielding.contextKey':
    'Det er ikke en offentlig Ed25519-nøkkel. Be avsenderen om nøkkelen som JWK, og kopier hele teksten.',
  'shielding.contextMunicipality':
    'Henvendelsen fra {{sender}} gjelder en annen kommune. Skriv innbyggerens nummer selv, og kontroller kommunens organisasjonsnummer under Organisasjon.',
  'shielding.contextNoKey':
    'Registeret har ingen nøkkel til andre systemer ennå. Be den skjermingsansvarlige lage den under innstillingene for identitetsskjerming.',
  'shielding.contextOld':
    'Henvendelsen fra {{sender}} er mer enn to minutter gammel. Åpne den igjen fra systemet, eller skriv innbyggerens nummer selv.',
  'shielding.contextSender':
    'Registeret kjenner ikke systemet henvendelsen kommer fra. Skriv innbyggerens nummer selv; den skjermingsansvarlige kan ta systemet inn i innstillingene.',
  'shielding.contextSenderTwice':
    'Nøkkelen hører allerede til {{name}}. Fjern den der først, eller be om riktig nøkkel.',
  'shielding.contextUsed':
    'Henvendelsen fra {{sender}} er brukt én gang og gjelder ikke lenger. Åpne den igjen fra systemet, eller skriv innbyggerens nummer selv.',
  'shielding.decisionAreaChanged':
    '{{file}} er låst til en nøkkel som er skiftet siden. Send saken til beslutning igjen.',
  'shielding.decisionBroken':
    '{{file}} er ikke en sak eller en beslutning fra Samregister, eller den er skadet. Be om filen igjen.',
  'shielding.decisionForeign':
    '{{file}} svarer ikke på noe dette registeret har sendt. Les den inn i registeret saken kommer fra.',
  'shielding.decisionForged':
    '{{file}} er endret underveis eller ikke signert av den den sier. Ring til personen, og be om filen igjen.',
  'shielding.decisionKeyFile':
    'Det er ikke en beslutningsnøkkel. Be lederen lagre den fra startsiden under Beslutninger.',
  'shielding.decisionKeyGone':
    'Nøkkelen til {{name}} er fjernet siden {{case}} ble sendt, så beslutningen gjelder ikke. Send saken igjen til en nøkkel som er tatt inn.',
  'shielding.decisionKeyTwice': 'Nøkkelen er allerede tatt inn for {{name}}.',
  'shielding.decisionNewer':
    '{{file}} er laget av et nyere program enn dette. Oppdater programmet, og åpne filen igjen.',
  'shielding.decisionNoKey':
    'Det er ingen beslutningsnøkkel på denne datamaskinen. Lag den fra startsiden under Beslutninger.',
  'shielding.decisionNotDecider':
    '{{name}} beslutter ikke saker for denne enheten. Velg en annen, eller rett enheten ved nøkkelen.',
  'shielding.decisionNotYours':
    '{{file}} er sendt til en annen nøkkel enn den på denne datamaskinen. Åpne den der nøkkelen er, eller gi avsenderen din nye nøkkel.',
  'shielding.decisionOld':
    '{{case}} ble sendt for mer enn {{days}} dager siden, så beslutningen gjelder ikke. Send saken til beslutning igjen.',
  'shielding.decisionOtherRegister':
    '{{file}} sier at den er fra et register du har besluttet for før, men er signert med en annen nøkkel. Ring til den skjermingsansvarlige før du gjør noe.',
  'shielding.decisionPassphrase': 'Passordfrasen til beslutningsnøkkelen er feil. Prøv igjen, eller lag en ny nøkkel.',
  'shielding.decisionUsed': 'Beslutningen om {{case}} er allerede lest inn.',
  'shielding.guidelineFile':
    '{{file}} er ingen retningslinje som et Samregister har signert. Be om filen fra den som utgir retningslinjen.',
  'shielding.entryThere': 'Skjermingens behandlingsaktivitet og DPIA er allerede lagt til.',
  'handover.toSelf': 'Velg en annen enn den som overdrar.',
  'handover.gone':
    '«{{name}}» er slettet eller finnes ikke i registeret. Velg en annen, eller gjenopprett personen først.',
  'handover.targetLeft': '{{name}} sluttet {{date}} og kan ikke overta noe. Velg en annen, eller rett datoen.',
  'handover.unknownPerson': 'Ingen heter «{{text}}». Skriv navn, e-post eller ansattnummer slik det står i registeret.',
  'handover.ambiguousPerson': '«{{text}}» kan være flere: {{candidates}}. Skriv e-post, ansattnummer eller id.'
} as const satisfies Record<GeneralErrorCode, string>
