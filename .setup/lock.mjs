import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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

/** The process that holds the lock; undefined when it has ended, or (for a moment) not yet said who it is. */
function owner(at = folder()) {
  try {
    const pid = Number(readFileSync(join(at, 'owner'), 'utf8'))
    return isAlive(pid) ? pid : undefined
  } catch {
    return undefined
  }
}

function take() {
  try {
    mkdirSync(folder())
    writeFileSync(join(folder(), 'owner'), String(process.pid))
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
    if (owner(aside) === undefined) rmSync(aside, { recursive: true, force: true })
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
    ownerless = owner() === undefined ? ownerless + 1 : 0
    if (ownerless > 10) breakLock()
    else if (ownerless === 0 && !told) {
      say('Another set-up is at work here; waiting for it …')
      told = true
    }
    await wait(100)
  }
  try {
    return await work()
  } finally {
    rmSync(folder(), { recursive: true, force: true })
  }
}
