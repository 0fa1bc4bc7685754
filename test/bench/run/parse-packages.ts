// The bare parse of a folder of packages: the same reading processes, as many at a time, and their rows thrown away.
import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { readSpreadsheet } from '../../../src-main/jobs/reading/reader.ts'
import { nodeHost } from '../../../src-main/platform/node-host.ts'

const [folder = ''] = process.argv.slice(2)
const host = nodeHost()
const waiting = readdirSync(folder)
  .map((name) => join(folder, name))
  .values()
let rows = 0
const lane = async (): Promise<void> => {
  for (const path of waiting)
    await readSpreadsheet(path, {
      fork: (memory) => host.forkReader(memory),
      onRows: (_, __, read) => {
        rows += read.length
      }
    })
}
const start = performance.now()
await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, lane))
process.stdout.write(`${JSON.stringify({ time: performance.now() - start, rows })}\n`)
