import { alone } from './lock.mjs'
import { build, needsBuild } from './steps/build.mjs'
import { bringChromium, findChromium } from './steps/chromium.mjs'
import { bringDependencies, needsDependencies } from './steps/dependencies.mjs'
import { bringNode, needsNode } from './steps/node.mjs'

/** Whether the built program can be started as it is. Fast: the command line asks at every start. */
export function isReady() {
  return !needsNode() && !needsDependencies() && !needsBuild()
}

/** What failed is told when all has ended: nothing works on behind a lock that is given back. */
async function beside(...works) {
  for (const { reason } of await Promise.allSettled(works)) if (reason) throw reason
}

/** To be installed, no package needs Node 24: npm brings both at once. */
async function bringProgram(built) {
  await beside(needsNode() && bringNode(), needsDependencies() && bringDependencies())
  if (built && needsBuild()) await build()
}

/**
 * Brings Node, the packages and (unless not `built`) the build up to date, whatever of them is not; with `chromium` also
 * Chromium, where there is none: a system's packages and npm's wait for different things.
 */
export async function setUp({ chromium = false, built = true } = {}) {
  const lacksChromium = () => chromium && !findChromium()
  if (isReady() && !lacksChromium()) return
  await alone(() => beside(bringProgram(built), lacksChromium() && bringChromium()))
}
