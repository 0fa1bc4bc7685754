/** For whom a deletion list is sealed: a public RSA key, from a certificate or by itself. */
export interface Recipient {
  /** The public key (SubjectPublicKeyInfo) in PEM. */
  readonly pem: string
  /** SHA-256 of the key (SubjectPublicKeyInfo in DER), lower-case hex: what a person compares with the recipient's. */
  readonly fingerprint: string
  readonly bits: number
  /** Whom the certificate names; null: a key by itself. */
  readonly subject: string | null
  /** The certificate's last civil day; null: a key by itself. */
  readonly validTo: string | null
}

/** A fingerprint in groups of four, as people read them to each other. */
export function grouped(fingerprint: string): string {
  return (
    fingerprint
      .toUpperCase()
      .match(/.{1,4}/g)
      ?.join(' ') ?? ''
  )
}
