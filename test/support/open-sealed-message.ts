import { constants, createDecipheriv, type KeyObject, privateDecrypt } from 'node:crypto'

interface Value {
  readonly tag: number
  readonly content: Buffer
  readonly parts: readonly Value[]
}

/** DER, read by its lengths alone. */
function valuesIn(bytes: Buffer): readonly Value[] {
  const values: Value[] = []
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes[at] as number
    const first = bytes[at + 1] as number
    const more = first < 0x80 ? 0 : first & 0x7f
    const length = more === 0 ? first : bytes.readUIntBE(at + 2, more)
    const content = bytes.subarray(at + 2 + more, at + 2 + more + length)
    values.push({ tag, content, parts: tag & 0x20 ? valuesIn(content) : [] })
    at += 2 + more + length
  }
  return values
}

/** Opens a CMS AuthEnvelopedData (AES-256-GCM, RSAES-OAEP with SHA-256) as its recipient does. Throws where it was changed. */
export function openSealedMessage(message: Buffer, privateKey: KeyObject): Buffer {
  const [type, wrapped] = valuesIn(message)[0]?.parts ?? []
  // id-ct-authEnvelopedData, 1.2.840.113549.1.9.16.1.23
  if (type?.content.toString('hex') !== '2a864886f70d0109100117') throw new Error('It is another kind of message')
  const [, recipients, content, mac] = wrapped?.parts[0]?.parts ?? []
  const sealedKey = recipients?.parts[0]?.parts.at(-1)?.content as Buffer
  const [, algorithm, sealed] = content?.parts ?? []
  const nonce = algorithm?.parts[1]?.parts[0]?.content as Buffer
  const padding = constants.RSA_PKCS1_OAEP_PADDING
  const key = privateDecrypt({ key: privateKey, padding, oaepHash: 'sha256' }, sealedKey)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 }).setAuthTag(mac?.content as Buffer)
  return Buffer.concat([decipher.update(sealed?.content as Buffer), decipher.final()])
}
