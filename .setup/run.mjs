import { spawn } from 'node:child_process'
import { forgetChild, noteChild } from './lock.mjs'
import { say } from './say.mjs'

/** How often a long step says that it is still at it (milliseconds). */
const beat = 15_000
/** How much of a command's output is kept to be shown when it fails (characters). */
const kept = 20_000

/** Whoever ends us ends what we run: npm passes a signal on to us only. */
const running = new Set()
const endings = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }

/** How long what we run may take to end when it is told to (milliseconds). A program that is closing makes a backup. */
const patience = 10_000

/** Told a second time, we end at once. */
let ending = false

function endAll(signal) {
  const end = () => process.exit(endings[signal])
  if (ending) return end()
  ending = true
  const left = new Set(running)
  for (const child of left) {
    child.kill(signal)
    child.once('exit', () => left.delete(child) && left.size === 0 && end())
  }
  setTimeout(() => {
    for (const child of left) if (!child.shown) child.kill('SIGKILL')
    end()
  }, patience)
}

function begins(child) {
  if (running.size === 0) for (const signal of Object.keys(endings)) process.on(signal, endAll)
  running.add(child)
  noteChild(child.pid)
}

function ends(child) {
  running.delete(child)
  forgetChild(child.pid)
  if (running.size === 0) for (const signal of Object.keys(endings)) process.off(signal, endAll)
}

/**
 * Runs a command to its end and answers `{ code, output }`; `code` is null when it could not be started or was ended.
 *
 * - `show`: its output is passed on as it comes; otherwise it is only kept
 * - `doing`: what to say while it takes long
 * - `limit`: after so many milliseconds it is ended
 */
export function run(command, args, { cwd, env = process.env, show = false, doing, limit } = {}) {
  return new Promise((resolve) => {
    const started = Date.now()
    const seconds = () => Math.round((Date.now() - started) / 1000)
    // The command line's secrets are for the program alone; no step of the set-up has a use for them.
    const { SAMREGISTER_PASSPHRASE: _passphrase, SAMREGISTER_RECOVERY_KEY: _recoveryKey, ...rest } = env
    const child = spawn(command, args, {
      cwd,
      env: rest,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe']
    })
    child.shown = show
    begins(child)
    let output = ''
    const keep = (part) => {
      output = (output + part).slice(-kept)
    }
    child.stdout?.setEncoding('utf8').on('data', keep)
    child.stderr?.setEncoding('utf8').on('data', keep)
    const telling = doing ? setInterval(() => say(`  … ${doing} (${seconds()} s)`), beat) : undefined
    const ended = limit
      ? setTimeout(() => {
          keep(`\nended after ${seconds()} s\n`)
          child.kill('SIGKILL')
        }, limit)
      : undefined
    let done = false
    const finish = (code) => {
      if (done) return
      done = true
      ends(child)
      clearInterval(telling)
      clearTimeout(ended)
      resolve({ code, output })
    }
    child.on('error', (error) => {
      keep(error.message)
      finish(null)
    })
    child.on('close', finish)
    // An ended command whose own children keep its output open would never close.
    child.on('exit', (code) => setTimeout(finish, 2000, code).unref())
  })
}

/** Runs npm: the one that runs us if there is one, else the machine's. */
export function npm(args, options = {}) {
  const env = { ...(options.env ?? process.env) }
  // What the outer npm says about itself is not meant for this one.
  for (const name of Object.keys(env))
    if (/^npm_(package|lifecycle|config_(local_)?prefix)/.test(name)) delete env[name]
  const own = process.env.npm_execpath
  const common = ['--no-audit', '--no-fund', '--loglevel=error']
  return own?.endsWith('.js')
    ? run(process.execPath, [own, ...args, ...common], { ...options, env })
    : run('npm', [...args, ...common], { ...options, env })
}
