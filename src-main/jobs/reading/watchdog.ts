import { Worker } from 'node:worker_threads'
import type { ReadingBudget } from './limits.ts'

// A thread of its own, because the parse blocks the main one. Written out here, so that the child stays one file.
const watch = `
const { parentPort, workerData } = require('node:worker_threads')
const used = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
let budget = workerData
let before = 0
parentPort.on('message', (next) => {
  budget = next
  before = used()
})
setInterval(() => {
  const tooMuch = process.memoryUsage.rss() > budget.memory
  const tooLong = used() - before > budget.time * 3
  if (tooMuch || tooLong) process.kill(process.pid, 'SIGKILL')
}, 50)
`

let watching: Worker | undefined

/**
 * Ends this process when its resident memory goes beyond the budget; the parent sees it die without a result. Time is the
 * parent's to watch: only a child that lost its parent works on, and ends after three times its time. Called again, it
 * watches for the next file's budget. A thread costs as much as all else of a small file's reading, which goes without.
 */
export function watchBudget(budget: ReadingBudget): void {
  if (watching) {
    watching.postMessage(budget)
    return
  }
  if (!budget.watched) return
  watching = new Worker(watch, {
    eval: true,
    workerData: budget,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 16 }
  })
  watching.unref()
}
