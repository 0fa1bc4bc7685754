import type { Field } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { oversightMethods } from './oversight-methods.ts'

/** What an agreement says of the processing, of sub-processors and of oversight (GDPR art. 28(2)–(3)). */
export const termFields = [
  {
    key: 'template',
    kind: 'choice',
    section: 'terms',
    filter: true,
    more: true,
    choices: [
      {
        code: 'danishStandard',
        labels: labels(
          'Datatilsynets standardkontraktsbestemmelser',
          'Danske standardkontraktsbestemmelser',
          'Danish standard clauses'
        ),
        synonyms: phrases('datatilsynets skabelon | standardkontrakt | datatilsynet')
      },
      {
        code: 'klTemplate',
        labels: labels('KL’s skabelon', 'KLs mal (DK)', 'KL’s template'),
        synonyms: phrases('kl | kl skabelon | kl-skabelon')
      },
      {
        code: 'digdir',
        labels: labels('Digdirs standardaftale (NO)', 'Digdirs standardavtale', 'Digdir’s standard agreement'),
        synonyms: phrases('digdir | difi | ssa')
      },
      {
        code: 'commission',
        labels: labels(
          'Kommissionens standardkontraktsbestemmelser (2021/915)',
          'Kommisjonens standardvilkår (2021/915)',
          'Commission’s clauses (2021/915)'
        )
      },
      {
        code: 'processor',
        labels: labels('Databehandlerens egen', 'Databehandlerens egen avtale', 'The processor’s own'),
        synonyms: phrases('leverandørens | leverandørens egen')
      }
    ],
    labels: labels('Skabelon', 'Mal', 'Template'),
    synonyms: phrases('aftaletype | avtaletype | skabelontype | type')
  },
  {
    key: 'authorisation',
    kind: 'choice',
    section: 'terms',
    more: true,
    choices: [
      { code: 'general', labels: labels('Generel', 'Generell', 'General'), synonyms: phrases('generel godkendelse') },
      {
        code: 'specific',
        labels: labels('Specifik', 'Særskilt', 'Specific'),
        synonyms: phrases('specifik godkendelse')
      }
    ],
    labels: labels(
      'Godkendelse af underdatabehandlere',
      'Godkjenning av underdatabehandlere',
      'Authorisation of sub-processors'
    )
  },
  {
    key: 'noticeDays',
    kind: 'integer',
    min: 0,
    max: 365,
    section: 'terms',
    more: true,
    labels: labels(
      'Varsel om nye underdatabehandlere (dage)',
      'Varsel om nye underdatabehandlere (dager)',
      'Notice of new sub-processors (days)'
    )
  },
  {
    key: 'breachHours',
    kind: 'integer',
    min: 0,
    max: 720,
    section: 'terms',
    more: true,
    labels: labels('Underretning om brud (timer)', 'Varsel om brudd (timer)', 'Notice of breach (hours)')
  },
  {
    key: 'atEnd',
    kind: 'choice',
    section: 'terms',
    more: true,
    choices: [
      { code: 'erase', labels: labels('Slettes', 'Sletting', 'Erased'), synonyms: phrases('sletning') },
      {
        code: 'return',
        labels: labels('Tilbageleveres', 'Tilbakeleveres', 'Returned'),
        synonyms: phrases('tilbagelevering')
      },
      {
        code: 'choose',
        labels: labels(
          'Efter den dataansvarliges valg',
          'Etter behandlingsansvarliges valg',
          'As the controller chooses'
        )
      }
    ],
    labels: labels('Oplysningerne ved ophør', 'Opplysningene ved opphør', 'Data at the end')
  },
  {
    key: 'dataLocation',
    kind: 'list',
    section: 'terms',
    more: true,
    searched: true,
    labels: labels('Steder for behandlingen', 'Steder for behandlingen (lokasjon)', 'Places of processing'),
    synonyms: phrases('lokation | lokationer | behandlingssted | datacenter | lagringssted | lokasjon | location')
  },
  {
    key: 'subProcessors',
    kind: 'refs',
    entity: 'supplier',
    section: 'terms',
    searched: true,
    listed: true,
    link: { table: 'agreement_sub_processor', owner: 'processing_agreement_id', target: 'supplier_id' },
    labels: labels('Godkendte underdatabehandlere', 'Godkjente underdatabehandlere', 'Approved sub-processors'),
    synonyms: phrases(`
      underdatabehandlere | underdatabehandler | underleverandører | underleverandør | underbehandlere
      underdatabehandlarar | underleverandørar | underbehandler | sub-processor | subprocessors | sub processors`)
  },
  {
    key: 'oversightMonths',
    kind: 'integer',
    min: 1,
    max: 120,
    section: 'oversight',
    labels: labels('Tilsyn hver (måneder)', 'Oppfølging hver (antall måneder)', 'Oversight every (months)'),
    synonyms: phrases(
      'tilsyn hver (antall måneder) | tilsynsinterval | tilsynsfrekvens | hyppighed | interval | tilsynsintervall | frekvens'
    )
  },
  {
    key: 'oversightMethod',
    kind: 'choice',
    choices: oversightMethods,
    section: 'oversight',
    listed: true,
    filter: true,
    labels: labels('Tilsynsform', 'Oppfølgingsform (metode)', 'Oversight method'),
    synonyms: phrases(`
      tilsynsform (metode) | form for tilsyn | tilsynsmetode | type tilsyn | tilsynstype | tilsyn | kontrolform | metode for tilsyn
      kontrollform | revisjonsform | oversight type | audit type`)
  },
  {
    key: 'lastOversightOn',
    kind: 'date',
    section: 'oversight',
    listed: true,
    labels: labels('Seneste tilsyn', 'Siste oppfølging', 'Last oversight on'),
    synonyms: phrases(`
      siste tilsyn | tilsyn udført | tilsyn foretaget | dato for tilsyn | tilsynsdato | sidste tilsyn | tilsyn gennemført | kontrol udført
      seneste tilsyn dato | tilsyn utført | tilsyn gjennomført | siste kontroll | sist revidert
      last audit | audit date | oversight date`)
  },
  {
    key: 'nextOversightOn',
    kind: 'date',
    section: 'oversight',
    listed: true,
    labels: labels('Næste tilsyn', 'Neste oppfølging', 'Next oversight on'),
    synonyms: phrases(
      'neste tilsyn | næste tilsynsdato | tilsyn næste gang | planlagt tilsyn | neste kontroll | next audit | next oversight'
    )
  }
] as const satisfies readonly Field[]
