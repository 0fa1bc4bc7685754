import type { ExportSource } from './entity-sheet.ts'
import type { ExportInput } from './export-ref.ts'
import type { Manifest } from './manifest.ts'

/** Takes how many rows are written; throws where nobody wants the export any more. */
export type Told = (written: number) => void

/** One export under way: what is written, and how it tells how far it is. */
export interface Export {
  readonly input: ExportInput
  readonly sources: readonly ExportSource[]
  readonly manifest: Manifest
  readonly told: Told
}
