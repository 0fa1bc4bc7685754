import type { ExportFormat } from '../../../../src-shared/features/exchange/contract.ts'
import type { MatrixQuery } from '../../../../src-shared/features/missing/contract.ts'
import type { ListQuery } from '../../../../src-shared/ipc/entity-channels.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import { jobRef } from '../../../jobs/job.ts'

/** What is exported, where to and how. */
export interface ExportInput {
  readonly path: string
  readonly format: ExportFormat
  readonly language: Language
  /** UTC instant that the file says it was made at. */
  readonly exportedAt: string
  /** The systems of the matrix of what is missing, with what is; instead of a list. */
  readonly matrix: MatrixQuery | null
  /** null: the whole register. */
  readonly list: { readonly entity: EntityName; readonly query: ListQuery; readonly columns: readonly string[] } | null
}

/** Writes the register or a list into a file. */
export const exportJob = jobRef<ExportInput, { readonly rows: number }>('export.save')
