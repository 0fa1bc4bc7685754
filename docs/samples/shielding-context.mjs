// A sample of a system that opens a request for a shielding in Samregister, in plain Node without packages.
// See docs/shielding-context.md.
//
//   node shielding-context.mjs keys FOLDER               makes the sender's signing key, once
//   node shielding-context.mjs link FOLDER KEYFILE < claims.json    writes the link to standard output
//
// KEYFILE is what Samregister's settings saved (samregister-context-key.json). claims.json: { citizen, user, cvr, source }.

import {
  createCipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  randomBytes,
  randomUUID,
  sign
} from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const url = (bytes) => Buffer.from(bytes).toString('base64url')
const json = (value) => url(JSON.stringify(value))

/** RFC 7638 with the members of RFC 8037: what a key is called. */
const thumbprint = ({ crv, x }) =>
  createHash('sha256')
    .update(JSON.stringify({ crv, kty: 'OKP', x }))
    .digest('base64url')

/** Makes the sender's key pair; the public half goes to the municipality, the private half stays here. */
export function makeKeys(folder) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(join(folder, 'sender-private.jwk'), JSON.stringify(privateKey.export({ format: 'jwk' })), {
    mode: 0o600
  })
  writeFileSync(join(folder, 'sender-public.jwk'), JSON.stringify(publicKey.export({ format: 'jwk' })))
}

/** A context as the text of a link or of a .samcontext file. */
export function contextFor({ citizen, user, cvr, source }, keyFile, senderJwk, now = new Date()) {
  const claims = {
    aud: keyFile.audience,
    iat: Math.floor(now.getTime() / 1000),
    jti: randomUUID(),
    citizen,
    user,
    cvr,
    source
  }
  return seal(signed(claims, senderJwk), keyFile.key)
}

/** Signs: a JWS in compact form (RFC 7515), EdDSA over Ed25519 (RFC 8037). */
export function signed(claims, senderJwk) {
  const head = json({ alg: 'EdDSA', kid: thumbprint(senderJwk), typ: 'JWT' })
  const said = `${head}.${json(claims)}`
  const key = createPrivateKey({ key: senderJwk, format: 'jwk' })
  return `${said}.${url(sign(null, Buffer.from(said), key))}`
}

/** Seals: a JWE in compact form (RFC 7516), ECDH-ES over X25519 with A256GCM (RFC 7518 §4.6, RFC 8037 §3.2). */
export function seal(token, registerJwk) {
  const once = generateKeyPairSync('x25519')
  const { crv, kty, x } = once.publicKey.export({ format: 'jwk' })
  const head = json({ alg: 'ECDH-ES', enc: 'A256GCM', cty: 'JWT', kid: registerJwk.kid, epk: { crv, kty, x } })
  const secret = diffieHellman({
    privateKey: once.privateKey,
    publicKey: createPublicKey({ key: { crv: 'X25519', kty: 'OKP', x: registerJwk.x }, format: 'jwk' })
  })
  // The Concat KDF of one round: counter, secret, then algorithm, PartyUInfo and PartyVInfo (both empty), key length.
  const number = (value) => Buffer.from([0, 0, value >> 8, value & 255])
  const algorithm = Buffer.from('A256GCM')
  const info = [number(algorithm.length), algorithm, number(0), number(0), number(256)]
  const key = createHash('sha256')
    .update(Buffer.concat([number(1), secret, ...info]))
    .digest()
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(head))
  const body = Buffer.concat([cipher.update(token, 'utf8'), cipher.final()])
  return `${head}..${url(nonce)}.${url(body)}.${url(cipher.getAuthTag())}`
}

if (import.meta.main) {
  const [command, folder, keyFile] = process.argv.slice(2)
  const read = (path) => JSON.parse(readFileSync(path, 'utf8'))
  if (command === 'keys') makeKeys(folder)
  else if (command === 'link') {
    const context = contextFor(read(0), read(keyFile), read(join(folder, 'sender-private.jwk')))
    process.stdout.write(`samregister://sloering?context=${context}\n`)
  } else process.exitCode = 2
}
