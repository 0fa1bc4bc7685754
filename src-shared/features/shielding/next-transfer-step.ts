import type { GatewaySettings, TransferPage } from './transfers-contract.ts'

/** What is to be done with the queue next. */
export type TransferStep = 'send' | 'handOver' | 'receipts' | 'workCard' | 'none'

/**
 * The one step that brings the queue on, by the ways that are set up: directly where that is allowed, else through the
 * gateway and then its receipts; by hand where neither is there.
 */
export function nextTransferStep(
  { ready, counts }: Pick<TransferPage, 'ready' | 'counts'>,
  { encryption, signing, https }: Pick<GatewaySettings, 'encryption' | 'signing' | 'https'>
): TransferStep {
  const hasGateway = encryption !== null && signing !== null
  if (https.on && ready.https > 0) return 'send'
  if (hasGateway && ready.outbox > 0) return 'handOver'
  if (hasGateway && counts.handedOver > 0) return 'receipts'
  return ready.workCard > 0 ? 'workCard' : 'none'
}
