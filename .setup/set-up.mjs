import { alone } from './lock.mjs'
import { build, needsBuild } from './steps/build.mjs'
import { bringChromium, findChromium } from './steps/chromium.mjs'
import { bringDependencies, needsDependencies } from './steps/dependencies.mjs'
import { bringNode, needsNode } from './steps/node.mjs'

/** Whether the built program can be started as it is. Fast: the command line asks at every start. */
export function isReady() {
  return !needsNode() && !needsDependencies() && !needsBuild()
}

async function bringProgram() {
  if (needsNode()) await bringNode()
  if (needsDependencies()) await bringDependencies()
  if (needsBuild()) await build()
}

/** What failed is told when all has ended: nothing works on behind a lock that is given back. */
async function beside(...works) {
  for (const { reason } of await Promise.allSettled(works)) if (reason) throw reason
}

/**
 * Brings Node, the packages and the build up to date, whatever of them is not; with `chromium` also Chromium, where there
 * is none: a system's packages and npm's wait for different things.
 */
export async function setUp({ chromium = false } = {}) {
  const lacksChromium = () => chromium && !findChromium()
  if (isReady() && !lacksChromium()) return
  await alone(() => beside(bringProgram(), lacksChromium() && bringChromium()))
}
