import type { Field } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { suitabilityFields } from './suitability.fields.ts'
import { aiRiskChoices, hostingChoices, severityChoices, userCountChoices } from './system.choices.ts'

/** Where and by whom a system is used, how it runs and how much depends on it; domain.md §4.2. */
export const operationFields = [
  {
    key: 'usedBy',
    kind: 'refs',
    audience: 'staff',
    entity: 'organisationUnit',
    section: 'use',
    part: 'system_use',
    link: { table: 'system_use_unit', owner: 'system_use_id', target: 'organisation_unit_id' },
    labels: labels('Bruges af', 'Brukes av', 'Used by'),
    synonyms: phrases(`
      anvendes af | benyttes af | brugere (enheder) | anvendende enheder | brugende enheder | taget i anvendelse af
      relevante organisationsenheder | hvem bruger systemet | bruges af afdelinger | anvendes af forvaltninger
      brugergruppe | brugergrupper | anvendes i | bruges i
      brukergruppe | brukes av enheter | benyttes av | vert brukt av | brukt av | hvem bruker systemet | brukarar (einingar)
      brukes i | nyttast av
      used by departments | user groups | using units | departments using the system | user departments`)
  },
  {
    key: 'userCount',
    kind: 'choice',
    choices: userCountChoices,
    section: 'use',
    part: 'system_use',
    more: true,
    labels: labels('Antal brugere', 'Antall brukere', 'Number of users'),
    synonyms: phrases(`
      brugere | antal bruger | antal brugere i alt | brugerantal | antal licenser
      brukere | antall bruker | tal på brukarar | tal brukarar | brukarar | talet på brukarar | antall lisenser
      users | user count | no. of users | number of licences | active users`)
  },
  {
    key: 'inUseFrom',
    kind: 'date',
    audience: 'staff',
    section: 'use',
    part: 'system_use',
    more: true,
    labels: labels('Taget i brug', 'Tatt i bruk', 'In use from'),
    synonyms: phrases(`
      ibrugtagning | ibrugtaget | ibrugtagningsdato | i drift fra | idriftsat | idriftsættelse | startdato | i brug fra
      dato for ibrugtagning | anskaffet | anskaffelsesdato | indkøbt | købt | i brug siden | ibrugtagningsår
      idriftsettelse | tatt i bruk dato | teke i bruk | teken i bruk | i bruk fra | etablert | dato etablert | i drift frå
      anskaffa | anskaffelsesår
      go live | go-live | go live date | start date | in use since | commissioned | implemented | date acquired`)
  },
  {
    key: 'endsOn',
    kind: 'date',
    audience: 'staff',
    section: 'use',
    part: 'system_use',
    more: true,
    labels: labels('Forventet udfaset', 'Forventet utfaset', 'Expected end'),
    synonyms: phrases(`
      udfasning | udfases | udfaset | udfasningsdato | slutdato | slutdato for anvendelse | forventet udfasning
      udfasning dato | ophører | lukkes | nedlukning | afvikles | afviklet dato | forventet avviklet
      utfasing | utfases | utfaset | utfasa | utfasingsdato | sluttdato | avsluttet | avslutta | ut av bruk | avvikles
      end date | end of life | eol | retirement date | decommission date | sunset date | phase out date`)
  },
  {
    key: 'hosting',
    kind: 'choice',
    choices: hostingChoices,
    section: 'operation',
    wanted: true,
    listed: true,
    filter: true,
    labels: labels('Drift', 'Drift', 'Hosting'),
    synonyms: phrases(`
      driftsmodel | driftsform | driftssted | driftsplatform | driftsmiljø | driftstype | drift/hosting | hosting/drift
      it systemet driftes | systemet driftes | driftes | driftes af | driftes hos | hostes | hostes af | hosting model
      placering | cloud | cloud/on-premise | installationstype | saas/on-premise | hvor driftes systemet
      driftsmodell | driftsplattform | driftes av | drives av | driftsløsning | driftsløysing | plattform | skytjeneste
      skyteneste | sky/lokal | hvor driftes systemet | leveransemodell | driftast av
      deployment | deployment model | hosted | hosted by | hosting type | environment | platform | location of hosting`)
  },
  {
    key: 'operationSupplier',
    kind: 'ref',
    audience: 'staff',
    entity: 'supplier',
    section: 'operation',
    more: true,
    labels: labels('Driftsleverandør', 'Driftsleverandør', 'Hosting supplier'),
    synonyms: phrases(`
      hostingleverandør | hosting leverandør | drift leverandør | driftleverandør | driftsudbyder | hostingpartner
      basisdriftleverandør | applikasjonsdriftleverandør | driftspartner | leverandør av drift
      hosting provider | hosting vendor | operations supplier | infrastructure provider`)
  },
  {
    key: 'platform',
    kind: 'ref',
    entity: 'platform',
    section: 'operation',
    part: 'system_use',
    more: true,
    filter: true,
    labels: labels('Kører på platform', 'Kjører på plattform', 'Runs on platform')
  },
  {
    key: 'software',
    kind: 'refs',
    entity: 'software',
    section: 'operation',
    more: true,
    link: { table: 'system_software', owner: 'system_id', target: 'software_id' },
    labels: labels('Programvarer', 'Programvarer', 'Software'),
    synonyms: phrases(`
      programvare | produkt | produkter | produktnavn | moduler | teknologi | bygger på | programvarer i bruk | teknologiar
      product | products | software products | technology | technologies | modules`)
  },
  {
    key: 'loginMethod',
    kind: 'text',
    section: 'operation',
    more: true,
    labels: labels('Login', 'Pålogging', 'Sign-in'),
    synonyms: phrases(`
      loginmetode | log in | log-in | autentificering | autentifikation | sso | single sign-on | adgang | login via
      to-faktor | mfa | adgangsform
      innlogging | innloggingsmetode | autentisering | autentiseringsmetode | pålogging via | innlogging/autentisering
      login method | sign-on | authentication | authentication method | identity provider`)
  },
  {
    key: 'integrations',
    kind: 'longText',
    section: 'operation',
    more: true,
    labels: labels('Integrationer', 'Integrasjoner', 'Integrations'),
    synonyms: phrases(`
      integration | snitflader | snitflade | anvendte snitflader | afhængigheder | integrationer til | integration til
      integrerede systemer | anvendte systemer | relationer | dataudveksling
      integrasjon | integrasjonar | grensesnitt | avhengigheter | avhengigheiter | integrasjoner mot | datautveksling
      integration | interfaces | dependencies | integrates with | connected systems | data flows`)
  },
  {
    key: 'businessCritical',
    kind: 'answer',
    section: 'technical',
    part: 'system_use',
    more: true,
    filter: true,
    labels: labels('Forretningskritisk', 'Virksomhetskritisk', 'Business critical'),
    synonyms: phrases(`
      kritisk | kritisk system | forretningskritisk it-system | er systemet kritisk | forretningskritisk system
      virksomhetskritisk system | driftskritisk | verksemdskritisk
      critical | critical system | business-critical | mission critical`)
  },
  {
    key: 'sociallyCritical',
    kind: 'answer',
    section: 'technical',
    part: 'system_use',
    more: true,
    labels: labels('Samfundskritisk', 'Samfunnskritisk', 'Socially critical'),
    synonyms: phrases(
      `samfundskritisk it-system | samfundskritisk system | nis2 | samfunnskritisk system | critical to society`
    )
  },
  {
    key: 'criticality',
    kind: 'choice',
    choices: severityChoices,
    section: 'technical',
    part: 'system_use',
    filter: true,
    labels: labels('Kritikalitet', 'Kritikalitet', 'Criticality'),
    synonyms: phrases(`
      systemkritikalitet | kritikalitetsniveau | kritikalitetsvurdering | kritikalitet (1-5) | vigtighed | prioritet
      forretningskritikalitet | kritikalitetsnivå | kritikk | viktighet | viktigheit
      business criticality | criticality level | importance | priority | system criticality`)
  },
  {
    key: 'hoursToCritical',
    kind: 'integer',
    min: 0,
    max: 100_000,
    section: 'technical',
    part: 'system_use',
    more: true,
    labels: labels('Timer til kritisk', 'Timer til kritisk', 'Hours until critical'),
    synonyms: phrases(`
      maks. nedetid | max nedetid | acceptabel nedetid | maksimal nedetid (timer) | rto | rto (timer) | nedetid
      maksimal nedetid | akseptabel nedetid | tolerabel nedetid | timar til kritisk
      recovery time objective | maximum downtime | tolerable downtime | rto (hours)`)
  },
  {
    key: 'criticalPeriods',
    kind: 'longText',
    section: 'technical',
    part: 'system_use',
    more: true,
    labels: labels('Kritiske perioder', 'Kritiske perioder', 'Critical periods'),
    synonyms: phrases(`kritisk periode | spidsbelastning | kritiske tidspunkter | kritiske periodar | peak periods`)
  },
  {
    key: 'usesAi',
    kind: 'answer',
    audience: 'staff',
    section: 'technical',
    more: true,
    filter: true,
    labels: labels('Indeholder AI', 'Inneholder KI', 'Contains AI'),
    synonyms: phrases(`
      ai | kunstig intelligens | indeholder ai-teknologi | anvender ai | bruger ai | ai-teknologi | ai (ja/nej)
      ki | bruker ki | bruk av ki | inneheld ki | artificial intelligence | uses ai | ai technology`)
  },
  {
    key: 'aiRisk',
    kind: 'choice',
    choices: aiRiskChoices,
    section: 'technical',
    more: true,
    filter: true,
    labels: labels('AI-risikoklasse', 'KI-risikoklasse', 'AI risk class'),
    help: labels(
      'Klasserne i forordning (EU) 2024/1689.',
      'Klassene i forordning (EU) 2024/1689.',
      'The classes of regulation (EU) 2024/1689.'
    )
  },
  {
    key: 'nis2',
    kind: 'answer',
    section: 'technical',
    part: 'system_use',
    more: true,
    filter: true,
    labels: labels('Omfattet af NIS2', 'Omfattet av NIS2', 'Covered by NIS2')
  },
  ...suitabilityFields({ section: 'technical', part: 'system_use' }),
  {
    key: 'webAccessible',
    kind: 'answer',
    section: 'technical',
    more: true,
    labels: labels('Webtilgængelighed', 'Universell utforming', 'Web accessibility'),
    synonyms: phrases(
      `webtilgængelig | wcag | webtilgængelighed (wcag) | tilgængelighedserklæring | uu | wcag compliant | accessible`
    )
  },
  {
    key: 'knownShortcomings',
    kind: 'longText',
    section: 'technical',
    part: 'system_use',
    more: true,
    labels: labels('Kendte mangler', 'Kjente mangler', 'Known shortcomings'),
    synonyms: phrases(`
      mangler | svagheder | kendte fejl | udfordringer | problemer
      svakheter | manglar | kjende manglar | utfordringer | shortcomings | known issues | weaknesses`)
  }
] as const satisfies readonly Field[]
