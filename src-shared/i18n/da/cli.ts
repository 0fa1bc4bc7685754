/** What the command line says. */
export const cli = {
  help: `Samregister fra kommandolinjen

  npm run -s cli -- <kommando> --register STI [--json] [--language da|nb|en]

Kommandoer
  init STI --municipality NAVN --national-id NUMMER --country DK|NO [--purpose central]
                         opretter et register og viser gendannelsesnøglen én gang
  import FIL … [--entity SLAGS] [--mapping FIL] [--dry-run] [--recreate] [--templates] [--kitos]
                         læser regneark ind; --dry-run viser kun, hvad der ville ske,
                         --recreate opretter igen, hvad der er slettet i registret
                         --templates gør alle aktiviteter til skabeloner (med --entity processingActivity)
                         --kitos siger, at filerne er fra KITOS, som er herre over de valgte felter
  export FIL             skriver hele registret som .xlsx, .csv, .zip (csv) eller .json
  export MAPPE --format parquet
                         skriver en centrals register som Parquet-filer
  publish FIL.html       skriver læseudgaven til intranettet: systemer, ansvarlige, aktiviteter og
                         aftaler i én søgbar fil, uden det interne
  package FILE.xlsx [--profile centralOffice|municipality|supplier|public] [--supplier NAVN]
          [--part DEL …] [--unit ENHED] [--system NAVN …]
                         skriver en underskrevet pakke til andre (forvalgt: centralOffice); uden personer,
                         noter, personnumre og sager. Dele: systems, use, protocol, agreements,
                         subscriptions, assessments, figures
  read-package FIL … [--dry-run] [--all] [--force]
                         læser pakker og overtager det nye; --dry-run viser kun forskellene, --all
                         overtager alt, der er anderledes, --force læser også en ældre pakke
  consolidate MAPPE …    læser mappers og filers pakker ind i et centralt kontors register og lægger
                         det sammen, der er det samme; --force tager også ældre pakker og nye nøgler
  conflicts              viser, hvad der skal afgøres: navne, der ligner, og oplysninger, der er uenige
  decide SPØRGSMÅL same|different [--reason TEKST]
  decide FIL             besvarer et spørgsmål, eller tager en fils afgørelser
  feedback MAPPE [--municipality NAVN] [--message TEKST]
                         skriver det, hver kommune skal vide, i en pakke til hver (eller kun til en)
  across [FIL.xlsx] [--anonymous]
                         viser, hvad alle kommuners pakker siger samlet, eller skriver det i et regneark;
                         --anonymous giver kun ranglister med numre i stedet for kommuner
  library ORD …          søger i andre kommuners pakker: systemer, aktiviteter, aftaler og DPIA'er
  list --entity SLAGS    viser alle poster af en slags
  missing [--unit ENHED] viser for hvert system, hvad der mangler, og hvorfor (alt med --json);
                         --unit tager en enheds navn, forkortelse eller id og gælder også dem under den
  tasks [--unit ENHED]   viser, hvad der skal gøres, hvornår, af hvem og hvorfor: det overskredne
                         og de næste 90 dage (verificeringer, frister, fratrådte)
  undo PARTI             fortryder en hel import, overdragelse eller sammenlægning
  audit --subscriptions FIL … --contacts FIL … [--status FIL …] [--system NAVN …]
        [--lapse-months N] [--strict]
                         sammenligner CPR-abonnementer med systemers kontakter og viser antal,
                         aldrig numre; --lapse-months er fristen efter en lukket sag, --strict
                         stopper ved den første linje, der ikke har et personnummer
  shielding list         viser sløringssagerne: status, enhed og periode, aldrig hvem eller hvorfor
  shielding export FIL.xlsx --reason TEKST [--reveal]
                         skriver sagerne med begrundelser; CPR-numre er skjult uden --reveal,
                         og historikken gemmer, hvorfor filen blev skrevet
  shielding outbox FIL [--again]
                         skriver en krypteret fil til kommunens gateway med det, der skal overføres
                         til det nationale register; --again tager også det med, der mangler kvittering
  shielding receipts FIL læser gatewayens kvitteringer
  handover --from PERSON --to PERSON [--dry-run]
                         giver alt, en person har ansvar for, til en anden; en person nævnes ved
                         navn, e-mail, medarbejdernummer eller id; --dry-run viser kun, hvad der ville ske
  verify [--head FIL]    efterprøver filen, historikken og sammenhængen; med --head også, at
                         historikken er, som den var, da beviset i FIL blev gemt
  history-head FIL       gemmer et underskrevet bevis (JSON) for, hvordan historikken er nu
  backup                 tager en sikkerhedskopi nu, læser den igen og lægger den også det andet sted
  archive FIL            gemmer hele registret i én krypteret fil (.samregister-archive)
  restore KOPI [--recover]
                         gør en sikkerhedskopi eller et arkiv til et nyt register ved --register;
                         --recover låser op med gendannelsesnøglen og giver en ny adgangssætning

Slags: {{entities}}

Brugeren står i SAMREGISTER_USER (ellers registrets første bruger), adgangssætningen i
SAMREGISTER_PASSPHRASE og gendannelsesnøglen i SAMREGISTER_RECOVERY_KEY (ellers spørges der).
Stier regnes fra den mappe, kommandoen gives i.
Mens vinduet har registret åbent, kan det kun læses herfra.
Afslutter med 0, når det er gjort, 1, når det blev afvist, og 2, når kommandoen er brugt forkert.
`,
  'usage.hint': 'Skriv --help for at se, hvordan kommandoen bruges.',
  'usage.noCommand': 'Der mangler en kommando.',
  'usage.unknownCommand': 'Der er ingen kommando, der hedder {{name}}.',
  'usage.unknownOption': 'Der er ingen indstilling {{name}}.',
  'usage.missing': 'Der mangler {{name}}.',
  'usage.unexpected': '“{{name}}” er for meget.',
  'usage.templates': '--templates hører til --entity processingActivity.',
  'usage.notOneOf': '{{name}} skal være en af: {{values}}.',
  'usage.notOneRecord': '{{name}} passer på {{count}} poster. Skriv navnet helt, CVR-nummeret eller id.',
  'usage.noUnit': 'Der er ingen enhed, der hedder {{name}}.',
  'usage.severalUnits': '{{count}} enheder hedder {{name}}. Angiv én af dem ved id: {{ids}}',
  'usage.noPassphrase': 'Adgangssætningen mangler: sæt SAMREGISTER_PASSPHRASE, eller kør kommandoen i en terminal.',
  'usage.noRecoveryKey':
    'Gendannelsesnøglen mangler: sæt SAMREGISTER_RECOVERY_KEY, eller kør kommandoen i en terminal.',
  'usage.months': '{{name}} skal være et helt antal måneder.',
  'usage.extract': '{{file}} skal ende på .xlsx.',
  'usage.folder': 'Parquet er en mappe med mange filer: giv den et navn uden endelse i stedet for {{file}}.',
  'usage.format': '{{file}} skal ende på .xlsx, .csv, .zip (csv) eller .json.',
  'usage.page': '{{file}} skal ende på .html.',
  'usage.archive': '{{file}} skal ende på {{ending}}.',
  'usage.mapping': '{{file}} kan ikke bruges som kolonnevalg: den skal være JSON som {"Overskrift": "felt"}.',
  'argument.path': 'STI',
  'argument.file': 'FIL',
  'argument.act': 'HANDLING',
  'argument.batch': 'PARTI',
  'argument.from': 'KOPI',
  'ask.passphrase': 'Adgangssætning: ',
  'ask.recoveryKey': 'Gendannelsesnøgle: ',
  'ask.again': 'Adgangssætningen igen: ',
  'ask.differ': 'De to adgangssætninger er ikke ens.',
  'init.done': 'Registret er oprettet: {{path}}',
  'init.key': 'Gendannelsesnøgle: {{key}}',
  'init.keep': 'Skriv nøglen ned, og gem den et sikkert sted. Den vises kun denne ene gang.',
  'export.done_one': '{{count}} række er skrevet til {{path}}',
  'export.done_other': '{{count}} rækker er skrevet til {{path}}',
  'publish.share': '{{kind}}: {{count}} er med',
  'publish.internal': '{{count}} holdes ude, fordi det står på dem',
  'publish.ended': '{{count}} er ophørt',
  'publish.draft': '{{count}} er kladder',
  'publish.template': '{{count}} er skabeloner',
  'publish.gone': '{{count}} er fratrådt',
  'publish.unnamed': '{{count}} er ikke nævnt af noget, der er med',
  'publish.masked': 'Personnumre er skjult i: {{names}}',
  'publish.done': 'Læseudgaven er gemt: {{path}}',
  'package.done_one': '{{count}} post er skrevet til {{path}}',
  'package.done_other': '{{count}} poster er skrevet til {{path}}',
  'package.edited': '{{file}}: ændret efter underskriften: {{sheets}}',
  'package.taken': '{{created}} oprettet, {{updated}} ændret, {{ended}} afsluttet',
  'library.name': 'Navn',
  'library.kind': 'Slags',
  'library.municipality': 'Kommune',
  'library.supplier': 'Leverandør',
  'library.none': 'Intet fundet. Pakker lægges i biblioteket i vinduet, eller når der læses fra dem.',
  'feedback.none': 'Ingen tilbagemelding: der er ikke læst pakker, som dækker en kommunes register.',
  'column.package': 'Pakke',
  'standing.new': 'Nye',
  'standing.changed': 'Ændrede',
  'standing.gone': 'Forsvundet',
  'standing.deleted': 'Slettet her',
  'standing.unclear': 'Uklare',
  'standing.unchanged': 'Uændrede',
  'trust.known': '{{file}}: underskrevet af {{municipality}} med en kendt nøgle',
  'trust.unknown': '{{file}}: underskrevet af {{municipality}}, hvis nøgle ses for første gang',
  'trust.otherKey': '{{file}}: underskrevet med en anden nøgle end før i navnet {{municipality}}',
  'trust.broken': '{{file}}: underskriften passer ikke',
  'import.dryRun': 'Prøvekørsel: intet er skrevet.',
  'import.refused': '{{file}}: {{message}}',
  'import.batch': 'Importen kan fortrydes med: undo {{batch}}',
  'import.nothing': 'Registret er uændret.',
  'import.issues_one': '{{count}} bemærkning',
  'import.issues_other': '{{count}} bemærkninger',
  'import.more_one': '… og {{count}} mere (alle med --json)',
  'import.more_other': '… og {{count}} mere (alle med --json)',
  'import.kept': '(beholdt ved rækken)',
  'column.sheet': 'Ark',
  'column.headerRow': 'Overskrift',
  'column.read': 'Læst',
  'column.created': 'Oprettet',
  'column.updated': 'Opdateret',
  'column.unchanged': 'Uændret',
  'column.merged': 'Slået sammen',
  'column.skipped': 'Sprunget over',
  'column.invalid': 'Afvist',
  'column.system': 'System',
  'column.score': 'Point',
  'column.missing': 'Mangler',
  'column.outOfDate': 'Forældet',
  'column.due': 'Frist',
  'column.task': 'Opgave',
  'column.for': 'Hvem',
  'tasks.none': 'Intet er forfaldent, og intet forfalder de næste 90 dage.',
  'tasks.count_one': '{{count}} opgave, heraf {{overdue}} overskredet',
  'tasks.count_other': '{{count}} opgaver, heraf {{overdue}} overskredet',
  'audit.distinctSubscriptions': 'Abonnementer',
  'audit.duplicates': 'Dubletter',
  'audit.invalid': 'Ugyldige linjer',
  'audit.blank': 'Linjer uden nummer',
  'audit.distinctContacts': 'Kontakter',
  'audit.matchedActive': 'Aktivt behov',
  'audit.orphans': 'Uden kontakt',
  'audit.lapsed': 'Behov ophørt',
  'audit.statusReview': 'Status skal vurderes',
  'audit.resurrected': 'Genopstået',
  'audit.missing': 'Kontakt uden abonnement',
  'audit.broadFilters': 'Brede filtre',
  'column.audit': 'Abonnementer',
  'column.count': 'Antal',
  'missing.count_one': '{{count}} system',
  'missing.count_other': '{{count}} systemer',
  'handover.refused': 'Det følgende bliver, hvor det er:',
  'handover.would_one': '{{count}} ansvar ville gå fra {{from}} til {{to}}. Intet er skrevet.',
  'handover.would_other': '{{count}} ansvar ville gå fra {{from}} til {{to}}. Intet er skrevet.',
  'handover.done_one': '{{count}} ansvar er gået fra {{from}} til {{to}}.',
  'handover.done_other': '{{count}} ansvar er gået fra {{from}} til {{to}}.',
  'handover.batch': 'Det kan fortrydes med: undo {{batch}}',
  'column.kind': 'Slags',
  'column.name': 'Navn',
  'column.role': 'Rolle',
  'column.why': 'Hvorfor',
  'list.none': 'Der er ingen.',
  'list.count_one': '{{count}} post',
  'list.count_other': '{{count}} poster',
  'undo.done': 'Fortrudt: {{reverted}} poster er ført tilbage, {{removed}} fjernet.',
  'undo.kept': 'Rettet siden og beholdt:',
  'head.done_one': 'Beviset for {{count}} ændring er gemt i {{path}}',
  'head.done_other': 'Beviset for {{count}} ændringer er gemt i {{path}}',
  'backup.done': 'Sikkerhedskopien er taget og læst igen: {{path}} ({{size}})',
  'backup.second': 'Den ligger også i {{path}}',
  'backup.alone': 'Det andet sted har den ikke: {{message}}',
  'archive.done': 'Arkivet er gemt: {{path}} ({{size}})',
  'restore.done': 'Registret er gendannet: {{path}}',
  'restore.replayed_one': '{{count}} sletning for altid er gentaget i det.',
  'restore.replayed_other': '{{count}} sletninger for altid er gentaget i det.',
  'restore.unreadable':
    'Listen over sletninger for altid er beskadiget: {{count}} kunne ikke gentages. Se i det tidligere register, hvad der var slettet, og slet det igen.',
  'verify.ok': 'Registret er i orden.',
  'verify.bad': 'Registret er ikke i orden:',
  'verify.integrity': 'filen: {{problem}}',
  'verify.foreignKeys': 'sammenhæng: {{problem}}',
  'verify.history': 'historik {{seq}}: {{problem}}',
  'step.read': 'Læser',
  'step.understand': 'Forstår',
  'step.match': 'Sammenholder',
  'step.check': 'Efterser',
  'step.write': 'Skriver',
  'step.index': 'Gør søgbart',
  'step.verify': 'Efterprøver',
  'step.export': 'Eksporterer',
  'step.copy': 'Kopierer',
  'step.save': 'Gemmer',
  'step.other': 'Arbejder',
  cancelled: 'Afbrudt. Intet er ændret.',
  unexpected: 'Der skete noget uventet ({{id}}). Det står i programmets log.'
} as const
