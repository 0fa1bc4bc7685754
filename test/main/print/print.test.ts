import { randomUUID } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import type { PrintRequest } from '../../../src-main/platform/host.ts'
import { columnWidths } from '../../../src-main/platform/paper/column-widths.ts'
import type { Paper } from '../../../src-main/platform/paper/paper.ts'
import { paperFooter, paperHtml } from '../../../src-main/platform/paper/paper-html.ts'
import type { ChannelInput } from '../../../src-shared/ipc/contract.ts'
import { languages } from '../../../src-shared/kernel/language.ts'
import { type RegisterProgram, registerProgram } from '../../support/register-program.ts'

// What lies on paper: whose it is, of which day, everything that was asked, and never a personal number.

type Printable = Extract<ChannelInput<'print.document'>['document'], { kind: 'list' }>
const printed: PrintRequest[] = []
let outcome: 'printed' | 'cancelled' | 'failed' = 'printed'
/** What Chromium does meanwhile. */
let laidOut: ((signal?: AbortSignal) => Promise<void>) | null = null
let test: RegisterProgram
let system: string

const keep = async (request: PrintRequest, signal?: AbortSignal): Promise<Buffer> => {
  await laidOut?.(signal)
  printed.push(request)
  return Buffer.from('%PDF-')
}

beforeAll(async () => {
  test = await registerProgram({
    host: {
      kind: 'window',
      dialogs: { open: async () => [], save: async ({ proposed = '' }) => join(test.folder, `${proposed.length}.pdf`) },
      printToPdf: keep,
      printOnPaper: async (request) => {
        await keep(request)
        return outcome
      }
    }
  })
  const supplier = await save('supplier', { name: 'Havbris Data ApS', phone: '+4712126789' })
  system = await save('system', {
    name: 'Omsorg <b>& pleje</b>',
    supplier,
    personalData: { value: 'yes' },
    dataProcessingAgreement: { value: 'notApplicable', reason: 'Driftes af os selv' },
    riskAssessedOn: '2019-05-01'
  })
  await save('contract', { name: 'Driftsaftale', supplier, systems: [system] })
  await save('deviation', { system, field: 'hosting', value: 'onPremise' })
})
afterAll(() => test.close())
beforeEach(() => {
  printed.length = 0
  outcome = 'printed'
  laidOut = null
})

async function save(
  entity: 'system' | 'supplier' | 'contract' | 'deviation' | 'riskAssessment' | 'riskScenario' | 'impactAssessment',
  values: Record<string, unknown>
): Promise<string> {
  const input = { id: null, version: null, values } as never
  return (await test.ask(`${entity}.save` as 'system.save', input)).record.id
}

const record = { document: { kind: 'record', entity: 'system', id: '' }, to: 'pdf', language: 'da' } as const
const asked = () => ({ ...record, document: { ...record.document, id: system } })

it('names the scenarios that are not rated among what is missing, as the page does', async () => {
  const assessment = await save('riskAssessment', { name: 'Risici i plejen' })
  const impact = await save('impactAssessment', { name: 'Konsekvenser', riskAssessment: assessment })
  const print = async (entity: 'riskAssessment' | 'impactAssessment', id: string) => {
    await test.work('print.document', { ...record, document: { kind: 'record', entity, id } })
    return printed.at(-1)?.html ?? ''
  }
  const countOf = (html: string) => /(\d+) af (\d+) vigtige felter/.exec(html)?.slice(1).map(Number) ?? []
  const [filled = 0, wanted = 0] = countOf(await print('riskAssessment', assessment))
  const rated = { likelihood: '2', consequence: '2', likelihoodAfter: '1', consequenceAfter: '2' }
  await save('riskScenario', { assessment, name: 'Journalen læses', ...rated })
  expect(countOf(await print('riskAssessment', assessment))).toEqual([filled + 1, wanted + 1])
  for (const at of [1, 2, 3, 4, 5, 6])
    await save('riskScenario', { assessment, name: `Uvurderet ${at}`, likelihood: '4', consequence: '4' })
  const html = await print('riskAssessment', assessment)
  expect(countOf(html)).toEqual([filled, wanted + 1])
  for (const page of [html, await print('impactAssessment', impact)]) {
    const line = /Mangler: [^<]*/.exec(page)?.[0] ?? ''
    expect(line).toContain('Scenarie uden vurdering: Uvurderet 1, ')
    expect(line).toMatch(/Uvurderet 5, Flere scenarier uden vurdering \(1\)$/)
    expect(line).not.toContain('Journalen læses')
  }
})

