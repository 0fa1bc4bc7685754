import { readdirSync, readFileSync } from 'node:fs'

/** The fields of /proc/PID/stat behind the name: state, parent, …; none where there is no such process. */
function statOf(pid: number): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

/** A process and all its descendants at this moment. Linux only: elsewhere none is found. */
export function processTree(root: number): number[] {
  const pids = (process.platform === 'linux' ? readdirSync('/proc') : []).filter((name) => /^\d+$/.test(name))
  const parents = new Map(pids.map((name) => [Number(name), Number(statOf(Number(name))[1] ?? 0)]))
  const inTree = (pid: number): boolean => {
    for (let at: number | undefined = pid; at && at > 1; at = parents.get(at)) if (at === root) return true
    return false
  }
  return [...parents.keys()].filter(inTree)
}

/** Its state's letter (`T` is stopped, `Z` ended and not fetched yet), or undefined where it is gone. */
export function processState(pid: number): string | undefined {
  return statOf(pid)[0]
}

/** When it began, in ticks since the machine did: tells a process from a later one with the same number. */
export function processBegan(pid: number): string | undefined {
  return statOf(pid)[19]
}
