import { type MadeSheet, table } from './sheet.ts'

/** The record of processing activities as it was kept: a sheet per department, no two headers alike. */
export const activityLists: readonly MadeSheet[] = [
  {
    name: 'Borgerservice',
    rows: table(`
Fortegnelse over behandlingsaktiviteter – Borgerservice
Rettet 12.3.2022

Behandlingsaktivitet | Formål | Hjemmel | Kategorier af registrerede | Personoplysninger | IT-systemer | Videregives til | 3. land | Slettefrist
Sygesikring og lægevalg | At udstede sundhedskort og registrere valg af læge | Art. 6, stk. 1, litra e; sundhedsloven § 12 | Borgere | Navn og adresse; CPR-nummer | Acadre | Regionen; praktiserende læger | nej | 5 år efter sagens afslutning
Folkeregistrering | At føre folkeregisteret | artikel 6 (1) c, CPR-loven § 6 | Borgere; Pårørende | Navn og adresse; CPR-nummer | LIFA LOIS CPR-løsning; Acadre | Andre kommuner | nej | Bevares
Parkeringsafgifter | At opkræve afgifter for parkering | 6.1.e | Borgere | Navn og adresse; Økonomiske forhold | Parkeringsafgifter | Gældsstyrelsen | nej | 3 år efter betaling
`)
  },
  {
    name: 'Hjemmeplejen',
    rows: table(`
Fortegnelse over behandlingsaktiviteter – Hjemmeplejen

Aktivitet | Hvorfor behandles | Retsgrundlag | Hvem behandles | Typer af oplysninger | System | Modtagere af oplysninger | Tredjeland | Sletning | Sikkerhedsforanstaltninger
Visitation til hjemmehjælp | At vurdere borgerens behov og træffe afgørelse om hjælp i hjemmet | Databeskyttelsesforordningen artikel 6, stk. 1, litra e, og artikel 9, stk. 2, litra h; serviceloven § 83 | Borgere; Pårørende | CPR-nummer; Helbredsoplysninger | KMD Nexus | Sygehuse; praktiserende læger | nej | 5 år efter sidste ydelse | Adgang efter arbejdsopgave; logning
Nødkald | At komme til hjælp, når borgeren kalder | 6.1.e, 9.2.h | Borgere | Navn og adresse; Helbredsoplysninger | Trygve nødkald; KMD Nexus |  | ja | 1 år efter aftalens ophør |
`)
  },
  {
    name: 'Nordskolen',
    rows: table(`
Behandlinger: Nordskolen

Navn | Formål med behandlingen | Lovgrundlag | Persongrupper | Oplysninger | Fagsystemer | Overlades til | Uden for EU/EØS? | Opbevaring
Elevadministration | At føre elevernes fravær og karakterer | Folkeskoleloven § 55 b, art. 6, stk. 1, litra e | Elever; Værger og forældre | Navn og adresse; Karakterer; Fravær | Elevportal; Skoletavlen | Ministeriet | nej | 10 år efter skolegang
Klassebilleder | At give forældre et billede af klassen | Samtykke (artikel 6, stk. 1, litra a) | Elever | Billeder | Intranettet |  | nej | Når samtykket trækkes tilbage
`)
  }
]

/** Forms of one activity a sheet, as the staff office filled them in: label and value. */
export const activityCards: readonly MadeSheet[] = [
  {
    name: 'Løn',
    rows: table(`
Behandlingsaktivitet | Lønudbetaling
Ansvarlig enhed | Staben
Formål | At udbetale løn og indberette skat
Retsgrundlag | Artikel 6, stk. 1, litra b og c; kildeskatteloven § 7
Kategorier af registrerede | Ansatte
Personoplysninger | Navn og adresse; CPR-nummer; Økonomiske forhold
IT-systemer | Prisme
Modtagere | Skattestyrelsen; pensionskasser
Overførsel til tredjeland | Nej
Slettefrist | 5 år efter fratræden
Sikkerhedsforanstaltninger | To faktorer ved login; opdelt adgang
`)
  },
  {
    name: 'Ansøgninger',
    rows: table(`
Behandlingsaktivitet | Rekruttering
Ansvarlig enhed | Staben
Formål | At vælge blandt ansøgere til stillinger
Retsgrundlag | Artikel 6, stk. 1, litra e; databeskyttelsesloven § 12
Kategorier af registrerede | Jobansøgere
Personoplysninger | Navn og adresse; Uddannelse; Straffeattest
IT-systemer | Acadre
Modtagere |
Overførsel til tredjeland | Nej
Slettefrist | 6 måneder efter afslag
Sikkerhedsforanstaltninger | Kun ansættelsesudvalget har adgang
`)
  }
]

/** Data processing agreements: sub-processors in one cell, dates in every writing, a system in two agreements. */
export const agreementList: readonly MadeSheet[] = [
  {
    name: 'Databehandleraftaler',
    rows: table(`
Databehandleraftaler, ført af Staben

Databehandler | CVR-nr. | Omfatter systemer | Indgået | Udløber | Underdatabehandlere | Tilsyn (måneder) | Seneste tilsyn
Havbris Data ApS | 99001038 | Skoletavlen; Elevportal | d:2019-08-01 | d:2027-07-31 | Northlight Apps Inc. | n:12 | 14-03-2025
Lyngtoft Systemer A/S | 99 00 10 46 | Vagtplan Pleje | 1. februar 2018 | 31-01-2028 |  | n:24 |
Mosehøj Software ApS | DK99001054 | Byggesagsarkivet; Byggesag online | 01.03.2020 |  | Klitrose IT ApS | n:12 | maj 2024
Tangvig Digital A/S | 99001062 | Trygve nødkald | 2021-11-15 | d:2025-11-14 | Grünwald Software GmbH; Northlight Apps Inc. |  |
Birkelund & Ø Data I/S | 99001097 | Ferie & fravær | 15.5.2018 |  |  | n:36 | 03.06.2023
`)
  }
]
