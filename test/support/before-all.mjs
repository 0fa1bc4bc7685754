import { buildReader } from './build-reader.mjs'
import { noteNewestSchema } from './newest-schema.mjs'

/** What every worker finds made. */
export default async function beforeAll() {
  noteNewestSchema()
  await buildReader()
}
