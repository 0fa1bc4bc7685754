import { type MadeSheet, table } from './sheet.ts'

/** The municipality’s units; a unit is named before the units below it. */
export const unitList: readonly MadeSheet[] = [
  {
    name: 'Organisation',
    rows: table(`
Enhed | Overordnet enhed | Type | Leder | E-mail | EAN-nummer
Børn & Skole |  | Forvaltning | Leder, Børn & Skole | boernskole@proeveby.example | 5790000000019
Nordskolen | Børn & Skole | Skole | Skoleleder, Nordskolen | nordskolen@proeveby.example
Sydskolen | Børn & Skole | Skole | Skoleleder, Sydskolen | sydskolen@proeveby.example
Dagtilbud | Børn & Skole | Afdeling | Dagtilbudsleder | 
Social & Sundhed |  | Forvaltning | Leder, Social & Sundhed | social@proeveby.example | 5790000000026
Sundhedscentret | Social & Sundhed | Center | Sygeplejefaglig leder | 
Hjemmeplejen | Social & Sundhed | Afdeling | Leder af hjemmeplejen | 
Træningscentret | Social & Sundhed | Center | Ledende terapeut | 
Plan, Teknik & Miljø |  | Forvaltning | Leder, Plan, Teknik & Miljø | teknik@proeveby.example | 5790000000033
Materielgården | Plan, Teknik & Miljø | Team | Driftsleder, Materielgården | 
Staben |  | Forvaltning | Leder, Staben | staben@proeveby.example | 5790000000040
Borgerservice | Staben | Afdeling | Leder, Borgerservice | borgerservice@proeveby.example
`)
  }
]

/** Suppliers as the accounts know them: one twice, numbers in every writing, one with a wrong check digit. */
export const supplierList: readonly MadeSheet[] = [
  {
    name: 'Leverandører',
    rows: table(`
Leverandørnavn | CVR nr | Land | Mail | Telefonnummer | Databehandler? | Kreditornr.
Havbris Data ApS | 99001038 | Danmark | kontakt@havbris.example | 12 34 56 01 | ja | 000417
Lyngtoft Systemer A/S | 99 00 10 46 | DK | info@lyngtoft.example | +45 12345602 | ja | 000418
Mosehøj Software ApS | DK99001054 | Danmark | mail@mosehoej.example |  | Ja | 000419
MOSEHØJ SOFTWARE APS | 99001054 | Danmark | mail@mosehoej.example |  | Ja | 000419
Tangvig Digital A/S | 99001062 | Danmark |  | 12345604 | x | 000420
Klitrose IT ApS | n:99001070 | Danmark |  |  | ja | 000421
Solhverv Konsulenter K/S | 99001088 | Danmark | post@solhverv.example |  | nej | 000422
Birkelund & Ø Data I/S | CVR-nr. 99001097 | Danmark |  |  | ja | 000423
Northlight Apps Inc. |  | USA | hello@northlight.example |  | ja | 000424
Grünwald Software GmbH |  | Tyskland | info@gruenwald.example |  | ja | 000425
Skarven Programvare AS | NO 310550108 MVA | Norge |  |  | ? | 000426
`)
  }
]

/** Contracts: amounts, notice in months, dates as the lawyer wrote them. */
export const contractList: readonly MadeSheet[] = [
  {
    name: 'Kontrakter',
    rows: table(`
Kontraktnr. | Kontrakt | Firma | Omfatter systemer | Kontrakttype | Startdato | Udløbsdato | Opsigelsesvarsel | Årlig udgift | Kommentar
K-2019-004 | Skoletavlen, drift og support | Havbris Data ApS | Skoletavlen; Elevportal | Serviceaftale | d:2019-08-01 | d:2027-07-31 | n:6 | n:245000
K-2018-011 | Vagtplan | Lyngtoft Systemer A/S | Vagtplan Pleje | Hovedkontrakt | 01.02.2018 | 31.01.2028 | n:3 | n:410000 | Kan forlænges 2 × 1 år
K-2020-002 | Byggesag, hostet | Mosehøj Software ApS | "Byggesagsarkivet\\nByggesag online" | Driftsaftale | 2020-03-01 |  | n:12 | n:112000
K-2016-007 | Kortdata | LIFA A/S | LIFA LOIS CPR-løsning | Vedligeholdelsesaftale | 1. januar 2016 | 31. december 2026 | n:6 | n:98500
`)
  }
]

