import * as fc from 'fast-check'
import { readAnswer } from '../../../src-main/features/shielding/idsas/answer.ts'
import {
  endToSend,
  envelopeOf,
  type Registration,
  registrationOf,
  soapAction
} from '../../../src-main/features/shielding/idsas/envelope.ts'
import {
  type ClientCertificate,
  type HttpsWay,
  isEndpoint,
  isUsableCertificate,
  openHttpsWay
} from '../../../src-main/features/shielding/idsas/https-way.ts'
import { newId } from '../../../src-main/platform/ids.ts'
import { wholeSeconds } from '../../../src-shared/features/shielding/national.ts'
import type { TransferAnswer } from '../../../src-shared/features/shielding/transfers.ts'
import {
  answerTo,
  type Behaviour,
  clientPfx,
  type NationalRegister,
  nationalRegister,
  pem,
  understand
} from '../../support/idsas-server.ts'

// Messages to the national register and its answers: what is sent is read with another parser and by a server over TLS.

const at = '2026-03-04T05:06:07.089Z'
const number = '6707610123'
const instants = fc.date({ min: new Date(at), max: new Date('2028-03-04T05:00:00Z'), noInvalidDate: true })
const registrations: fc.Arbitrary<Registration> = fc.oneof(
  fc.record({
    operation: fc.constant('CreateBlurring' as const),
    number: fc.stringMatching(/^[67]\d{9}$/),
    endsAt: instants.map((date) => date.toISOString())
  }),
  fc.record({
    operation: fc.constantFrom('CreateOrgBlurring' as const, 'RemoveOrgBlurring' as const),
    code: fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.replace(/\r\n?/g, '\n')),
    kind: fc.constantFrom('SOR' as const, 'SHAK' as const)
  })
)

describe('a message', () => {
  it('says to another parser exactly what was registered', () => {
    fc.assert(
      fc.property(registrations, fc.uuid(), (registration, id) => {
        const said = understand(envelopeOf(registration, { id, at }))
        expect(said).toMatchObject({ messageId: id, operation: registration.operation })
        if (registration.operation === 'CreateBlurring') {
          expect(said).toMatchObject({ id: registration.number, classification: 'CPR' })
          expect(Date.parse(said.endDateTime ?? '') / 1000).toBe(wholeSeconds(registration.endsAt))
        } else expect(said).toMatchObject({ classification: registration.kind, id: xmlText(registration.code) })
      })
    )
  })

  it('carries the ID card of whoever sends where one is given', () => {
    const card = '<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" id="IDCard"/>'
    const sent = envelopeOf({ operation: 'RemoveOrgBlurring', code: '1', kind: 'SOR' }, { id: 'x', at, idCard: card })
    expect(sent).toContain(`${card}</wsse:Security>`)
    expect(understand(sent).operation).toBe('RemoveOrgBlurring')
  })

  it('ends in the near future where the decided end is past, and never more than two years ahead', () => {
    expect(endToSend('2026-03-01T00:00:00Z', at)).toBe('2026-03-04T05:08:08.000Z')
    expect(endToSend('2026-06-02T22:00:00.001Z', at)).toBe('2026-06-02T22:00:01.000Z')
    expect(endToSend('2028-03-04T05:06:07Z', at)).toBe('2028-03-04T05:06:07.000Z')
    expect(endToSend('2028-03-04T05:06:08Z', at)).toBeNull()
  })

  it('is made of a number with or without its hyphen, and of no other', () => {
    const transfer = { operation: 'CreateBlurring', endsAt: '2026-06-02T22:00:00Z' } as const
    const whom = (text: string | null) => ({ number: text, department: null })
    expect(registrationOf(transfer, whom('670761-0123'), at)).toMatchObject({ number })
    for (const none of [null, '', '670761012', '67076101234', 'A707610123'])
      expect(registrationOf(transfer, whom(none), at)).toBeNull()
    expect(registrationOf({ ...transfer, operation: 'CreateOrgBlurring' }, whom(number), at)).toBeNull()
  })
})

/** What XML has no place for becomes U+FFFD. */
const xmlText = (text: string): string =>
  text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')

describe('an answer that is no SOAP message', () => {
  const asked = { id: 'a', operation: 'CreateBlurring' } as const
  it('is never taken for a confirmation', () => {
    const good = answerTo({
      messageId: 'a',
      operation: 'CreateBlurring',
      id: number,
      classification: 'CPR',
      endDateTime: null
    })
    expect(readAnswer({ status: 200, body: Buffer.from(good) }, asked).kind).toBe('confirmed')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: good.length - 1 }), fc.constantFrom(200, 500), (end, status) => {
        const cut = Buffer.from(good.slice(0, end))
        expect(readAnswer({ status, body: cut }, asked).kind).not.toBe('confirmed')
      })
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(readAnswer({ status: 200, body: Buffer.from(bytes) }, asked).kind).toBe('lost')
      })
    )
  })

  it('keeps no number of what a fault repeats', () => {
    const fault = answerTo(
      { messageId: 'a', operation: 'CreateBlurring', id: '670761-0123', classification: 'CPR', endDateTime: null },
      'refuse'
    )
    const read = readAnswer({ status: 500, body: Buffer.from(fault) }, asked)
    expect(read).toMatchObject({ kind: 'refused', code: 'syntaxError' })
    expect(JSON.stringify(read)).not.toMatch(/0123|670761/)
  })
})

