#!/usr/bin/env node
// A small gateway between Samregister and the national register of shieldings (IDSAS), for integrators to read, run
// and build upon. Plain Node (20 or newer), no packages. What it does and why is in docs/shielding-gateway.md.
//
//   node shielding-gateway.mjs keys  FOLDER
//   node shielding-gateway.mjs run   FOLDER OUTBOX RECEIPTS
//
// FOLDER holds gateway.json (made by `keys`; add "register", "endpoint" and the paths of "certificate", "key" and
// "authority") and state.json (what was sent, so that nothing is sent twice or out of order).

import {
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomUUID,
  sign,
  verify
} from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const outboxFormat = 'samregister-shielding-outbox'
const receiptsFormat = 'samregister-shielding-receipts'

// DER before the 32 bytes of a raw key (RFC 8410).
const der = {
  x25519Public: Buffer.from('302a300506032b656e032100', 'hex'),
  x25519Private: Buffer.from('302e020100300506032b656e04220420', 'hex'),
  ed25519Public: Buffer.from('302a300506032b6570032100', 'hex'),
  ed25519Private: Buffer.from('302e020100300506032b657004220420', 'hex')
}
const publicKey = (prefix, base64) =>
  createPublicKey({ key: Buffer.concat([prefix, Buffer.from(base64, 'base64')]), format: 'der', type: 'spki' })
const privateKey = (prefix, base64) =>
  createPrivateKey({ key: Buffer.concat([prefix, Buffer.from(base64, 'base64')]), format: 'der', type: 'pkcs8' })

/** Two key pairs: one to open outbox files with, one to sign receipts with. Keep the private halves to yourself. */
export function makeKeys() {
  const pair = (kind) => {
    const made = generateKeyPairSync(kind)
    const raw = (key, type) => key.export({ type, format: 'der' }).subarray(-32).toString('base64')
    return { public: raw(made.publicKey, 'spki'), private: raw(made.privateKey, 'pkcs8') }
  }
  return { encryption: pair('x25519'), signing: pair('ed25519') }
}

/** What two people read to each other to be sure of a key. */
export function fingerprint(base64) {
  const digest = createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex')
  return digest.match(/.{4}/g).join(' ')
}

/** Opens an outbox file: signed by the register that is known, and sealed for this gateway. Throws with a sentence. */
export function openOutbox(text, { keys, register }) {
  const file = JSON.parse(text)
  if (file.format !== outboxFormat) throw new Error('This is no outbox file.')
  if (file.version !== 1)
    throw new Error(`This is version ${file.version} of the format; this gateway knows version 1.`)
  const signed = Buffer.from(`${file.format}\n${file.version}\n${file.body}`)
  const key = publicKey(der.ed25519Public, register.signingKey)
  if (!verify(null, signed, key, Buffer.from(file.signature, 'base64')))
    throw new Error('The file is not signed by the register whose key this gateway has.')
  const body = JSON.parse(file.body)
  if (body.register !== register.id) throw new Error('The file is from another register.')
  if (body.sealedFor !== fingerprint(keys.encryption.public)) throw new Error('The file is sealed for another gateway.')
  const purpose = `samregister:${body.register}:shielding-outbox:${body.id}`
  const content = openBox(Buffer.from(body.sealed, 'base64'), purpose, keys.encryption)
  return { id: body.id, sequence: body.sequence, ...JSON.parse(content.toString('utf8')) }
}

/** X25519, HKDF-SHA256 and AES-256-GCM: ephemeral public key (32 bytes), nonce (12), tag (16), ciphertext. */
function openBox(box, purpose, { public: own, private: secret }) {
  const ephemeral = box.subarray(0, 32)
  const shared = diffieHellman({
    privateKey: privateKey(der.x25519Private, secret),
    publicKey: publicKey(der.x25519Public, ephemeral.toString('base64'))
  })
  const info = Buffer.concat([Buffer.from('samregister-box-1'), ephemeral, Buffer.from(own, 'base64')])
  const key = Buffer.from(hkdfSync('sha256', shared, Buffer.alloc(0), info, 32))
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(32, 44))
  decipher.setAAD(Buffer.from(purpose))
  decipher.setAuthTag(box.subarray(44, 60))
  return Buffer.concat([decipher.update(box.subarray(60)), decipher.final()])
}

/**
 * Sends what an outbox file holds, in its order, and answers the receipts. `state` remembers over all files: an older
 * file is refused, what was answered is not sent again, and of each subject nothing older is sent after something newer.
 */
export async function sendAll(outbox, state, send, save = () => undefined) {
  if (outbox.sequence < state.sequence)
    throw new Error(`File ${outbox.sequence} is older than file ${state.sequence}, which was taken already.`)
  state.sequence = outbox.sequence
  const receipts = []
  for (const transfer of outbox.transfers) {
    const known = state.answered[transfer.id]
    const newest = state.newest[transfer.subject]
    // Ids are UUIDv7: they sort by when they were made.
    const answer = known ?? (newest !== undefined && newest > transfer.id ? { outcome: 'superseded' } : null)
    if (answer === null) {
      state.newest[transfer.subject] = transfer.id
      // Before it is sent: after a crash in between it is repeated, never overtaken.
      save(state)
    }
    const said = answer ?? (await send(transfer))
    if (said.outcome === 'confirmed' || said.outcome === 'refused') state.answered[transfer.id] = said
    save(state)
    receipts.push({ transfer: transfer.id, outbox: outbox.id, at: new Date().toISOString(), ...said })
  }
  return receipts
}