it('prints a system with its standing, its gaps and what refers to it', async () => {
  expect(await test.work('print.document', asked())).toEqual({ path: expect.stringMatching(/\.pdf$/) })
  const html = printed[0]?.html ?? ''
  expect(html).toContain('<h1>Omsorg &lt;b&gt;&amp; pleje&lt;/b&gt;</h1>')
  expect(html).toContain('<span>Prøve</span><span>04.03.2026</span>')
  expect(html).toContain('Ikke relevant: Driftes af os selv')
  expect(html).toContain('Havbris Data ApS')
  expect(html).toContain('Driftsaftale')
  expect(html).toContain('<td>Egen drift</td>')
  expect(html).toMatch(/Mangler: .*Beskrivelse/)
  expect(html).toMatch(/Risikovurdering for gammel\. .*01\.05\.2019/)
  expect(printed[0]?.footer).toBe('Prøve · Omsorg <b>& pleje</b> · 04.03.2026')
})

it('prints what a list shows of what is derived, in words', async () => {
  const list: Printable = { kind: 'list', entity: 'system', query: {}, columns: ['riskAge', 'neglect'] }
  await test.work('print.document', { document: list, to: 'pdf', language: 'da' })
  const html = printed[0]?.html ?? ''
  expect(html).toContain('Risikovurderingens alder')
  expect(html).toContain('<td>Over 24 måneder</td>')
  expect(html).toContain('<td>Uden livscyklus, Uden ejer og forvalter</td>')
})

it('speaks the language on screen, with its own dates', async () => {
  const titles = { da: 'Systemer', nb: 'Systemer', en: 'Systems' }
  for (const language of languages) {
    const list: Printable = { kind: 'list', entity: 'system', query: {}, columns: ['riskAssessedOn'] }
    await test.work('print.document', { document: list, to: 'pdf', language })
    expect(printed.at(-1)?.html).toContain(`<html lang="${language}">`)
    expect(printed.at(-1)?.html).toContain(`<h1>${titles[language]}</h1>`)
  }
  expect(printed[2]?.html).toContain('<td>1 May 2019</td>')
})

it('says what was asked of a list, and puts a wide one on its side', async () => {
  const query = {
    search: 'omsorg',
    filters: { lifecycle: { anyOf: [''] }, riskAssessedOn: { from: '2019-01-01', to: null } }
  }
  const columns: string[] = [
    'supplier',
    'unit',
    'lifecycle',
    'riskAssessedOn',
    'personalData',
    'dataProcessingAgreement'
  ]
  const document: Printable = { kind: 'list', entity: 'system', query, columns }
  await test.work('print.document', { document, to: 'pdf', language: 'da' })
  const { html, landscape } = printed[0] ?? {}
  expect(landscape).toBe(true)
  for (const line of ['1 række', 'Søgning: omsorg', 'Livscyklus: ikke udfyldt', 'fra 01.01.2019'])
    expect(html).toContain(line)
  await test.work('print.document', { document: { ...document, columns: ['supplier'] }, to: 'pdf', language: 'da' })
  expect(printed[1]?.landscape).toBe(false)
})

it('puts it on paper, and says when there is no printer', async () => {
  expect(await test.work('print.document', { ...asked(), to: 'paper' })).toEqual({ path: null })
  outcome = 'cancelled'
  expect(await test.work('print.document', { ...asked(), to: 'paper' })).toBeNull()
  outcome = 'failed'
  expect(await test.refused('print.document', { ...asked(), jobId: randomUUID(), to: 'paper' })).toMatchObject({
    code: 'print.failed'
  })
})