describe('the direct way', () => {
  let national: NationalRegister
  let way: HttpsWay
  const client: ClientCertificate = {
    kind: 'pem',
    certificate: pem('client'),
    key: pem('client-key'),
    passphrase: null
  }
  const opened: HttpsWay[] = []
  const open = (changed: Partial<Parameters<typeof openHttpsWay>[0]> = {}): HttpsWay => {
    const made = openHttpsWay({ url: national.url, client, trusted: pem('authority'), ...changed }, { timeout: 1500 })
    opened.push(made)
    return made
  }
  const registration: Registration = { operation: 'CreateBlurring', number, endsAt: '2026-06-02T22:00:00Z' }
  const send = (by: HttpsWay = way, id = newId(), signal?: AbortSignal): Promise<TransferAnswer> =>
    by.send(envelopeOf(registration, { id, at }), { id, operation: registration.operation }, signal)

  beforeAll(async () => {
    national = await nationalRegister()
    way = open()
  })
  afterAll(async () => {
    for (const one of opened) one.end()
    await national.close()
  })

  it('registers with the municipality’s certificate, as PEM and as PKCS #12', async () => {
    expect(await send()).toMatchObject({ kind: 'confirmed', reference: expect.stringMatching(/^answer-/) })
    expect(national.held.get(`CPR:${number}`)).toBe('2026-06-02T22:00:00Z')
    expect(national.seen.at(-1)).toMatchObject({ client: 'Test municipality', action: soapAction('CreateBlurring') })
    const pfx = open({ client: { kind: 'pfx', pfx: clientPfx(), passphrase: 'prøve' } })
    expect(await send(pfx)).toMatchObject({ kind: 'confirmed' })
    expect(isUsableCertificate({ kind: 'pfx', pfx: clientPfx(), passphrase: 'forkert' })).toBe(false)
    expect(isUsableCertificate({ ...client, key: pem('stranger-key') })).toBe(false)
  })

  const outcomes: readonly (readonly [Behaviour, Partial<TransferAnswer>])[] = [
    ['refuse', { kind: 'refused', code: 'syntaxError' }],
    ['serverFault', { kind: 'lost', code: 'processingProblem' }],
    ['notAuthorized', { kind: 'notTaken', code: 'notAuthorized', stop: true }],
    ['garbage', { kind: 'lost', code: 'notSoap' }],
    ['entities', { kind: 'lost', code: 'notSoap' }],
    ['huge', { kind: 'lost', code: 'tooLarge' }],
    ['redirect', { kind: 'notTaken', code: 'redirect' }],
    ['unavailable', { kind: 'lost', code: 'status' }],
    ['notFound', { kind: 'notTaken', code: 'status' }],
    ['otherMessage', { kind: 'lost', code: 'otherMessage' }],
    ['silent', { kind: 'lost', code: 'timeout' }],
    ['drop', { kind: 'lost', code: 'dropped' }],
    ['dropAfter', { kind: 'lost', code: 'dropped' }]
  ]
  it.each(outcomes)('tells what it means when the register says: %s', async (behaviour, outcome) => {
    national.behave(behaviour)
    const answer = await send()
    expect(answer).toMatchObject(outcome)
    expect(JSON.stringify(answer)).not.toContain(number)
    expect(await send()).toMatchObject({ kind: 'confirmed' })
  })

  it('says what is wrong before anything is sent, or when the certificate is not accepted', async () => {
    const seen = national.seen.length
    const stranger = { kind: 'pem', certificate: pem('stranger'), key: pem('stranger-key'), passphrase: null } as const
    expect((await send(open({ client: stranger }))).kind).toBe('lost')
    expect(await send(open({ trusted: pem('stranger') }))).toMatchObject({ kind: 'notTaken', code: 'untrusted' })
    expect(await send(open({ trusted: null }))).toMatchObject({ kind: 'notTaken', code: 'untrusted' })
    const otherName = national.url.replace('localhost', '127.0.0.1')
    expect(await send(open({ url: otherName }))).toMatchObject({ kind: 'notTaken', stop: true })
    expect(await send(open({ url: 'https://localhost:1/' }))).toMatchObject({ kind: 'notTaken', code: 'unreachable' })
    expect(await send(way, newId(), AbortSignal.abort())).toMatchObject({ kind: 'notTaken', code: 'cancelled' })
    expect(national.seen).toHaveLength(seen)
  })

  it('calls nothing but https addresses that hold no secrets', () => {
    expect(isEndpoint(national.url)).toBe(true)
    for (const address of ['http://a.dk/', 'ftp://a.dk', 'a.dk', 'https://navn:kode@a.dk/', 'https://a.dk/#x', '']) {
      expect(isEndpoint(address)).toBe(false)
      expect(() => open({ url: address })).toThrow(TypeError)
    }
  })
})
