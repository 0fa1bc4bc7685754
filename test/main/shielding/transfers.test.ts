import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as fc from 'fast-check'
import { type OutboxTransfer, outboxText } from '../../../src-main/features/shielding/idsas/outbox-file.ts'
import {
  type Handed,
  judgeReceipt,
  type Receipt,
  readReceipts
} from '../../../src-main/features/shielding/idsas/receipts-file.ts'
import { keyFingerprint, rawSigningKey, writeSigned } from '../../../src-main/features/shielding/idsas/signed-file.ts'
import { newId } from '../../../src-main/platform/ids.ts'
import { createKeyPair } from '../../../src-main/security/sealed-box.ts'
import { createSigningKeys, loadPrivateKey } from '../../../src-main/security/signing.ts'
import { type ConfirmedTransfer, nationalComparison } from '../../../src-shared/features/shielding/national.ts'
import { toHandOver } from '../../../src-shared/features/shielding/queue.rules.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { type NationalRegister, nationalRegister } from '../../support/idsas-server.ts'
import { happenings, NationalModel } from '../../support/national-model.ts'
import { root } from '../../support/project.ts'
import { temporaryFolder } from '../../support/register.ts'

// The queue to the national register: what may go when, files to and from the municipality's gateway (the documented
// sample, run as a program), and what should stand there.

describe('the queue', () => {
  it('comes to what was decided last, whatever was lost, repeated or sent late on the way', () => {
    fc.assert(
      fc.property(happenings, (all) => {
        const model = new NationalModel()
        for (const happening of all) model.happen(happening)
        // Then everything works: the gateway sends, and what has no answer is handed over again the same way.
        for (let turn = 0; turn < 3; turn++) {
          model.gatewaySends([])
          model.handOver('outbox', true, [])
          model.gatewaySends([])
          model.handOver('https', true, [])
        }
        expect([...model.held].sort()).toEqual([...model.wanted].sort())
        expect(model.queue.filter(({ state }) => state === 'waiting' || state === 'handedOver')).toEqual([])
      }),
      { numRuns: 500 }
    )
  })

  it('never sends an older one after a newer was decided, nor past what the gateway still has', () => {
    const model = new NationalModel()
    model.decide('a', '1')
    model.handOver('outbox', false, [])
    model.decide('a', '2')
    expect(toHandOver(model.queue, 'https', true)).toMatchObject({ go: [], held: [{ endsAt: '2' }] })
    expect(toHandOver(model.queue, 'workCard', true)).toMatchObject({ go: [], held: [{ endsAt: '2' }] })
    expect(toHandOver(model.queue, 'outbox', true)).toMatchObject({ go: [{ endsAt: '2' }], held: [] })
  })

  it('never repeats the older where the newest was refused', () => {
    const model = new NationalModel()
    model.decide('a', '1')
    model.handOver('https', false, ['lostAfter'])
    model.decide('a', '2')
    model.handOver('https', false, ['refused'])
    expect(toHandOver(model.queue, 'https', true)).toEqual({ go: [], held: [] })
  })
})

describe('what the national register should hold', () => {
  const now = '2026-03-04T05:06:07.000Z'
  const sent = (endsAt: string): ConfirmedTransfer => ({
    id: newId(),
    subject: 'a',
    operation: 'CreateBlurring',
    endsAt
  })
  const stateOf = (wanted: readonly string[], held: readonly ConfirmedTransfer[]) =>
    nationalComparison(
      wanted.map((endsAt, index) => ({ caseId: `case-${index}`, subject: 'a', endsAt })),
      held,
      now
    )[0]?.state

  it.each([
    [['2026-05-01T22:00:00.000Z'], [sent('2026-05-01T22:00:00.000Z')], 'equal'],
    [['2026-05-01T22:00:00.000Z', '2026-06-01T22:00:00.000Z'], [sent('2026-05-01T22:00:00.000Z')], 'tooShort'],
    [['2026-05-01T22:00:00.000Z'], [sent('2026-06-01T22:00:00.000Z')], 'tooLong'],
    [['2026-05-01T22:00:00.000Z'], [sent('2026-06-01T22:00:00.000Z'), sent('2026-05-01T22:00:00.000Z')], 'equal'],
    [['2026-05-01T22:00:00.000Z'], [], 'missing'],
    [['2026-05-01T22:00:00.000Z'], [sent('2026-03-01T22:00:00.000Z')], 'missing'],
    [['2026-03-01T22:00:00.000Z'], [sent('2026-05-01T22:00:00.000Z')], 'shouldBeGone'],
    [[], [sent('2026-03-04T05:06:07.000Z')], 'gone']
  ])('with cases until %j and registrations %j is %s', (wanted, held, state) => {
    expect(stateOf(wanted, held)).toBe(state)
  })

  it('keeps departments apart from citizens, until they are taken away', () => {
    const subject = 'SOR:1234'
    const created: ConfirmedTransfer = { id: newId(), subject, operation: 'CreateOrgBlurring', endsAt: null }
    const removed: ConfirmedTransfer = { id: newId(), subject, operation: 'RemoveOrgBlurring', endsAt: null }
    const running = [{ caseId: 'c', subject, endsAt: null }]
    expect(nationalComparison(running, [created], now)).toMatchObject([{ subject: 'SOR:1234', state: 'equal' }])
    expect(nationalComparison(running, [created, removed], now)).toMatchObject([{ state: 'missing' }])
    expect(nationalComparison([], [created], now)).toMatchObject([{ state: 'shouldBeGone' }])
  })
})

