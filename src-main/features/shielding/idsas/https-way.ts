import { Agent, request } from 'node:https'
import { createSecureContext } from 'node:tls'
import type { AnswerCode, TransferAnswer } from '../../../../src-shared/features/shielding/transfers.ts'
import { codeOf } from '../../../db/register-error.ts'
import { type Asked, type RawAnswer, readAnswer } from './answer.ts'
import { soapAction } from './envelope.ts'

/** What the municipality shows to be let in: PEM texts or a PKCS #12 file. */
export type ClientCertificate =
  | { readonly kind: 'pem'; readonly certificate: string; readonly key: string; readonly passphrase: string | null }
  | { readonly kind: 'pfx'; readonly pfx: Buffer; readonly passphrase: string | null }

/** Where to, and as whom. */
export interface Endpoint {
  readonly url: string
  readonly client: ClientCertificate
  /** Whom to trust instead of the well-known authorities: certificates in PEM. */
  readonly trusted: string | null
}

/** Limits; the program's own values stand as defaults. */
export interface HttpsLimits {
  /** Milliseconds from the first byte to the last. */
  readonly timeout?: number
  /** Bytes of an answer. */
  readonly mostBytes?: number
}

/** An open way to the endpoint. Ends with `end`. */
export interface HttpsWay {
  /** Sends one message; never throws. */
  send(envelope: string, asked: Asked, signal?: AbortSignal): Promise<TransferAnswer>
  end(): void
}

/** Whether an address is one that may be called: https, without names and passwords in it, without a fragment. */
export function isEndpoint(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.protocol === 'https:' && url.username === '' && url.password === '' && url.hash === ''
}

/** Whether a certificate and its key belong together and can be read. */
export function isUsableCertificate(client: ClientCertificate): boolean {
  try {
    createSecureContext(contextOf(client))
    return true
  } catch {
    return false
  }
}

/**
 * The direct way: TLS 1.2 or newer with the server's name and chain checked, one connection, an agent of its own (so no
 * proxy that the environment names), no redirects, no compression, limits of time and size.
 */
export function openHttpsWay({ url, client, trusted }: Endpoint, limits: HttpsLimits = {}): HttpsWay {
  const { timeout = 30_000, mostBytes = 256 * 1024 } = limits
  if (!isEndpoint(url)) throw new TypeError('Not an endpoint')
  const agent = new Agent({
    ...contextOf(client),
    ...(trusted !== null && { ca: trusted }),
    keepAlive: true,
    maxSockets: 1,
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true
  })
  return {
    async send(envelope, asked, signal) {
      const limit = AbortSignal.timeout(timeout)
      const both = signal ? AbortSignal.any([limit, signal]) : limit
      const sent = { anything: false }
      try {
        return readAnswer(await post({ url, agent, envelope, asked, mostBytes, signal: both, sent }), asked)
      } catch (error) {
        if (error instanceof TooLarge) return { kind: 'lost', code: 'tooLarge', detail: null }
        const told = limit.aborted ? 'timeout' : signal?.aborted ? 'cancelled' : null
        return failed(codeOf(error), told, sent.anything)
      }
    },
    end: () => agent.destroy()
  }
}

function contextOf(client: ClientCertificate) {
  const passphrase = client.passphrase === null ? {} : { passphrase: client.passphrase }
  return client.kind === 'pem'
    ? { cert: client.certificate, key: client.key, ...passphrase }
    : { pfx: client.pfx, ...passphrase }
}

interface Post {
  readonly url: string
  readonly agent: Agent
  readonly envelope: string
  readonly asked: Asked
  readonly mostBytes: number
  readonly signal: AbortSignal
  /** Whether bytes of the message may have reached the server. */
  readonly sent: { anything: boolean }
}

class TooLarge extends Error {}

function post({ url, agent, envelope, asked, mostBytes, signal, sent }: Post): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const content = Buffer.from(envelope)
    const headers = {
      'Content-Type': 'text/xml; charset=utf-8',
      'Content-Length': content.length,
      SOAPAction: soapAction(asked.operation),
      Accept: 'text/xml',
      'Accept-Encoding': 'identity'
    }
    const asking = request(url, { method: 'POST', agent, headers, signal }, (answer) => {
      const parts: Buffer[] = []
      let bytes = 0
      answer.on('data', (part: Buffer) => {
        bytes += part.length
        parts.push(part)
        if (bytes <= mostBytes) return
        reject(new TooLarge())
        answer.destroy()
      })
      answer.on('error', reject)
      answer.on('aborted', () => reject(Object.assign(new Error('dropped'), { code: 'ECONNRESET' })))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts) }))
    })
    asking.on('socket', (socket) => {
      if (asking.reusedSocket) sent.anything = true
      else
        socket.once('secureConnect', () => {
          sent.anything = true
        })
    })
    asking.on('error', reject)
    asking.end(content)
  })
}

const untrusted =
  /^(CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|ERR_TLS_CERT_ALTNAME|ERR_TLS_INVALID_PROTOCOL|ERR_SSL_(UNSUPPORTED_PROTOCOL|WRONG_VERSION|TLSV1_ALERT_PROTOCOL|SSLV3_ALERT_HANDSHAKE))/
const ourCertificate = /ALERT_(CERTIFICATE|BAD_CERTIFICATE|UNKNOWN_CA|UNSUPPORTED_CERTIFICATE|ACCESS_DENIED)/

/** What a failed connection means. With TLS 1.3 a server refuses a client's certificate after the handshake. */
function failed(code: string, told: 'timeout' | 'cancelled' | null, anything: boolean): TransferAnswer {
  const notTaken = (as: AnswerCode, stop = true): TransferAnswer => ({
    kind: 'notTaken',
    code: as,
    detail: code || null,
    stop
  })
  if (ourCertificate.test(code)) return notTaken('clientCertificate')
  if (untrusted.test(code)) return notTaken('untrusted')
  if (!anything) return notTaken(told ?? 'unreachable')
  return { kind: 'lost', code: told ?? 'dropped', detail: code || null }
}
