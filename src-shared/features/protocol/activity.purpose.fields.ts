import type { Field } from '../../kernel/field.ts'
import { internalField } from '../../kernel/internal-field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { legalBases } from './legal-bases.ts'

/** What an activity is called, whose it is, what for and on which basis (GDPR art. 5(1)(b), 6, 9, 10, 30(1)(a)–(b)). */
export const purposeFields = [
  {
    key: 'name',
    kind: 'text',
    audience: 'public',
    section: 'general',
    required: true,
    wanted: true,
    searched: true,
    listed: true,
    labels: labels('Behandlingsaktivitet', 'Behandlingsaktivitet', 'Processing activity'),
    synonyms: phrases(`
      navn | aktivitet | navn på behandlingsaktivitet | behandling | behandlingens navn | navn på behandling | titel | overskrift
      behandlingsaktivitetens navn | behandlingsaktiviteter | betegnelse | hvad behandles | sagsområde | opgave | emne
      navn på behandlingen | behandlingens tittel | tittel | namn på behandlinga | behandlingsaktivitetar | navn på aktivitet | namn
      activity | processing | name of processing activity | name | title | processing operation | bezeichnung
      verarbeitungstätigkeit`)
  },
  {
    key: 'unit',
    kind: 'ref',
    audience: 'public',
    entity: 'organisationUnit',
    section: 'general',
    wanted: true,
    listed: true,
    filter: true,
    labels: labels('Ansvarlig enhed', 'Ansvarlig enhet', 'Responsible unit'),
    synonyms: phrases(`
      enhed | afdeling | forvaltning | center | område | fagområde | direktørområde | organisatorisk enhed | ansvarlig afdeling
      ansvarlig forvaltning | dataansvarlig enhed
      enhet | avdeling | etat | eining | virksomhet | sektor | tjenesteområde | ansvarlig avdeling | ansvarleg eining
      unit | department | business unit | business function | organisationseinheit | abteilung`)
  },
  {
    key: 'responsible',
    kind: 'ref',
    audience: 'staff',
    entity: 'person',
    section: 'general',
    wanted: true,
    listed: true,
    personal: true,
    labels: labels('Internt ansvarlig', 'Internt ansvarlig', 'Internally responsible'),
    synonyms: phrases(`
      ansvarlig | ansvarlig person | kontaktperson | behandlingsansvarlig person | systemejer | procesejer | leder
      daglig ansvarlig | daglig behandlingsansvar | behandlingsansvarlig | ansvarleg | ansvarleg leiar | dagleg behandlingsansvar
      responsible | owner | contact | responsible person`)
  },
  {
    key: 'purpose',
    kind: 'longText',
    audience: 'public',
    section: 'purpose',
    wanted: true,
    searched: true,
    listed: true,
    labels: labels('Formål', 'Formål', 'Purpose'),
    synonyms: phrases(`
      formålet med behandlingen | behandlingens formål | formål med behandlingen | formålsbeskrivelse | hvorfor behandles
      formål/beskrivelse | formål med behandling
      føremål | føremålet med behandlinga | formålet med behandlinga | hovedformål | formål med behandlinga
      purpose of processing | purpose of the processing | purposes | zweck | zwecke der verarbeitung`)
  },
  {
    key: 'legalBases',
    kind: 'choices',
    audience: 'public',
    choices: legalBases,
    notation: 'legalBasis',
    furtherIn: 'nationalLaw',
    section: 'purpose',
    wanted: true,
    listed: true,
    filter: true,
    labels: labels('Behandlingsgrundlag', 'Behandlingsgrunnlag', 'Legal bases'),
    synonyms: phrases(`
      hjemmel | retsgrundlag | lovgrundlag | juridisk grundlag | retligt grundlag | grundlag | behandlingshjemmel | lovhjemmel
      hjemmel for behandlingen | behandlingsgrundlag (artikel 6) | artikel 6 | hjemmel artikel 6 | hjemmel i gdpr
      grundlag for behandlingen | hjemmelsgrundlag | lovlighed | lovligt grundlag | behandlingshjemmel art. 6 og 9
      rettslig grunnlag | rettsleg grunnlag | heimel | heimelsgrunnlag | hjemmelsgrunnlag | lovheimel | lovgrunnlag
      behandlingsgrunnlag (artikkel 6) | artikkel 6 | artikkel 9 | behandlingsgrunnlag artikkel 6 og 9
      legal basis | lawful basis | legal ground | basis | article 6 lawful basis for processing personal data
      legal basis for processing | lawful basis for processing | rechtsgrundlage`)
  },
  {
    key: 'nationalLaw',
    kind: 'list',
    audience: 'public',
    section: 'purpose',
    searched: true,
    listed: true,
    labels: labels('National lovgivning', 'Nasjonal lovgivning', 'National law'),
    synonyms: phrases(`
      lov | lovgivning | særlovgivning | national ret | lovhenvisning | lovbestemmelse | anden lovgivning | lov/bekendtgørelse
      supplerende hjemmel | supplerende retsgrundlag | hjemmel i særlovgivning | hjemmel i lov | lovgrundlag (særlov)
      lov/forskrift | lov og forskrift | særlov | nasjonal lov | supplerende rettsgrunnlag | heimel i særlov
      henvisning til annen lovgivning | nasjonal rett
      law | national legislation | supplementary legal basis`)
  },
  {
    key: 'legalBasisNote',
    kind: 'longText',
    audience: 'public',
    section: 'purpose',
    more: true,
    searched: true,
    labels: labels('Uddybning af grundlaget', 'Utdyping av grunnlaget', 'Notes on the basis'),
    synonyms: phrases(`
      uddybning af hjemmel | begrundelse for hjemmel | bemærkning til hjemmel | utdyping av behandlingsgrunnlag
      utdyping behandlingsgrunnlag | utdyping av heimel | legal basis notes`)
  },
  {
    key: 'role',
    kind: 'choice',
    audience: 'public',
    section: 'general',
    listed: true,
    choices: [
      {
        code: 'controller',
        labels: labels('Dataansvarlig', 'Behandlingsansvarlig', 'Controller'),
        synonyms: phrases('som dataansvarlig | som behandlingsansvarlig | behandlingsansvarleg | ansvarlig')
      },
      {
        code: 'joint',
        labels: labels('Fælles dataansvarlig', 'Felles behandlingsansvarlig', 'Joint controller'),
        synonyms: phrases('fælles | delt dataansvar | fælles dataansvar | felles | felles behandlingsansvar | joint')
      },
      {
        code: 'processor',
        labels: labels('Databehandler', 'Databehandler (for andre)', 'Processor'),
        synonyms: phrases('som databehandler | databehandlar')
      }
    ],
    labels: labels('Kommunens rolle', 'Kommunens rolle', 'Role'),
    synonyms: phrases(`
      rolle | dataansvarlig eller databehandler | dataansvarlig/databehandler | behandlingsrolle | role | our role
      behandlingsansvarlig eller databehandler`)
  },
  {
    key: 'onBehalfOf',
    kind: 'list',
    audience: 'public',
    section: 'general',
    more: true,
    searched: true,
    labels: labels('På vegne af (dataansvarlige)', 'På vegne av (behandlingsansvarlige)', 'On behalf of (controllers)'),
    synonyms: phrases(
      'på vegne af | på vegne av | dataansvarlige | behandlingsansvarlege | on behalf of | controllers'
    ),
    help: labels(
      'For hvem kommunen er databehandler.',
      'Hvem kommunen er databehandler for.',
      'For whom the municipality is the processor.'
    )
  },
  {
    key: 'kle',
    kind: 'list',
    audience: 'public',
    section: 'general',
    searched: true,
    more: true,
    country: 'DK',
    labels: labels('KLE-emner', 'KLE-emner (DK)', 'KLE subjects'),
    synonyms: phrases(`
      kle | kle-nr | kle nr | kle-nummer | kle nummer | kle emne | kle-emne | kle niveau 3 | kle-koder`)
  },
  {
    key: 'los',
    kind: 'list',
    audience: 'public',
    section: 'general',
    searched: true,
    more: true,
    country: 'NO',
    labels: labels('LOS-emner (NO)', 'LOS-emner', 'LOS subjects'),
    synonyms: phrases(
      'los | los-tema | los emne | funksjonsområde | funksjons- eller virksomhetsområde | ansvarsområde'
    )
  },
  {
    key: 'number',
    kind: 'text',
    section: 'general',
    more: true,
    searched: true,
    labels: labels('Lokalt nummer', 'Lokalt nummer', 'Local number'),
    synonyms: phrases(
      'nr | nr. | nummer | id | løbenummer | løpenummer | sagsnummer | saksnummer | uid | reference | no.'
    )
  },
  {
    key: 'state',
    kind: 'choice',
    section: 'general',
    listed: true,
    filter: true,
    choices: [
      {
        code: 'draft',
        labels: labels('Kladde', 'Kladd', 'Draft'),
        synonyms: phrases('udkast | ikke startet | utkast | ikke påbegynt')
      },
      {
        code: 'inProgress',
        labels: labels('Under udarbejdelse', 'Under arbeid', 'In progress'),
        synonyms: phrases('i gang | igang | under behandling | påbegyndt | påbegynt | under arbejde')
      },
      {
        code: 'current',
        labels: labels('Gældende', 'Gjeldende', 'Current'),
        synonyms: phrases(
          'klar | færdig | godkendt | aktiv | ferdig | godkjent | gjeldande | active | aktive | approved'
        )
      },
      {
        code: 'ended',
        labels: labels('Ophørt', 'Avsluttet', 'Ended'),
        synonyms: phrases('inaktiv | afsluttet | nedlagt | avslutta | opphørt | inactive')
      }
    ],
    labels: labels('Tilstand', 'Tilstand', 'State'),
    synonyms: phrases('status | tilstand | status for behandling | godkjenningsstatus')
  },
  {
    key: 'common',
    kind: 'answer',
    section: 'general',
    listed: true,
    labels: labels('Fælles aktivitet', 'Felles behandling', 'Common activity'),
    synonyms: phrases(`
      fælles behandling | fællesbehandling | tværgående | tværgående aktivitet | fellesbehandling | felles aktivitet
      felles behandlingsaktivitet | shared activity | common`),
    help: labels(
      'En aktivitet, som flere enheder har: de tilslutter sig den i stedet for at skrive den igen.',
      'En behandling som flere enheter har: de slutter seg til den i stedet for å skrive den på nytt.',
      'One that several units have: they join it instead of writing it again.'
    )
  },
  ...internalField({ section: 'general' }),
  {
    key: 'template',
    kind: 'answer',
    section: 'general',
    more: true,
    filter: true,
    labels: labels('Skabelon', 'Mal', 'Template'),
    synonyms: phrases('standardaktivitet | standard | standardbehandling | mal for behandling')
  }
] as const satisfies readonly Field[]