const registerId = '01956000-0000-7000-8000-000000000001'
const signing = createSigningKeys()

describe('the gateway of the documentation', () => {
  let national: NationalRegister
  const folder = temporaryFolder()
  const at = (name: string): string => join(folder.path, name)
  const sample = join(root, 'docs', 'samples', 'shielding-gateway.mjs')
  const gateway = (...words: string[]) => promisify(execFile)(process.execPath, [sample, ...words])
  let keys: { encryption: { public: string }; signing: { public: string } }
  let sequence = 0

  beforeAll(async () => {
    national = await nationalRegister()
    await gateway('keys', at('gateway'))
    const path = at('gateway/gateway.json')
    const config = JSON.parse(readFileSync(path, 'utf8'))
    keys = config.keys
    const tls = join(root, 'test', 'support', 'tls')
    const own = {
      endpoint: national.url,
      certificate: join(tls, 'client.pem'),
      key: join(tls, 'client-key.pem'),
      authority: join(tls, 'authority.pem'),
      register: { id: registerId, signingKey: rawSigningKey(signing.publicKey) }
    }
    writeFileSync(path, JSON.stringify({ ...config, ...own }))
  })
  afterAll(async () => {
    await national.close()
    folder.dispose()
  })

  const shielded = (subject: string, number: string, endsAt: string): OutboxTransfer => ({
    id: newId(),
    subject,
    registration: { operation: 'CreateBlurring', number, endsAt }
  })
  /** Writes a file, has the gateway take it and reads what it answers. */
  async function through(transfers: readonly OutboxTransfer[], as = ++sequence): Promise<readonly Receipt[]> {
    const head = {
      id: newId(),
      registerId,
      sequence: as,
      at: '2026-03-04T05:06:07.000Z',
      gatewayKey: keys.encryption.public
    }
    writeFileSync(at('outbox.json'), outboxText(head, transfers, loadPrivateKey(signing.privateKey)))
    await gateway('run', at('gateway'), at('outbox.json'), at('receipts.json'))
    return readReceipts(readFileSync(at('receipts.json'), 'utf8'), {
      registerId,
      gatewayKey: keys.signing.public,
      file: 'receipts.json'
    })
  }

  it('sends what a file holds and answers with receipts; no number stands in either file', async () => {
    const first = shielded('a', '6707610123', '2026-06-02T22:00:00Z')
    const department: OutboxTransfer = {
      id: newId(),
      subject: 'SOR:4711',
      registration: { operation: 'CreateOrgBlurring', code: '4711', kind: 'SOR' }
    }
    const receipts = await through([first, department])
    expect(receipts.map(({ transfer, outcome }) => [transfer, outcome])).toEqual([
      [first.id, 'confirmed'],
      [department.id, 'confirmed']
    ])
    expect([...national.held]).toEqual([
      ['CPR:6707610123', '2026-06-02T22:00:00Z'],
      ['SOR:4711', 'ended']
    ])
    for (const file of ['outbox.json', 'receipts.json'])
      expect(readFileSync(at(file), 'utf8')).not.toMatch(/6707610123|4711|CreateBlurring/)
    expect(readFileSync(at('gateway/state.json'), 'utf8')).not.toContain('6707610123')
  })

  it('sends nothing twice, and of a citizen nothing older after something newer', async () => {
    const older = shielded('b', '6807610123', '2026-06-01T22:00:00Z')
    const newer = shielded('b', '6807610123', '2026-07-01T22:00:00Z')
    national.behave('drop')
    expect(await through([older])).toMatchObject([{ outcome: 'notTaken', code: 'dropped' }])
    const seen = national.seen.length
    expect(await through([newer])).toMatchObject([{ outcome: 'confirmed' }])
    expect(await through([older, newer])).toMatchObject([{ outcome: 'superseded' }, { outcome: 'confirmed' }])
    expect(national.held.get('CPR:6807610123')).toBe('2026-07-01T22:00:00Z')
    expect(national.seen).toHaveLength(seen + 1)
  })

  it('tells a refusal, and takes no file of another register, for another gateway, or an older one', async () => {
    const one = shielded('c', '6907610123', '2026-06-01T22:00:00Z')
    national.behave('refuse')
    expect(await through([one])).toMatchObject([{ outcome: 'refused', code: 'syntax_error' }])
    const head = {
      id: newId(),
      registerId,
      sequence: ++sequence,
      at: '2026-03-04T05:06:07.000Z',
      gatewayKey: keys.encryption.public
    }
    const take = async (text: string): Promise<string> => {
      writeFileSync(at('other.json'), text)
      return await gateway('run', at('gateway'), at('other.json'), at('none.json')).then(
        () => 'taken',
        ({ stderr }: { stderr: string }) => stderr
      )
    }
    const own = loadPrivateKey(signing.privateKey)
    expect(await take(outboxText(head, [one], loadPrivateKey(createSigningKeys().privateKey)))).toContain('not signed')
    expect(await take(outboxText({ ...head, registerId: newId() }, [one], own))).toContain('another register')
    expect(await take(outboxText({ ...head, gatewayKey: createKeyPair().publicKey }, [one], own))).toContain(
      'another gateway'
    )
    expect(await take(outboxText({ ...head, sequence: 1 }, [one], own))).toContain('older')
  })
})

