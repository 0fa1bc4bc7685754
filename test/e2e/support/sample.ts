import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EntityName } from '../../../src-shared/kernel/field.ts'

/** Where the sample's lists lie. */
export const sampleFolder = join(import.meta.dirname, '../../../resources/sample')

interface SampleFile {
  readonly file: string
  readonly entity: EntityName
}

interface SampleMunicipality {
  readonly name: string
  readonly nationalId: string
  readonly files: readonly SampleFile[]
}

/** The first municipality of the sample. */
export function sampleMunicipality(): SampleMunicipality {
  const { municipalities } = JSON.parse(readFileSync(join(sampleFolder, 'sample.json'), 'utf8')) as {
    readonly municipalities: readonly SampleMunicipality[]
  }
  const [municipality] = municipalities
  if (!municipality) throw new Error('resources/sample/sample.json names no municipality')
  return municipality
}
