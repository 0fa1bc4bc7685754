import type { GeneralErrorCode } from '../../kernel/errors.ts'

/** What went wrong with a request, a record, a field or a file: what, where and how to mend it. */
export const errors = {
  'request.unknownChannel': 'Programmet kender ikke “{{channel}}”. Genstart det.',
  'request.untrusted': 'Ønsket kom ikke fra programmets eget vindue og er afvist.',
  'request.locked': 'Registret er låst. Lås det op med din adgangssætning.',
  'request.forbidden': 'Det kræver rollen {{roles}}, som du ikke har. {{administrators}} kan give dig den.',
  'request.outOfScope':
    'Det hører til “{{unit}}”. Du kan ændre det, der hører til {{units}}. Bed {{coordinators}} om det, eller bed {{administrators}} om at give dig enheden.',
  'request.withoutUnit':
    'Uden en af dine enheder ({{units}}) som ansvarlig hører det til koordinatoren. Vælg en af dem, eller bed {{coordinators}} om det.',
  'request.registerWide': 'Det er fælles for hele registret. Bed {{coordinators}} om det.',
  'request.noUnits': 'Du har endnu ingen enheder at rette i. Bed {{administrators}} om at give dig dem.',
  'area.founded': '“{{area}}” er allerede oprettet. Nøglen kan gives af {{holders}}.',
  'area.notFounded':
    '“{{area}}” er ikke oprettet endnu. Det gør den første med rollen {{roles}}: {{founders}}. Det sker under Indstillinger › Beskyttede områder.',
  'area.roleMissing':
    '“{{area}}” kræver rollen {{roles}}, som du ikke har. {{administrators}} kan give dig rollen; nøglen får du derefter af {{holders}}.',
  'area.roleGone':
    '{{name}} har ikke rollen {{roles}} og kan ikke få nøglen til “{{area}}”. {{administrators}} kan give rollen.',
  'area.noKey':
    'Du har rollen, men ikke nøglen til “{{area}}”. Bed om den under Indstillinger › Beskyttede områder; {{holders}} kan give dig den.',
  'area.keyChanged':
    'Din nøgle til “{{area}}” passer ikke mere, fordi du har fået en ny adgangssætning af andre eller med gendannelsesnøglen. Bed om den igen; {{holders}} kan give dig den.',
  'area.keyFileNeeded':
    '“{{area}}” åbnes med din nøglefil. Sæt USB-nøglen i, og vælg filen under Indstillinger › Beskyttede områder.',
  'area.wrongKeyFile':
    'Den fil åbner ikke “{{area}}”. Vælg den nøglefil, du lavede til området. Er den tabt, så bed om nøglen igen, eller brug områdets gendannelsesnøgle.',
  'area.ownRequest': 'Det kan du ikke afgøre om dig selv. Bed {{holders}} om det.',
  'area.noRequest':
    '{{name}} har ikke bedt om nøglen til “{{area}}”. Det gøres under Indstillinger › Beskyttede områder.',
  'area.noHolder': 'Den bruger har ikke nøglen til “{{area}}”.',
  'area.lastHolder': 'Ingen andre kan åbne “{{area}}”. Giv først nøglen til en anden.',
  'area.wrongRecoveryKey':
    'Den gendannelsesnøgle hører ikke til “{{area}}”. Find arket, der blev udskrevet, da området blev oprettet.',
  'area.registerRecovery': '“{{area}}” følger registrets egen gendannelsesnøgle.',
  'request.invalid': 'Ønsket kunne ikke forstås ({{at}}). Genstart programmet, og prøv igen.',
  'request.busy': 'Registret bliver skrevet til lige nu. Vent, til arbejdet nederst er færdigt, og prøv igen.',
  'request.cancelled': 'Arbejdet blev stoppet. Intet er ændret.',
  'request.unexpected': 'Der skete noget uventet. Intet er ændret. Opgiv nummeret herunder, hvis det gentager sig.',
  'job.died': 'Arbejdet standsede, fordi det brugte for meget hukommelse eller blev afbrudt. Intet er ændret.',
  'record.notFound': 'Det findes ikke længere i registret.',
  'record.conflict': 'En anden har gemt i mellemtiden. Se begge udgaver, og vælg, hvad der skal gælde.',
  'record.deleted': 'Det er slettet. Gendan det, før du ændrer det.',
  'record.inUse': 'Det kan ikke slettes: {{count}} andre henviser til det. Ret dem først.',
  'record.circular': 'En enhed eller kategori kan ikke ligge under sig selv. Vælg en anden overordnet.',
  'record.ownMunicipality': 'Det er jeres egen kommune, som alt i registret hører til. Den kan ikke slettes for altid.',
  'field.required': 'Skal udfyldes.',
  'field.tooLong': 'Teksten er for lang.',
  'field.notText': 'Skal være tekst.',
  'field.notInteger': 'Skal være et helt tal.',
  'field.outOfRange': 'Tallet ligger uden for det mulige.',
  'field.notDate': 'Er ikke en dato. Skriv den som 14.01.2020.',
  'field.notChoice': 'Er ikke en af mulighederne.',
  'field.notAnswer': 'Svar ja, nej, ikke relevant eller ved ikke.',
  'field.notUrl': 'Er ikke en webadresse. Skriv den som https://eksempel.dk.',
  'field.notEmail': 'Er ikke en e-mailadresse.',
  'field.notNationalId': 'Er ikke et gyldigt CVR- eller organisationsnummer. Se efter, om et ciffer er byttet om.',
  'field.unknownReference': 'Det valgte findes ikke i registret.',
  'field.duplicate': 'Findes allerede.',
  'field.personalNumber': 'Ligner et personnummer. Personnumre hører ikke til her.',
  'field.mastered': 'Kommer fra KITOS (filen {{file}}). Ret det i KITOS, og læs en ny fil ind.',
  'field.saidElsewhere': 'Følger af “{{by}}” ({{byEntity}}). Åbn den, og ret det dér.',
  'field.consultationOpen':
    'Restrisikoen er høj eller høringen sendt, og tilsynet har ikke svaret (eller sagt nej). Før høringen til ende under “Forudgående høring”, eller sænk risikoen.',
  'field.scenariosUnrated':
    'Der mangler en vurdering nu eller efter foranstaltningerne ({{count}}): {{scenarios}}. Giv hvert scenarie sandsynlighed og konsekvens både nu og efter, før analysen godkendes.',
  'file.exists': 'Filen {{path}} findes allerede. Vælg et andet navn.',
  'file.cannotWrite':
    'Filen {{path}} kunne ikke skrives. Er den åben i et andet program (Excel), så luk den der. Ellers må du ikke skrive i mappen: vælg et andet sted.',
  'file.diskFull':
    'Der er ikke plads til {{path}} på disken. Intet er skrevet. Gør plads (også i papirkurven), eller vælg et andet sted.',
  'file.placeGone':
    'Mappen til {{path}} kan ikke nås. Intet er skrevet. Tilslut drevet eller disken, eller vælg et andet sted.',
  'template.broken':
    'Skabelonen kan ikke udfyldes ({{where}}). Den skal være et Word-dokument (.docx), og hver {#…} skal have sin {/…}. Ret den i Word, og prøv igen.',
  'print.failed': 'Der kunne ikke udskrives. Se efter, at der er en printer, eller gem som PDF, og udskriv den.',
  'print.tooLong':
    'Listen har {{count}} rækker, og højst {{most}} kan stå på papir. Filtrér den, eller eksportér den til Excel.',
  'import.noSession': 'Det læste er ikke længere i hukommelsen. Læs filerne igen.',
  'import.nothingToImport': 'Der er intet at importere. Vælg mindst ét ark med en overskrift.',
  'import.changedSince': 'Registret er ændret, siden rækkerne blev gennemset. Gennemse dem igen.',
  'import.unknownBatch': 'Den import findes ikke i registret.',
  'import.alreadyUndone': 'Importen er allerede fortrudt.',
  'history.notAHead':
    '{{path}} er ikke et historikbevis fra dette program. Vælg den JSON-fil, som blev gemt under Indstillinger › Historik.',
  'merge.below':
    '“{{keep}}” ligger under “{{drop}}”, og en enhed kan ikke lægges ind i en, der ligger under den selv. Byt om på de to: læg “{{keep}}” ind i “{{drop}}”, eller flyt “{{keep}}” i træet først.',
  'merge.same': 'Det er den samme. Vælg en anden at lægge sammen med.',
  'package.mastered': 'Kommer fra KITOS. Ret det i KITOS, og læs en ny fil ind.',
  'package.noSupplier': 'Vælg den leverandør, som pakken er til.',
  'package.older':
    '{{file}} er ældre ({{exportedAt}}) end den pakke, der sidst blev læst fra {{municipality}} ({{before}}). Bed om en nyere, eller læs den alligevel.',
  'package.otherKey':
    '{{file}} er underskrevet med en anden nøgle end før i navnet {{name}}. Ring og spørg, om de har fået et nyt register, før du læser den alligevel.',
  'package.notRegister':
    '{{file}} er en pakke med enkelte konsekvensanalyser. Genbrug dem fra siden med konsekvensanalyser.',
  'package.none': '{{file}} er ikke en pakke fra Samregister. Bed den anden kommune om at gemme den igen.',
  'package.newer':
    '{{file}} er skrevet af en nyere udgave af programmet (skema {{version}}). Opdatér Samregister, og læs den igen.',
  'package.broken':
    '{{file}} er ændret, efter at den blev underskrevet, så ingen ved, hvem der har skrevet den. Bed om en ny.',
  'central.noDecisions': '{{file}} indeholder ingen afgørelser. Vælg en fil, som ”Gem afgørelser” har skrevet.',
  'central.elsewhere': 'Det hører til et centralt kontors register. Opret et, der er til samling af andres pakker.',
  'library.own':
    '{{file}} er fra jeres egen kommune og hører ikke til i biblioteket. Læs den under Udveksling → Læs en pakke.',
  'library.unclear':
    'Det er ikke til at sige, hvad {{name}} er her: der er flere, eller ingen. Slå dubletter sammen, eller opret den, og prøv igen.',
  'package.otherFile': '{{file}} er en anden fil end den, du så på. Åbn den igen.',
  'package.otherRecipient': 'Denne tilbagemelding er til {{to}}. Få jeres egen fra {{from}}.',
  'audit.noNumbers':
    '{{file}} har ingen kolonne med personnumre. Er det den rigtige fil? Vælg en anden, eller vælg kolonnen selv.',
  'audit.sameFile': '{{file}} er den samme fil som {{other}}. Vælg en anden i stedet for den ene.',
  'audit.faultyLine':
    '{{file}}, linje {{line}}: der står ikke et personnummer. Ret linjen i filen, eller lad sådanne linjer blive sprunget over.',
  'audit.running': '{{source}} har allerede en audit i gang. Afslut den, før en ny begynder.',
  'audit.signedOff': 'Auditten er afsluttet og kan ikke ændres. Begynd en ny.',
  'audit.ordered':
    'Slettelisten er skrevet, så afgørelserne kan ikke ændres. Læs kvitteringen ind, eller begynd en ny audit bagefter.',
  'audit.listsMissing':
    'Kontaktlisten mangler for {{systems}}. Læs den ind, eller undtag systemet med en begrundelse, før noget kan slettes.',
  'audit.reasonNeeded': 'Vælg en årsag til at beholde abonnementet.',
  'audit.ownDecisions': 'Du har selv besluttet disse sletninger. En anden skal bekræfte dem.',
  'audit.privateKey':
    'Det er en privat nøgle. Den må ingen andre have: bed modtageren om den offentlige, og sig til, at den private er set.',
  'audit.notAKey':
    'Det er hverken et certifikat eller en offentlig nøgle. Teksten begynder med -----BEGIN CERTIFICATE----- eller -----BEGIN PUBLIC KEY-----.',
  'audit.weakKey': 'Nøglen kan ikke bruges: den skal være RSA på mindst {{bits}} bit.',
  'audit.notFinished': 'Auditten er ikke færdig: der mangler et trin.',
  'audit.notOpen': 'Numrene er ikke åbne. Læs de samme filer igen, og prøv så igen.',
  'audit.otherFile': '{{file}} er en anden fil, end auditten læste. Vælg de samme filer, som den blev kørt med.',
  'audit.notConfirmed': 'En anden person skal bekræfte sletningerne, før listen kan skrives.',
  'audit.nothingToDelete': 'Ingen abonnementer skal slettes.',
  'audit.notOrdered': 'Slettelisten er ikke skrevet endnu.',
  'audit.keyBroken': 'Nøglen til auditternes fingeraftryk kan ikke åbnes. Gendan registret fra en sikkerhedskopi.',
  'audit.notKept': 'Numrene er ikke gemt. Læs de samme filer, som auditten blev kørt med.',
  'audit.notASheet':
    '{{file}} er ikke et ark til afgørelser fra Samregister. Pak zip-filen ud, og vælg regnearket i den.',
  'shielding.agreementMissing':
    'Den direkte vej kræver kommunens egen aftale. Skriv aftalens reference og den dag, systemet blev whitelistet.',
  'shielding.certificate': 'Certifikatet og nøglen kan ikke bruges sammen. Kontrollér filerne og adgangskoden.',
  'shielding.endpoint':
    'Adressen kan ikke bruges. Den skal begynde med https:// og må ikke indeholde brugernavn eller adgangskode.',
  'shielding.gatewayKey': 'Nøglen er ikke på 32 byte skrevet som base64. Kopiér den igen fra gatewayen.',
  'shielding.gatewayMissing': 'Gatewayens nøgler mangler. Skriv dem under Veje ud, før der skrives en fil til den.',
  'shielding.httpsOff': 'Den direkte vej er ikke slået til. Slå den til under Veje ud, eller brug en anden vej.',
  'shielding.nothingToHandOver': 'Der er ingen overførsler, der kan sendes ad denne vej nu.',
  'shielding.receiptsBroken':
    '{{file}} er ikke en fil med kvitteringer, eller den er beskadiget. Hent den igen fra gatewayen.',
  'shielding.receiptsForeign': '{{file}} hører til et andet register. Læs den ind dér.',
  'shielding.receiptsForged':
    '{{file}} er ikke underskrevet af kommunens gateway, eller den er ændret. Intet er læst ind. Hent filen igen, og sammenlign nøglens fingeraftryk.',
  'shielding.receiptsNewer': '{{file}} er skrevet i en nyere udgave af formatet. Opdatér programmet.',
  'shielding.transferHeld':
    'En ældre overførsel om samme borger eller afdeling ligger hos gatewayen. Send denne ad samme vej, eller notér først, at den ældre er trukket tilbage.',
  'shielding.transferOvertaken': 'Der er en nyere overførsel om samme borger eller afdeling. Brug den i stedet.',
  'shielding.transferSettled': 'Overførslen er allerede afsluttet. Genindlæs listen.',
  'shielding.wrongState': 'Sagen står ikke sådan mere, at det kan gøres. Åbn sagen igen for at se, hvordan den står.',
  'shielding.notYours': 'Det kan kun gøres af en leder for enheden eller af den sløringsansvarlige.',
  'shielding.fourEyesThreatened':
    'Du er selv den truede. En anden skal beslutte: lederen over dig, en stedfortræder eller den sløringsansvarlige.',
  'shielding.fourEyesAsked':
    'Du har selv bedt om det. En anden skal beslutte: en leder for enheden, en stedfortræder eller den sløringsansvarlige.',
  'shielding.incomplete':
    'Anmodningen er ikke udfyldt. Skriv kategori, dato, sted og begrundelse, før nogen kan beslutte.',
  'shielding.tooLong': 'En beslutning kan højst gælde {{days}} dage ad gangen. Vælg færre dage, og forlæng senere.',
  'shielding.pastEnd': 'Perioden ville allerede være slut. Vælg flere dage, eller opret en ny sag.',
  'shielding.noLegalBasis':
    'Det er ikke slået til. En administrator skal først skrive hjemlen under Identitetssløring, Regler.',
  'shielding.openEnded': 'Sløringen har ingen slutdato og skal ikke forlænges. Ophæv den, når den ikke behøves mere.',
  'shielding.asked': 'Der er allerede bedt om forlængelse. Den skal besluttes først.',
  'shielding.notAsked': 'Ingen har bedt om forlængelse af denne sag.',
  'shielding.noNumber': 'Det er ikke et CPR-nummer eller erstatnings-CPR-nummer. Skriv alle ti tegn.',
  'shielding.noCitizen': 'Skriv CPR-nummeret på den borger, som sagen handler om.',
  'shielding.noDepartment': 'Skriv afdelingens SOR- eller SHAK-kode.',
  'shielding.alreadyRunning':
    'Borgeren har allerede en sag, der løber: {{case}}. Vælg, om anmodningen skal indgå i den eller stå for sig selv.',
  'shielding.notAlike': 'Den anden sag handler ikke om samme borger, eller den løber ikke mere.',
  'shielding.noCopy':
    'Du har ikke nøglen til denne sag endnu. Bed den sløringsansvarlige om at åbne registret, så får du den.',
  'shielding.keyBroken':
    'Sagens indhold eller nøglen til det passer ikke sammen. Gendan registret fra en sikkerhedskopi.',
  'shielding.unitsElsewhere': 'Enhederne oprettes af en systemkoordinator under Organisation.',
  'shielding.unitHasCases':
    '{{unit}} har sager ({{count}}) og kan derfor ikke fjernes. Den kan få et andet navn, og sagerne slettes under Overblik, når deres tid er gået.',
  'shielding.unitHasUnits': 'Under {{unit}} hører andre enheder ({{count}}). Fjern dem først.',
  'shielding.deputySelf': 'Vælg en anden som stedfortræder.',
  'shielding.dates': 'Slutdatoen skal ligge efter startdatoen og ikke være passeret.',
  'shielding.contextBroken':
    'Henvendelsen fra {{sender}} mangler oplysninger, den skal have. Skriv borgerens nummer selv, og bed leverandøren se docs/shielding-context.md.',
  'shielding.contextFingerprint':
    'Fingeraftrykket passer ikke til nøglen. Læs nøglen ind igen, og sammenlign fingeraftrykket med afsenderen.',
  'shielding.contextForeign':
    'Henvendelsen er ment for et andet register eller bruger en nøgle, som ikke gælder mere. Skriv borgerens nummer selv, og giv afsenderen registrets nye nøglefil.',
  'shielding.contextForged':
    'Henvendelsen er ændret undervejs eller ikke lavet af den, den siger, og er afvist. Skriv borgerens nummer selv, og sig det til den sløringsansvarlige.',
  'shielding.contextFuture':
    'Henvendelsen fra {{sender}} er lavet senere, end uret her siger. Stil uret på computeren rigtigt, og åbn igen fra systemet.',
  'shielding.contextKey':
    'Det er ikke en offentlig Ed25519-nøgle. Bed afsenderen om nøglen som JWK, og kopiér hele teksten.',
  'shielding.contextMunicipality':
    'Henvendelsen fra {{sender}} gælder en anden kommune. Skriv borgerens nummer selv, og kontrollér kommunens CVR-nummer under Organisation.',
  'shielding.contextNoKey':
    'Registret har ingen nøgle til andre systemer endnu. Bed den sløringsansvarlige lave den under Indstillinger for identitetssløring.',
  'shielding.contextOld':
    'Henvendelsen fra {{sender}} er mere end to minutter gammel. Åbn den igen fra systemet, eller skriv borgerens nummer selv.',
  'shielding.contextSender':
    'Registret kender ikke det system, henvendelsen kommer fra. Skriv borgerens nummer selv; den sløringsansvarlige kan optage systemet i indstillingerne.',
  'shielding.contextSenderTwice':
    'Nøglen hører allerede til {{name}}. Fjern den dér først, eller bed om den rigtige nøgle.',
  'shielding.contextUsed':
    'Henvendelsen fra {{sender}} er brugt én gang og gælder ikke mere. Åbn den igen fra systemet, eller skriv borgerens nummer selv.',
  'shielding.decisionAreaChanged':
    '{{file}} er låst til en nøgle, som er skiftet siden. Send sagen til beslutning igen.',
  'shielding.decisionBroken':
    '{{file}} er ikke en sag eller en beslutning fra Samregister, eller den er beskadiget. Bed om filen igen.',
  'shielding.decisionForeign':
    '{{file}} svarer ikke på noget, dette register har sendt. Læs den ind i det register, sagen kommer fra.',
  'shielding.decisionForged':
    '{{file}} er ændret undervejs eller ikke underskrevet af den, den siger. Ring til personen, og bed om filen igen.',
  'shielding.decisionKeyFile':
    'Det er ikke en beslutningsnøgle. Bed lederen gemme den fra startsiden under Beslutninger.',
  'shielding.decisionKeyGone':
    'Nøglen hos {{name}} er fjernet, siden {{case}} blev sendt, så beslutningen gælder ikke. Send sagen igen til en nøgle, der er optaget.',
  'shielding.decisionKeyTwice': 'Nøglen er allerede optaget for {{name}}.',
  'shielding.decisionNewer': '{{file}} er lavet af et nyere program end dette. Opdatér programmet, og åbn filen igen.',
  'shielding.decisionNoKey':
    'Der er ingen beslutningsnøgle på denne computer. Lav den fra startsiden under Beslutninger.',
  'shielding.decisionNotDecider':
    '{{name}} beslutter ikke sager for denne enhed. Vælg en anden, eller ret enheden ved nøglen.',
  'shielding.decisionNotYours':
    '{{file}} er sendt til en anden nøgle end den på denne computer. Åbn den dér, hvor nøglen er, eller giv afsenderen din nye nøgle.',
  'shielding.decisionOld':
    '{{case}} blev sendt for mere end {{days}} dage siden, så beslutningen gælder ikke. Send sagen til beslutning igen.',
  'shielding.decisionOtherRegister':
    '{{file}} siger, at den er fra et register, du har besluttet for før, men er underskrevet med en anden nøgle. Ring til den sløringsansvarlige, før du gør noget.',
  'shielding.decisionPassphrase':
    'Adgangssætningen til beslutningsnøglen er forkert. Prøv igen, eller lav en ny nøgle.',
  'shielding.decisionUsed': 'Beslutningen om {{case}} er allerede læst ind.',
  'shielding.guidelineFile':
    '{{file}} er ingen retningslinje, som et Samregister har underskrevet. Bed om filen fra den, der udgiver retningslinjen.',
  'shielding.entryThere': 'Sløringens behandlingsaktivitet og konsekvensanalyse er allerede tilføjet.',
  'handover.toSelf': 'Vælg en anden end den, der overdrager.',
  'handover.gone': '“{{name}}” er slettet eller findes ikke i registret. Vælg en anden, eller gendan personen først.',
  'handover.targetLeft': '{{name}} er fratrådt {{date}} og kan ikke overtage noget. Vælg en anden, eller ret datoen.',
  'handover.unknownPerson':
    'Der er ingen, der hedder “{{text}}”. Skriv navn, e-mail eller medarbejdernummer, som det står i registret.',
  'handover.ambiguousPerson': '“{{text}}” kan være flere: {{candidates}}. Skriv e-mail, medarbejdernummer eller id.'
} as const satisfies Record<GeneralErrorCode, string>
