import type { EntityName } from '../../kernel/field.ts'

/** A list of the sample municipality: where it lies and what it is about. */
export interface SampleFile {
  readonly path: string
  readonly entity: EntityName
}