/** Who sends what to whom, as the IT department drew it up: no name of its own, ways in several words. */
export const dependencyList: readonly MadeSheet[] = [
  {
    name: 'Snitflader',
    rows: table(`
Snitflader mellem systemer (it-afdelingen, 2021)

Fra system | Til system | Type | Retning | Oplysninger | Snitflade | Hyppighed | Bemærkninger
KMD Nexus | Acadre | Persondata | sender | Stamdata; afgørelser | Webservice | løbende
KMD Nexus | Medicinkort online | Persondata | tovejs | Medicin | Webservice | løbende
KMD Nexus | Vagtplan Pleje | Persondata | modtager | Medarbejdere | Fil | dagligt | Flyttes til API i 2027
Trygve nødkald | KMD Nexus | Persondata | leverer | Nødkald | API | løbende
Tandplejejournal | KMD Nexus | Persondata | henter | Stamdata | Fil | dagligt
Skoletavlen | Elevportal | Login |  |  | SAML | løbende
FBS Cicero | Elevportal | Persondata | modtager | Elever | Fil | ugentligt
Pladsanvisning | Prisme | Persondata | sender | Betalinger | Fil | månedligt
Feliks | Prisme | Persondata | sender | Betalinger | Fil | månedligt
Parkeringsafgifter | Prisme | Teknisk | sender |  | Fil | dagligt
Byggesag online | Byggesagsarkivet | Komponent |  |  |  | løbende
Byggesag online | Acadre | Persondata | sender | Sager | API | løbende
LIFA LOIS CPR-løsning | Byggesag online | Teknisk | sender | Ejere | WFS | løbende
Vejmeldinger | Acadre | Teknisk | sender |  | API | ved behov
Ferie & fravær | Prisme | Persondata | sender | Fravær | Fil | månedligt
Intranettet | Ferie & fravær | Udstilling |  |  | API | løbende
`)
  }
]

/** Where the changes of CPR come from, as the coordinators' forum drew it up: seven systems by Serviceplatformen, and what else was found. */
export const cprSourceList: readonly MadeSheet[] = [
  {
    name: 'CPR-abonnementer',
    rows: table(`
CPR-abonnementer (systemkoordinatorforum, 2020)

Kanal | Kundenr. | Anvendersystem | Leverandør | Systemer | Filtre | Ansvarlig forvaltning | Status | Sletter | Seneste udtræk | Bemærkninger
Serviceplatformen |  | rehab-as | Appinux A/S | rehab-aabenraa.appinux | CPR-numre | Social & Sundhed | Aktiv | Appinux A/S | d:2026-03-02 |
Serviceplatformen |  | feliks-as | Apricore ApS | Feliks | CPR-numre | Plan, Teknik & Miljø | Aktiv |  |  |
SF6002 |  | acadre-as | Formpipe Software A/S | Acadre | CPR-numre | Staben | Aktiv | Formpipe Software A/S | d:2026-03-02 |
SF6002 |  | lois-as | LIFA A/S | LIFA LOIS CPR-løsning | Kommunekode | Plan, Teknik & Miljø | Aktiv |  |  | Følger alle i kommunen
Serviceplatformen |  | nexus-as | KMD A/S | KMD Nexus | CPR-numre | Social & Sundhed | Aktiv | KMD A/S | d:2026-04-15 |
Serviceplatformen |  | cicero-as | Systematic A/S | FBS Cicero | CPR-numre | Børn & Skole | Aktiv |  |  |
Serviceplatformen |  | prisme-as | Fujitsu A/S | Prisme | CPR-numre; Hændelseskoder | Staben | Aktiv |  |  |
P-data | K-0580 |  | KMD A/S | KMD Nexus; Pladsanvisning | Ingen filtre | Social & Sundhed | Aktiv |  |  | Udfases; hvem der stadig bruger den, er ikke afklaret
CPRWeb | K-4711 |  |  |  | CPR-numre | Borgerservice | Aktiv |  |  | Oprettet af borgerservice, ingen ved hvorfor
`)
  }
]
