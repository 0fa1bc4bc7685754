/** An empty database that the real migrations made for this run, and its key. */
export interface NewestDatabase {
  readonly file: string
  readonly key: Buffer
}

/** Those there are (newest-database.mjs). */
export const newestDatabases: readonly NewestDatabase[] = (
  JSON.parse(process.env['NEWEST_DATABASES_OF_TESTS'] ?? '[]') as { file: string; key: string }[]
).map(({ file, key }) => ({ file, key: Buffer.from(key, 'hex') }))
