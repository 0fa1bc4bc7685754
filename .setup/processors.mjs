import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The numbers of a list such as `0-1,4`. */
const numbersOf = (list) =>
  list.split(',').flatMap((part) => {
    const [first, last = first] = part.split('-').map(Number)
    return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  })

/**
 * The processors (`0,1`) that so many busy workers share and are kept to by turns; undefined where each may have its own,
 * or where nothing can keep them there.
 */
export function sharedProcessors(workers) {
  try {
    if (spawnSync('taskset', ['--version']).status !== 0) return undefined
    const [, list] = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync('/proc/self/status', 'utf8'))
    const processors = numbersOf(list)
    return processors.length < workers ? processors.join() : undefined
  } catch {
    return undefined
  }
}
