import type { Field } from '../../kernel/field.ts'
import { internalField } from '../../kernel/internal-field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { lifecycleChoices } from './system.choices.ts'

/** What a system is; domain.md §4.2. The order is the order on the page, in lists and in exports. */
export const generalFields = [
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
      system | systemnavn | it-system | it system | fagsystem | it-systemnavn | it systemnavn | systemets navn
      navn på system | navn på it-system | systemtitel | systembetegnelse | applikation | applikationsnavn | løsning
      it-løsning | it-løsningens navn | program | programnavn | system/applikation | system/løsning | system eller løsning
      systemet | system (navn) | officielt systemnavn | it-systemets navn | fagsystemets navn
      applikasjon | applikasjonsnavn | systemets namn | namn | systemnamn | namn på system | fagapplikasjon | it-løysing
      løysing | system/løysing | ikt-system | navn på fagsystem | dataprogram | program/system
      system name | application | application name | app name | name of system | it system name | it application
      solution | solution name | asset name | name of application`)
  },
  {
    key: 'aliases',
    kind: 'list',
    audience: 'staff',
    section: 'general',
    searched: true,
    labels: labels('Andre navne', 'Andre navn', 'Other names'),
    synonyms: phrases(`
      alias | kaldenavn | lokalt navn | lokalt kaldenavn | lokal kaldenavn | også kaldet | forkortelse | kortnavn
      tidligere navn | tidligere systemnavn | populærnavn | daglig betegnelse | i daglig tale
      forkorting | kallenavn | kallenamn | lokalt namn | tidligere namn | tidlegare namn | alternativt navn | andre namn
      local name | local call name | short name | abbreviation | acronym | also known as | former name | previous name`)
  },
  {
    key: 'description',
    kind: 'longText',
    audience: 'staff',
    section: 'general',
    wanted: true,
    searched: true,
    labels: labels('Beskrivelse', 'Beskrivelse', 'Description'),
    synonyms: phrases(`
      systembeskrivelse | it-system (beskrivelse) | kort beskrivelse | beskrivelse af system | beskrivelse af systemet
      anvendelse | anvendes til | bruges til | hvad bruges systemet til | hvad bruges det til | funktion | funktionalitet | indhold
      uddybende beskrivelse | opgaver | hvad kan systemet
      hva brukes systemet til | brukes til | vert brukt til | skildring | omtale | funksjon | funksjonalitet | innhold
      systemskildring | bruksområde | brukes til hva | hva er dette | beskrivelse av system | beskrivelse av systemet
      system description | short description | application description | function | functionality | used for | what it does`)
  },
  {
    key: 'purpose',
    kind: 'longText',
    audience: 'staff',
    section: 'general',
    more: true,
    searched: true,
    labels: labels('Formål', 'Formål', 'Purpose'),
    synonyms: phrases(`
      systemets formål | systemets overordnede formål | overordnet formål | formål med systemet | behandlingsformål
      formål med behandlingen | formålet | formål med bruk | føremål | føremål med systemet
      purpose of system | business purpose | purpose of processing`)
  },
  {
    key: 'category',
    kind: 'ref',
    audience: 'staff',
    entity: 'systemCategory',
    section: 'general',
    wanted: true,
    listed: true,
    filter: true,
    labels: labels('Kategori', 'Kategori', 'Category'),
    synonyms: phrases(`
      systemkategori | systemtype | type | type system | type af system | fagområde | forretningstype | forretningsområde
      emne | systemgruppe | gruppering
      type systemer | systemkategorier | kategorier | fagfelt | tema | type løsning | type løysing
      system category | system type | application type | application category | subject area | domain | business area`)
  },
  {
    key: 'lifecycle',
    kind: 'choice',
    audience: 'staff',
    choices: lifecycleChoices,
    section: 'general',
    part: 'system_use',
    wanted: true,
    listed: true,
    filter: true,
    labels: labels('Livscyklus', 'Livsløp', 'Lifecycle'),
    synonyms: phrases(`
      status | livscyklusstatus | livscyklusfase | fase | systemstatus | driftsstatus | status (livscyklus) | anvendelsesstatus | aktiv
      aktiv/inaktiv | i brug | i drift | er systemet i brug | er i brug
      livsløpstatus | livsløpsstatus | i bruk | er systemet i bruk | bruksstatus | livslaup | livslaupsstatus
      lifecycle status | life cycle | life cycle status | system status | application status | state | in use | active`)
  },
  {
    key: 'url',
    kind: 'url',
    audience: 'staff',
    section: 'general',
    labels: labels('Webadresse', 'Nettadresse', 'Web address'),
    synonyms: phrases(`
      url | link | hjemmeside | adresse til system | link til system | link til systemet | webadresse (url) | systemlink
      webside | www | internetadresse
      lenke | lenkje | lenke til system | nettside | lenkje til system | nettstad
      website | web site | web page | homepage | link to system | web link | hyperlink`)
  },
  {
    key: 'citizenUrl',
    kind: 'url',
    audience: 'staff',
    section: 'general',
    part: 'system_use',
    more: true,
    labels: labels('Adresse for borgere', 'Adresse for innbyggere', 'Address for citizens')
  },
  {
    key: 'staffUrl',
    kind: 'url',
    audience: 'staff',
    section: 'general',
    part: 'system_use',
    more: true,
    labels: labels('Adresse for ansatte', 'Adresse for ansatte', 'Address for staff')
  },
  {
    key: 'supplierUrl',
    kind: 'url',
    section: 'general',
    part: 'system_use',
    more: true,
    labels: labels('Adresse for leverandører', 'Adresse for leverandører', 'Address for suppliers')
  },
  {
    key: 'localId',
    kind: 'text',
    section: 'general',
    part: 'system_use',
    searched: true,
    more: true,
    labels: labels('Lokalt id', 'Lokal id', 'Local id'),
    synonyms: phrases(`
      id | system id | system-id | systemid | lokal system id | lokal systemid | nr | nr. | nummer | løbenr | løbenummer
      systemnr | systemnummer | id-nr | id nr | lb.nr | lbnr | systemkode | lokal reference
      løpenummer | løpenr | ref | ref.nr | referansenummer
      app id | application id | asset id | system number | number | no. | identifier | local system id | reference number`)
  },
  {
    key: 'externalId',
    kind: 'text',
    section: 'general',
    searched: true,
    more: true,
    labels: labels('Eksternt id', 'Ekstern id', 'External id'),
    synonyms: phrases(`
      uuid | system uuid | it-system (uuid) | it-system (eksternt uuid) | it-system (externt uuid) | eksternt uuid
      kitos id | kitos uuid | kitos-id | cmdb id | cmdb-id | guid | external uuid | configuration item`)
  },
  {
    key: 'version',
    kind: 'text',
    section: 'general',
    more: true,
    labels: labels('Version', 'Versjon', 'Version number'),
    synonyms: phrases(`
      versionsnummer | versionsnr | systemversion | aktuel version | release
      versjonsnummer | versjonsnr | utgave | utgåve | current version | software version`)
  },
  {
    key: 'taskCodes',
    kind: 'list',
    section: 'general',
    more: true,
    labels: labels('Opgavekoder (KLE)', 'Tjenestekoder (LOS)', 'Task codes'),
    synonyms: phrases(`
      kle | kle id | kle-nr | kle nr | kle-nummer | kle-numre | kle navn | kle-emne | kle emner | kle gruppe
      los | los-ord | los ord | k-koder | k-kode | kle number`)
  },
  {
    key: 'licence',
    kind: 'text',
    section: 'general',
    more: true,
    labels: labels('Licens', 'Lisens', 'Licence'),
    synonyms: phrases(`
      licenstype | licensmodel | licensform | licens- og kodegrundlag | licenser | licensforhold
      lisenstype | lisensmodell | lisensar | lisenser | license | licenses | licence type | license type | licensing model`)
  },
  {
    key: 'reviewedOn',
    kind: 'date',
    section: 'general',
    part: 'system_use',
    more: true,
    labels: labels('Oplysningerne gennemgået', 'Opplysningene gjennomgått', 'Entry reviewed on'),
    synonyms: phrases(`
      sidst gennemgået | sidst opdateret | senest opdateret | sidst ajourført | opdateret | opdateret dato | ajourført
      kvalitetssikret dato | seneste gennemgang | sidst redigeret: dato | sidst redigeret | sidst ændret | opdateringsdato
      sist gjennomgått | sist oppdatert | sist revidert | oppdatert | oppdatert dato | sist endra | sist endret
      sist kvalitetssikret | kvalitetssikret
      last updated | last reviewed | last review date | reviewed on | last modified | updated on | review date`)
  },
  {
    key: 'reviewedBy',
    kind: 'text',
    section: 'general',
    part: 'system_use',
    more: true,
    personal: true,
    labels: labels('Gennemgået af', 'Gjennomgått av', 'Entry reviewed by')
  },
  {
    key: 'nextReviewOn',
    kind: 'date',
    section: 'general',
    part: 'system_use',
    more: true,
    labels: labels('Næste gennemgang', 'Neste gjennomgang', 'Next review on')
  },
  ...internalField({ section: 'general', part: 'system_use' }),
  {
    key: 'note',
    kind: 'longText',
    section: 'general',
    part: 'system_use',
    searched: true,
    labels: labels('Bemærkninger', 'Merknader', 'Notes'),
    synonyms: phrases(`
      bemærkning | kommentar | kommentarer | noter | note | øvrige bemærkninger | bemærkninger/kommentarer | evt. bemærkninger
      andre bemærkninger | øvrigt | andet | diverse | uddybning | supplerende oplysninger | bem. | bemærk
      merknad | notat | merknadar | annet | anna | andre merknader | utfyllende opplysninger | kommentarar | andre opplysninger
      remarks | remark | comment | comments | other | other comments | additional information | free text`)
  }
] as const satisfies readonly Field[]
