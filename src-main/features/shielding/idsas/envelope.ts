import type { DepartmentCode } from '../../../../src-shared/features/shielding/case.ts'
import { wholeSeconds } from '../../../../src-shared/features/shielding/national.ts'
import type { Transfer } from '../../../../src-shared/features/shielding/transfers.ts'

// Marks: [V] read in public documentation or public code, [A] an assumption that the gateway's or the register's
// own description must confirm before the first real transfer.

/** IDSAS' namespace [V nspop.dk, example of a CreateOrgBlurring answer]. */
export const idsasNamespace = 'http://sundhedsdatastyrelsen.dk/identitetssloering/2024/01/24/'
/** Where the service lies below a server's name [V nspop.dk p. 246798828]. */
export const servicePath = '/idsas-registration/20240124/registration'

/** Namespaces of SOAP 1.1, WS-Security and DGWS 1.0 [V, the same examples and the Seal libraries]. */
export const namespaces = {
  soap: 'http://schemas.xmlsoap.org/soap/envelope/',
  wsse: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd',
  wsu: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd',
  medcom: 'http://www.medcom.dk/dgws/2006/04/dgws-1.0.xsd'
} as const

/** What the national register is told. */
export type Registration =
  | {
      readonly operation: 'CreateBlurring'
      /** The citizen's CPR number, ten digits. */
      readonly number: string
      /** UTC instant. */
      readonly endsAt: string
    }
  | {
      readonly operation: 'CreateOrgBlurring' | 'RemoveOrgBlurring'
      readonly code: string
      readonly kind: DepartmentCode
    }

/** What stands around it. */
export interface Message {
  /** The transfer's id: MessageID, and FlowID too, as each transfer is a flow of one message. */
  readonly id: string
  /** UTC instant at which this one is sent; each repetition says its own. */
  readonly at: string
  /** The SAML assertion (DGWS ID card) as XML where whoever sends has one; else the gateway puts it in. */
  readonly idCard?: string
}

/** The most that an end may lie ahead [V: "må max ligge 2 år fremme i tiden"]. */
export const mostYearsAhead = 2

/**
 * The end to be sent. No operation ends a citizen's shielding: the latest registration counts, so an end that is near
 * or past goes out as the nearest instant that surely lies ahead, and the shielding lapses by itself. Whether the
 * register takes an end that has passed is not documented [A: it does not]. Null where it lies too far ahead.
 *
 * @param endsAt UTC instant
 * @param now UTC instant
 */
export function endToSend(endsAt: string, now: string): string | null {
  const limit = new Date(now)
  limit.setUTCFullYear(limit.getUTCFullYear() + mostYearsAhead)
  const nearest = wholeSeconds(now) + secondsAhead
  const end = Math.max(wholeSeconds(endsAt), nearest)
  return end * 1000 > limit.getTime() ? null : new Date(end * 1000).toISOString()
}

/** Clocks differ, and a message takes its time. */
const secondsAhead = 120

/** Whom a registration is about. */
export interface Whom {
  /** A citizen's CPR number, with or without hyphen. */
  readonly number: string | null
  readonly department: { readonly code: string; readonly kind: DepartmentCode } | null
}

/** What a transfer asks of the register; null where its number or its end is none that can be sent. */
export function registrationOf(
  { operation, endsAt }: Pick<Transfer, 'operation' | 'endsAt'>,
  { number, department }: Whom,
  now: string
): Registration | null {
  if (operation !== 'CreateBlurring') return department && { operation, ...department }
  const digits = number?.replace(/[\s-]/g, '') ?? ''
  const end = endsAt === null ? null : endToSend(endsAt, now)
  return /^\d{10}$/.test(digits) && end !== null ? { operation, number: digits, endsAt: end } : null
}

/** What SOAP 1.1 wants in its header of that name [A: the namespace and the operation]. */
export function soapAction(operation: Registration['operation']): string {
  return `"${idsasNamespace}${operation}"`
}

/**
 * The SOAP 1.1 message. Request elements are named after the operation [V], within the service's namespace, their
 * children too [A: elementFormDefault qualified]. Level 3 is what IDSAS' salt service asks of the system's ID card
 * [V; A for registration]; TimeOut, Priority and RequireNonRepudiationReceipt as in public DGWS examples [V].
 */
export function envelopeOf(registration: Registration, { id, at, idCard = '' }: Message): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="${namespaces.soap}">
<soapenv:Header>
<wsse:Security xmlns:wsse="${namespaces.wsse}"><wsu:Timestamp xmlns:wsu="${namespaces.wsu}"><wsu:Created>${dateTime(at)}</wsu:Created></wsu:Timestamp>${idCard}</wsse:Security>
<medcom:Header xmlns:medcom="${namespaces.medcom}"><medcom:SecurityLevel>3</medcom:SecurityLevel><medcom:TimeOut>1440</medcom:TimeOut><medcom:Linking><medcom:FlowID>${escapeXml(id)}</medcom:FlowID><medcom:MessageID>${escapeXml(id)}</medcom:MessageID></medcom:Linking><medcom:FlowStatus>flow_running</medcom:FlowStatus><medcom:Priority>RUTINE</medcom:Priority><medcom:RequireNonRepudiationReceipt>no</medcom:RequireNonRepudiationReceipt></medcom:Header>
</soapenv:Header>
<soapenv:Body>${bodyOf(registration)}</soapenv:Body>
</soapenv:Envelope>
`
}

function bodyOf(registration: Registration): string {
  const name = `ids:${registration.operation}Request`
  const content =
    registration.operation === 'CreateBlurring'
      ? `<ids:patientId>${identified(registration.number, 'CPR')}</ids:patientId><ids:endDateTime>${dateTime(registration.endsAt)}</ids:endDateTime>`
      : `<ids:org>${identified(registration.code, registration.kind)}</ids:org>`
  return `<${name} xmlns:ids="${idsasNamespace}">${content}</${name}>`
}

const identified = (id: string, classification: string): string =>
  `<ids:id>${escapeXml(id)}</ids:id><ids:classification>${classification}</ids:classification>`

/** An instant as xs:dateTime in whole seconds, as DGWS' own examples have it; the started second counts. */
const dateTime = (instant: string): string => new Date(wholeSeconds(instant) * 1000).toISOString().replace('.000Z', 'Z')

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;'
}

/** Text as XML 1.0 has it (§2.2); what XML has no place for becomes U+FFFD: a message with it would be no XML at all. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
    .replace(/\r/g, '&#13;')
}
