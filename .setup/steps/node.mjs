import { existsSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import { inRoot } from '../places.mjs'
import { npm } from '../run.mjs'
import { say, Trouble } from '../say.mjs'

/** The oldest Node that runs TypeScript as it is and loads the database (Node-API 10). */
const oldest = [22, 18]

/** Whether this version of Node, such as `20.19.2`, is new enough. */
export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
}

const brought = () => inRoot('.node', 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')

/** The Node that runs the program: the machine's own, or the one that set-up has brought. */
export function nodePath() {
  return isNewEnough(process.versions.node) ? process.execPath : brought()
}

export function needsNode() {
  return !existsSync(nodePath())
}

/** The environment in which `node` means the right one. */
export function environment() {
  return { ...process.env, PATH: [dirname(nodePath()), process.env.PATH].join(delimiter) }
}

/** Brings Node 24 from npm into `.node/`, apart from the program's own packages. */
export async function bringNode() {
  if (!existsSync(inRoot('.node', 'package.json')))
    throw new Trouble(
      '.node/package.json is not there: it says which Node is to be fetched.',
      'Bring the folder .node back from where the program came from, or install Node 24 yourself and run the command again.'
    )
  say(`Node ${process.versions.node} is older than ${oldest.join('.')}: fetching Node 24 into .node/ …`)
  const { output } = await npm(['ci', '--ignore-scripts', '--prefix', inRoot('.node')], {
    cwd: inRoot('.node'),
    doing: 'fetching Node 24'
  })
  if (existsSync(brought())) return
  throw new Trouble(
    `Node 24 could not be fetched from the npm registry for ${process.platform} ${process.arch}.\n${output.trim()}`,
    'Check the connection to the npm registry (npm ping), or install Node 24 yourself and run the command again.'
  )
}
