// A folder of packages on as many processes as the program reads them in: parsed by the library that the bench of imports is
// held against and no more, and read and checked by the program's own reading processes, their records thrown away.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { latestVersion } from '../../../src-main/db/migrations/index.ts'
import { PackageReader } from '../../../src-main/jobs/reading/reader.ts'
import { nodeHost } from '../../../src-main/platform/node-host.ts'

const [folder = '', lanes = '1'] = process.argv.slice(2)
const host = nodeHost()
const paths = readdirSync(folder).map((name) => join(folder, name))

/** The milliseconds until every file is read, each by the next lane that is free. */
async function timeOf<Lane>(all: readonly Lane[], parse: (lane: Lane, path: string) => Promise<unknown>) {
  const waiting = paths.values()
  const start = performance.now()
  await Promise.all(
    all.map(async (lane) => {
      for (const path of waiting) await parse(lane, path)
    })
  )
  return performance.now() - start
}

const started = Array.from({ length: Number(lanes) }, async (): Promise<ChildProcess> => {
  const child = fork(join(import.meta.dirname, 'parse-lane.ts'))
  await once(child, 'message')
  return child
})
const processes = await Promise.all(started)
const bare = await timeOf(processes, async (child, path) => {
  child.send(path)
  await once(child, 'message')
})
for (const child of processes) child.kill()
const readers = processes.map(() => new PackageReader((memory) => host.forkReader(memory), latestVersion))
const own = await timeOf(readers, (reader, path) => reader.read(path, { onPart: () => undefined }))
for (const reader of readers) reader.end()
process.stdout.write(`${JSON.stringify({ bare, own })}\n`)
