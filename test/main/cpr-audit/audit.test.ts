import { createHash, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js'
import { unzipSync } from 'fflate'
import {
  as,
  decide,
  exclude,
  extract,
  file,
  get,
  kept,
  lapsed,
  newSource,
  nexus,
  openAuditDesk,
  ordered,
  orphan,
  program,
  resident,
  run,
  saved,
  source,
  sources,
  start,
  systems,
  unsubscribed
} from '../../support/audit-desk.ts'
import { openSealedMessage } from '../../support/open-sealed-message.ts'
import { readableWords } from '../../support/plain-bytes.ts'

// One audit from the extract to the proof, by two people; and what each of its steps refuses.

beforeAll(openAuditDesk)
afterAll(() => program.close())
beforeEach(newSource)

it('goes from the extract to the proof: compared, decided, confirmed by another, ordered, gone, signed off', async () => {
  const id = await start()
  expect((await get(id)).step).toBe('lists')
  const { files } = await run(id)
  expect(files.map(({ file: name, rows }) => [name, rows])).toEqual([
    ['udtræk.csv', 4],
    ['nexus.csv', 3]
  ])
  const compared = await get(id)
  expect(compared.figures).toMatchObject({
    distinctSubscriptions: 4,
    orphans: 2,
    lapsed: 1,
    matchedActive: 1,
    missing: 1,
    needMonths: null
  })
  expect([compared.step, compared.waitingFor.map(({ name }) => name)]).toEqual(['lists', [`Cura ${sources}`]])
  const early = { id, of: { class: 'orphan' as const }, decision: 'delete' as const }
  expect(await program.refused('cprAudit.decide', early)).toMatchObject({
    code: 'audit.listsMissing',
    params: { systems: `Cura ${sources}` }
  })
  await exclude(id)
  expect((await get(id)).step).toBe('decide')
  expect(await decide(id, 'orphan', 'delete')).toBe(2)
  expect((await program.refused('cprAudit.decide', { ...early, of: { class: 'lapsed' }, decision: 'keep' })).code).toBe(
    'audit.reasonNeeded'
  )
  await decide(id, 'lapsed', 'keep')
  await decide(id, 'missing', 'lookup')
  expect((await get(id)).step).toBe('confirm')
  expect((await program.refused('cprAudit.confirm', { id })).code).toBe('audit.ownDecisions')
  await as('Dorte')
  expect(await program.ask('cprAudit.confirm', { id })).toEqual({ confirmed: 2, own: 0 })
  expect((await get(id)).step).toBe('order')

  const sessionId = randomUUID()
  const lists = [{ path: extract(), kind: 'subscriptions' as const }]
  expect(await program.work('cprAudit.open', { id, sessionId, lists })).toEqual({ known: 3, findings: 4 })
  const password = 'en lang adgangskode'
  const order = { id, sessionId, form: 'cprDirekte' as const, protection: { kind: 'zip' as const, password } }
  expect(await program.work('cprAudit.order', order)).toMatchObject({ path: saved, numbers: 2 })
  const [entry] = await new ZipReader(new BlobReader(new Blob([readFileSync(saved)])), { password }).getEntries()
  expect(await (entry as { getData: (w: TextWriter) => Promise<string> }).getData(new TextWriter())).toBe(
    `PRIV,123430${' '.repeat(18)}${orphan}\r\nPRIV,123430${' '.repeat(18)}${resident}\r\n`
  )
  expect(readFileSync(saved).includes(orphan)).toBe(false)
  expect((await program.refused('cprAudit.order', { ...order, jobId: randomUUID() })).code).toBe('audit.ordered')

  const later = file('senere.csv', 'PNR', kept, lapsed, resident)
  const proof = { id, receipts: false, lists: [{ path: later, kind: 'subscriptions' as const }] }
  expect(await program.work('cprAudit.prove', proof)).toMatchObject({ gone: 1, still: 1 })
  expect((await get(id)).step).toBe('prove')
  const signOff = { id, nextAuditOn: '2026-12-01' }
  expect(await program.refused('cprAudit.signOff', signOff)).toMatchObject({ code: 'audit.notFinished' })
  const receipt = join(program.folder, 'kvittering.txt')
  writeFileSync(receipt, `997${resident}202603040506A45\n`)
  await program.work('cprAudit.prove', { id, receipts: true, lists: [{ path: receipt, kind: 'subscriptions' }] })
  await program.ask('cprAudit.signOff', signOff)
  expect(await get(id)).toMatchObject({ step: 'done', signedOffBy: 'Dorte', nextAuditOn: '2026-12-01' })
  expect((await program.refused('cprAudit.decide', early)).code).toBe('audit.signedOff')
  const { values } = await program.ask('subscriptionSource.get', { id: source })
  expect(values).toMatchObject({ reviewedBy: 'Dorte', nextReviewOn: '2026-12-01' })
  expect(values['extractedOn']).toBe(values['reviewedOn'])
})

it('the deletion list goes under the key of its recipient, whose fingerprint was compared', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const given = publicKey.export({ format: 'pem', type: 'spki' }).toString()
  const recipient = await program.ask('cprAudit.recipient', { pem: given })
  if (!recipient) throw new Error('No key was read')
  const { pem, fingerprint } = recipient
  const id = await ordered({ kind: 'recipient', pem, fingerprint })
  const sealed = readFileSync(`${saved}.p7m`)
  expect(openSealedMessage(sealed, privateKey).toString()).toBe(
    [orphan, resident].map((number) => `PRIV,123430${' '.repeat(18)}${number}\r\n`).join('')
  )
  expect((await get(id)).orderSha256).toBe(createHash('sha256').update(sealed).digest('hex'))
  const { entries } = await program.ask('history.list', { before: null, limit: 50, filter: {} } as never)
  expect(entries.find(({ changes }) => changes?.['deletionList'])?.changes?.['recipientKey']).toEqual([
    null,
    fingerprint
  ])
  sealed[sealed.length - 30] = (sealed[sealed.length - 30] as number) ^ 1
  expect(() => openSealedMessage(sealed, privateKey)).toThrow()

  const other = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey
  const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey
  const text = (key: KeyObject) => key.export({ format: 'pem', type: 'spki' }).toString()
  const secret = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
  for (const [what, code] of [
    [secret, 'audit.privateKey'],
    ['ikke en nøgle', 'audit.notAKey'],
    [text(other), 'audit.weakKey'],
    [text(elliptic), 'audit.weakKey']
  ] as const)
    expect((await program.refused('cprAudit.recipient', { pem: what })).code).toBe(code)
})

