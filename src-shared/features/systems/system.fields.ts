import type { Entity } from '../../kernel/field.ts'
import { labels } from '../../kernel/labels.ts'
import {
  archiveDutyChoices,
  classificationChoices,
  cprChannelChoices,
  dataLevelChoices,
  hostingChoices,
  lifecycleChoices,
  ownershipModelChoices,
  severityChoices,
  userCountChoices
} from './system.choices.ts'

/**
 * A system as its coordinator sees it: catalogue facts (table `system`, they travel), the municipality's use of it
 * (`system_use`) and the agreement, risk assessment and CPR subscription of that use (tables of their own from the
 * start: a system's "agreement: yes, signed on" is what they say, nowhere a second truth). Fields: domain.md §4.2.
 */
export const systemEntity = {
  name: 'system',
  labels: { one: labels('System', 'System', 'System'), many: labels('Systemer', 'Systemer', 'Systems') },
  table: 'system',
  title: 'name',
  identifiers: [],
  parts: [
    { table: 'system_use', parentColumn: 'system_id', parent: 'system' },
    { table: 'agreement', parentColumn: 'system_use_id', parent: 'system_use' },
    { table: 'risk_assessment', parentColumn: 'system_use_id', parent: 'system_use' },
    { table: 'cpr_subscription', parentColumn: 'system_use_id', parent: 'system_use' }
  ],
  sections: [
    { key: 'general', labels: labels('Generelle oplysninger', 'Generelle opplysninger', 'General') },
    {
      key: 'ownership',
      labels: labels('Ejerskab og kontakter', 'Eierskap og kontaktpersoner', 'Ownership and contacts')
    },
    { key: 'use', labels: labels('Brug', 'Bruk av systemet', 'Use') },
    { key: 'operation', labels: labels('Drift', 'Driftsdetaljer', 'Operation') },
    { key: 'technical', labels: labels('Tekniske vurderinger', 'Tekniske vurderinger', 'Technical assessment') },
    {
      key: 'processing',
      labels: labels('Behandling af personoplysninger', 'Behandling av personopplysninger', 'Personal data')
    },
    { key: 'agreements', labels: labels('Aftaler', 'Avtaler', 'Agreements') },
    { key: 'security', labels: labels('Sikkerhedsvurderinger', 'Sikkerhetsvurderinger', 'Security assessment') },
    { key: 'measures', labels: labels('Sikkerhedsforanstaltninger', 'Sikkerhetstiltak', 'Security measures') },
    { key: 'cpr', labels: labels('CPR-abonnement', 'CPR-abonnement (DK)', 'CPR subscription') },
    { key: 'archive', labels: labels('Arkiv', 'Arkiv', 'Archive') }
  ],
  fields: [
    // general
    {
      key: 'name',
      kind: 'text',
      section: 'general',
      required: true,
      wanted: true,
      searched: true,
      listed: true,
      labels: labels('Navn', 'Navn', 'Name'),
      synonyms: [
        'system',
        'systemnavn',
        'it-system',
        'it system',
        'fagsystem',
        'applikation',
        'applikasjon',
        'system name',
        'application',
        'application name',
        'app name',
        'løsning',
        'systemets navn',
        'program',
        'system/applikation',
        'namn',
        'systemnamn'
      ]
    },
    {
      key: 'aliases',
      kind: 'list',
      section: 'general',
      searched: true,
      labels: labels('Andre navne', 'Andre navn', 'Other names'),
      synonyms: ['alias', 'kaldenavn', 'lokalt navn', 'også kaldet', 'local name', 'forkortelse', 'kortnavn']
    },
    {
      key: 'description',
      kind: 'longText',
      section: 'general',
      wanted: true,
      searched: true,
      labels: labels('Beskrivelse', 'Beskrivelse', 'Description'),
      synonyms: [
        'systembeskrivelse',
        'formål',
        'anvendelse',
        'bruges til',
        'hva brukes systemet til',
        'purpose',
        'funktion',
        'skildring'
      ]
    },
    {
      key: 'category',
      kind: 'ref',
      entity: 'systemCategory',
      section: 'general',
      wanted: true,
      listed: true,
      filter: true,
      labels: labels('Kategori', 'Kategori', 'Category'),
      synonyms: ['systemkategori', 'systemtype', 'type', 'fagområde', 'område']
    },
    {
      key: 'lifecycle',
      kind: 'choice',
      choices: lifecycleChoices,
      section: 'general',
      part: 'system_use',
      wanted: true,
      listed: true,
      filter: true,
      labels: labels('Livscyklus', 'Livsløp', 'Lifecycle'),
      synonyms: [
        'status',
        'livscyklusstatus',
        'livsløpstatus',
        'livsløpsstatus',
        'systemstatus',
        'driftsstatus',
        'lifecycle status'
      ]
    },
    {
      key: 'url',
      kind: 'url',
      section: 'general',
      labels: labels('Webadresse', 'Nettadresse', 'Web address'),
      synonyms: ['url', 'link', 'hjemmeside', 'lenke', 'lenkje', 'adresse til system']
    },
    {
      key: 'localId',
      kind: 'text',
      section: 'general',
      part: 'system_use',
      searched: true,
      more: true,
      labels: labels('Lokalt id', 'Lokal id', 'Local id'),
      synonyms: [
        'id',
        'system id',
        'system-id',
        'systemid',
        'nr',
        'nr.',
        'løbenr',
        'løbenummer',
        'løpenummer',
        'app id',
        'lokalt id'
      ]
    },
    {
      key: 'version',
      kind: 'text',
      section: 'general',
      more: true,
      labels: labels('Version', 'Versjon', 'Version number'),
      synonyms: ['versionsnummer', 'versjonsnummer', 'version']
    },
    {
      key: 'note',
      kind: 'longText',
      section: 'general',
      part: 'system_use',
      searched: true,
      labels: labels('Bemærkninger', 'Merknader', 'Notes'),
      synonyms: [
        'bemærkning',
        'kommentar',
        'kommentarer',
        'noter',
        'note',
        'merknad',
        'notat',
        'remarks',
        'comment',
        'comments',
        'øvrige bemærkninger',
        'merknadar'
      ]
    },
    // ownership
    {
      key: 'supplier',
      kind: 'ref',
      entity: 'supplier',
      section: 'ownership',
      wanted: true,
      searched: true,
      listed: true,
      filter: true,
      labels: labels('Leverandør', 'Leverandør', 'Supplier'),
      synonyms: [
        'systemleverandør',
        'leverandørnavn',
        'vendor',
        'firma',
        'leverandør/udbyder',
        'udbyder',
        'producent',
        'supplier name',
        'leverandør af system',
        'leverandøren'
      ],
      lookups: [
        {
          key: 'nationalId',
          labels: labels('Leverandørens CVR-nummer', 'Leverandørens organisasjonsnummer', 'Supplier’s national id'),
          synonyms: [
            'cvr',
            'cvr-nr',
            'cvr nr',
            'cvr nummer',
            'cvr-nummer',
            'lev. cvr',
            'lev cvr',
            'leverandør cvr',
            'leverandør-cvr',
            'org.nr',
            'orgnr',
            'org nr',
            'organisasjonsnummer',
            'leverandør orgnr',
            'orgnummer',
            'organisasjonsnr',
            'foretaksnummer'
          ]
        },
        {
          key: 'email',
          labels: labels('Leverandørens e-mail', 'Leverandørens e-post', 'Supplier’s e-mail'),
          synonyms: ['leverandør mail', 'leverandør e-mail', 'leverandør e-post', 'lev. mail']
        }
      ]
    },
    {
      key: 'unit',
      kind: 'ref',
      entity: 'organisationUnit',
      section: 'ownership',
      part: 'system_use',
      wanted: true,
      searched: true,
      listed: true,
      filter: true,
      labels: labels('Ansvarlig enhed', 'Ansvarlig enhet', 'Responsible unit'),
      synonyms: [
        'forvaltning',
        'afdeling',
        'enhed',
        'avdeling',
        'enhet',
        'virksomhet',
        'etat',
        'direktørområde',
        'fagforvaltning',
        'område',
        'sektor',
        'center',
        'organisation',
        'department',
        'unit',
        'eining',
        'avdeling/enhet',
        'ansvarlig forvaltning',
        'tjenesteområde',
        'kommunalområde',
        'verksemd',
        'ejerafdeling'
      ]
    },
    {
      key: 'owner',
      kind: 'ref',
      entity: 'person',
      section: 'ownership',
      part: 'system_use',
      wanted: true,
      searched: true,
      listed: true,
      filter: true,
      personal: true,
      labels: labels('Systemejer', 'Systemeier', 'System owner'),
      synonyms: [
        'systemejer (rolle)',
        'systemeier (rolle)',
        'ejer',
        'eier',
        'systemansvarlig ejer',
        'owner',
        'business owner',
        'forretningsejer',
        'systemeigar',
        'eigar',
        'ansvarlig',
        'ansvarlig leder'
      ],
      lookups: [
        {
          key: 'email',
          labels: labels('Systemejerens e-mail', 'Systemeierens e-post', 'System owner’s e-mail'),
          synonyms: [
            'systemejer mail',
            'systemejer e-mail',
            'systemejers mail',
            'systemeier e-post',
            'ejer mail',
            'owner email',
            'systemeier epost',
            'systemejer email'
          ]
        }
      ]
    },
    {
      key: 'administrator',
      kind: 'ref',
      entity: 'person',
      section: 'ownership',
      part: 'system_use',
      wanted: true,
      searched: true,
      filter: true,
      personal: true,
      labels: labels('Systemforvalter', 'Systemforvalter', 'System administrator'),
      synonyms: [
        'systemansvarlig',
        'systemadministrator',
        'forvalter',
        'administrator',
        'superbruger',
        'kontaktperson',
        'system administrator',
        'teknisk ansvarlig',
        'systemforvaltar'
      ],
      lookups: [
        {
          key: 'email',
          labels: labels('Systemforvalterens e-mail', 'Systemforvalterens e-post', 'System administrator’s e-mail'),
          synonyms: [
            'systemforvalter mail',
            'systemansvarlig mail',
            'systemforvalter e-post',
            'forvalter mail',
            'kontakt mail'
          ]
        }
      ]
    },
    {
      key: 'coordinator',
      kind: 'ref',
      entity: 'person',
      section: 'ownership',
      part: 'system_use',
      more: true,
      personal: true,
      labels: labels('Systemkoordinator', 'Systemkoordinator', 'System coordinator'),
      synonyms: ['koordinator']
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
      synonyms: ['systemeierskapsmodell', 'ejerforhold']
    },
    {
      key: 'groupEmail',
      kind: 'email',
      section: 'ownership',
      part: 'system_use',
      more: true,
      labels: labels('Fælles postkasse', 'Felles postkasse', 'Group mailbox'),
      synonyms: ['gruppemail', 'fællespostkasse', 'funksjonspostkasse', 'felles e-post']
    },
    {
      key: 'accessContact',
      kind: 'text',
      section: 'ownership',
      part: 'system_use',
      more: true,
      labels: labels('Kontakt ved indsigt', 'Kontakt ved innsyn', 'Contact for access requests'),
      synonyms: ['kontaktperson innsyn', 'indsigtskontakt']
    },
    // use
    {
      key: 'usedBy',
      kind: 'refs',
      entity: 'organisationUnit',
      section: 'use',
      part: 'system_use',
      link: { table: 'system_use_unit', owner: 'system_use_id', target: 'organisation_unit_id' },
      labels: labels('Bruges af', 'Brukes av', 'Used by'),
      synonyms: [
        'anvendes af',
        'brugere (enheder)',
        'brukergruppe',
        'used by',
        'benyttes av',
        'benyttes af',
        'brukes av enheter',
        'anvendende enheder'
      ]
    },
    {
      key: 'userCount',
      kind: 'choice',
      choices: userCountChoices,
      section: 'use',
      part: 'system_use',
      more: true,
      labels: labels('Antal brugere', 'Antall brukere', 'Number of users'),
      synonyms: ['brugere', 'antal brugere', 'brukere', 'users', 'number of users']
    },
    {
      key: 'inUseFrom',
      kind: 'date',
      section: 'use',
      part: 'system_use',
      labels: labels('Taget i brug', 'Tatt i bruk', 'In use from'),
      synonyms: [
        'ibrugtagning',
        'ibrugtaget',
        'i drift fra',
        'idriftsat',
        'go live',
        'startdato',
        'dato for ibrugtagning',
        'idriftsettelse',
        'tatt i bruk dato'
      ]
    },
    {
      key: 'endsOn',
      kind: 'date',
      section: 'use',
      part: 'system_use',
      more: true,
      labels: labels('Forventet udfaset', 'Forventet utfaset', 'Expected end'),
      synonyms: [
        'udfasning',
        'udfases',
        'slutdato',
        'utfasing',
        'utfases',
        'udfasningsdato',
        'forventet avviklet',
        'end date',
        'end of life'
      ]
    },
    // operation
    {
      key: 'hosting',
      kind: 'choice',
      choices: hostingChoices,
      section: 'operation',
      wanted: true,
      listed: true,
      filter: true,
      labels: labels('Drift', 'Drift', 'Hosting'),
      synonyms: [
        'driftsmodel',
        'driftsform',
        'driftsmodell',
        'driftsplattform',
        'driftsplatform',
        'hosting',
        'driftssted',
        'drives av',
        'hosting model',
        'drift/hosting',
        'placering'
      ]
    },
    {
      key: 'operationSupplier',
      kind: 'ref',
      entity: 'supplier',
      section: 'operation',
      more: true,
      labels: labels('Driftsleverandør', 'Driftsleverandør', 'Hosting supplier'),
      synonyms: ['hostingleverandør', 'basisdriftleverandør', 'drift leverandør', 'hosting provider']
    },
    {
      key: 'software',
      kind: 'refs',
      entity: 'software',
      section: 'operation',
      more: true,
      link: { table: 'system_software', owner: 'system_id', target: 'software_id' },
      labels: labels('Programvarer', 'Programvarer', 'Software'),
      synonyms: ['software', 'programvare', 'produkt']
    },
    {
      key: 'loginMethod',
      kind: 'text',
      section: 'operation',
      more: true,
      labels: labels('Login', 'Pålogging', 'Sign-in'),
      synonyms: ['loginmetode', 'innlogging', 'autentisering', 'autentificering', 'sso', 'login method', 'adgang']
    },
    {
      key: 'integrations',
      kind: 'longText',
      section: 'operation',
      more: true,
      labels: labels('Integrationer', 'Integrasjoner', 'Integrations'),
      synonyms: ['snitflader', 'grensesnitt', 'afhængigheder', 'avhengigheter', 'integrationer til', 'dependencies']
    },
    // technical
    {
      key: 'businessCritical',
      kind: 'answer',
      section: 'technical',
      part: 'system_use',
      more: true,
      filter: true,
      labels: labels('Forretningskritisk', 'Virksomhetskritisk', 'Business critical'),
      synonyms: ['kritisk', 'kritisk system', 'critical', 'business critical']
    },
    {
      key: 'sociallyCritical',
      kind: 'answer',
      section: 'technical',
      part: 'system_use',
      more: true,
      labels: labels('Samfundskritisk', 'Samfunnskritisk', 'Socially critical'),
      synonyms: ['samfundskritisk', 'samfunnskritisk']
    },
    {
      key: 'usesAi',
      kind: 'answer',
      section: 'technical',
      more: true,
      filter: true,
      labels: labels('Indeholder AI', 'Inneholder KI', 'Contains AI'),
      synonyms: ['ai', 'kunstig intelligens', 'ki', 'indeholder ai', 'artificial intelligence']
    },
    {
      key: 'knownShortcomings',
      kind: 'longText',
      section: 'technical',
      part: 'system_use',
      more: true,
      labels: labels('Kendte mangler', 'Kjente mangler', 'Known shortcomings'),
      synonyms: ['mangler', 'svagheder', 'svakheter']
    },
    // processing
    {
      key: 'personalData',
      kind: 'answer',
      section: 'processing',
      part: 'system_use',
      wanted: true,
      listed: true,
      filter: true,
      labels: labels('Personoplysninger', 'Personopplysninger', 'Personal data'),
      synonyms: [
        'persondata',
        'personhenførbare data',
        'behandles personoplysninger',
        'indeholder personoplysninger',
        'behandler personopplysninger',
        'personopplysningar',
        'personal data',
        'persondata i systemet',
        'gdpr',
        'personhenførbare oplysninger'
      ]
    },
    {
      key: 'dataLevel',
      kind: 'choice',
      choices: dataLevelChoices,
      section: 'processing',
      part: 'system_use',
      filter: true,
      labels: labels('Oplysningernes følsomhed', 'Opplysningenes følsomhet', 'Data level'),
      synonyms: [
        'følsomhed',
        'datatype',
        'typer af personoplysninger',
        'personoplysningstype',
        'sensitivitet',
        'følsomme data',
        'data level',
        'oplysningstyper',
        'typer personopplysninger'
      ]
    },
    {
      key: 'nationalNumbers',
      kind: 'answer',
      section: 'processing',
      part: 'system_use',
      more: true,
      labels: labels('CPR-numre i systemet', 'Fødselsnumre i systemet', 'Personal numbers in it'),
      synonyms: ['cpr-nummer', 'cpr-numre', 'cpr nr', 'indeholder cpr', 'fødselsnummer', 'behandles cpr-nummer']
    },
    {
      key: 'erasureLimit',
      kind: 'text',
      section: 'processing',
      part: 'system_use',
      more: true,
      labels: labels('Slettefrist', 'Slettefrist', 'Erasure limit'),
      synonyms: ['sletning', 'opbevaring', 'sletting', 'lagringstid', 'slettefrister']
    },
    {
      key: 'impactAssessedOn',
      kind: 'date',
      section: 'processing',
      part: 'system_use',
      more: true,
      labels: labels('Konsekvensanalyse (dato)', 'DPIA (dato)', 'Impact assessed on'),
      synonyms: ['dpia', 'dpia dato', 'konsekvensanalyse', 'dpia gennemført', 'personvernkonsekvensvurdering']
    },
    // agreements
    {
      key: 'dataProcessingAgreement',
      kind: 'answer',
      section: 'agreements',
      part: 'agreement',
      wanted: true,
      listed: true,
      filter: true,
      labels: labels('Databehandleraftale', 'Databehandleravtale', 'Data processing agreement'),
      synonyms: [
        'dba',
        'databehandleraftale indgået',
        'databehandlaravtale',
        'dpa',
        'aftale',
        'databehandleravtale inngått',
        'er der databehandleraftale',
        'databeh.aftale',
        'databehandler aftale',
        'data processing agreement'
      ]
    },
    {
      key: 'agreementSignedOn',
      kind: 'date',
      section: 'agreements',
      part: 'agreement',
      listed: true,
      labels: labels('Databehandleraftale indgået', 'Databehandleravtale inngått', 'Agreement signed on'),
      synonyms: [
        'dba dato',
        'dato for databehandleraftale',
        'dba underskrevet',
        'aftale indgået',
        'aftaledato',
        'databehandleravtale dato',
        'avtaledato',
        'underskrevet',
        'dpa date',
        'dba indgået',
        'dato dba',
        'signert'
      ]
    },
    {
      key: 'agreementExpiresOn',
      kind: 'date',
      section: 'agreements',
      part: 'agreement',
      more: true,
      labels: labels('Databehandleraftale udløber', 'Databehandleravtale utløper', 'Agreement expires on'),
      synonyms: [
        'udløber',
        'dba udløb',
        'udløbsdato',
        'aftale udløber',
        'utløper',
        'utløpsdato',
        'avtale utløper',
        'expires',
        'gyldig til'
      ]
    },
    // security
    {
      key: 'riskAssessed',
      kind: 'answer',
      section: 'security',
      part: 'risk_assessment',
      filter: true,
      labels: labels('Risikovurderet', 'Risikovurdert', 'Risk assessed'),
      synonyms: [
        'risikovurdering gennemført',
        'risikovurdering foretaget',
        'ros gjennomført',
        'risikovurdering gjennomført',
        'er risikovurderet'
      ]
    },
    {
      key: 'riskAssessedOn',
      kind: 'date',
      section: 'security',
      part: 'risk_assessment',
      wanted: true,
      listed: true,
      labels: labels('Risikovurdering (dato)', 'Risikovurdering (dato)', 'Risk assessed on'),
      synonyms: [
        'risikovurdering dato',
        'risikovurdering',
        'dato for risikovurdering',
        'ros',
        'ros-analyse',
        'ros analyse',
        'ros dato',
        'seneste risikovurdering',
        'siste risikovurdering',
        'sist risikovurdert',
        'risk assessment date',
        'risk assessment',
        'risikovurderet dato',
        'risikovurderet den'
      ]
    },
    {
      key: 'classification',
      kind: 'choice',
      choices: classificationChoices,
      section: 'security',
      part: 'system_use',
      filter: true,
      labels: labels('Klassifikation', 'Klassifisering', 'Classification'),
      synonyms: [
        'klassificering',
        'sikkerhetsnivå',
        'sikkerhedsniveau',
        'dataklassifikation',
        'informasjonsklasse',
        'classification',
        'tryggleiksnivå'
      ]
    },
    {
      key: 'confidentiality',
      kind: 'choice',
      choices: severityChoices,
      section: 'security',
      part: 'system_use',
      more: true,
      labels: labels('Fortrolighed', 'Konfidensialitet', 'Confidentiality'),
      synonyms: ['k', 'fortrolighed (1-5)']
    },
    {
      key: 'integrity',
      kind: 'choice',
      choices: severityChoices,
      section: 'security',
      part: 'system_use',
      more: true,
      labels: labels('Integritet', 'Integritet', 'Integrity'),
      synonyms: ['i', 'integritet (1-5)']
    },
    {
      key: 'availability',
      kind: 'choice',
      choices: severityChoices,
      section: 'security',
      part: 'system_use',
      more: true,
      labels: labels('Tilgængelighed', 'Tilgjengelighet', 'Availability'),
      synonyms: ['t', 'tilgængelighed (1-5)', 'tilgjenge']
    },
    // measures
    {
      key: 'encryption',
      kind: 'answer',
      section: 'measures',
      part: 'system_use',
      more: true,
      labels: labels('Kryptering', 'Kryptering', 'Encryption'),
      synonyms: ['krypteret', 'kryptert']
    },
    {
      key: 'accessControl',
      kind: 'answer',
      section: 'measures',
      part: 'system_use',
      more: true,
      labels: labels('Adgangsstyring', 'Tilgangsstyring', 'Access control'),
      synonyms: ['brugerstyring', 'rettighedsstyring']
    },
    {
      key: 'logging',
      kind: 'answer',
      section: 'measures',
      part: 'system_use',
      more: true,
      labels: labels('Logning', 'Logging', 'Access logging'),
      synonyms: ['log', 'logges']
    },
    {
      key: 'accessReviewedOn',
      kind: 'date',
      section: 'measures',
      part: 'system_use',
      more: true,
      labels: labels('Brugerkontrol (dato)', 'Tilgangsgjennomgang (dato)', 'Access reviewed on'),
      synonyms: [
        'brugerkontrol',
        'brugergennemgang',
        'tilgangskontroll',
        'gennemgang af autorisationer',
        'autorisationskontrol'
      ]
    },
    // cpr
    {
      key: 'cprSubscription',
      kind: 'answer',
      section: 'cpr',
      part: 'cpr_subscription',
      wanted: true,
      filter: true,
      country: 'DK',
      labels: labels('CPR-abonnement', 'CPR-abonnement', 'CPR subscription'),
      synonyms: [
        'cpr abonnement',
        'personabonnement',
        'cpr-abonnementer',
        'abonnerer på cpr',
        'cpr subscription',
        'abonnement på cpr',
        'cpr abon'
      ]
    },
    {
      key: 'cprChannel',
      kind: 'choice',
      choices: cprChannelChoices,
      section: 'cpr',
      part: 'cpr_subscription',
      more: true,
      country: 'DK',
      labels: labels('CPR-kanal', 'CPR-kanal', 'CPR channel'),
      synonyms: ['abonnementskanal', 'cpr-integration', 'kanal']
    },
    // archive
    {
      key: 'archiveWorthy',
      kind: 'answer',
      section: 'archive',
      part: 'system_use',
      more: true,
      filter: true,
      labels: labels('Bevaringsværdig', 'Bevaringsverdig', 'Worth archiving'),
      synonyms: [
        'arkivverdig',
        'arkivværdig',
        'bevaringsverdig',
        'arkivpligt',
        'arkivplikt',
        'arkiveringspligt',
        'bevaringsverdige data'
      ]
    },
    {
      key: 'archiveDuty',
      kind: 'choice',
      choices: archiveDutyChoices,
      section: 'archive',
      part: 'system_use',
      more: true,
      labels: labels('Bevaring/kassation', 'Bevaring/kassasjon', 'Preserve or discard'),
      synonyms: ['arkivering', 'bevaring og kassation', 'bevaring og kassasjon', 'bevaring']
    },
    {
      key: 'archiveNote',
      kind: 'longText',
      section: 'archive',
      part: 'system_use',
      more: true,
      labels: labels('Arkivbemærkning', 'Arkivkommentar', 'Archive notes'),
      synonyms: ['arkivkommentar']
    }
  ]
} as const satisfies Entity
