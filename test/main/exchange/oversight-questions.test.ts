import { readFileSync, writeFileSync } from 'node:fs'
import * as XLSX from 'xlsx'
import { type ImportProgram, importProgram } from '../../support/import-program.ts'
import { change, make, remove } from '../../support/library-registers.ts'
import { apply, compare, pack, rowsOf, standings } from '../../support/packing.ts'

describe('an oversight’s questions', () => {
  let program: ImportProgram
  let theirs: string
  let oversight: string
  const questions = async (of: string) => {
    const { rows } = await program.ask('oversightQuestion.list', {
      filters: { oversight: { anyOf: [of] } },
      limit: 100
    })
    return rows.toSorted((a, b) => Number(a.values['number']) - Number(b.values['number']))
  }
  const ask = (from: string | null, language: 'da' | 'nb' = 'da') =>
    program.ask('oversight.ask', { oversight, from, language })
  const askable = () => program.ask('oversight.askable', { oversight })
  beforeAll(async () => {
    program = await importProgram()
    theirs = await make(program, 'supplier', { name: 'Fiktiv Software A/S' })
    const agreement = await make(program, 'agreement', { name: 'Aftale', processor: theirs })
    const before = await make(program, 'oversight', { agreement, completedOn: '2025-03-01' })
    await make(program, 'oversightQuestion', {
      oversight: before,
      number: 2,
      name: 'Hvem har nøglen?',
      reply: 'yes'
    })
    oversight = await make(program, 'oversight', { agreement, plannedOn: '2026-03-01' })
  })
  afterAll(() => program.close())

  it('are the standard ones and the last oversight’s, each once and as one piece that is taken back', async () => {
    const last = { id: expect.any(String), on: '2025-03-01', count: 1 }
    const before = await askable()
    expect(before).toEqual({ standard: expect.any(Number), last })
    const standard = await ask(null)
    expect(standard.count).toBe(before.standard)
    expect(await askable()).toEqual({ standard: 0, last })
    // Whoever reads the window in another language is not asked the same again.
    expect(await ask(null, 'nb')).toEqual({ count: 0, batchId: null })
    await program.work('import.undo', { batchId: standard.batchId ?? '' })
    expect(await questions(oversight)).toEqual([])
    expect((await ask(before.last?.id ?? '')).count).toBe(1)
    await ask(null)
    const asked = await questions(oversight)
    expect(asked.map(({ values }) => values['number'])).toEqual(asked.map((_, at) => at + 1))
    expect(asked[0]?.values).toMatchObject({ name: 'Hvem har nøglen?', reply: null })
    expect(await askable()).toEqual({ standard: 0, last: null })
    expect((await program.refused('oversight.ask', { oversight, from: oversight, language: 'da' })).code).toBe(
      'record.notFound'
    )
  })

  it('are answered in the workbook, come back as proposals, and are taken back', async () => {
    const path = await pack(program, 'supplier', { supplier: theirs })
    const book = XLSX.read(readFileSync(path))
    expect(book.SheetNames.slice(0, 2)).toEqual(['Læs mig først', 'Tilsynsspørgsmål'])
    const sheet = book.Sheets['Tilsynsspørgsmål'] ?? {}
    const [keys = [], , ...rows] = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1 })
    const asked = await questions(oversight)
    // In their order, and none of the oversight that is done.
    expect(rows.map((row) => row[0])).toEqual(asked.map(({ id }) => id))
    const write = (row: number, key: string, v: string): void => {
      sheet[XLSX.utils.encode_cell({ r: row + 2, c: keys.indexOf(key) })] = { t: 's', v }
    }
    const said = { reply: 'Delvist', answer: 'Kun driften.', evidence: 'Erklæring, side 4', answeredOn: '03-02-2026' }
    for (const [key, text] of Object.entries(said)) write(1, key, text)
    write(2, 'name', 'Et lettere spørgsmål')
    write(2, 'reply', 'Ja')
    writeFileSync(path, XLSX.write(book, { type: 'buffer' }) as Buffer)

    // What becomes of a question meanwhile stops no answer.
    await change(program, 'oversightQuestion', asked[1]?.id ?? '', { note: 'Spurgt to gange' })
    const view = await compare(program, path)
    expect([view.own, view.trust, view.edited, view.proposed]).toEqual([true, 'known', ['oversightQuestion'], 2])
    const found = await rowsOf(program)
    expect(found.map(({ place, fields }) => [place, fields])).toEqual([
      [
        { sheet: 'Tilsynsspørgsmål', row: 4 },
        [
          { field: 'reply', here: '', there: 'Delvist', proposed: true, problem: null },
          { field: 'answer', here: '', there: 'Kun driften.', proposed: true, problem: null },
          { field: 'evidence', here: '', there: 'Erklæring, side 4', proposed: true, problem: null },
          { field: 'answeredOn', here: '', there: '2026-02-03', proposed: true, problem: null }
        ]
      ],
      [
        { sheet: 'Tilsynsspørgsmål', row: 5 },
        [
          {
            field: 'name',
            here: asked[2]?.values['name'],
            there: 'Et lettere spørgsmål',
            proposed: false,
            problem: null
          },
          { field: 'reply', here: '', there: 'Ja', proposed: true, problem: null }
        ]
      ]
    ])
    const { batchId } = await apply(program, 'proposed')
    const answered = await questions(oversight)
    expect(answered[1]?.values).toMatchObject({ reply: 'partly', answer: 'Kun driften.', answeredOn: '2026-02-03' })
    expect(answered[2]?.values).toMatchObject({ reply: 'yes', name: asked[2]?.values['name'] })
    const states = await program.ask('oversightQuestion.facets', { fields: ['questionState'] })
    expect(states).toMatchObject({ questionState: expect.anything() })
    const [newest] = await program.ask('oversightQuestion.history', { id: answered[1]?.id ?? '' })
    expect(JSON.stringify(newest)).toContain('.xlsx')

    expect((await compare(program, path)).proposed).toBe(0)
    await program.work('import.undo', { batchId: batchId ?? '' })
    expect((await questions(oversight)).map(({ values }) => [values['reply'], values['answer']])).toEqual(
      asked.map(() => [null, null])
    )
    expect((await compare(program, path)).proposed).toBe(2)
    await apply(program, 'proposed')
  })

  it('are not sent once the oversight is done, and are not gone for that', async () => {
    await change(program, 'oversight', oversight, { completedOn: '2026-03-02' })
    const path = await pack(program, 'supplier', { supplier: theirs })
    expect(XLSX.read(readFileSync(path)).SheetNames).not.toContain('Læs mig først')
    expect(standings(await compare(program, path))).toEqual({ unchanged: expect.any(Number) })
    await remove(program, 'oversight', oversight)
    expect(await questions(oversight)).toEqual([])
    await program.ask('oversight.restore', { id: oversight })
    expect(await questions(oversight)).not.toEqual([])
  })
})