describe('a receipts file', () => {
  const gatewayKeys = createSigningKeys()
  const gatewayKey = rawSigningKey(gatewayKeys.publicKey)
  const now = '2026-03-04T05:06:07.000Z'
  const file = (body: object, key = gatewayKeys.privateKey): string =>
    writeSigned(
      'samregister-shielding-receipts',
      { id: newId(), register: registerId, createdAt: now, receipts: [], ...body },
      loadPrivateKey(key)
    )
  const readOr = (text: string): readonly Receipt[] | AppError => {
    try {
      return readReceipts(text, { registerId, gatewayKey, file: 'k.json' })
    } catch (error) {
      if (error instanceof AppError) return error
      throw error
    }
  }
  const codeOf = (text: string): string => {
    const outcome = readOr(text)
    return outcome instanceof AppError ? outcome.code : 'read'
  }

  const [first, last] = [newId(), newId()]
  const receipt = (outcome: Receipt['outcome'], outbox = last): Receipt => ({
    transfer: newId(),
    outbox,
    outcome,
    at: now,
    reference: null,
    code: null,
    detail: null
  })
  it('is refused whole where it is forged, foreign, newer or no such file', () => {
    const good = file({ receipts: [receipt('confirmed'), receipt('refused')] })
    expect(codeOf(good)).toBe('read')
    expect(codeOf(file({}, createSigningKeys().privateKey))).toBe('shielding.receiptsForged')
    expect(codeOf(good.replace(registerId, newId()))).toBe('shielding.receiptsForged')
    expect(codeOf(file({ register: newId() }))).toBe('shielding.receiptsForeign')
    expect(codeOf(good.replace('"version": 1', '"version": 2'))).toBe('shielding.receiptsNewer')
    expect(codeOf(file({ receipts: [{ transfer: 'x' }] }))).toBe('shielding.receiptsBroken')
    for (const none of ['', '{}', '[]', 'null', good.slice(0, 80)])
      expect(codeOf(none)).toBe('shielding.receiptsBroken')
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 32, max: 126 }), (where, character) => {
        const altered = good.slice(0, where) + String.fromCharCode(character) + good.slice(where + 1)
        // Blanks between JSON's parts and beyond the end of base64 mean nothing: then it says what the good one says.
        const outcome = readOr(altered)
        if (!(outcome instanceof AppError)) expect(outcome).toEqual(readOr(good))
      })
    )
  })

  const out: Handed = { state: 'handedOver', way: 'outbox', outboxes: [first, last], hasNewer: false }
  it('takes nothing back by being old, read again or about what nobody sent', () => {
    expect(judgeReceipt(receipt('confirmed'), undefined)).toBe('unknownTransfer')
    expect(judgeReceipt(receipt('confirmed'), { ...out, outboxes: [] })).toBe('neverHandedOver')
    expect(judgeReceipt(receipt('confirmed', newId()), out)).toBe('otherOutbox')
    expect(judgeReceipt(receipt('confirmed', first), out)).toMatchObject({ kind: 'confirmed' })
    expect(judgeReceipt(receipt('refused', first), out)).toBe('old')
    expect(judgeReceipt(receipt('notTaken', first), out)).toBe('old')
    expect(judgeReceipt(receipt('refused'), { ...out, state: 'waiting' })).toBe('old')
    expect(judgeReceipt(receipt('refused'), { ...out, way: 'workCard' })).toBe('old')
    expect(judgeReceipt(receipt('refused'), { ...out, state: 'confirmed' })).toBe('alreadyAnswered')
    expect(judgeReceipt(receipt('superseded'), out)).toBe('noNewer')
    expect(judgeReceipt(receipt('superseded'), { ...out, hasNewer: true })).toEqual({ kind: 'overtaken' })
    for (const state of ['confirmed', 'refused'] as const)
      expect(judgeReceipt(receipt(state), { ...out, state })).toBe('unchanged')
    expect(judgeReceipt(receipt('notTaken'), { ...out, state: 'waiting' })).toBe('unchanged')
  })

  it('says a key as people read it to each other', () => {
    expect(keyFingerprint(gatewayKey)).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/)
  })
})
