import type { Choice } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

/** Life cycle of a system in use (domain.md §4.2; KITOS' five states and Oslo's scale brought together). */
export const lifecycleChoices = [
  {
    code: 'planned',
    labels: labels('Under anskaffelse', 'Under anskaffelse', 'Being procured'),
    synonyms: phrases(`
      planlagt | under udvikling | under afprøvning | pilot | test | kommende | afprøves | i udbud | under anskaffelse/udvikling
      under utvikling | under anskaffelse/utvikling | planlagd | i anskaffing | under utprøving
      planned | undecided | proposed | evaluation | under development | in procurement`)
  },
  {
    code: 'phasingIn',
    labels: labels('Under indfasning', 'Under innføring', 'Being phased in'),
    synonyms: phrases(`
      indfases | under implementering | ny | nyt | under idriftsættelse | implementeres | idriftsættes
      innføres | nytt | nytt, umodent | under innfasing | innfases | vert innført
      phasing in | implementing | implementation | onboarding | new`)
  },
  {
    code: 'operational',
    labels: labels('I drift', 'I bruk', 'In use'),
    synonyms: phrases(`
      drift | aktiv | aktivt | aktive | i produktion | i brug | anvendes | bruges | idriftsat | normal drift | ja
      produktion | fuld drift | taget i brug
      i produksjon | brukes | moderne og modent | modent | modent, ikke moderne | produksjon | vert brukt | tatt i bruk
      operational | active | live | production | in operation | in production | yes | deployed`)
  },
  {
    code: 'phasingOut',
    labels: labels('Under udfasning', 'Under utfasing', 'Being phased out'),
    synonyms: phrases(`
      udfases | skal udfases | afvikles | under afvikling | på vej ud | erstattes | udskiftes | skal udskiftes
      utfases | skal byttes ut | bør/skal byttes ut | bør byttes ut | avvikles | skal utfases | skal fasast ut | erstattast
      phasing out | retiring | sunset | to be replaced | to be retired | being retired`)
  },
  {
    code: 'retired',
    labels: labels('Udfaset', 'Utfaset', 'Retired'),
    synonyms: phrases(`
      ikke i drift | ikke i brug | nedlagt | lukket | afviklet | inaktiv | inaktivt | ophørt | ikke aktiv | historisk
      ude af drift | lukket ned | bruges ikke | nej | ikke længere i brug | slukket | opsagt
      ikke i bruk | avviklet | fullstendig avviklet | ute av bruk | ute av bruk, men tilgjengelig | nei | utfasa | avvikla
      ikkje i bruk | lagt ned | nedlagd
      inactive | decommissioned | not in use | no | closed | discontinued | obsolete | archived`)
  }
] as const satisfies readonly Choice[]

/** Where a system runs (domain.md §4.2: on-premise, external, hybrid, SaaS, partner). */
export const hostingChoices = [
  {
    code: 'onPremise',
    labels: labels('Egen drift', 'Egen drift', 'On-premise'),
    synonyms: phrases(`
      lokalt | lokal | lokal drift | lokal installation | intern | internt | intern drift | eget datacenter | egen server
      kommunens datacenter | it-afdelingen | kommunen | egne servere | kommunens server | hos os selv | driftes lokalt
      driftes internt | lokal server | klient | lokal pc | egen hosting
      eget datasenter | kommunens datasenter | it-avdelingen | egne serverar | ikt-avdelinga | lokal installasjon
      eigen drift | eige datasenter | drifta internt
      on premise | on premises | on-prem | onprem | in-house | in house | local | internal | own data centre
      own datacenter | self-hosted`)
  },
  {
    code: 'external',
    labels: labels('Ekstern drift', 'Ekstern drift', 'External hosting'),
    synonyms: phrases(`
      ekstern | eksternt | hos leverandør | hos leverandøren | leverandør | leverandørdrift | outsourcet | hostet
      ekstern leverandør | ekstern hosting | hosting | hosted | driftes eksternt | driftes af leverandør | eksternt driftet
      leverandørens datacenter | hostes eksternt | hostet hos leverandør | eksternt datacenter | ekstern driftsleverandør
      driftes av leverandør | driftes hos leverandør | leverandøren | eksternt datasenter | privat datasenter
      hjå leverandør | hjå leverandøren | utkontraktert
      external | vendor hosted | hosted by vendor | outsourced | managed hosting | third party | private cloud`)
  },
  {
    code: 'saas',
    labels: labels('SaaS', 'Skytjeneste (SaaS)', 'Software as a service'),
    synonyms: phrases(`
      cloud | cloudløsning | cloud-løsning | cloudbaseret | skyen | sky | skyløsning | web | webløsning | webbaseret
      internetbaseret | azure | aws | i skyen
      skytjeneste | skybasert | nettsky | i sky | i skya | skyteneste | offentlig sky
      public cloud | cloud service | cloud based | cloud-hosted | software-as-a-service | paas | iaas`)
  },
  {
    code: 'hybrid',
    labels: labels('Hybrid', 'Hybrid', 'Hybrid (mixed)'),
    synonyms: phrases(`blandet | både og | delvis | delvist | hybridløsning | blanding | blanda | mixed | hybrid cloud`)
  },
  {
    code: 'partner',
    labels: labels('Fælleskommunal drift', 'Interkommunal drift', 'Run by a partner'),
    synonyms: phrases(`
      it-fællesskab | fælleskommunal | samarbejdspartner | it-samarbejde | it-driftsfællesskab | fælleskommunalt
      interkommunal | interkommunalt | ikt-samarbeid | samarbeidspartner | ikt-samarbeidet | vertskommune | samarbeid
      partner | shared service | shared services`)
  }
] as const satisfies readonly Choice[]

