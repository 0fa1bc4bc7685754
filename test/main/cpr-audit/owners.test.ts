import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BlobReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import * as XLSX from 'xlsx'
import {
  as,
  clock,
  exclude,
  extract,
  file,
  get,
  kept,
  lapsed,
  newSource,
  openAuditDesk,
  ordered,
  program,
  saved,
  start,
  systems,
  unsubscribed
} from '../../support/audit-desk.ts'

// Owners decide days later, and elsewhere.

beforeAll(openAuditDesk)
afterAll(() => program.close())
beforeEach(newSource)

describe('the owner of a system decides elsewhere', () => {
  const password = 'en lang adgangskode'
  const withCases = () =>
    file(
      'nexus-sager.csv',
      'CPR-nr;Status;Sagsnr',
      `${kept};Aktiv;A-1`,
      `${lapsed};Lukket;A-2`,
      `${unsubscribed};Aktiv;A-3`
    )
  const setPolicy = (workingSetDays: number, keepFingerprints = true) =>
    program.ask('cprAudit.setPolicy', { keepFingerprints, workingSetDays, mostDaysApart: 30 })
  const runWithCases = (id: string) =>
    program.work('cprAudit.run', {
      id,
      lists: [
        { path: extract(), kind: 'subscriptions' },
        { path: withCases(), kind: 'contacts', system: systems[0] ?? null }
      ]
    })

  async function unpacked(): Promise<Buffer> {
    const [entry] = await new ZipReader(new BlobReader(new Blob([readFileSync(saved)])), { password }).getEntries()
    const bytes = await (entry as { getData: (w: Uint8ArrayWriter) => Promise<Uint8Array> }).getData(
      new Uint8ArrayWriter()
    )
    return Buffer.from(bytes)
  }

  it('in a sheet with case numbers and no personal number, which is read back twice with the same result', async () => {
    await setPolicy(0)
    const id = await start()
    await runWithCases(id)
    await exclude(id)
    const sessionId = randomUUID()
    const lists = [{ path: withCases(), kind: 'contacts' as const }]
    expect((await program.refused('cprAudit.open', { id, sessionId, lists: [], jobId: randomUUID() })).code).toBe(
      'audit.notKept'
    )
    await program.work('cprAudit.open', { id, sessionId, lists })
    const classes = ['lapsed', 'orphan'] as const
    const asked = { id, sessionId, classes: [...classes], password, language: 'da' as const }
    expect(await program.work('cprAudit.sheet', asked)).toMatchObject({ rows: 3 })
    const book = XLSX.read(await unpacked())
    const sheet = book.Sheets['Audit'] as XLSX.WorkSheet
    const rows = XLSX.utils.sheet_to_json<Record<string, string>>(sheet, { defval: '' })
    expect(rows.map((row) => row['Sag i systemet']).toSorted()).toEqual(['', '', 'A-2'])
    expect(JSON.stringify(rows)).not.toMatch(/\b\d{10}\b/)
    const decided = rows.map((row, i) => ({
      ...row,
      Afgørelse: i === 1 ? 'Slet' : row['Sag i systemet'] === 'A-2' ? 'Behold' : 'Måske',
      'Årsag til at beholde': row['Sag i systemet'] === 'A-2' ? 'Verserende sag' : ''
    }))
    XLSX.utils.sheet_add_json(sheet, decided)
    const back = join(program.folder, 'tilbage.xlsx')
    writeFileSync(back, XLSX.write(book, { type: 'buffer' }) as Buffer)
    const answer = await program.work('cprAudit.readSheet', { id, path: back })
    expect(answer.decided + answer.lines.length).toBe(3)
    expect(answer.lines.every(({ problem }) => problem === 'unknownDecision')).toBe(true)
    expect(await program.work('cprAudit.readSheet', { id, path: back })).toEqual({ ...answer, decided: 0 })
    expect((await get(id)).tallies.find((tally) => tally.class === 'lapsed')).toMatchObject({ keep: 1 })
    expect((await program.refused('cprAudit.readSheet', { id, path: extract(), jobId: randomUUID() })).code).toBe(
      'audit.notASheet'
    )
    await program.ask('cprAudit.close', { sessionId })
  })

  it('from a working set under the area\u2019s key, which is gone after its days, and with the sign-off', async () => {
    await setPolicy(10)
    const id = await start()
    await runWithCases(id)
    expect((await get(id)).workingSetUntil).toMatch(/^\d{4}-\d\d-\d\d$/)
    const sessionId = randomUUID()
    expect(await program.work('cprAudit.open', { id, sessionId, lists: [] })).toEqual({ known: 4, findings: 4 })
    await program.ask('cprAudit.close', { sessionId })
    clock.pass(9)
    await program.ask('register.close', {})
    await as('Kaja')
    expect((await get(id)).workingSetUntil).not.toBeNull()
    clock.pass(3)
    await program.ask('register.close', {})
    await as('Kaja')
    expect((await get(id)).workingSetUntil).toBeNull()
    await setPolicy(0)
  })

  it('and nothing but counts stays where the municipality wants it so', async () => {
    await setPolicy(0, false)
    const id = await ordered()
    const without = file('uden2.csv', 'PNR', kept, lapsed)
    await program.work('cprAudit.prove', { id, receipts: false, lists: [{ path: without, kind: 'subscriptions' }] })
    await program.ask('cprAudit.signOff', { id, nextAuditOn: '2026-12-01' })
    expect((await program.ask('cprAudit.findings', { id })).total).toBe(0)
    expect((await get(id)).tallies.find((tally) => tally.class === 'orphan')).toMatchObject({ total: 2, gone: 2 })
    await setPolicy(0)
  })
})
