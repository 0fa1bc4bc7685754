import { Worker } from 'node:worker_threads'
import type { ReadingBudget } from './limits.ts'

// A thread of its own, because the parse blocks the main one. Written out here, so that the child stays one file.
const watch = `
const { workerData } = require('node:worker_threads')
setInterval(() => {
  const { user, system } = process.cpuUsage()
  const tooMuch = process.memoryUsage.rss() > workerData.memory
  const tooLong = (user + system) / 1000 > workerData.time * 3
  if (tooMuch || tooLong) process.kill(process.pid, 'SIGKILL')
}, 50)
`

/**
 * Ends this process when its resident memory goes beyond the budget; the parent sees it die without a result. Time is the
 * parent's to watch: only a child that lost its parent works on, and ends after three times its time.
 */
export function watchBudget(budget: ReadingBudget): void {
  const worker = new Worker(watch, {
    eval: true,
    workerData: budget,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 16 }
  })
  worker.unref()
}