it('what was deleted and is back is told the next time', async () => {
  const id = await ordered()
  const without = file('uden.csv', 'PNR', kept, lapsed)
  await program.work('cprAudit.prove', { id, receipts: false, lists: [{ path: without, kind: 'subscriptions' }] })
  await program.ask('cprAudit.signOff', { id, nextAuditOn: '2026-12-01' })
  const next = await start()
  await run(next, file('igen.csv', 'PNR', kept, orphan, lapsed))
  expect((await get(next)).figures).toMatchObject({ resurrected: 1, orphans: 0, lapsed: 1 })
})

it('the report tells the committee what each audit of a source showed, and no number', async () => {
  const id = await ordered()
  const without = file('uden.csv', 'PNR', kept, lapsed)
  await program.work('cprAudit.prove', { id, receipts: false, lists: [{ path: without, kind: 'subscriptions' }] })
  await program.ask('cprAudit.signOff', { id, nextAuditOn: '2026-12-01' })
  const next = await start()
  const again = file('uden.csv', 'PNR', kept, lapsed, unsubscribed)
  const dated = file('datoer.csv', 'CPR-nr;Status;Sidste aktivitet', `${kept};Aktiv;2020-01-01`, `${lapsed};Lukket;`)
  const lists = [
    { path: again, kind: 'subscriptions' as const },
    { path: dated, kind: 'contacts' as const, system: systems[0] ?? null }
  ]
  await program.work('cprAudit.run', { id: next, lists })
  const { path = '' } = (await program.work('cprSubscriptions.report', { format: 'docx', language: 'en' })) ?? {}
  const xml = Buffer.from(unzipSync(readFileSync(path))['word/document.xml'] ?? []).toString()
  const cells = xml.replace(/<[^>]+>/g, '\n').split(/\n+/)
  const { needMonths } = (await get(next)).figures ?? {}
  for (const told of ['Audits: key figures over time', '50%', '33.3%', `${needMonths} months`, '1 Dec 2026'])
    expect(cells).toContain(told)
  expect(needMonths).toBeGreaterThan(70)
  expect([kept, orphan, lapsed, resident, unsubscribed].filter((number) => xml.includes(number))).toEqual([])
  await program.ask('cprAudit.discard', { id: next, reason: 'Kun til rapporten' })
})

it('a number comes back only from the same file, one at a time, and the history tells by whom and why', async () => {
  const id = await start()
  await run(id)
  const sessionId = randomUUID()
  const other = file('andet.csv', 'PNR', kept, orphan, lapsed, resident, '6606101212')
  const open = (path: string) => ({
    id,
    sessionId,
    lists: [{ path, kind: 'subscriptions' as const }],
    jobId: randomUUID()
  })
  expect(await program.refused('cprAudit.open', open(other))).toMatchObject({ code: 'audit.otherFile' })
  const { rows } = await program.ask('cprAudit.findings', { id, class: 'lapsed' })
  const finding = rows[0]?.id ?? ''
  const reveal = { id, sessionId, finding, reason: 'Slår sagen op', jobId: randomUUID() }
  expect((await program.refused('cprAudit.reveal', reveal)).code).toBe('audit.notOpen')
  await program.ask('cprAudit.open', open(extract()))
  expect(await program.ask('cprAudit.reveal', reveal)).toEqual({ number: lapsed })
  const { entries } = await program.ask('history.list', { before: null, limit: 1, filter: {} } as never)
  expect(entries[0]).toMatchObject({ entity: 'cprAudit', action: 'reveal', user: { name: 'Kaja' } })
  expect(entries[0]?.changes?.['reason']).toEqual([null, 'Slår sagen op'])
})

