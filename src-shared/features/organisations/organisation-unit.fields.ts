import type { Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

/** A unit of the municipality's organisation; units form a tree. */
export const organisationUnitEntity = {
  name: 'organisationUnit',
  labels: { one: labels('Enhed', 'Enhet', 'Unit'), many: labels('Enheder', 'Enheter', 'Units') },
  table: 'organisation_unit',
  title: 'name',
  identifiers: ['externalId'],
  responsibleUnit: 'self',
  parts: [],
  sections: [{ key: 'general', labels: labels('Generelt', 'Generelt', 'General') }],
  fields: [
    {
      key: 'name',
      kind: 'text',
      audience: 'staff',
      section: 'general',
      required: true,
      wanted: true,
      searched: true,
      listed: true,
      labels: labels('Navn', 'Navn', 'Name'),
      synonyms: phrases(`
        enhed | enhedsnavn | enhedens navn | afdeling | afdelingsnavn | forvaltning | forvaltningsnavn | organisationsenhed
        organisatorisk enhed | institution | institutionsnavn | inst_navn | sted | center | team | område | navn på enhed
        enhet | enhetsnavn | avdeling | avdelingsnavn | virksomhet | virksomhetsnavn | etat | seksjon | tjenestested
        eining | einingsnamn | namn | verksemd | tenestestad | navn på enhet
        unit | unit name | department | department name | organisation unit | organizational unit | business unit | division`)
    },
    {
      key: 'shortName',
      kind: 'text',
      audience: 'staff',
      section: 'general',
      searched: true,
      listed: true,
      labels: labels('Forkortelse', 'Forkortelse', 'Short name'),
      synonyms: phrases(`
        kortnavn | kode | initialer | enhedskode | afdelingskode | kort navn
        enhetskode | forkorting | kortnamn | short | code | abbreviation | acronym`)
    },
    {
      key: 'parent',
      kind: 'ref',
      audience: 'staff',
      entity: 'organisationUnit',
      section: 'general',
      listed: true,
      filter: true,
      labels: labels('Overordnet enhed', 'Overordnet enhet', 'Parent unit'),
      synonyms: phrases(`
        overordnet afdeling | overordnet | overordnet organisationsenhed | hører under | hører til | overenhed | forælder
        overordnet forvaltning | moderenhed
        overordnet avdeling | overordna eining | overordna | tilhører | ligger under | høyrer under
        parent | parent department | parent organisation unit | reports to | belongs to`)
    },
    {
      key: 'kind',
      kind: 'choice',
      audience: 'staff',
      section: 'general',
      listed: true,
      filter: true,
      choices: [
        {
          code: 'administration',
          labels: labels('Forvaltning', 'Etat', 'Administration'),
          synonyms: ['direktørområde', 'sektor']
        },
        {
          code: 'department',
          labels: labels('Afdeling', 'Avdeling', 'Department'),
          synonyms: ['center', 'seksjon', 'sektion']
        },
        {
          code: 'institution',
          labels: labels('Institution', 'Institusjon', 'Institution (school, care home …)'),
          synonyms: ['skole', 'plejehjem', 'sykehjem', 'barnehage', 'dagtilbud']
        },
        { code: 'team', labels: labels('Team', 'Team (gruppe)', 'Team or group'), synonyms: ['gruppe'] }
      ],
      labels: labels('Type', 'Type', 'Kind'),
      synonyms: phrases(`
        type | enhedstype | enhetstype | einingstype | organisationstype | unit type | kind of unit`)
    },
    {
      key: 'leader',
      kind: 'ref',
      audience: 'staff',
      entity: 'person',
      section: 'general',
      listed: true,
      personal: true,
      wanted: true,
      labels: labels('Leder', 'Leder', 'Leader'),
      synonyms: phrases(`
        chef | enhedsleder | afdelingsleder | ansvarlig leder | daglig leder | centerchef | direktør
        enhetsleder | avdelingsleder | virksomhetsleder | leiar | einingsleiar | etatsleder | manager | head | director | leader`)
    },
    {
      key: 'email',
      kind: 'email',
      audience: 'staff',
      section: 'general',
      labels: labels('E-mail', 'E-post', 'E-mail'),
      synonyms: phrases(`
        mail | postkasse | email | epost | mailadresse | e-mailadresse | e-postadresse | fællespostkasse | felles postkasse | email address`)
    },
    {
      key: 'aliases',
      kind: 'list',
      audience: 'staff',
      section: 'general',
      searched: true,
      more: true,
      labels: labels('Andre navne', 'Andre navn', 'Other names'),
      synonyms: phrases(`
        alias | kaldenavn | tidligere navn | tidlegare namn | former name | also known as`)
    },
    {
      key: 'externalId',
      kind: 'text',
      section: 'general',
      searched: true,
      more: true,
      labels: labels('Eksternt id', 'Ekstern id', 'External id'),
      synonyms: phrases(`
        ean | ean nummer | ean-nummer | ean-nr | enhedsnummer | enhedsnr | sor | sor-kode | org.enhed id | id | uuid | p-nummer
        instregnr | institutionsnummer | org.enhet id | enhetsnummer | hrouid | gln | pnr | organisasjonsnummer | orgnr | unit id`)
    },
    {
      key: 'startsOn',
      kind: 'date',
      section: 'general',
      more: true,
      labels: labels('Oprettet', 'Opprettet', 'Starts on'),
      synonyms: phrases(`
        startdato | gyldig fra | oprettelsesdato | oppretta | start date | created`)
    },
    {
      key: 'endsOn',
      kind: 'date',
      section: 'general',
      more: true,
      labels: labels('Nedlagt', 'Nedlagt', 'Ends on'),
      synonyms: phrases(`
        slutdato | lukket | gyldig til | nedlagt dato | sluttdato | nedlagd | end date | closed`)
    },
    {
      key: 'phone',
      kind: 'text',
      audience: 'staff',
      section: 'general',
      more: true,
      labels: labels('Telefon', 'Telefon', 'Phone'),
      synonyms: phrases(`
        tlf | tlf. | telefonnummer | telefonnr | mobil | phone number | telephone`)
    },
    {
      key: 'address',
      kind: 'longText',
      audience: 'staff',
      section: 'general',
      more: true,
      labels: labels('Adresse', 'Adresse', 'Address'),
      synonyms: phrases(`
        gade | vejnavn | postadresse | besøgsadresse | besøksadresse | gateadresse | street address`)
    },
    {
      key: 'note',
      kind: 'longText',
      section: 'general',
      more: true,
      labels: labels('Bemærkninger', 'Merknader', 'Notes'),
      synonyms: phrases(`
        kommentar | kommentarer | bemærkning | bem. | merknad | merknadar | notat | comment | comments | remarks`)
    }
  ]
} as const satisfies Entity
