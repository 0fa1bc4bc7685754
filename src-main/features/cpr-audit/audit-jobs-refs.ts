import type { DeletionForm, FindingClass, SheetLine } from '../../../src-shared/features/cpr-audit/audit.ts'
import type { AuditWarning, Comparison, ListRead } from '../../../src-shared/features/cpr-audit/comparison.ts'
import type { Language } from '../../../src-shared/kernel/language.ts'
import { jobRef } from '../../jobs/job.ts'
import type { CompareInput } from './compare/comparison.ts'
import type { ListToTake } from './lists/read-lists.ts'
import type { Words } from './lists/reading-memory.ts'

/** Compares the extracts of a subscription source with the contact lists of the systems that it feeds; keeps nothing. */
export const compareJob = jobRef<CompareInput, Comparison>('cprAudit.compare')

/** What a job of an audit works with. */
export interface AuditWork {
  readonly auditId: string
  /** Of the register's fingerprints. A copy of the asker's, who wipes it; the job wipes its own. */
  readonly fingerprintKey: Uint8Array
  /** UTC instant. */
  readonly at: string
}

/** Compares lists and keeps what they say as the audit's findings. */
export const runAuditJob = jobRef<
  AuditWork & {
    readonly compare: CompareInput
    /** Of each list: whose contacts it holds, and what somebody says of its words. */
    readonly saying: readonly { readonly system: string | null; readonly words: Words }[]
    /** Days that the numbers of findings are kept sealed; 0: not at all. */
    readonly workingSetDays: number
  },
  { readonly files: readonly ListRead[]; readonly warnings: readonly AuditWarning[] }
>('cprAudit.run')

/** Reads an audit's lists again, so that its numbers are at hand while the session lasts. */
export const openNumbersJob = jobRef<
  AuditWork & {
    /** None: from the working set. */
    readonly lists: readonly ListToTake[]
    /** Of the audit area; wiped as the other key is. */
    readonly areaKey: Uint8Array
  },
  { readonly known: number; readonly findings: number }
>('cprAudit.open')

/** One number of an opened session; told in the history with the reason. */
export const revealNumberJob = jobRef<
  { readonly auditId: string; readonly finding: string; readonly reason: string; readonly at: string },
  { readonly number: string }
>('cprAudit.reveal')

/** Writes a sheet for a system's owner from an opened session: findings with their case numbers, to be decided in it. */
export const writeSheetJob = jobRef<
  {
    readonly auditId: string
    readonly path: string
    readonly classes: readonly FindingClass[]
    readonly password: string
    /** Why the numbers themselves are in it; null: they are not. */
    readonly numbersFor: string | null
    readonly language: Language
    readonly at: string
  },
  { readonly path: string; readonly rows: number }
>('cprAudit.sheet')

/** Takes an owner's decisions from such a sheet; main relays its rows. */
export const readSheetJob = jobRef<
  { readonly auditId: string; readonly path: string; readonly at: string },
  { readonly decided: number; readonly lines: readonly SheetLine[] }
>('cprAudit.readSheet')

/** How a deletion list is protected on its way. */
export type Protection =
  | { readonly kind: 'zip'; readonly password: string }
  /** `fingerprint`: the one that somebody compared with the recipient's. */
  | { readonly kind: 'recipient'; readonly pem: string; readonly fingerprint: string }
  | { readonly kind: 'plain'; readonly reason: string }

/** Writes the deletion list from an opened session, once. */
export const writeDeletionsJob = jobRef<
  {
    readonly auditId: string
    readonly path: string
    readonly form: DeletionForm
    readonly protection: Protection
    readonly customerNumber: string
    readonly at: string
  },
  { readonly path: string; readonly numbers: number; readonly sha256: string }
>('cprAudit.order')

/** Holds a later extract, or receipts, against what was to be deleted. */
export const proveDeletionsJob = jobRef<
  AuditWork & {
    readonly lists: readonly ListToTake[]
    /** Whether the lists name who is gone; else who is still subscribed to. */
    readonly receipts: boolean
    readonly today: string
  },
  { readonly files: readonly ListRead[]; readonly gone: number; readonly still: number }
>('cprAudit.prove')
