import type { FileFailure, FileToRead } from '../import/reading-feed.ts'
import type { PackageFound } from './package-parts.ts'

/**
 * Main to the worker that holds packages: what the reading processes say of each file. (They are main's children, as
 * Electron lets only main start one.) Answered by `FromIntake`.
 */
export type ToHolding =
  | { readonly kind: 'found'; readonly file: number; readonly found: PackageFound }
  | { readonly kind: 'records'; readonly file: number; readonly bytes: Uint8Array; readonly done: number }
  | { readonly kind: 'read'; readonly file: number }
  | { readonly kind: 'failed'; readonly file: number; readonly failure: FileFailure }
  | { readonly kind: 'end' }

/** A package as it came, or why it did not. */
export interface TakenPackage extends FileToRead {
  /** Base name. */
  readonly file: string
  readonly found: PackageFound | null
  /** Its records, packed. */
  readonly records: readonly Uint8Array[]
  readonly failure: FileFailure | null
}