it('decisions stay when the lists are read again, as long as the class is the same', async () => {
  const id = await start()
  await run(id)
  await exclude(id)
  await decide(id, 'orphan', 'delete')
  await run(id, file('nyt.csv', 'PNR', kept, orphan, lapsed))
  const { tallies } = await get(id)
  expect(tallies.map(({ class: of, total, delete: deleted }) => [of, total, deleted])).toEqual([
    ['orphan', 1, 1],
    ['lapsed', 1, 0],
    ['missing', 1, 0]
  ])
})

it('what a system’s word means, and which columns are read of a header, is said once and can be taken back', async () => {
  const system = systems[0] ?? null
  const path = file('ord.csv', 'CPR-nr;Mors CPR;Status', `${kept};${orphan};Aktiv`, `${lapsed};${resident};Svævende`)
  const compared = async (more: object = {}) => {
    const id = await start()
    const contacts = { path, kind: 'contacts' as const, system, ...more }
    const { files } = await program.work('cprAudit.run', {
      id,
      lists: [{ path: extract(), kind: 'subscriptions' as const }, contacts]
    })
    const { figures } = await get(id)
    await program.ask('cprAudit.discard', { id, reason: 'Kun en prøve' })
    const [sheet] = files.at(-1)?.sheets ?? []
    const { matchedActive, lapsed: ended, orphans, statusReview } = figures ?? {}
    return {
      counts: [matchedActive, ended, orphans, statusReview],
      words: files.at(-1)?.unknownStates,
      remembered: sheet?.remembered,
      columns: sheet?.columns
    }
  }
  const first = await compared()
  expect(first).toMatchObject({ counts: [4, 0, 0, 0], remembered: false })
  expect(first.words).toEqual([{ word: 'Svævende', rows: 1, means: null }])
  expect((await compared({ words: { Svævende: 'closed' } })).counts).toEqual([2, 2, 0, 0])
  expect(await compared()).toMatchObject({
    counts: [2, 2, 0, 0],
    words: [{ word: 'Svævende', rows: 1, means: 'closed' }]
  })
  expect((await compared({ words: { SVÆVENDE: 'dead' } })).counts).toEqual([2, 0, 0, 2])
  expect((await compared({ words: { Svævende: null } })).counts).toEqual([4, 0, 0, 0])

  const columns = first.columns && { ...first.columns, numbers: [{ column: 0, role: 'citizen' }], state: null }
  expect(await compared({ columns })).toMatchObject({ counts: [2, 0, 2, 0], remembered: false })
  expect(await compared()).toMatchObject({ counts: [2, 0, 2, 0], remembered: true })
  expect(await compared({ asFound: true })).toMatchObject({ counts: [4, 0, 0, 0], remembered: false })
  expect(await compared()).toMatchObject({ counts: [4, 0, 0, 0], remembered: false })
})

it('nothing of a number is in the register', async () => {
  await ordered()
  await program.ask('register.close', {})
  const session = await program.register.unlock()
  expect(readableWords(session.db, [kept, orphan, lapsed, resident, unsubscribed])).toEqual([])
  session.close()
})

it('an audit that came to nothing is discarded; one whose deletion list is out is not', async () => {
  const id = await start()
  expect((await program.refused('cprAudit.start', { source })).code).toBe('audit.running')
  await run(id)
  await program.ask('cprAudit.discard', { id, reason: 'Forkert udtræk' })
  expect(await program.ask('cprAudit.list', { source })).toEqual([])
  const next = await ordered()
  expect((await program.refused('cprAudit.discard', { id: next, reason: 'Fortryder' })).code).toBe('audit.ordered')
})

it('without the key of the audit area nothing is read', async () => {
  const id = await start()
  await program.ask('register.close', {})
  await program.ask('register.open', { path: program.register.path, passphrase: program.register.passphrase })
  const lists = [
    { path: extract(), kind: 'subscriptions' as const },
    { path: nexus(), kind: 'contacts' as const }
  ]
  expect((await program.refused('cprAudit.run', { id, jobId: randomUUID(), lists })).code).toMatch(/^(area|request)\./)
})

it('the audit is in the record of processing activities, once', async () => {
  await start()
  const { rows } = await program.ask('processingActivity.list', { search: 'audit' })
  expect(rows.map(({ values }) => values['name'])).toEqual(['Audit af CPR-abonnementer'])
})