/** A receipts file. */
export function writeReceipts(receipts, { keys, register }) {
  const body = JSON.stringify({
    id: randomUUID(),
    register: register.id,
    createdAt: new Date().toISOString(),
    receipts
  })
  const signed = Buffer.from(`${receiptsFormat}\n1\n${body}`)
  const signature = sign(null, signed, privateKey(der.ed25519Private, keys.signing.private)).toString('base64')
  return `${JSON.stringify({ format: receiptsFormat, version: 1, body, signature }, null, 1)}\n`
}

/**
 * Sends one message. A real gateway puts its ID card into wsse:Security here, behind wsu:Timestamp, and renews
 * wsu:Created if the file has lain for a while. Whatever is not clearly a yes or a no is `notTaken`: the register hands it
 * over again.
 */
export function sender({ endpoint, certificate, key, authority }) {
  const tls = {
    cert: readFileSync(certificate),
    key: readFileSync(key),
    ...(authority && { ca: readFileSync(authority) }),
    minVersion: 'TLSv1.2'
  }
  return (transfer) =>
    new Promise((resolve) => {
      const failed = (code, detail) => resolve({ outcome: 'notTaken', code, detail })
      const headers = { 'Content-Type': 'text/xml; charset=utf-8', SOAPAction: transfer.soapAction }
      const asking = request(endpoint, { method: 'POST', headers, timeout: 30_000, ...tls }, async (answer) => {
        try {
          let text = ''
          for await (const part of answer.setEncoding('utf8')) text += part
          resolve(judged(answer.statusCode, text, transfer))
        } catch {
          failed('dropped', null)
        }
      })
      asking.on('timeout', () => asking.destroy(new Error('timeout')))
      asking.on('error', (error) => failed(error.message === 'timeout' ? 'timeout' : 'dropped', error.code ?? null))
      asking.end(transfer.envelope)
    })
}

/** A sample's reading of an answer; a real gateway uses the XML tools of its platform. */
function judged(status, text, { id, operation }) {
  const inner = (name) => new RegExp(`<(?:\\w+:)?${name}[^>]*>([^<]*)<`).exec(text)?.[1]?.trim() ?? null
  const about = inner('InResponseToMessageID')
  if (about !== null && about !== id) return { outcome: 'notTaken', code: 'otherMessage' }
  const code = inner('FaultCode')
  if (code === 'syntax_error') return { outcome: 'refused', code, detail: inner('faultstring') }
  if (inner('faultstring') !== null) return { outcome: 'notTaken', code, detail: inner('faultstring') }
  if (status === 200 && inner(`${operation}Response`) === 'OK')
    return { outcome: 'confirmed', reference: inner('MessageID') }
  return { outcome: 'notTaken', code: 'notSoap', detail: `HTTP ${status}` }
}

/** A gateway's folder. */
function gatewayIn(folder) {
  const config = JSON.parse(readFileSync(join(folder, 'gateway.json'), 'utf8'))
  const path = join(folder, 'state.json')
  const state = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { sequence: 0, answered: {}, newest: {} }
  const save = () => writeWhole(path, JSON.stringify(state))
  return { config, state, save }
}

/** Either the whole file or none: what was sent must not be forgotten. */
function writeWhole(path, text, mode = 0o600) {
  writeFileSync(`${path}.part`, text, { mode })
  renameSync(`${path}.part`, path)
}

async function main([command, folder, outboxPath, receiptsPath]) {
  if (command === 'keys' && folder) {
    mkdirSync(folder, { recursive: true })
    const path = join(folder, 'gateway.json')
    if (existsSync(path)) throw new Error(`${path} is there already; its keys stay.`)
    const keys = makeKeys()
    writeWhole(path, `${JSON.stringify({ keys, register: null, endpoint: null }, null, 2)}\n`)
    process.stdout.write(`encryption ${keys.encryption.public}\n  ${fingerprint(keys.encryption.public)}\n`)
    process.stdout.write(`signing    ${keys.signing.public}\n  ${fingerprint(keys.signing.public)}\n`)
  } else if (command === 'run' && outboxPath && receiptsPath) {
    const { config, state, save } = gatewayIn(folder)
    const outbox = openOutbox(readFileSync(outboxPath, 'utf8'), config)
    const receipts = await sendAll(outbox, state, sender(config), save)
    writeWhole(receiptsPath, writeReceipts(receipts, config))
    process.stdout.write(`${receipts.length} receipts\n`)
  } else {
    process.stderr.write('shielding-gateway.mjs keys FOLDER | run FOLDER OUTBOX RECEIPTS\n')
    process.exitCode = 2
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  main(process.argv.slice(2)).catch((error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
