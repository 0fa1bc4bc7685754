import { readFileSync } from 'node:fs'

/** The resident memory of a process in bytes, by Linux' /proc; null elsewhere and when it has ended. */
export function residentMemory(pid: number): number | null {
  try {
    const found = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return found ? Number(found[1]) * 1024 : null
  } catch {
    return null
  }
}
