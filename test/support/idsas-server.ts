import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import { DOMParser } from '@xmldom/xmldom'

// A national register of shieldings as public documentation describes it, over TLS, for tests. It reads messages with
// another XML parser than the program has, and insists on what it expects.

const tls = join(import.meta.dirname, 'tls')
/** A certificate or key of the tests' own authority. */
export const pem = (name: string): string => readFileSync(join(tls, `${name}.pem`), 'utf8')
/** The client's certificate and key as PKCS #12, under the passphrase `prøve`. */
export const clientPfx = (): Buffer => readFileSync(join(tls, 'client.pfx'))

const soap = 'http://schemas.xmlsoap.org/soap/envelope/'
const medcom = 'http://www.medcom.dk/dgws/2006/04/dgws-1.0.xsd'
const ids = 'http://sundhedsdatastyrelsen.dk/identitetssloering/2024/01/24/'

/** How the server takes its next message. */
export type Behaviour =
  | 'ok'
  | 'refuse'
  | 'serverFault'
  | 'notAuthorized'
  | 'garbage'
  | 'entities'
  | 'huge'
  | 'redirect'
  | 'unavailable'
  | 'notFound'
  | 'otherMessage'
  | 'silent'
  | 'drop'
  | 'dropAfter'

/** What a message said. */
export interface Understood {
  readonly messageId: string
  readonly operation: string
  readonly id: string
  readonly classification: string
  readonly endDateTime: string | null
}

/** A message's parts; throws where it is not what the register expects. */
export function understand(xml: string): Understood {
  const errorHandler = (_level: string, message: string): never => {
    throw new Error(message)
  }
  const root = new DOMParser({ errorHandler }).parseFromString(xml, 'text/xml').documentElement
  if (root?.namespaceURI !== soap || root.localName !== 'Envelope') throw new Error('no envelope')
  const one = (of: Element, namespace: string, name: string): Element => {
    const [found, ...more] = Array.from(of.getElementsByTagNameNS(namespace, name))
    if (!found || more.length > 0) throw new Error(`not one ${name}`)
    return found
  }
  const text = (of: Element, namespace: string, name: string): string => one(of, namespace, name).textContent ?? ''
  const header = one(one(root, soap, 'Header'), medcom, 'Header')
  if (text(header, medcom, 'FlowStatus') !== 'flow_running') throw new Error('flow')
  if (text(header, medcom, 'FlowID') === '') throw new Error('no flow')
  const request = Array.from(one(root, soap, 'Body').childNodes).find((node): node is Element => node.nodeType === 1)
  if (request?.namespaceURI !== ids || !request.localName?.endsWith('Request')) throw new Error('no request')
  const operation = request.localName.slice(0, -'Request'.length)
  const whom = one(request, ids, operation === 'CreateBlurring' ? 'patientId' : 'org')
  return {
    messageId: text(header, medcom, 'MessageID'),
    operation,
    id: text(whom, ids, 'id'),
    classification: text(whom, ids, 'classification'),
    endDateTime: operation === 'CreateBlurring' ? text(request, ids, 'endDateTime') : null
  }
}

/** The register as it stands. */
export interface NationalRegister {
  readonly url: string
  /** By `classification:id`: until when, or `ended` for a department until it is taken away. */
  readonly held: ReadonlyMap<string, string>
  /** All that was sent, in its order, with what it said of the client. */
  readonly seen: readonly (Understood & { readonly client: string; readonly action: string })[]
  /** What comes next; empty again: as it should. */
  behave(...next: Behaviour[]): void
  close(): Promise<void>
}

