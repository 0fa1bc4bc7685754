import type { KeyObject } from 'node:crypto'
import { createSealer } from '../../../security/sealed-box.ts'
import { envelopeOf, type Registration, soapAction } from './envelope.ts'
import { keyFingerprint, writeSigned } from './signed-file.ts'

/** A transfer as the gateway gets it. */
export interface OutboxTransfer {
  readonly id: string
  /** Whom it is about, by the register's own id or the department's code; of each the gateway keeps the order. */
  readonly subject: string
  readonly registration: Registration
}

/** What stands around the transfers of an outbox file. */
export interface OutboxHead {
  /** UUIDv7 of the file. */
  readonly id: string
  readonly registerId: string
  /** One more than the register's last file: the gateway takes them in this order. */
  readonly sequence: number
  /** UTC instant. */
  readonly at: string
  /** X25519, 32 bytes, base64. */
  readonly gatewayKey: string
}

/** What the box in a file is bound to. */
export const outboxPurpose = (registerId: string, outboxId: string): string =>
  `samregister:${registerId}:shielding-outbox:${outboxId}`

/**
 * The text of an outbox file: signed by the register, its transfers sealed for the gateway alone. How many there are,
 * and whom they are about, stands only inside.
 */
export function outboxText(head: OutboxHead, transfers: readonly OutboxTransfer[], signingKey: KeyObject): string {
  const { id, registerId, sequence, at, gatewayKey } = head
  const content = Buffer.from(
    JSON.stringify({
      transfers: transfers.map(({ registration, ...transfer }) => ({
        ...transfer,
        operation: registration.operation,
        soapAction: soapAction(registration.operation),
        envelope: envelopeOf(registration, { id: transfer.id, at })
      }))
    })
  )
  const sealer = createSealer(gatewayKey)
  try {
    const sealed = sealer.seal(content, outboxPurpose(registerId, id))
    const sealedFor = keyFingerprint(gatewayKey)
    const body = { id, register: registerId, sequence, createdAt: at, sealedFor, sealed }
    return writeSigned('samregister-shielding-outbox', body, signingKey)
  } finally {
    sealer.end()
    content.fill(0)
  }
}
