import type { EditionLook } from '../../../../src-shared/features/exchange/publish/contract.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import { jobRef } from '../../../jobs/job.ts'
import type { EditionRequest } from './gathered.ts'

/** An edition that is written. */
export interface EditionInput extends EditionRequest {
  readonly path: string
  readonly language: Language
}

/** What an edition would hold. */
export const lookJob = jobRef<EditionRequest, EditionLook>('publish.look')
/** Writes an edition; `bytes` is the file's size. */
export const publishJob = jobRef<EditionInput, EditionLook & { readonly bytes: number }>('publish.save')
