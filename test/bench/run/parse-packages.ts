// The bare parse of a folder of packages: by the library that the bench of imports is held against, one after the other,
// and by the program's own reading processes, several at a time, their rows thrown away.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from 'xlsx'
import { sheetJsOptions } from '../../../src-main/jobs/reading/formats/other-workbook.ts'
import { readSpreadsheet } from '../../../src-main/jobs/reading/reader.ts'
import { nodeHost } from '../../../src-main/platform/node-host.ts'

const [folder = '', lanes = '1'] = process.argv.slice(2)
const host = nodeHost()
const paths = readdirSync(folder).map((name) => join(folder, name))

const start = performance.now()
for (const path of paths) read(readFileSync(path), { ...sheetJsOptions, type: 'buffer' })
const sum = performance.now() - start

const waiting = paths.values()
const lane = async (): Promise<void> => {
  for (const path of waiting) await readSpreadsheet(path, { fork: (memory) => host.forkReader(memory) })
}
const second = performance.now()
await Promise.all(Array.from({ length: Number(lanes) }, lane))
process.stdout.write(`${JSON.stringify({ sum, own: performance.now() - second })}\n`)
