import type { Field } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

/** How long data are kept, how they are protected and what the persons are told (GDPR art. 12–14, 30(1)(f)–(g), 32). */
export const protectionFields = [
  {
    key: 'erasure',
    kind: 'text',
    audience: 'public',
    section: 'erasure',
    wanted: true,
    searched: true,
    listed: true,
    labels: labels('Slettefrist', 'Slettefrist', 'Erasure limit'),
    synonyms: phrases(`
      sletning | slettefrister | sletteregler | opbevaring | opbevaringsperiode | opbevaringstid | frist for sletning
      tidsfrister for sletning | forventede slettefrister | opbevaringsfrist | slettes efter | sletterutiner og -frister
      sletting | slettefristar | lagring | lagringstid | oppbevaringstid | lagring og sletting | frist for sletting
      lagring av personopplysningene | oppbevaring | krav til slettefrist | lagringstid og sletting
      retention | retention period | retention schedule | erasure | deletion | time limit for erasure | storage period
      loeschfrist | löschfrist`)
  },
  {
    key: 'erasureMonths',
    kind: 'integer',
    audience: 'public',
    min: 0,
    max: 1800,
    section: 'erasure',
    labels: labels('Slettes efter (måneder)', 'Slettes etter (måneder)', 'Erased after (months)'),
    synonyms: phrases('slettefrist i måneder | slettefrist (måneder) | retention (months)')
  },
  {
    key: 'erasureFrom',
    kind: 'text',
    audience: 'public',
    section: 'erasure',
    labels: labels('Regnet fra', 'Regnet fra', 'Counted from'),
    synonyms: phrases('frist regnes fra | slettefrist regnes fra | fristens begyndelse'),
    help: labels(
      'Hændelsen, som fristen løber fra, fx sagens afslutning.',
      'Hendelsen fristen løper fra, f.eks. når saken avsluttes.',
      'The event that the limit runs from, e.g. when the case is closed.'
    )
  },
  {
    key: 'erasureRule',
    kind: 'text',
    audience: 'public',
    section: 'erasure',
    searched: true,
    more: true,
    labels: labels('Regel for sletning', 'Regel for sletting', 'Rule of erasure'),
    synonyms: phrases('hjemmel for opbevaring | oppbevaringsplikt | krav til oppbevaring | retsgrundlag for opbevaring')
  },
  {
    key: 'erasureProcedure',
    kind: 'longText',
    section: 'erasure',
    searched: true,
    more: true,
    labels: labels('Sådan slettes der', 'Slik slettes det', 'Procedure of erasure'),
    synonyms: phrases('sletteprocedure | slettepraksis | sletterutine | sletterutiner | deletion procedure')
  },
  {
    key: 'nextErasureOn',
    kind: 'date',
    section: 'erasure',
    more: true,
    labels: labels('Næste sletning', 'Neste sletting', 'Next erasure on'),
    synonyms: phrases('næste slettedato | neste slettedato | dato for næste sletning | next erasure')
  },
  {
    key: 'archiveDuty',
    kind: 'choice',
    audience: 'public',
    section: 'erasure',
    filter: true,
    choices: [
      {
        code: 'preserve',
        labels: labels('Bevares', 'Bevares (arkiv)', 'Preserved'),
        synonyms: phrases('b | bevar | bevaringsværdig | arkivværdig | arkivverdig | bevaring | preserve')
      },
      {
        code: 'partly',
        labels: labels('Delvis', 'Delvis bevaring', 'In part'),
        synonyms: phrases('bevar data, kassér dokumenter | noe bevares')
      },
      {
        code: 'discard',
        labels: labels('Kasseres', 'Kasseres etter frist', 'Discarded'),
        synonyms: phrases('k | kassér | kassabel | kassasjon | discard')
      },
      {
        code: 'undecided',
        labels: labels('Ikke afgjort', 'Ikke vurdert', 'Undecided'),
        synonyms: phrases('ikke vurderet | uafklaret | ikkje vurdert')
      }
    ],
    labels: labels('Arkivpligt', 'Arkivplikt', 'Archive duty'),
    synonyms: phrases('arkivering | bevaring | bevaring og kassation | bevaring/kassasjon | arkivverdig | archive')
  },
  {
    key: 'archiveRule',
    kind: 'text',
    audience: 'public',
    section: 'erasure',
    more: true,
    searched: true,
    labels: labels('Hjemmel for arkivering', 'Hjemmel for arkivering (bestemmelse)', 'Rule of archiving'),
    synonyms: phrases('arkivregel | bevaringsbestemmelse | arkivbestemmelse')
  },
  {
    key: 'measures',
    kind: 'longText',
    audience: 'public',
    section: 'security',
    wanted: true,
    searched: true,
    labels: labels('Sikkerhedsforanstaltninger', 'Sikkerhetstiltak', 'Security measures'),
    synonyms: phrases(`
      tekniske og organisatoriske foranstaltninger | foranstaltninger | sikkerhed | beskrivelse af sikkerhed | generel beskrivelse af sikkerhed
      tekniske og organisatoriske sikkerhedsforanstaltninger | sikringstiltag
      tekniske og organisatoriske tiltak | sikkerhetsforanstaltninger | informasjonssikkerhet | tryggingstiltak | sikkerheit
      security | technical and organisational measures | security measures | safeguards | tom`)
  },
  {
    key: 'access',
    kind: 'longText',
    section: 'security',
    more: true,
    searched: true,
    labels: labels('Hvem har adgang', 'Hvem har tilgang', 'Who has access'),
    synonyms: phrases(
      'adgang | adgangsgrupper | tilgang | begrensning av tilgang | tilgangsstyring | access | internal access'
    )
  },
  {
    key: 'informationGiven',
    kind: 'answer',
    audience: 'public',
    section: 'information',
    wanted: true,
    filter: true,
    labels: labels('De registrerede er oplyst', 'De registrerte er informert', 'Information given'),
    synonyms: phrases(`
      oplysningspligt | oplysningspligt opfyldt | information til de registrerede | privatlivspolitik | opfyldelse af oplysningspligt
      informasjonsplikt | informasjon til de registrerte | informasjon til registrerte | personvernerklæring | informasjonsplikta
      information | privacy notice | information given to data subjects`)
  },
  {
    key: 'informationHow',
    kind: 'longText',
    audience: 'public',
    section: 'information',
    more: true,
    searched: true,
    labels: labels('Hvordan de oplyses', 'Hvordan de informeres', 'How they are informed'),
    synonyms: phrases('hvordan oplyses | hvordan gis informasjon | oplysningstekst')
  },
  {
    key: 'informationUrl',
    kind: 'url',
    audience: 'public',
    section: 'information',
    more: true,
    labels: labels('Link til oplysningsteksten', 'Lenke til informasjonen', 'Link to the notice'),
    synonyms: phrases('link til privatlivspolitik | lenke til personvernerklæring | link to privacy notice')
  },
  {
    key: 'automatedDecisions',
    kind: 'answer',
    audience: 'public',
    section: 'information',
    more: true,
    filter: true,
    labels: labels('Automatiske afgørelser', 'Automatiske avgjørelser', 'Automated decisions'),
    synonyms: phrases(`
      automatisk afgørelse | automatiske afgørelser og profilering | profilering | automatiserede afgørelser
      automatiserte avgjørelser | automatisk avgjørelse | automatiske avgjersler
      automated decision | existence of automated decision-making | automated decision-making | profiling`)
  },
  {
    key: 'copiedFrom',
    kind: 'ref',
    entity: 'processingActivity',
    section: 'general',
    more: true,
    labels: labels('Kopieret fra', 'Kopiert fra', 'Copied from'),
    help: labels(
      'Aktiviteten, som denne er skrevet efter; forskelle vises ved siden af.',
      'Behandlingen denne er skrevet etter; forskjeller vises ved siden av.',
      'The activity that this one was written after; differences are shown beside it.'
    )
  },
  {
    key: 'url',
    kind: 'url',
    section: 'general',
    more: true,
    labels: labels('Link til sagen', 'Lenke til saken', 'Link to the case'),
    synonyms: phrases('link | esdh | lenke | lenkje | dokumentation | dokumentasjon | record link')
  }
] as const satisfies readonly Field[]
