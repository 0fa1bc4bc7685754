import type { CprOverview } from '../../../src-shared/features/cpr-subscriptions/contract.ts'
import { cprSubscriptionEntity } from '../../../src-shared/features/cpr-subscriptions/cpr-subscription.fields.ts'
import { cprFindings, cprTotals, findingLabels } from '../../../src-shared/features/cpr-subscriptions/figures.ts'
import { subscriptionSourceEntity } from '../../../src-shared/features/cpr-subscriptions/subscription-source.fields.ts'
import { columnsOf } from '../../../src-shared/features/derived.ts'
import { systemEntity } from '../../../src-shared/features/systems/system.fields.ts'
import { cprChannelChoices } from '../../../src-shared/features/systems/system.protection-choices.ts'
import { cpr as cprDa } from '../../../src-shared/i18n/da/cpr.ts'
import { cprPaper as da } from '../../../src-shared/i18n/da/cpr-paper.ts'
import { cpr as cprEn } from '../../../src-shared/i18n/en/cpr.ts'
import { cprPaper as en } from '../../../src-shared/i18n/en/cpr-paper.ts'
import { filled, type TextParams } from '../../../src-shared/i18n/fill.ts'
import type { Format } from '../../../src-shared/i18n/format.ts'
import { cpr as cprNb } from '../../../src-shared/i18n/nb/cpr.ts'
import { cprPaper as nb } from '../../../src-shared/i18n/nb/cpr-paper.ts'
import type { Entity } from '../../../src-shared/kernel/field.ts'
import type { PaperBlock } from '../../platform/paper/paper.ts'
import { fieldText } from '../papers/field-text.ts'
import type { Content } from '../print/letterhead.ts'
import { auditBlocks } from './audit-figures.ts'
import { cprOverview, found, type Looking, prepare, type Wanted } from './overview.ts'

const texts = { da: { ...cprDa, ...da }, nb: { ...cprNb, ...nb }, en: { ...cprEn, ...en } }

/** Rows of a list on paper; whoever wants more opens the list. */
const mostRows = 500

/** A text of the report. */
export type ReportWord = keyof typeof texts.da

/** The report's texts in a language, filled in. */
export function reportWords({ language }: Format): (word: ReportWord, params?: TextParams) => string {
  return (word, params) => filled(texts[language][word], params)
}

interface Writing {
  readonly looking: Looking
  readonly format: Format
  readonly words: ReturnType<typeof reportWords>
}

const codesOf = (key: string): string[] =>
  cprFindings.flatMap(({ filters }) => {
    const filter = filters[key]
    return filter && 'anyOf' in filter ? [...filter.anyOf] : []
  })

/** The lists behind the findings: which records, and what of each is told. */
const lists = [
  {
    heading: 'noSource',
    of: systemEntity,
    columns: ['name', 'unit', 'owner'],
    filters: { cprStanding: { anyOf: codesOf('cprStanding') } }
  },
  {
    heading: 'sourcesLacking',
    of: subscriptionSourceEntity,
    columns: ['name', 'systems', 'filters', 'unit', 'reviewedOn', 'sourceSigns'],
    filters: { sourceSigns: { anyOf: codesOf('sourceSigns') } }
  },
  {
    heading: 'subscriptionsLacking',
    of: cprSubscriptionEntity,
    columns: ['system', 'channel', 'needReason', 'unit', 'reviewedOn', 'subscriptionSigns'],
    filters: { subscriptionSigns: { anyOf: codesOf('subscriptionSigns') } }
  }
] as const satisfies readonly (Pick<Wanted, 'columns' | 'filters'> & { heading: ReportWord; of: Entity })[]

