import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { pathInput } from '../../ipc/path-input.ts'
import { isCivilDate } from '../../kernel/dates.ts'
import { languages } from '../../kernel/language.ts'
import { type Printed, printTargetSchema } from '../print/contract.ts'
import type { DepartmentCode } from './case.ts'
import type { NationalState, Until } from './national.ts'
import type { ReceiptProblem } from './receipts.ts'
import { type TransferState, transferStates } from './transfer-plan.ts'
import { type AnswerCode, type TransferOperation, type TransferWay, transferWays } from './transfers.ts'

/** A transfer in the queue's list: whose it is only by its case. */
export interface TransferRow {
  readonly id: string
  readonly caseId: string
  readonly caseNumber: number
  readonly unit: string
  /** null: a citizen. */
  readonly department: { readonly code: string; readonly kind: DepartmentCode } | null
  readonly operation: TransferOperation
  readonly endsAt: string | null
  readonly state: TransferState
  readonly way: TransferWay | null
  readonly createdAt: string
  readonly handedOverAt: string | null
  readonly attempts: number
  readonly answeredAt: string | null
  readonly confirmedBy: string | null
  readonly reference: string | null
  /** Why it was not taken the last time, and what was said beside that. */
  readonly code: AnswerCode | null
  readonly detail: string | null
}

/** A page of the queue, with what stands above it. */
export interface TransferPage {
  readonly total: number
  readonly rows: readonly TransferRow[]
  /** Of the whole queue. */
  readonly counts: Readonly<Record<TransferState, number>>
  /** How many may go by each way now, and how many wait for what the gateway has. */
  readonly ready: Readonly<Record<TransferWay, number>>
  readonly held: number
  /** What nobody nationally knows of yet, or that was refused and has nothing newer; `oldest`: since when, UTC. */
  readonly alarm: {
    readonly waiting: number
    readonly refused: number
    readonly unanswered: number
    readonly oldest: string | null
  }
}

/** Hours after which something that was handed over should have had its answer. */
export const answerWithinHours = 24

/** What became of writing an outbox file. */
export interface HandedOver {
  readonly path: string
  readonly transfers: number
  readonly sequence: number
  readonly sha256: string
  /** Those of which no message can be made. */
  readonly left: readonly { readonly id: string; readonly code: 'noNumber' | 'tooFarAhead' }[]
}

/** What a file of receipts changed. */
export interface ReceiptsRead {
  readonly confirmed: number
  readonly refused: number
  readonly notTaken: number
  readonly superseded: number
  readonly unchanged: number
  readonly problems: readonly { readonly transfer: string; readonly problem: ReceiptProblem }[]
}

/** What came of sending directly. */
export interface Sent {
  readonly confirmed: number
  readonly refused: number
  readonly notTaken: number
  readonly lost: number
  /** Why nothing more was sent; null: all were tried. */
  readonly stopped: AnswerCode | null
  readonly left: number
}

/** A citizen or department nationally, as the comparison's page shows it. */
export interface NationalView {
  /** null: a citizen. */
  readonly department: { readonly code: string; readonly kind: DepartmentCode } | null
  readonly wanted: Until
  readonly held: Until
  readonly state: NationalState
  readonly cases: readonly { readonly id: string; readonly number: number }[]
}

/** The comparison: its first rows, the differences before all that agrees. */
export interface NationalPage {
  readonly total: number
  readonly different: number
  readonly rows: readonly NationalView[]
}

/** A public key and what people read to each other of it. */
export interface KeyView {
  readonly key: string
  readonly fingerprint: string
}

/** Of the municipality's certificate what may be seen. */
export interface ClientCertificateView {
  readonly kind: 'pem' | 'pfx'
  readonly subject: string | null
  /** UTC instant. */
  readonly validTo: string | null
}

/** How the ways out are set up. */
export interface GatewaySettings {
  readonly register: KeyView & { readonly id: string }
  readonly encryption: KeyView | null
  readonly signing: KeyView | null
  readonly https: {
    readonly on: boolean
    readonly endpoint: string | null
    readonly agreement: string | null
    readonly whitelistedOn: string | null
    readonly certificate: ClientCertificateView | null
    readonly trusted: boolean
  }
}

const passphrase = z.string().max(500).nullable().default(null)
const certificate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pem'), certificate: pathInput, key: pathInput, passphrase }),
  z.strictObject({ kind: z.literal('pfx'), file: pathInput, passphrase })
])
/** Files of a certificate, by their paths. */
export type CertificateInput = z.output<typeof certificate>

