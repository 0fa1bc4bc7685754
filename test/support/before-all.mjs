import { buildReader } from './build-reader.mjs'
import { makeNewestDatabase } from './newest-database.mjs'

/** What every worker finds made. */
export default async function beforeAll() {
  makeNewestDatabase()
  await buildReader()
}
