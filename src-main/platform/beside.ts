import { readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isAlive } from './is-alive.ts'

/** What a folder is being built beside its place for; the end of its name. */
export type Building = 'creating' | 'restoring'

let counter = 0
const underWay = new Set<string>()

/**
 * The path of a folder beside a place, for building there what is renamed when it is whole. Nobody else gets the same
 * one, in this process or another. What killed processes left of theirs for this place is taken away, what is being
 * built is not. The folder above must be there; `forsake` it at the end, whatever came of it.
 */
export function besidePlace(path: string, building: Building): string {
  clearLeftovers(path, building)
  counter += 1
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}-${counter}.${building}`)
  underWay.add(beside)
  return beside
}

/** Takes away what is left beside the place: nothing, where it was renamed. */
export function forsake(beside: string): void {
  rmSync(beside, { recursive: true, force: true })
  underWay.delete(beside)
}

function clearLeftovers(path: string, building: Building): void {
  const prefix = `.${basename(path)}.`
  for (const name of readdirSync(dirname(path))) {
    const rest = name.startsWith(prefix) ? name.slice(prefix.length) : ''
    const [, maker, ending] = /^(\d+)(?:-\d+)?\.(\w+)$/.exec(rest) ?? []
    const at = join(dirname(path), name)
    if (maker === undefined || ending !== building || underWay.has(at)) continue
    if (Number(maker) === process.pid || !isAlive(Number(maker))) rmSync(at, { recursive: true, force: true })
  }
}
