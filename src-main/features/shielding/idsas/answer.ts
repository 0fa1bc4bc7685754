import {
  type AnswerCode,
  answerCodeOf,
  faultCodes,
  type TransferAnswer
} from '../../../../src-shared/features/shielding/transfers.ts'
import { XmlCursor, xmlName } from '../../../jobs/reading/formats/xml-cursor.ts'
import { ReadStop } from '../../../jobs/reading/read-stop.ts'
import { redact } from '../../../platform/redact.ts'
import type { Registration } from './envelope.ts'

/** What was asked, to hold the answer against. */
export interface Asked {
  readonly id: string
  readonly operation: Registration['operation']
}

/** An answer as it came. */
export interface RawAnswer {
  readonly status: number
  readonly body: Buffer
}

interface Soap {
  readonly messageId: string | null
  readonly inResponseTo: string | null
  /** The body's element by its local name, and its text. */
  readonly result: { readonly name: string; readonly text: string } | null
  readonly fault: { readonly code: string; readonly text: string; readonly dgws: string } | null
}

/**
 * What an answer says. A fault comes with status 500 (SOAP 1.1 over HTTP), so the body counts before the status. What
 * it says in free text is cut, and nothing that can be a personal number is left of it.
 */
export function readAnswer({ status, body }: RawAnswer, asked: Asked): TransferAnswer {
  const soap = readSoap(body)
  if (!soap) return withoutSoap(status)
  const { fault, result, inResponseTo } = soap
  // Whose answer this is, is not known then; a gateway that mixes them up must not confirm what it never sent.
  if (inResponseTo !== null && inResponseTo !== asked.id) return lost('otherMessage', null)
  if (fault) return ofFault(fault)
  if (status < 200 || status > 299) return withoutSoap(status)
  if (result?.name !== `${asked.operation}Response`) return lost('otherOperation', null)
  // The documented answer is the word OK [V for CreateOrgBlurring]; an empty one is taken for it [A].
  const said = result.text.trim()
  if (said !== '' && said.toUpperCase() !== 'OK') return { kind: 'refused', code: 'notOk', detail: detailOf(said) }
  return { kind: 'confirmed', reference: soap.messageId }
}

/** An answer without a SOAP message: from something on the way, not from the service. */
function withoutSoap(status: number): TransferAnswer {
  if (status >= 300 && status < 400) return notTaken('redirect', `HTTP ${status}`)
  if (status >= 400 && status < 500 && status !== 408) return notTaken('status', `HTTP ${status}`)
  return lost(status >= 200 && status < 300 ? 'notSoap' : 'status', `HTTP ${status}`)
}

/** Faults about who calls: no other transfer would fare better before somebody has put that right. */
const aboutTheCaller: ReadonlySet<AnswerCode> = new Set<AnswerCode>([
  'missingRequiredHeader',
  'securityLevelFailed',
  'invalidUsernamePassword',
  'invalidSignature',
  'invalidIdcard',
  'invalidCertificate',
  'expiredIdcard',
  'notAuthorized',
  'illegalHttpMethod',
  'nonrepudiationNotSupported'
])

function ofFault({ code, text, dgws }: NonNullable<Soap['fault']>): TransferAnswer {
  const said = answerCodeOf(dgws)
  const known = faultCodes.find((one) => one === said) ?? 'fault'
  const detail = detailOf(text)
  if (aboutTheCaller.has(known)) return notTaken(known, detail)
  // SOAP 1.1 §4.4.1: a Client fault is not to be sent again unchanged; a Server fault may succeed later.
  const ofClient = /(^|:)Client(\.|$)/i.test(code.trim())
  if (known === 'syntaxError' || (known === 'fault' && ofClient)) return { kind: 'refused', code: known, detail }
  return lost(known, detail)
}

const mostDetail = 300

/** Free text of others, fit to be kept. */
export function detailOf(text: string): string | null {
  const line = redact(text.replace(/\s+/g, ' ').trim()).slice(0, mostDetail)
  return line === '' ? null : line
}

const notTaken = (code: AnswerCode, detail: string | null): TransferAnswer => ({
  kind: 'notTaken',
  code,
  detail,
  stop: true
})

const lost = (code: AnswerCode, detail: string | null): TransferAnswer => ({ kind: 'lost', code, detail })

const names = {
  envelope: xmlName('Envelope'),
  header: xmlName('Header'),
  body: xmlName('Body'),
  fault: xmlName('Fault'),
  faultCode: xmlName('faultcode'),
  faultString: xmlName('faultstring'),
  dgwsCode: xmlName('FaultCode'),
  messageId: xmlName('MessageID'),
  inResponseTo: xmlName('InResponseToMessageID')
}

/** The SOAP message, by local names; null where it is none. No document types (XmlCursor refuses them), no tree. */
function readSoap(body: Buffer): Soap | null {
  try {
    const cursor = new XmlCursor(body)
    while (cursor.next() && cursor.event === 'other');
    if (!cursor.opens(names.envelope)) return null
    const found: { -readonly [K in keyof Soap]: Soap[K] } = {
      messageId: null,
      inResponseTo: null,
      result: null,
      fault: null
    }
    let hasBody = false
    while (cursor.next() && !cursor.closes(names.envelope)) {
      if (cursor.opens(names.messageId)) found.messageId = cursor.elementText().trim() || null
      else if (cursor.opens(names.inResponseTo)) found.inResponseTo = cursor.elementText().trim() || null
      else if (cursor.opens(names.body)) {
        hasBody = true
        readBody(cursor, found)
      }
    }
    return hasBody && cursor.closes(names.envelope) ? found : null
  } catch (error) {
    if (error instanceof ReadStop) return null
    throw error
  }
}

function readBody(cursor: XmlCursor, found: { -readonly [K in keyof Soap]: Soap[K] }): void {
  if (cursor.event === 'empty') return
  while (cursor.next() && !cursor.closes(names.body)) {
    if (!opensAny(cursor)) continue
    if (cursor.opens(names.fault)) found.fault = readFault(cursor)
    else found.result = { name: localName(cursor), text: cursor.elementText() }
  }
  if (!cursor.closes(names.body)) throw new ReadStop('file.damaged')
}

function readFault(cursor: XmlCursor): NonNullable<Soap['fault']> {
  const fault = { code: '', text: '', dgws: '' }
  if (cursor.event === 'empty') return fault
  while (cursor.next() && !cursor.closes(names.fault)) {
    if (cursor.opens(names.faultCode)) fault.code = cursor.elementText()
    else if (cursor.opens(names.faultString)) fault.text = cursor.elementText()
    else if (cursor.opens(names.dgwsCode)) fault.dgws = cursor.elementText()
  }
  if (!cursor.closes(names.fault)) throw new ReadStop('file.damaged')
  return fault
}

const opensAny = ({ event }: XmlCursor): boolean => event === 'open' || event === 'empty'

/** The local name of the tag that the cursor stands on. */
function localName({ bytes, start }: XmlCursor): string {
  const tag = /^<(?:[^\s/>:]*:)?([^\s/>:]+)/.exec(bytes.toString('utf8', start, start + 200))
  return tag?.[1] ?? ''
}
