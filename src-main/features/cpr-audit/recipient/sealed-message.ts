import { constants, createCipheriv, createHash, type KeyObject, publicEncrypt, randomBytes } from 'node:crypto'
import { der, integer, oid, tags } from './der.ts'

const ids = {
  authEnvelopedData: '1.2.840.113549.1.9.16.1.23',
  data: '1.2.840.113549.1.7.1',
  aes256Gcm: '2.16.840.1.101.3.4.1.46',
  rsaesOaep: '1.2.840.113549.1.1.7',
  mgf1: '1.2.840.113549.1.1.8',
  sha256: '2.16.840.1.101.3.4.2.1'
} as const

const tagLength = 16

/**
 * A message that the holder of a private RSA key can read, and nobody can change on the way: CMS AuthEnvelopedData (RFC
 * 5083) with AES-256-GCM (RFC 5084) under a key of its own, which is sealed by RSAES-OAEP with SHA-256 (RFC 4056). The
 * recipient is named by the key's identifier, so that no certificate is needed. `openssl cms -decrypt` opens it.
 */
export function sealedMessage(content: Uint8Array, publicKey: KeyObject): Buffer {
  const key = randomBytes(32)
  try {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
    const sealed = Buffer.concat([cipher.update(content), cipher.final()])
    const sealedKey = publicEncrypt(
      { key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
      key
    )
    const message = sequence(
      integer(0),
      der(tags.set, recipient(publicKey, sealedKey)),
      sequence(
        oid(ids.data),
        sequence(oid(ids.aes256Gcm), sequence(der(tags.octets, nonce), integer(tagLength))),
        der(tags.implicit, sealed)
      ),
      der(tags.octets, cipher.getAuthTag())
    )
    return sequence(oid(ids.authEnvelopedData), der(tags.explicit, message))
  } finally {
    key.fill(0)
  }
}

const sequence = (...content: readonly Buffer[]): Buffer => der(tags.sequence, ...content)

/** KeyTransRecipientInfo, version 2: by subject key identifier. */
function recipient(publicKey: KeyObject, sealedKey: Buffer): Buffer {
  const sha256 = sequence(oid(ids.sha256), der(tags.none))
  const oaep = sequence(
    der(tags.explicit, sha256),
    // Context tag 1: the mask is made with the same digest.
    der(tags.explicit + 1, sequence(oid(ids.mgf1), sha256))
  )
  return sequence(
    integer(2),
    der(tags.implicit, keyIdentifier(publicKey)),
    sequence(oid(ids.rsaesOaep), oaep),
    der(tags.octets, sealedKey)
  )
}

/** SHA-1 of the key itself, as certificates commonly name theirs (RFC 5280, 4.2.1.2); a name, no protection. */
function keyIdentifier(publicKey: KeyObject): Buffer {
  return createHash('sha1')
    .update(publicKey.export({ format: 'der', type: 'pkcs1' }))
    .digest()
}
