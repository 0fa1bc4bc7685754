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

/** One of the lists of /proc/PID whose entries end with a zero byte; empty where the process is gone. */
function listOf(pid: number, name: 'cmdline' | 'environ'): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8').split('\0').slice(0, -1)
  } catch {
    return []
  }
}

/** What everybody on the machine can see of a process. */
export function commandLine(pid: number): readonly string[] {
  return listOf(pid, 'cmdline')
}

/** The environment that a process was started with, as `NAME=value`. */
export function environmentOf(pid: number): readonly string[] {
  return listOf(pid, 'environ')
}
