import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { SampleFile } from '../../../src-shared/features/program/sample.ts'
import { entityNames } from '../../../src-shared/kernel/field.ts'
import { type Country, countries } from '../../../src-shared/kernel/language.ts'
import { sampleFolder } from '../../platform/entries.ts'

const file = z.object({ file: z.string(), entity: z.enum(entityNames) })
const schema = z.object({
  municipalities: z.array(z.object({ country: z.enum(countries), files: z.array(file) }))
})

/** The lists of the sample municipality in this country, in the order in which they refer to each other. */
export function sampleFiles(country: Country): readonly SampleFile[] {
  const { municipalities } = schema.parse(JSON.parse(readFileSync(join(sampleFolder, 'sample.json'), 'utf8')))
  const own = municipalities.find((municipality) => municipality.country === country)
  return (own?.files ?? []).map(({ file: name, entity }) => ({ path: join(sampleFolder, name), entity }))
}
