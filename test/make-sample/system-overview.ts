import { type MadeSheet, table } from './sheet.ts'

/**
 * The big sheet: title rows, band header, sections, a header repeated in the middle, blank and footer rows, duplicates,
 * a hidden row, a hidden column, hidden sheets, error cells, a formula without a value, fictive personal numbers (day + 60).
 */
export const systemOverview: readonly MadeSheet[] = [
  {
    name: 'Systemoversigt',
    merges: ['A1:F1', 'A4:E4', 'F4:I4', 'J4:L4', 'M4:P4', 'R4:T4'],
    hiddenRows: [26],
    hiddenColumns: [8],
    rows: table(`
Prøveby Kommune – systemoversigt 2019, version 7 ENDELIG (2)
Udfyldes af systemkoordinatorerne. Spørgsmål: it-afdelingen

Stamdata |  |  |  |  | Ejerskab |  |  |  | Systemet |  |  | Databeskyttelse |  |  |  | CPR | Andet
Id | System | Kaldenavn | Leverandør | Lev. CVR | Systemejer | Systemejer mail | Forvaltning | Intern kode | Beskrivelse | Kategori | Drift | Databehandleraftale? | DBA dato | Personoplysninger | Risikovurdering dato | CPR abonnement | Bemærkninger | Antal licenser | Noter fra sagsbehandlere
 | BØRN & SKOLE
n:101 | FBS Cicero | Cicero; bibliotekssystemet | Systematic A/S |  | Leder, Børn & Skole | leder.boernskole@proeveby.example | Børn & Skole | X-101 | Udlån på skolebiblioteker. | Fagsystem | SaaS | Ja | d:2018-05-25 | ja | d:2019-03-20 | ja |  | n:40
n:102 | Skoletavlen |  | Havbris Data ApS | 99001038 | Leder, Børn & Skole | leder.boernskole@proeveby.example | Børn & Skole | X-102 | Opslag og beskeder til forældre. | Fagsystem | SaaS | JA | 25.05.2018 | x | 14-01-2020 | nej |  | n:1200
n:103 | Pladsanvisning | Pladsen | HAVBRIS DATA APS | DK99001038 | Leder, Børn & Skole | leder.boernskole@proeveby.example | Børn & Skole | X-103 | Venteliste og plads i dagtilbud. | Fagsystem | hos leverandør | J | 2018-05-25 | Ja | 1. maj 2020 | J | Skal udfases? | n:35 | Se sag om 740385-1122
n:104 | Elevportal |  | Havbris Data | 99 00 10 38 | Leder, Børn & Skole | leder.boernskole@proeveby.example | Børn & Skole | X-104 |  | Fagsystem | SaaS | ✓ | marts 2019 | ✓ | 3. kvartal 2021 | Nej |  | 
n:104 | "Elevportal " |  | " havbris data aps" | 99001038 | Leder, Børn & Skole | leder.boernskole@proeveby.example | Børn & Skole | X-104 |  | Fagsystem | SaaS | ✓ | marts 2019 | ✓ | 3. kvartal 2021 | Nej |  | 

 | SOCIAL & SUNDHED
n:201 | KMD Nexus | Nexus;Omsorgssystemet | KMD A/S |  | Leder, Social & Sundhed | leder.social@proeveby.example | Social & Sundhed | X-201 | Omsorgsjournal for ældre og handicap. | Sundhed og omsorg | Ekstern drift | ja | d:2021-11-27 | ja | d:2022-02-01 | ja |  | n:850 | Testborgere: 610170-1234 og 6502851238
n:202 | rehab-aabenraa.appinux | Genoptræning hjemme | Appinux A/S |  | Leder, Social & Sundhed | leder.social@proeveby.example | Social & Sundhed | X-202 | Genoptræning over video. | Sundhed og omsorg | SaaS | Ikke relevant |  | nej | 17/7-2022 | x | Aftalen ligger hos regionen | n:60
n:203 | Hjælpemiddellager |  | Lyngtoft Systemer A/S | n:99001046 | Leder, Social & Sundhed | leder.social@proeveby.example | Social & Sundhed | X-203 | Udlån af hjælpemidler. | Sundhed og omsorg | On-premise | nej |  | ja | n:43831 | ved ikke | jf. mail fra leverandør | n:18
n:204 | Tandplejejournal | TPJ | Lyngtoft Systemer | 99-00-10-46 | Leder, Social & Sundhed | leder.social@proeveby.example | Social & Sundhed | X-204 | Journal for børn og unge. | Sundhed og omsorg | Eget datacenter | Afklares | 2018 | Ja | d:2018-11-30 | Ja |  | n:22
n:205 | Vagtplan Pleje |  | "Lyngtoft Systemer A/S " | 99001046 | Leder, Social & Sundhed | leder.social@proeveby.example | Social & Sundhed | X-205 | "Vagtplaner på plejecentre.\\nBruges også af hjemmeplejen." | HR, løn og økonomi | SaaS | ? | e:#REF! | ja | e:#N/A | - |  | f:SUM(S6:S9)

Id | System | Kaldenavn | Leverandør | Lev. CVR | Systemejer | Systemejer mail | Forvaltning | Intern kode | Beskrivelse | Kategori | Drift | Databehandleraftale? | DBA dato | Personoplysninger | Risikovurdering dato | CPR abonnement | Bemærkninger | Antal licenser | Noter fra sagsbehandlere
 | PLAN, TEKNIK & MILJØ
n:301 | LIFA LOIS CPR-løsning | LOIS | LIFA A/S |  | Leder, Plan, Teknik & Miljø | leder.teknik@proeveby.example | Plan, Teknik & Miljø | X-301 | Ejere og beboere på kortet. | Geografisk information | Eget datacenter | NEJ |  | ja |  | Ja |  | n:12
n:302 | Feliks |  | Apricore ApS |  | Leder, Plan, Teknik & Miljø | leder.teknik@proeveby.example | Plan, Teknik & Miljø | X-302 | Renovation og tømninger. | Fagsystem | SaaS | n/a | 20-08-2024 | J | d:2022-12-15 | N |  | n:9
n:303 | Byggesagsarkivet | Arkivet | Mosehøj Software ApS | 99001054 | Leder, Plan, Teknik & Miljø | leder.teknik@proeveby.example | Plan, Teknik & Miljø | X-303 | Gamle byggesager, indskannet. | Sag og arkiv | Egen drift | irrelevant |  | X | 05.06.15 | nej | Kontrakt udløber snart |  | Ejer 711090-4321 ringede
n:304 | Vejmeldinger |  | mosehøj software | CVR 99001054 | Leder, Plan, Teknik & Miljø | leder.teknik@proeveby.example | Plan, Teknik & Miljø | X-304 | Borgere melder huller i vejen. | Selvbetjening | hos leverandøren | ja | d:2020-01-15 | Nej |  | Nej |  | ca. 20
n:305 | Vejmeldinger |  | Mosehøj Software ApS | 99001054 | Leder, Plan, Teknik & Miljø | leder.teknik@proeveby.example | Plan, Teknik & Miljø | X-305 | Borgere melder huller i vejen. | Selvbetjening | hos leverandøren | ja | d:2020-01-15 | Nej |  | Nej |  | 
n:306 | Gammelt kortsystem |  | Mosehøj Software ApS | 99001054 | Leder, Plan, Teknik & Miljø | leder.teknik@proeveby.example | Plan, Teknik & Miljø | X-306 | Erstattet i 2016. | Geografisk information | On-premise | nej |  | nej |  | nej | Nedlagt | 

 | STABEN
n:401 | Acadre | ESDH | Formpipe Software A/S |  | Leder, Staben | leder.staben@proeveby.example | Staben | X-401 | Sager og dokumenter. | Sag og arkiv | On-premise | ved ikke | d:2019-04-04 | ? | d:2015-02-02 | ja |  | n:900
n:402 | Prisme | Økonomisystemet | Fujitsu A/S |  | Leder, Staben | leder.staben@proeveby.example | Staben | X-402 | Regnskab og debitorer. | HR, løn og økonomi | Ekstern | ja | d:2023-02-17 | nej | forår 2020 | nej | =se bilag 3 | n:150
n:403 | Ferie & fravær |  | Tangvig Digital A/S | 99001063 | Leder, Staben | leder.staben@proeveby.example | Staben | X-403 | Registrering af fravær; kobler til løn. | HR, løn og økonomi | Saas | x | 31.02.2021 | ja | 2021-09-30 | Nej | CVR skal tjekkes | n:1800
n:404 | Intranettet | Inforummet | Tangvig Digital | 99001062 | Leder, Staben | leder.staben@proeveby.example | Staben | X-404 | Nyheder til medarbejdere. | Kommunikation | SaaS | Ja | 12/2022 | ja | 30-09-2021 | nej |  | n:2400

I alt: 17 systemer
Kilde: forvaltningernes egne lister, samlet af staben
`)
  },
  {
    name: 'Lister',
    hidden: 'hidden',
    rows: table(`
Ja
Nej
Ikke relevant
Ved ikke
`)
  },
  {
    name: 'Gammel version',
    hidden: 'veryHidden',
    rows: table(`
System | Leverandør
Ark fra 2014 | Mosehøj Software ApS
`)
  }
]