it('is stopped while it is laid out, and leaves no file', async () => {
  const files = (): readonly string[] => readdirSync(test.folder).filter((name) => /pdf|part/.test(name))
  for (const name of files()) rmSync(join(test.folder, name))
  const jobId = randomUUID()
  const steps: string[] = []
  test.program.onEvent((name, payload) => {
    if (name === 'progress') steps.push((payload as { step: string }).step)
  })
  laidOut = async (signal) => {
    await test.ask('job.cancel', { jobId })
    expect(signal?.aborted).toBe(true)
  }
  expect(await test.refused('print.document', { ...asked(), jobId })).toMatchObject({ code: 'request.cancelled' })
  expect(steps).toEqual(['layout'])
  laidOut = async () => {
    throw Object.assign(new Error('The disk is full'), { code: 'ENOSPC' })
  }
  await expect(test.work('print.document', asked())).rejects.toThrow()
  expect(files()).toEqual([])
  laidOut = null
  await test.work('print.document', asked())
  expect(files()).toHaveLength(1)
})

const text = fc.oneof(fc.string(), fc.constantFrom('<script>', '</style>', '"&', '</td><td>', '&lt;'))
const cpr = fc.constantFrom('610188-1234', '6101881234', '710290 4321')
const papers = fc.record({
  language: fc.constantFrom(...languages),
  owner: text,
  date: text,
  title: text,
  lines: fc.array(text, { maxLength: 3 }),
  blocks: fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('heading' as const), text }),
      fc.record({ kind: fc.constant('text' as const), text }),
      fc.record({ kind: fc.constant('facts' as const), facts: fc.array(fc.record({ label: text, text })) }),
      fc.record({
        kind: fc.constant('table' as const),
        columns: fc.array(fc.record({ label: text }), { maxLength: 3 }),
        rows: fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 3 })
      }),
      fc.record({
        kind: fc.constant('bars' as const),
        bars: fc.array(fc.record({ label: text, number: text, share: fc.double() }), { maxLength: 3 })
      })
    ),
    { maxLength: 4 }
  )
})

/** Every text of a document replaced by this one. */
function filledWith(paper: Paper, value: string): Paper {
  return JSON.parse(
    JSON.stringify(paper, (key, old: unknown) =>
      typeof old === 'string' && key !== 'kind' && key !== 'language' ? `${old}… ${value} …` : old
    )
  ) as Paper
}

it('is a page without scripts, whatever the texts are', () => {
  fc.assert(
    fc.property(papers, (paper) => {
      const html = paperHtml(paper)
      expect(html).not.toMatch(/<script|<img|<link|<iframe/i)
      expect(html.match(/<\/style>/g)).toHaveLength(1)
      const rows = paper.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
      expect(html.match(/<td/g)?.length ?? 0).toBe(
        rows.flat().length + 2 * paper.blocks.flatMap((block) => (block.kind === 'bars' ? block.bars : [])).length
      )
    })
  )
})

it('breaks no word of a table while there is room, and never takes more than there is', () => {
  const table = fc.array(fc.array(fc.stringMatching(/^[a-zæøå]{0,20}( [a-zæøå]{1,20}){0,3}$/)), { maxLength: 20 })
  fc.assert(
    fc.property(table, fc.integer({ min: 20, max: 200 }), (columns, room) => {
      const widths = columnWidths(columns, room)
      const longest = columns.map((texts) =>
        Math.max(0, ...texts.flatMap((text) => text.split(' ')).map(({ length }) => length))
      )
      const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0)
      expect(sum(widths)).toBeLessThanOrEqual(room)
      if (sum(longest) <= room) expect(widths).toEqual(longest)
    })
  )
  expect(columnWidths([['Hjemmetjenesten', 'a'], ['b']], 12)).toEqual([11, 1])
})

it('never has a personal number in it, wherever it stood', () => {
  fc.assert(
    fc.property(papers, cpr, (paper, number) => {
      const full = filledWith(paper, number)
      expect(paperHtml(full)).not.toContain(number)
      expect(paperFooter(full)).not.toContain(number)
    })
  )
})
