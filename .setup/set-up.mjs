import { alone } from './lock.mjs'
import { build, needsBuild } from './steps/build.mjs'
import { bringDependencies, needsDependencies } from './steps/dependencies.mjs'
import { bringNode, needsNode } from './steps/node.mjs'

/** Whether the built program can be started as it is. Fast: the command line asks at every start. */
export function isReady() {
  return !needsNode() && !needsDependencies() && !needsBuild()
}

/** Brings Node, the packages and the build up to date, whatever of them is not. */
export async function setUp() {
  if (isReady()) return
  await alone(async () => {
    if (needsNode()) await bringNode()
    if (needsDependencies()) await bringDependencies()
    if (needsBuild()) await build()
  })
}