const line = z.string().trim().min(1).max(500)
const reason = z.string().trim().min(3).max(500)
const gatewayInput = z.object({
  gateway: z
    .strictObject({ encryptionKey: z.string().trim().max(100), signingKey: z.string().trim().max(100) })
    .nullable(),
  https: z.strictObject({
    on: z.boolean(),
    endpoint: line.nullable(),
    agreement: line.nullable(),
    whitelistedOn: z.string().refine(isCivilDate).nullable(),
    /** null takes it away. */
    certificate: z.union([z.literal('keep'), certificate]).nullable(),
    /** A file of certificates in PEM to trust instead of the well-known authorities. */
    trusted: z.union([z.literal('keep'), z.strictObject({ path: pathInput })]).nullable()
  })
})
/** The ways out as somebody sets them up. */
export type GatewayInput = z.output<typeof gatewayInput>

const id = z.uuid()
const jobId = z.uuid()
const path = pathInput.nullable().default(null)
const ids = z.array(id).min(1).max(50)

/** The queue to the national register. Denmark only: a Norwegian register's is always empty. */
export const transfersContract = {
  'shielding.transfers': channel<TransferPage>()(
    'query',
    'shielding.manage',
    z.object({
      states: z.array(z.enum(transferStates)).nullable().default(null),
      ways: z.array(z.enum(transferWays)).nullable().default(null),
      caseId: id.nullable().default(null),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(100)
    })
  ),
  /** Writes a file for the gateway. Throws gatewayMissing, nothingToHandOver, area errors and as writing files. */
  'shielding.handOver': channel<HandedOver | null>()(
    'job',
    'shielding.manage',
    /** `again`: with those whose file or answer was lost. */
    z.object({ jobId, again: z.boolean().default(false), path })
  ),
  /** Reads the gateway's receipts; null: the user chose no file. Throws receiptsBroken, Newer, Forged, Foreign, gatewayMissing. */
  'shielding.receipts': channel<ReceiptsRead | null>()('job', 'shielding.manage', z.object({ jobId, path })),
  /** Sends directly. Throws httpsOff, area errors, request.cancelled. */
  'shielding.send': channel<Sent>()('job', 'shielding.manage', z.object({ jobId })),
  /**
   * A card to register by hand by; with a reason for the numbers on it, onto paper alone and told in the history. Hands
   * over what waits. Throws transferHeld, transferOvertaken, transferSettled, noNumber, area errors and as printing.
   */
  'shielding.workCard': channel<Printed | null>()(
    'job',
    'shielding.manage',
    printTargetSchema
      .extend({ ids, numbersFor: reason.nullable().default(null) })
      .refine(({ to, numbersFor }) => to === 'paper' || numbersFor === null)
  ),
  /** Somebody has registered it by hand, or seen it in the national client. Throws transferSettled, transferOvertaken. */
  'shielding.confirmTransfer': channel<null>()('command', 'shielding.manage', z.object({ id, reference: line })),
  /** It will not be taken, or was withdrawn. Throws transferSettled. */
  'shielding.refuseTransfer': channel<null>()('command', 'shielding.manage', z.object({ id, reason })),
  /** What the national register should hold now, against what it confirmed. */
  'shielding.national': channel<NationalPage>()(
    'query',
    'shielding.manage',
    z.object({ limit: z.number().int().min(1).max(1000).default(500) })
  ),
  /** The same as a workbook; with numbers only in a zip under AES-256, for a reason that the history keeps. */
  'shielding.exportNational': channel<{ readonly path: string; readonly rows: number } | null>()(
    'job',
    'shielding.manage',
    z.object({
      jobId,
      language: z.enum(languages),
      numbers: z
        .strictObject({ reason, password: z.string().min(12).max(200) })
        .nullable()
        .default(null),
      path
    })
  ),
  'shielding.gateway': channel<GatewaySettings>()('query', 'shielding.manage', z.object({})),
  /** Throws gatewayKey, endpoint, agreementMissing, certificate, area.notFounded. */
  'shielding.setGateway': channel<GatewaySettings>()('command', 'shielding.manage', gatewayInput),
  /** Lets the user choose a certificate's file. */
  'shielding.chooseCertificate': channel<string | null>()('shell', 'shielding.manage', z.object({}))
}
