import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inRoot } from './places.mjs'
import { say } from './say.mjs'

const folder = () => inRoot('.setup', '.busy')

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** What a process is told from a later one of the same number by: when it began. Only Linux tells. */
function beginning(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? ''
  } catch {
    return ''
  }
}

/** No step takes longer (milliseconds): where nothing tells when a process began, one so old is another. */
const longest = 30 * 60_000

/** Whether what a note (a file named after a process) stands for still works. */
function isAtWork(note, pid) {
  try {
    if (!isAlive(pid)) return false
    const began = readFileSync(note, 'utf8').split(' ')[1] ?? ''
    return began === '' ? Date.now() - statSync(note).mtimeMs < longest : began === beginning(pid)
  } catch {
    return false
  }
}

/**
 * Whether somebody works under the lock: its owner, or what a killed owner had started and the system lets go on (npm
 * installing packages). Not when they have ended, nor (for a moment) when the owner has not yet said who it is.
 */
function isHeld(at = folder()) {
  try {
    const owner = join(at, 'owner')
    const children = readdirSync(at).flatMap((name) => /^child-(\d+)$/.exec(name)?.[1] ?? [])
    const pid = Number(readFileSync(owner, 'utf8').split(' ')[0])
    return isAtWork(owner, pid) || children.some((child) => isAtWork(join(at, `child-${child}`), Number(child)))
  } catch {
    return false
  }
}

let held = false

/** Notes what works under our lock, so that it is waited for even when we are killed. */
export function noteChild(pid) {
  if (held && pid !== undefined) writeFileSync(join(folder(), `child-${pid}`), `${pid} ${beginning(pid)}`)
}

/** It has ended. */
export function forgetChild(pid) {
  if (held) rmSync(join(folder(), `child-${pid}`), { force: true })
}

function take() {
  try {
    mkdirSync(folder())
    writeFileSync(join(folder(), 'owner'), `${process.pid} ${beginning(process.pid)}`)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

/** Takes away the lock of a process that has ended; put aside first, so that of two who do this only one succeeds. */
function breakLock() {
  const aside = `${folder()}-${process.pid}`
  try {
    renameSync(folder(), aside)
    if (!isHeld(aside)) rmSync(aside, { recursive: true, force: true })
    else renameSync(aside, folder())
  } catch {
    // Another has just done it.
  }
}

/** Does the work while no other set-up of this folder works; several commands may be started at once. */
export async function alone(work) {
  let told = false
  let ownerless = 0
  while (!take()) {
    // An owner that has died leaves its folder; one that has just begun writes its name within moments.
    ownerless = isHeld() ? 0 : ownerless + 1
    if (ownerless > 10) breakLock()
    else if (ownerless === 0 && !told) {
      say('Another set-up is at work here; waiting for it …')
      told = true
    }
    await wait(100)
  }
  held = true
  const release = () => {
    held = false
    rmSync(folder(), { recursive: true, force: true })
  }
  // Also when a signal ends us; by then what we had started has ended (run.mjs).
  process.on('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}