/** How many use it; bands as KITOS has them. */
export const userCountChoices = [
  {
    code: 'under10',
    labels: labels('Under 10', 'Under 10', 'Fewer than 10'),
    synonyms: phrases(`<10 | < 10 | 1-10 | 0-9 | 1-9 | få | færre end 10 | mindre enn 10 | less than 10`)
  },
  { code: 'from10', labels: labels('10–49', '10–49', '10 to 49'), synonyms: phrases(`10-49 | 10-50 | 11-49 | 11-50`) },
  {
    code: 'from50',
    labels: labels('50–99', '50–99', '50 to 99'),
    synonyms: phrases(`50-99 | 50-100 | 51-99 | 51-100`)
  },
  {
    code: 'from100',
    labels: labels('100–499', '100–499', '100 to 499'),
    synonyms: phrases(`100-499 | 100-500 | 101-499 | 101-500`)
  },
  {
    code: 'over500',
    labels: labels('500 eller flere', '500 eller flere', '500 or more'),
    synonyms: phrases(`
      >500 | > 500 | 500+ | over 500 | >1000 | 1000+ | over 1000 | 501-1000 | 500-1000 | alle | alle ansatte
      alle medarbejdere | alle tilsette | all | everyone | more than 500`)
  }
] as const satisfies readonly Choice[]

/** How much it would hurt: ordinal 1 (negligible) to 5 (very serious). */
export const severityChoices = [
  {
    code: '1',
    labels: labels('1 Ubetydelig', '1 Ubetydelig', '1 Negligible'),
    synonyms: phrases(
      `1 | ubetydelig | ubetydeleg | meget lav | svært lav | negligible | very low | ikke kritisk | ikkje kritisk`
    )
  },
  {
    code: '2',
    labels: labels('2 Lav', '2 Lav', '2 Low'),
    synonyms: phrases(`2 | lav | lavt | låg | lågt | low | minor | grøn | grønn | mindre kritisk`)
  },
  {
    code: '3',
    labels: labels('3 Moderat', '3 Moderat', '3 Moderate'),
    synonyms: phrases(`3 | moderat | mellem | middel | middels | medium | moderate | gul | mid`)
  },
  {
    code: '4',
    labels: labels('4 Alvorlig', '4 Alvorlig', '4 Serious'),
    synonyms: phrases(`4 | alvorlig | alvorleg | høj | højt | høy | høyt | høg | high | serious | rød | raud | major`)
  },
  {
    code: '5',
    labels: labels('5 Meget alvorlig', '5 Svært alvorlig', '5 Very serious'),
    synonyms: phrases(`
      5 | meget høj | svært høy | svært alvorleg | kritisk | meget kritisk | critical | very high | very serious | katastrofal`)
  }
] as const satisfies readonly Choice[]

/** Risk classes of regulation (EU) 2024/1689 (the AI act), lowest first. */
export const aiRiskChoices = [
  {
    code: 'minimal',
    labels: labels('Minimal risiko', 'Minimal risiko', 'Minimal risk'),
    synonyms: phrases('minimal | lav')
  },
  {
    code: 'limited',
    labels: labels('Begrænset risiko', 'Begrenset risiko', 'Limited risk'),
    synonyms: phrases('begrænset | begrenset | limited')
  },
  { code: 'high', labels: labels('Høj risiko', 'Høy risiko', 'High risk'), synonyms: phrases('høj | høy | high') },
  {
    code: 'prohibited',
    labels: labels('Forbudt praksis', 'Forbudt praksis', 'Prohibited practice'),
    synonyms: phrases('forbudt | uacceptabel | uakseptabel | prohibited')
  }
] as const satisfies readonly Choice[]

/** Who owns the system for whom (Oslo's ownership model, in general terms). */
export const ownershipModelChoices = [
  {
    code: 'unit',
    labels: labels('Enhedens eget system', 'Virksomhetssystem', 'One unit’s system'),
    synonyms: phrases(
      `lokalt system | afdelingssystem | eget system | verksemdssystem | unit system | departmental system`
    )
  },
  {
    code: 'sector',
    labels: labels('Forvaltningssystem', 'Sektorsystem', 'Sector system'),
    synonyms: phrases(`fagsystem | forvaltningens system | sector`)
  },
  {
    code: 'common',
    labels: labels('Fællessystem', 'Fellessystem', 'Common system'),
    synonyms: phrases(`
      fælles | tværgående | fællessystem (valgfrit) | tverrsektorielt | felles | fellessystem (valgfritt) | shared system | shared`)
  },
  {
    code: 'commonMandatory',
    labels: labels('Obligatorisk fællessystem', 'Obligatorisk fellessystem', 'Mandatory common system'),
    synonyms: phrases(
      `obligatorisk | fellessystem obligatorisk | fellessystem (obligatorisk) | fællessystem (obligatorisk) | mandatory`
    )
  },
  {
    code: 'support',
    labels: labels('It-støtte', 'IKT-støtte', 'IT support'),
    synonyms: phrases(`infrastruktur | støttesystem | infrastructure`)
  },
  {
    code: 'national',
    labels: labels('National fælles komponent', 'Nasjonal felleskomponent', 'National component'),
    synonyms: phrases(`fællesoffentlig | fællesoffentligt | national | nasjonal | statslig | national system`)
  }
] as const satisfies readonly Choice[]
