import { v5 as uuidFromName } from 'uuid'
import { labels } from '../../../src-shared/kernel/labels.ts'
import type { Country, Labels } from '../../../src-shared/kernel/language.ts'
import type { EntityStore } from '../entities/entity-store.ts'

/** A main category with its categories. */
interface MainCategory {
  readonly name: Labels
  readonly categories: readonly Labels[]
}

/** The pairs of main category and category that a new register starts with; after Oslo's system register (2019). */
export const categorySeed: readonly MainCategory[] = [
  {
    name: labels('Fagsystem', 'Fagsystem', 'Line-of-business system'),
    categories: [
      labels('Logistiksystem', 'Logistikksystem', 'Logistics'),
      labels('Indkøb og anskaffelser', 'Fagsystem til innkjøp og anskaffelser', 'Purchasing and procurement'),
      labels('Sundhed', 'Fagsystem Helse', 'Health'),
      labels(
        'Sagsbehandling – kommunale ydelser',
        'Saksbehandling - kommunale ytelser',
        'Casework – municipal benefits'
      ),
      labels('Dagtilbud', 'Fagsystem Barnehage', 'Day care'),
      labels('Geografisk information', 'Fagsystem Geografisk informasjon', 'Geographic information'),
      labels('Bibliotek', 'Fagsystem Bibliotek', 'Library'),
      labels('Parkering og trafik', 'Fagsystem Parkering og samferdsel', 'Parking and transport'),
      labels('Patientjournal', 'Pasientjournal', 'Patient record'),
      labels('Øvrig sagsbehandling', 'Øvrig fagsystem saksbehandling', 'Other casework'),
      labels(
        'Ingeniør, arkitekt og konstruktion',
        'Fagsystem Ingeniør, arkitekt og konstruksjon',
        'Engineering, architecture and construction'
      ),
      labels('Børn og unge (børneværn)', 'Fagsystem Barnevern', 'Child welfare'),
      labels('Museum', 'Fagsystem for Museum', 'Museum'),
      labels('Butiksdata og salg', 'Fagsystem Butikkdata og salg', 'Shop data and sales'),
      labels(
        'Læringsplatform, skoleadministration og elever',
        'Læringsplattform, skole admin og elevoppfølging',
        'Learning platform, school administration and pupils'
      ),
      labels('Vand og spildevand', 'Fagsystem Vann og avløp', 'Water and sewage'),
      labels('Spørgeskemaer', 'Fagsystem Spørreundersøkelse', 'Surveys'),
      labels('Flådestyring', 'Virksomhet Flåtestyring', 'Fleet management')
    ]
  },
  {
    name: labels(
      'Administrative systemer for virksomheden',
      'Virksomhet administrative system',
      'Organisation-wide administrative systems'
    ),
    categories: [
      labels('Administration', 'Administrasjon', 'Administration'),
      labels('Kundehåndtering (CRM)', 'Kundehåndtering CRM', 'Customer relations (CRM)'),
      labels('Analyse, beslutning, rapportering', 'Analyse, beslutning, rapportering', 'Analysis, decision, reporting'),
      labels('Tid, ressourcer og vagter', 'Timer, ressurser og vakter', 'Time, resources and shifts'),
      labels('Styring, kvalitet og afvigelser', 'Styring, kvalitet og avvik', 'Management, quality and deviations'),
      labels('HR, løn og økonomi', 'HR, lønn og økonomi', 'HR, payroll and finance'),
      labels('Projektplanlægning og -styring', 'Prosjektplanlegging og -styring', 'Project planning and management'),
      labels('Sag og arkiv', 'Sak og arkiv', 'Case and archive'),
      labels('Varsling og krise', 'Varsling og krise', 'Alerting and crisis')
    ]
  },
  {
    name: labels('Administrative hjælpesystemer', 'Administrative hjelpesystem', 'Administrative support systems'),
    categories: [
      labels(
        'Samarbejde, kommunikation og informationsdeling',
        'Samhandling, kommunikasjon og informasjonsdeling',
        'Collaboration, communication and sharing'
      ),
      labels('Billedbehandling og grafik', 'Bildebehandling / Grafisk', 'Images and graphics'),
      labels('Produktivitet', 'Produktivitetstøtte', 'Productivity'),
      labels('Publicering og CMS', 'Publisering og CMS', 'Publishing and CMS'),
      labels('Booking og tilmelding', 'Booking og påmelding', 'Booking and registration'),
      labels('Besøg og ankomstregistrering', 'Besøk og ankomstregistrering', 'Visits and arrivals'),
      labels('Telefoni og omstilling', 'Telefoni og sentralbord', 'Telephony and switchboard'),
      labels('E-læring', 'Verktøy for e-læring', 'E-learning'),
      labels('Optagelse, lyd, afspilning', 'Samtaleopptak, lyd, audio, spill, etc', 'Recording, audio, playback'),
      labels('Procesautomatisering', 'Prosessautomatisering', 'Process automation'),
      labels('Serviceværktøj (ITSM)', 'Tjenestehåndtering ITSM', 'Service management (ITSM)')
    ]
  },
  {
    name: labels('Teknisk drift', 'Teknisk drift', 'Technical operation'),
    categories: [
      labels('Adgangskontrol', 'Adgangskontroll', 'Physical access control'),
      labels('Bygningsautomatik', 'SD-anlegg', 'Building automation'),
      labels('Alarm og overvågning', 'Alarm og overvåking', 'Alarm and surveillance'),
      labels('Forvaltning af bygninger og anlæg', 'Forvaltning bygg og anlegg', 'Buildings and grounds'),
      labels('Måling og beregning', 'Måling og kalkulering', 'Metering and calculation'),
      labels('Informationsskærme', 'Informasjonsskjermer', 'Information screens')
    ]
  },
  {
    name: labels('It – udvikling og drift', 'IKT - utvikling og drift', 'IT – development and operation'),
    categories: [
      labels('Database', 'Database', 'Database'),
      labels('Infrastruktur og drift', 'Infrastruktur og drift', 'Infrastructure and operation'),
      labels('It-sikkerhed', 'IKT Sikkerhet', 'IT security'),
      labels('Elektronisk dataudveksling', 'Elektronisk datautveksling', 'Electronic data interchange'),
      labels('Udvikling – værktøj og rammer', 'Utvikling - verktøy og rammeverk', 'Development – tools and frameworks')
    ]
  },
  {
    name: labels('Information og borger', 'Informasjon og innbygger', 'Information and citizens'),
    categories: [
      labels('Portal og informationstjeneste', 'Portal og informasjonstjeneste', 'Portal and information service'),
      labels('Borgertjeneste', 'Innbyggertjeneste', 'Citizen service'),
      labels('Eksterne løsninger', 'Eksterne løsninger', 'External solutions'),
      labels('Blanketter', 'Skjemarammeverk', 'Forms')
    ]
  }
]

/** What the ids of the first categories are made from (RFC 9562 §5.5); any other would do, but it must never change. */
const namespace = '6f1d6d0a-3c1e-4c55-9d57-0f5c1a0b7e21'

/**
 * Puts the first categories into a new register. Their ids come from their names, so that they are the same in every
 * register: what is filed under them in one is found under them in another. A Norwegian register calls them by their
 * Norwegian names.
 */
export function seedCategories(categories: EntityStore, country: Country): void {
  const add = (name: Labels, parent: string | null): string =>
    categories.insert(
      { name: country === 'NO' ? name.nb : name.da, nameNb: name.nb, nameEn: name.en, parent },
      { id: uuidFromName(`${parent ?? ''}/${name.da}`, namespace) }
    )
  for (const { name, categories: below } of categorySeed) {
    const parent = add(name, null)
    for (const category of below) add(category, parent)
  }
}
