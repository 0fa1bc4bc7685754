import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { processTree } from '../support/processes.ts'

/** What a measured process said and used. */
export interface Measured {
  /** The JSON object it printed as its last line. */
  readonly said: Readonly<Record<string, number>>
  /** Highest sum of the resident memory of the process and all its descendants at one instant, in MiB. */
  readonly peakMiB: number
}

/** Resident pages that belong to this process alone, or its share of those it shares (PSS), in KiB. */
function residentKiB(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

function treeKiB(root: number): number {
  return processTree(root).reduce((sum, pid) => sum + residentKiB(pid), 0)
}

/**
 * Runs a program of `run/` as a process of its own and watches the memory of its whole tree, four times a second: at
 * twenty the looking alone made a large import a third slower. Throws when it ends with an error. Memory is read from /proc: elsewhere than on Linux it is NaN.
 */
export async function measureProcess(
  program: string,
  args: readonly string[],
  nodeArgs: readonly string[] = []
): Promise<Measured> {
  const child = spawn(process.execPath, [...nodeArgs, program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let last = ''
  createInterface({ input: child.stdout }).on('line', (line) => {
    last = line
  })
  let peak = process.platform === 'linux' ? 0 : Number.NaN
  const timer = setInterval(() => {
    if (process.platform === 'linux' && child.pid) peak = Math.max(peak, treeKiB(child.pid))
  }, 250)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(timer)
  if (code !== 0) throw new Error(`${program} ended with ${code}`)
  return { said: JSON.parse(last) as Record<string, number>, peakMiB: Math.round(peak / 1024) }
}
