import { createKeyPair, privateKeyBytes, publicKeyOfPrivate } from '../sealed-box.ts'

const heading = 'samregister-key-file-1'

/** Ending of a key file's name. */
export const keyFileExtension = 'samregister-key'

/** The second factor for an area: what stands in the file on a USB stick, and the public key that is kept here. */
export interface NewKeyFile {
  readonly text: string
  /** X25519, base64. Others can seal a changed area key for it without having the file. */
  readonly publicKey: string
}

/** A new key file. */
export function createKeyFile(): NewKeyFile {
  const { publicKey, privateKey } = createKeyPair()
  const text = `${heading}\n${privateKey.toString('base64')}\n`
  privateKey.fill(0)
  return { text, publicKey }
}

/** The private and public key of a key file's text; null when it is none. */
export function parseKeyFile(text: string): { readonly privateKey: Buffer; readonly publicKey: string } | null {
  const [first, second = ''] = text.split(/\r?\n/)
  const privateKey = Buffer.from(second, 'base64')
  if (first !== heading || privateKey.length !== privateKeyBytes) return null
  return { privateKey, publicKey: publicKeyOfPrivate(privateKey) }
}