/** Starts it on a port of this machine; it wants the client's certificate. */
export async function nationalRegister(): Promise<NationalRegister> {
  const held = new Map<string, string>()
  const seen: NationalRegister['seen'][number][] = []
  const coming: Behaviour[] = []
  const server = createServer(
    { key: pem('server-key'), cert: pem('server'), ca: pem('authority'), requestCert: true, rejectUnauthorized: true },
    (request, response) => void take(request, response)
  )
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const said = understand(Buffer.concat(parts).toString('utf8'))
    const { CN } = (request.socket as TLSSocket).getPeerCertificate().subject
    seen.push({ ...said, client: String(CN), action: String(request.headers['soapaction']) })
    const behaviour = coming.shift() ?? 'ok'
    if (behaviour === 'ok' || behaviour === 'dropAfter' || behaviour === 'otherMessage') register(held, said)
    reply(behaviour, said, request, response)
  }
  await new Promise<void>((started) => server.listen(0, 'localhost', started))
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}/idsas-registration/20240124/registration`,
    held,
    seen,
    behave: (...next) => void coming.splice(0, coming.length, ...next),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      })
  }
}

function register(held: Map<string, string>, { operation, classification, id, endDateTime }: Understood): void {
  const key = `${classification}:${id}`
  if (operation === 'RemoveOrgBlurring') held.delete(key)
  else held.set(key, endDateTime ?? 'ended')
}

/** The answer as XML; what a fault's text repeats of the message is what a program must not keep. */
export function answerTo({ messageId, operation, id }: Understood, as: Behaviour = 'ok'): string {
  const header = (to: string): string =>
    `<soapenv:Header xmlns:soapenv="${soap}"><medcom:Header xmlns:medcom="${medcom}"><medcom:Linking><medcom:FlowID>f</medcom:FlowID><medcom:MessageID>answer-${to.slice(-4)}</medcom:MessageID><medcom:InResponseToMessageID>${to}</medcom:InResponseToMessageID></medcom:Linking><medcom:FlowStatus>flow_finalized_succesfully</medcom:FlowStatus></medcom:Header></soapenv:Header>`
  const fault = (code: string, text: string, dgws: string): string =>
    `<soap:Fault><faultcode>${code}</faultcode><faultstring>${text}</faultstring><detail><medcom:FaultCode xmlns:medcom="${medcom}">${dgws}</medcom:FaultCode></detail></soap:Fault>`
  const bodies: Partial<Record<Behaviour, string>> = {
    refuse: fault('soap:Client', `Ugyldigt id ${id}`, 'syntax_error'),
    serverFault: fault('soap:Server', 'Prøv igen', 'processing_problem'),
    notAuthorized: fault('soap:Client', 'Ikke whitelistet', 'not_authorized')
  }
  const body = bodies[as] ?? `<${operation}Response xmlns="${ids}">OK</${operation}Response>`
  const to = as === 'otherMessage' ? '00000000-0000-7000-8000-000000000000' : messageId
  return `<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="${soap}">${header(to)}<soap:Body>${body}</soap:Body></soap:Envelope>`
}

function reply(behaviour: Behaviour, said: Understood, request: IncomingMessage, response: ServerResponse): void {
  const send = (status: number, text: string): void => {
    response.writeHead(status, { 'Content-Type': 'text/xml; charset=utf-8' })
    response.end(text)
  }
  const others: Partial<Record<Behaviour, () => void>> = {
    silent: () => undefined,
    drop: () => void request.socket.destroy(),
    dropAfter: () => void request.socket.destroy(),
    garbage: () => send(200, '<html><p>Velkommen'),
    entities: () => send(200, `<!DOCTYPE x [<!ENTITY a "b">]>${answerTo(said)}`),
    huge: () => send(200, `<!--${'x'.repeat(2_000_000)}-->${answerTo(said)}`),
    redirect: () => void response.writeHead(307, { Location: 'https://localhost:1/' }).end(),
    unavailable: () => send(503, 'Lukket'),
    notFound: () => send(404, 'Ukendt')
  }
  const fault = behaviour === 'refuse' || behaviour === 'serverFault' || behaviour === 'notAuthorized'
  const other = others[behaviour] ?? (() => send(fault ? 500 : 200, answerTo(said, behaviour)))
  other()
}