/** What the data protection officer and the security committee are told: figures, every channel side by side, and what is missing. */
export async function cprReport(looking: Looking, format: Format): Promise<Content> {
  const writing: Writing = { looking, format, words: reportWords(format) }
  const overview = await cprOverview(looking, mostRows)
  for (const { of, columns, filters } of lists) await prepare(looking, { entity: of.name, columns, filters })
  const { words } = writing
  return {
    title: words('title'),
    lines: [words('to')],
    landscape: true,
    blocks: [
      { kind: 'text', text: words('why') },
      ...figureBlocks(writing, overview),
      ...auditBlocks(looking.session, format),
      ...matrixBlocks(writing, overview),
      ...lists.flatMap((list) => listBlocks(writing, list))
    ]
  }
}

function figureBlocks({ words, format }: Writing, { figures, total }: CprOverview): readonly PaperBlock[] {
  const facts = cprTotals.map(({ key }) => ({
    label: words(`figure.${key as 'sources'}`),
    text: format.number(figures[key])
  }))
  const rows = cprFindings
    .filter(({ key }) => figures[key] > 0)
    .map((figure) => [format.label(labelsOf(figure)), format.number(figures[figure.key])])
  const shown = { shown: format.number(figures.shown), all: format.number(figures.subscriptions) }
  return [
    { kind: 'heading', text: words('figures') },
    { kind: 'facts', facts: [{ label: words('systems'), text: format.number(total) }, ...facts] },
    { kind: 'text', text: words('borger', shown) },
    { kind: 'heading', text: words('findings') },
    rows.length === 0
      ? { kind: 'text', text: words('findings.none') }
      : { kind: 'table', columns: [{ label: words('finding') }, { label: words('count'), figures: true }], rows }
  ]
}

function labelsOf(figure: (typeof cprFindings)[number]) {
  return findingLabels(figure) ?? { da: figure.key, nb: figure.key, en: figure.key }
}

function matrixBlocks({ words, format }: Writing, { systems, total }: CprOverview): readonly PaperBlock[] {
  if (systems.length === 0) return []
  const used = new Set(systems.flatMap(({ channels }) => Object.keys(channels)))
  const channels = cprChannelChoices.filter(({ code }) => used.has(code))
  const codes = [...channels.map(({ code }) => code as string), ...(used.has('') ? [''] : [])]
  const cell = (row: CprOverview['systems'][number], code: string): string => {
    const said = row.channels[code]
    return said ? words(said.missing > 0 ? 'cell.lacks' : 'cell.complete') : ''
  }
  return [
    { kind: 'heading', text: words('matrix') },
    {
      kind: 'table',
      columns: [
        { label: words('matrix.system') },
        ...channels.map(({ labels }) => ({ label: format.label(labels) })),
        ...(used.has('') ? [{ label: words('unknown') }] : []),
        { label: words('matrix.noSource') }
      ],
      rows: systems.map((row) => [
        row.name,
        ...codes.map((code) => cell(row, code)),
        row.noSource ? words('cell.complete') : ''
      ])
    },
    ...rest(total - systems.length, { words, format })
  ]
}

function listBlocks(
  writing: Writing,
  { heading, of, columns, filters }: (typeof lists)[number]
): readonly PaperBlock[] {
  const { looking, words, format } = writing
  const { total, rows } = found(looking, { entity: of.name, columns, filters, limit: mostRows })
  if (total === 0) return []
  const all = columnsOf(of)
  const fields = columns.flatMap((key) => all.find((field) => field.key === key) ?? [])
  const isSigns = (key: string): boolean => key.endsWith('Signs')
  return [
    { kind: 'heading', text: `${words(heading)} (${format.number(total)})` },
    {
      kind: 'table',
      columns: fields.map(({ key, labels }) => ({ label: isSigns(key) ? words('lacks') : format.label(labels) })),
      rows: rows.map((row) => fields.map((field) => fieldText(field, row, format)))
    },
    ...rest(total - rows.length, writing)
  ]
}

function rest(left: number, { words, format }: Pick<Writing, 'words' | 'format'>): readonly PaperBlock[] {
  return left > 0 ? [{ kind: 'text', text: words('more', { number: format.number(left) }) }] : []
}
