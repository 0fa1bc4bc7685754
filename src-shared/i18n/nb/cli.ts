import type { cli as da } from '../da/cli.ts'

/** What the command line says, in bokmål. */
export const cli: Readonly<Record<keyof typeof da, string>> = {
  help: `Samregister fra kommandolinjen

  npm run -s cli -- <kommando> --register STI [--json] [--language da|nb|en]

Kommandoer
  init STI --municipality NAVN --national-id NUMMER --country DK|NO [--purpose central]
                         oppretter et register og viser gjenopprettingsnøkkelen én gang
  import FIL … [--entity SLAG] [--mapping FIL] [--dry-run] [--recreate] [--templates] [--kitos]
                         leser regneark inn; --dry-run viser bare hva som ville skje,
                         --recreate oppretter på nytt det som er slettet i registeret
                         --templates gjør alle behandlinger til maler (med --entity processingActivity)
                         --kitos sier at filene er fra KITOS, som er herre over de valgte feltene
  export FIL             skriver hele registeret som .xlsx, .csv, .zip (csv) eller .json
  export MAPPE --format parquet
                         skriver en sentrals register som Parquet-filer
  publish FIL.html       skriver leseutgaven til intranettet: systemer, ansvarlige, behandlinger og
                         avtaler i én søkbar fil, uten det interne
  package FIL.xlsx [--profile centralOffice|municipality|supplier|public] [--supplier NAVN]
          [--part DEL …] [--unit ENHET] [--system NAVN …]
                         skriver en signert pakke til andre (forvalgt: centralOffice); uten personer,
                         notater, personnumre og saker. Deler: systems, use, protocol, agreements,
                         subscriptions, assessments, figures
  read-package FIL … [--dry-run] [--all] [--force]
                         leser pakker og overtar det nye; --dry-run viser bare forskjellene, --all
                         overtar alt som er annerledes, --force leser også en eldre pakke
  consolidate MAPPE …    leser mappers og filers pakker inn i et sentralt kontors register og legger
                         sammen det som er det samme; --force tar også eldre pakker og nye nøkler
  conflicts              viser hva som skal avgjøres: navn som ligner, og opplysninger som er uenige
  decide SPØRSMÅL same|different [--reason TEKST]
  decide FIL             besvarer et spørsmål, eller tar en fils avgjørelser
  feedback MAPPE [--municipality NAVN] [--message TEKST]
                         skriver det hver kommune skal vite, i en pakke til hver (eller bare til en)
  across [FIL.xlsx] [--anonymous]
                         viser hva alle kommuners pakker sier samlet, eller skriver det i et regneark;
                         --anonymous gir bare ranglister med numre i stedet for kommuner
  library ORD …          søker i andre kommuners pakker: systemer, aktiviteter, avtaler og DPIA-er
  list --entity SLAG     viser alle poster av et slag
  missing [--unit ENHET] viser for hvert system hva som mangler, og hvorfor (alt med --json);
                         --unit tar en enhets navn, forkortelse eller id og gjelder også dem under den
  tasks [--unit ENHET]   viser hva som skal gjøres, når, av hvem og hvorfor: det som er forfalt,
                         og de neste 90 dagene (verifiseringer, frister, folk som har sluttet)
  undo PARTI             angrer en hel import, overdragelse eller sammenslåing
  audit --subscriptions FIL … --contacts FIL … [--status FIL …] [--system NAVN …]
        [--lapse-months N] [--strict]
                         sammenligner CPR-abonnementer med systemers kontakter og viser antall,
                         aldri numre; --lapse-months er fristen etter en lukket sak, --strict
                         stopper ved den første linjen som ikke har et personnummer
  shielding list         viser skjermingssakene: status, enhet og periode, aldri hvem eller hvorfor
  shielding export FIL.xlsx --reason TEKST [--reveal]
                         skriver sakene med begrunnelser; numre er skjult uten --reveal,
                         og historikken beholder hvorfor filen ble skrevet
  shielding outbox FIL [--again]
                         skriver en kryptert fil til kommunens gateway med det som skal overføres
                         til det nasjonale registeret; --again tar også med det som mangler kvittering
  shielding receipts FIL leser gatewayens kvitteringer
  handover --from PERSON --to PERSON [--dry-run]
                         gir alt en person har ansvar for, til en annen; en person nevnes ved
                         navn, e-post, ansattnummer eller id; --dry-run viser bare hva som ville skje
  verify [--head FIL]    etterprøver filen, historikken og sammenhengen; med --head også at
                         historikken er slik den var da beviset i FIL ble lagret
  history-head FIL       lagrer et underskrevet bevis (JSON) for hvordan historikken er nå
  backup                 tar en sikkerhetskopi nå, leser den igjen og legger den også det andre stedet
  archive FIL            lagrer hele registeret i én kryptert fil (.samregister-archive)
  restore KOPI [--recover]
                         gjør en sikkerhetskopi eller et arkiv til et nytt register ved --register;
                         --recover låser opp med gjenopprettingsnøkkelen og gir en ny passordfrase

Slag: {{entities}}

Brukeren står i SAMREGISTER_USER (ellers registerets første bruker), passordfrasen i
SAMREGISTER_PASSPHRASE og gjenopprettingsnøkkelen i SAMREGISTER_RECOVERY_KEY (ellers blir du
spurt). Stier regnes fra mappen kommandoen gis i.
Mens vinduet har registeret åpent, kan det bare leses herfra.
Avslutter med 0 når det er gjort, 1 når det ble avvist, og 2 når kommandoen er brukt feil.
`,
  'usage.hint': 'Skriv --help for å se hvordan kommandoen brukes.',
  'usage.noCommand': 'Det mangler en kommando.',
  'usage.unknownCommand': 'Det finnes ingen kommando som heter {{name}}.',
  'usage.unknownOption': 'Det finnes ingen innstilling {{name}}.',
  'usage.missing': 'Det mangler {{name}}.',
  'usage.unexpected': '«{{name}}» er for mye.',
  'usage.templates': '--templates hører til --entity processingActivity.',
  'usage.notOneOf': '{{name}} må være en av: {{values}}.',
  'usage.notOneRecord': '{{name}} passer på {{count}} poster. Skriv hele navnet, organisasjonsnummeret eller id.',
  'usage.noUnit': 'Det er ingen enhet som heter {{name}}.',
  'usage.severalUnits': '{{count}} enheter heter {{name}}. Oppgi én av dem med id: {{ids}}',
  'usage.noPassphrase': 'Passordfrasen mangler: sett SAMREGISTER_PASSPHRASE, eller kjør kommandoen i en terminal.',
  'usage.noRecoveryKey':
    'Gjenopprettingsnøkkelen mangler: sett SAMREGISTER_RECOVERY_KEY, eller kjør kommandoen i en terminal.',
  'usage.months': '{{name}} må være et helt antall måneder.',
  'usage.extract': '{{file}} må ende på .xlsx.',
  'usage.folder': 'Parquet er en mappe med mange filer: gi den et navn uten endelse i stedet for {{file}}.',
  'usage.format': '{{file}} må ende på .xlsx, .csv, .zip (csv) eller .json.',
  'usage.page': '{{file}} må ende på .html.',
  'usage.archive': '{{file}} må ende på {{ending}}.',
  'usage.mapping': '{{file}} kan ikke brukes som kolonnevalg: den må være JSON som {"Overskrift": "felt"}.',
  'argument.path': 'STI',
  'argument.file': 'FIL',
  'argument.act': 'HANDLING',
  'argument.batch': 'PARTI',
  'argument.from': 'KOPI',
  'ask.passphrase': 'Passordfrase: ',
  'ask.recoveryKey': 'Gjenopprettingsnøkkel: ',
  'ask.again': 'Passordfrasen en gang til: ',
  'ask.differ': 'De to passordfrasene er ikke like.',
  'init.done': 'Registeret er opprettet: {{path}}',
  'init.key': 'Gjenopprettingsnøkkel: {{key}}',
  'init.keep': 'Skriv nøkkelen ned, og ta vare på den på et trygt sted. Den vises bare denne ene gangen.',
  'export.done_one': '{{count}} rad er skrevet til {{path}}',
  'export.done_other': '{{count}} rader er skrevet til {{path}}',
  'publish.share': '{{kind}}: {{count}} er med',
  'publish.internal': '{{count}} holdes utenfor fordi det står på dem',
  'publish.ended': '{{count}} er avsluttet',
  'publish.draft': '{{count}} er kladder',
  'publish.template': '{{count}} er maler',
  'publish.gone': '{{count}} har sluttet',
  'publish.unnamed': '{{count}} er ikke nevnt av noe som er med',
  'publish.masked': 'Personnumre er skjult i: {{names}}',
  'publish.done': 'Leseutgaven er lagret: {{path}}',
  'package.done_one': '{{count}} post er skrevet til {{path}}',
  'package.done_other': '{{count}} poster er skrevet til {{path}}',
  'package.edited': '{{file}}: endret etter signeringen: {{sheets}}',
  'package.taken': '{{created}} opprettet, {{updated}} endret, {{ended}} avsluttet',
  'library.name': 'Navn',
  'library.kind': 'Slag',
  'library.municipality': 'Kommune',
  'library.supplier': 'Leverandør',
  'library.none': 'Ingenting funnet. Pakker legges i biblioteket i vinduet, eller når det leses fra dem.',
  'feedback.none': 'Ingen tilbakemelding: det er ikke lest pakker som dekker en kommunes register.',
  'column.package': 'Pakke',
  'standing.new': 'Nye',
  'standing.changed': 'Endrede',
  'standing.gone': 'Forsvunnet',
  'standing.deleted': 'Slettet her',
  'standing.unclear': 'Uklare',
  'standing.unchanged': 'Uendrede',
  'trust.known': '{{file}}: signert av {{municipality}} med en kjent nøkkel',
  'trust.unknown': '{{file}}: signert av {{municipality}}, hvis nøkkel ses for første gang',
  'trust.otherKey': '{{file}}: signert med en annen nøkkel enn før i navnet {{municipality}}',
  'trust.broken': '{{file}}: signaturen passer ikke',
  'import.dryRun': 'Prøvekjøring: ingenting er skrevet.',
  'import.refused': '{{file}}: {{message}}',
  'import.batch': 'Importen kan angres med: undo {{batch}}',
  'import.nothing': 'Registeret er uendret.',
  'import.issues_one': '{{count}} merknad',
  'import.issues_other': '{{count}} merknader',
  'import.more_one': '… og {{count}} til (alle med --json)',
  'import.more_other': '… og {{count}} til (alle med --json)',
  'import.kept': '(beholdt ved raden)',
  'column.sheet': 'Ark',
  'column.headerRow': 'Overskrift',
  'column.read': 'Lest',
  'column.created': 'Opprettet',
  'column.updated': 'Oppdatert',
  'column.unchanged': 'Uendret',
  'column.merged': 'Slått sammen',
  'column.skipped': 'Hoppet over',
  'column.invalid': 'Avvist',
  'column.system': 'System',
  'column.score': 'Poeng',
  'column.missing': 'Mangler',
  'column.outOfDate': 'Foreldet',
  'column.due': 'Frist',
  'column.task': 'Oppgave',
  'column.for': 'Hvem',
  'tasks.none': 'Ingenting er forfalt, og ingenting forfaller de neste 90 dagene.',
  'tasks.count_one': '{{count}} oppgave, hvorav {{overdue}} forfalt',
  'tasks.count_other': '{{count}} oppgaver, hvorav {{overdue}} forfalt',
  'audit.distinctSubscriptions': 'Abonnementer',
  'audit.duplicates': 'Duplikater',
  'audit.invalid': 'Ugyldige linjer',
  'audit.blank': 'Linjer uten nummer',
  'audit.distinctContacts': 'Kontakter',
  'audit.matchedActive': 'Aktivt behov',
  'audit.orphans': 'Uten kontakt',
  'audit.lapsed': 'Behov opphørt',
  'audit.statusReview': 'Status må vurderes',
  'audit.resurrected': 'Gjenoppstått',
  'audit.missing': 'Kontakt uten abonnement',
  'audit.broadFilters': 'Brede filtre',
  'column.audit': 'Abonnementer',
  'column.count': 'Antall',
  'missing.count_one': '{{count}} system',
  'missing.count_other': '{{count}} systemer',
  'handover.refused': 'Dette blir der det er:',
  'handover.would_one': '{{count}} ansvar ville gått fra {{from}} til {{to}}. Ingenting er skrevet.',
  'handover.would_other': '{{count}} ansvar ville gått fra {{from}} til {{to}}. Ingenting er skrevet.',
  'handover.done_one': '{{count}} ansvar har gått fra {{from}} til {{to}}.',
  'handover.done_other': '{{count}} ansvar har gått fra {{from}} til {{to}}.',
  'handover.batch': 'Det kan angres med: undo {{batch}}',
  'column.kind': 'Slags',
  'column.name': 'Navn',
  'column.role': 'Rolle',
  'column.why': 'Hvorfor',
  'list.none': 'Det er ingen.',
  'list.count_one': '{{count}} post',
  'list.count_other': '{{count}} poster',
  'undo.done': 'Angret: {{reverted}} poster er ført tilbake, {{removed}} fjernet.',
  'undo.kept': 'Rettet siden og beholdt:',
  'head.done_one': 'Beviset for {{count}} endring er lagret i {{path}}',
  'head.done_other': 'Beviset for {{count}} endringer er lagret i {{path}}',
  'backup.done': 'Sikkerhetskopien er tatt og lest igjen: {{path}} ({{size}})',
  'backup.second': 'Den ligger også i {{path}}',
  'backup.alone': 'Det andre stedet har den ikke: {{message}}',
  'archive.done': 'Arkivet er lagret: {{path}} ({{size}})',
  'restore.done': 'Registeret er gjenopprettet: {{path}}',
  'restore.replayed_one': '{{count}} sletting for godt er gjentatt i det.',
  'restore.replayed_other': '{{count}} slettinger for godt er gjentatt i det.',
  'restore.unreadable':
    'Listen over slettinger for godt er skadet: {{count}} kunne ikke gjentas. Se i det tidligere registeret hva som var slettet, og slett det igjen.',
  'verify.ok': 'Registeret er i orden.',
  'verify.bad': 'Registeret er ikke i orden:',
  'verify.integrity': 'filen: {{problem}}',
  'verify.foreignKeys': 'sammenheng: {{problem}}',
  'verify.history': 'historikk {{seq}}: {{problem}}',
  'step.read': 'Leser',
  'step.understand': 'Forstår',
  'step.match': 'Sammenholder',
  'step.check': 'Kontrollerer',
  'step.write': 'Skriver',
  'step.index': 'Gjør søkbart',
  'step.verify': 'Etterprøver',
  'step.export': 'Eksporterer',
  'step.copy': 'Kopierer',
  'step.save': 'Lagrer',
  'step.other': 'Arbeider',
  cancelled: 'Avbrutt. Ingenting er endret.',
  unexpected: 'Det skjedde noe uventet ({{id}}). Det står i programmets logg.'
}
