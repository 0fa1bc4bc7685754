import { Worker } from 'node:worker_threads'

// A thread of its own, because the parse blocks the main one. Written out here, so that the child stays one file.
const watch = `
const { workerData } = require('node:worker_threads')
setInterval(() => {
  if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL')
}, 50)
`

/** Ends this process when its resident memory goes beyond `memory` bytes; the parent sees it die without a result. */
export function watchMemory(memory: number): void {
  const worker = new Worker(watch, { eval: true, workerData: memory, resourceLimits: { maxOldGenerationSizeMb: 16 } })
  worker.unref()
}
