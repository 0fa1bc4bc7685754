import { spawn } from 'node:child_process'
import { inRoot } from './places.mjs'
import { runCommand } from './say.mjs'
import { isReady, setUp } from './set-up.mjs'
import { nodePath } from './steps/node.mjs'

/**
 * Starts the command line in the Node it needs, as if it had been started itself: its input and output are ours, so
 * are the signals, and it ends us. Paths are resolved against INIT_CWD, where npm was called.
 */
function start() {
  return new Promise((resolve) => {
    const env = { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() }
    const child = spawn(nodePath(), [inRoot('out', 'main', 'cli.js'), ...process.argv.slice(2)], {
      stdio: 'inherit',
      env
    })
    const pass = (signal) => child.kill(signal)
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, pass)
    // At a terminal the whole group gets Ctrl+C by itself; passed on as well, it would count twice.
    const atTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY
    process.on('SIGINT', atTerminal ? () => {} : pass)
    child.on('error', (error) => {
      process.stderr.write(`${error.message}\n`)
      resolve(1)
    })
    child.on('exit', (code, signal) => {
      if (signal === null) return resolve(code)
      process.removeAllListeners(signal)
      process.kill(process.pid, signal)
    })
  })
}

await runCommand(async () => {
  if (!isReady()) await setUp()
  return await start()
})
