import type { Field } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { ownershipModelChoices } from './system.choices.ts'

/** Who answers for a system and who delivers it; domain.md §4.2. */
export const ownershipFields = [
  {
    key: 'supplier',
    kind: 'ref',
    audience: 'staff',
    entity: 'supplier',
    section: 'ownership',
    wanted: true,
    searched: true,
    listed: true,
    filter: true,
    labels: labels('Leverandør', 'Leverandør', 'Supplier'),
    synonyms: phrases(`
      systemleverandør | lev. | leverandørnavn | leverandør af system | leverandør af systemet | leverandøren | leverandørens navn
      navn på leverandør | it-leverandør | softwareleverandør | leverandør/udbyder | udbyder | udbydernavn | firma
      firmanavn | producent | fabrikant | virksomhed | virksomhedsnavn | leverandør/producent | systemudbyder
      leverandører | leverandør (firma) | ekstern leverandør | databehandler | databehandlere | rettighedshaver
      leverandør av system | leverandør av systemet | produsent | tilbyder | tilbydar | selskap | firmanamn
      leverandørnamn | databehandlar | programvareleverandør | leverandør/produsent
      vendor | vendor name | supplier name | provider | manufacturer | company | publisher | software vendor
      system vendor | system supplier | processor | data processor`),
    lookups: [
      {
        key: 'nationalId',
        labels: labels('Leverandørens CVR-nummer', 'Leverandørens organisasjonsnummer', 'Supplier’s national id'),
        synonyms: phrases(`
          cvr | cvr-nr | cvr nr | cvr nr. | cvr nummer | cvr-nummer | cvrnr | cvrnummer | lev. cvr | lev cvr | lev. cvr-nr
          leverandør cvr | leverandør-cvr | leverandør cvr-nr | leverandør cvr nummer | cvr (leverandør) | cvr leverandør
          leverandørens cvr | leverandørens cvr-nr | cvr/org.nr | se-nummer | databehandler cvr
          org.nr | org.nr. | orgnr | org nr | org. nr. | organisasjonsnummer | leverandør orgnr | orgnummer
          organisasjonsnr | org.nummer | foretaksnummer | leverandørs org.nr | leverandørens org.nr | leverandør org.nr
          leverandør org nr | organisasjonsnummer leverandør | orgnr leverandør | lev. org.nr
          company registration number | registration number | company number | organisation number | organization number
          vat number | vat no | vat | supplier vat | vendor registration number | supplier id | business id`)
      },
      {
        key: 'email',
        labels: labels('Leverandørens e-mail', 'Leverandørens e-post', 'Supplier’s e-mail'),
        synonyms: phrases(`
          leverandør mail | leverandør e-mail | leverandør email | leverandør e-post | leverandør epost | lev. mail
          mail leverandør | leverandørens mail | kontakt mail leverandør | supplier e-mail | supplier email | vendor email`)
      }
    ]
  },
  {
    key: 'supplierContact',
    kind: 'text',
    section: 'ownership',
    more: true,
    personal: true,
    labels: labels('Kontakt hos leverandøren', 'Kontakt hos leverandøren', 'Supplier’s contact'),
    synonyms: phrases(`
      leverandørkontakt | kontaktperson hos leverandør | kontaktperson leverandør | leverandør kontaktperson
      leverandørens kontaktperson | kontakt leverandør | leverandør kontakt | nøkkelpersonell | support | supportkontakt
      supplier contact | vendor contact | account manager | support contact`)
  },
  {
    key: 'unit',
    kind: 'ref',
    audience: 'staff',
    entity: 'organisationUnit',
    section: 'ownership',
    part: 'system_use',
    wanted: true,
    searched: true,
    listed: true,
    filter: true,
    labels: labels('Ansvarlig enhed', 'Ansvarlig enhet', 'Responsible unit'),
    synonyms: phrases(`
      forvaltning | afdeling | enhed | afdeling/enhed | forvaltning/afdeling | forvaltningsområde | fagforvaltning
      ansvarlig forvaltning | ansvarlig afdeling | ansvarlige forvaltninger | ansvarlig organisationsenhed
      ansv. organisationsenhed | ansvarlig org. enhed | organisationsenhed | organisation | ejerafdeling | ejerenhed
      ejende enhed | direktørområde | direktion | område | sektor | center | stab | fagcenter | fagafdeling | magistrat
      magistratsafdeling | institution | chefområde | område/afdeling | systemets ejerafdeling
      avdeling | enhet | virksomhet | etat | avdeling/enhet | enhet/avdeling | ansvarlig avdeling | ansvarlig virksomhet
      tjenesteområde | kommunalområde | seksjon | eining | verksemd | avdeling/eining | ansvarleg eining | tenesteområde
      ansvarlig etat | tjenestested | tenestestad | kommunalavdeling | rådmannsområde | eierenhet | eigareining | bydel
      organisatorisk systemeier | systemeier (enhet) | systemforvalter avdeling
      department | unit | business unit | division | organisational unit | organizational unit | owning department
      responsible department | department or business function | administration | directorate | area`)
  },
  {
    key: 'owner',
    kind: 'ref',
    audience: 'staff',
    entity: 'person',
    furtherIn: 'coOwners',
    section: 'ownership',
    part: 'system_use',
    wanted: true,
    searched: true,
    listed: true,
    filter: true,
    personal: true,
    labels: labels('Systemejer', 'Systemeier', 'System owner'),
    synonyms: phrases(`
      systemejer (rolle) | systemejer (navn) | ejer | systemets ejer | it-systemejer | systemejere | navn på systemejer
      forretningsejer | systemansvarlig ejer | dataejer | ansvarlig | ansvarlig leder | ansvarlig chef | ansvarlig person
      systemeier (rolle) | systemeier (navn) | eier | systemets eier | systemeiere | systemeiar | systemeigar | eigar
      forretningseier | ansvarleg | ansvarleg leiar | systemeigar (rolle) | dataeier | systemeier (personer)
      owner | business owner | application owner | product owner | owner name | accountable | responsible person
      it owner | current owner`),
    lookups: [
      {
        key: 'email',
        labels: labels('Systemejerens e-mail', 'Systemeierens e-post', 'System owner’s e-mail'),
        synonyms: phrases(`
          systemejer mail | systemejer e-mail | systemejer email | systemejers mail | systemejers e-mail | systemejer (mail)
          mail systemejer | e-mail systemejer | systemejer mailadresse | ejer mail | ejer e-mail | ejer email
          systemejer (email) | ansvarlig mail
          systemeier e-post | systemeier epost | systemeier mail | e-post systemeier | eier e-post | eier epost
          systemeigar e-post | systemeigar epost | systemeiers e-post
          owner email | owner e-mail | system owner email | system owner e-mail | business owner email`)
      }
    ]
  },
  {
    key: 'administrator',
    kind: 'ref',
    audience: 'staff',
    entity: 'person',
    furtherIn: 'coAdministrators',
    section: 'ownership',
    part: 'system_use',
    wanted: true,
    searched: true,
    filter: true,
    personal: true,
    labels: labels('Systemforvalter', 'Systemforvalter', 'System administrator'),
    synonyms: phrases(`
      systemansvarlig | systemadministrator | forvalter | administrator | systemforvalter (navn) | systemansvarlig (navn)
      systemansvarlige | kontaktperson | kontakt | daglig ansvarlig | it-ansvarlig | it-kontakt | fagansvarlig
      teknisk ansvarlig | driftsansvarlig | applikationsansvarlig | applikationsforvalter
      systemansvarleg | systemforvaltar | fagansvarleg | teknisk ansvarleg | driftsansvarleg | kontaktpersonar
      systemforvalter (personer) | superbruker/systemansvarlig | applikasjonsansvarlig
      system manager | application manager | system admin | admin | technical owner | technical contact | contact
      contact person | service manager | steward`),
    lookups: [
      {
        key: 'email',
        labels: labels('Systemforvalterens e-mail', 'Systemforvalterens e-post', 'System administrator’s e-mail'),
        synonyms: phrases(`
          systemforvalter mail | systemforvalter e-mail | systemforvalter email | systemforvalters mail | forvalter mail
          systemansvarlig mail | systemansvarlig e-mail | systemansvarlig email | systemadministrator mail | kontakt mail
          kontaktperson mail | kontaktperson e-mail | administrator mail
          systemforvalter e-post | systemforvalter epost | systemansvarlig e-post | systemansvarlig epost
          kontaktperson e-post | systemansvarleg e-post
          administrator email | system administrator email | contact email | contact e-mail | manager email`)
      }
    ]
  },
  {
    key: 'coordinator',
    kind: 'ref',
    audience: 'staff',
    entity: 'person',
    section: 'ownership',
    part: 'system_use',
    more: true,
    personal: true,
    labels: labels('Systemkoordinator', 'Systemkoordinator', 'System coordinator'),
    synonyms: phrases(
      `koordinator | it-koordinator | ikt-koordinator | systemkoordinator (navn) | coordinator | it coordinator`
    )
  },
  {
    key: 'administratorUnit',
    kind: 'ref',
    audience: 'staff',
    entity: 'organisationUnit',
    section: 'ownership',
    part: 'system_use',
    more: true,
    filter: true,
    labels: labels('Forvaltende enhed', 'Forvaltende enhet', 'Administrating unit')
  },
  {
    key: 'coOwners',
    kind: 'refs',
    audience: 'staff',
    entity: 'person',
    section: 'ownership',
    part: 'system_use',
    more: true,
    personal: true,
    link: { table: 'system_use_owner', owner: 'system_use_id', target: 'person_id' },
    labels: labels('Flere systemejere', 'Flere systemeiere', 'Further owners')
  },
  {
    key: 'coAdministrators',
    kind: 'refs',
    audience: 'staff',
    entity: 'person',
    section: 'ownership',
    part: 'system_use',
    more: true,
    personal: true,
    link: { table: 'system_use_administrator', owner: 'system_use_id', target: 'person_id' },
    labels: labels('Flere systemforvaltere', 'Flere systemforvaltere', 'Further administrators')
  },
  {
    key: 'keyUsers',
    kind: 'refs',
    audience: 'staff',
    entity: 'person',
    section: 'ownership',
    part: 'system_use',
    more: true,
    personal: true,
    link: { table: 'system_use_key_user', owner: 'system_use_id', target: 'person_id' },
    labels: labels('Superbrugere (personer)', 'Superbrukere (personer)', 'Super-users (people)')
  },
  {
    key: 'orderers',
    kind: 'refs',
    audience: 'staff',
    entity: 'person',
    section: 'ownership',
    part: 'system_use',
    more: true,
    personal: true,
    link: { table: 'system_use_orderer', owner: 'system_use_id', target: 'person_id' },
    labels: labels('Godkendte bestillere', 'Godkjente bestillere', 'Approved orderers')
  },
  {
    key: 'superUsers',
    kind: 'text',
    section: 'ownership',
    part: 'system_use',
    more: true,
    personal: true,
    labels: labels('Superbrugere', 'Superbrukere', 'Super-users'),
    synonyms: phrases(`
      superbruger | superbrugere (navne) | superbrugeransvarlig | superbruker | superbrukar | superbrukarar
      super user | super users | key user | key users`)
  },
  {
    key: 'ownershipModel',
    kind: 'choice',
    choices: ownershipModelChoices,
    section: 'ownership',
    part: 'system_use',
    more: true,
    filter: true,
    labels: labels('Ejerskabsmodel', 'Eierskapsmodell', 'Ownership model'),
    synonyms: phrases(
      `ejerforhold | systemejerskab | systemeierskapsmodell | systemeierskap | eigarskapsmodell | ownership`
    )
  },
  {
    key: 'groupEmail',
    kind: 'email',
    audience: 'staff',
    section: 'ownership',
    part: 'system_use',
    more: true,
    labels: labels('Fælles postkasse', 'Felles postkasse', 'Group mailbox'),
    synonyms: phrases(`
      gruppemail | fællespostkasse | fælles mail | afdelingsmail | funktionspostkasse
      funksjonspostkasse | felles e-post | forvaltning e-post | shared mailbox | group email`)
  },
  {
    key: 'accessContact',
    kind: 'text',
    audience: 'staff',
    section: 'ownership',
    part: 'system_use',
    more: true,
    labels: labels('Kontakt ved indsigt', 'Kontakt ved innsyn', 'Contact for access requests'),
    synonyms: phrases(`
      indsigtskontakt | kontakt ved indsigtsanmodning | kontakt vedr. indsigt
      kontaktperson innsyn | innsynskontakt | kontakt for innsyn | access request contact`)
  },
  {
    key: 'accessForCitizens',
    kind: 'answer',
    section: 'ownership',
    part: 'system_use',
    more: true,
    labels: labels('Indsigt fra borgere', 'Innsyn fra innbyggere', 'Access requests by citizens')
  },
  {
    key: 'accessForStaff',
    kind: 'answer',
    section: 'ownership',
    part: 'system_use',
    more: true,
    labels: labels('Indsigt fra ansatte', 'Innsyn fra ansatte', 'Access requests by staff')
  }
] as const satisfies readonly Field[]
