import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { note } from '../strict.ts'
import { Connection, PageSession, type Protocol } from './connection.ts'

/** A display that a window can be shown on. */
export const hasDisplay = Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])

/** Where nothing is shown, what shows nothing is nearest to Electron: no browser around the page, and half the work. */
const shell = 'chromium-headless-shell'
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const names = hasDisplay ? browsers : [shell, ...browsers]

/** The Chromium of this machine: the one that the environment names, else the first on PATH. */
export function executable(): string {
  const named = process.env['ELECTRON_STANDIN_CHROMIUM']
  if (named) return named
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin']
  for (const name of names) {
    for (const folder of folders) if (existsSync(join(folder, name))) return join(folder, name)
  }
  throw new Error(`no Chromium found: install the package ${names[0]}, or name one by ELECTRON_STANDIN_CHROMIUM`)
}

/** Keeps Chromium from talking to the world on its own account, asking to be made default, and the like. */
const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-startup-window',
  '--no-service-autorun',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,AutofillServerCommunication',
  '--password-store=basic',
  '--use-mock-keychain'
]

/** What Chromium asks a profile instead of its command line: it must not offer to translate, spell or remember. */
function prepareProfile(profile: string): void {
  const file = join(profile, 'Default', 'Preferences')
  if (existsSync(file)) return
  mkdirSync(join(profile, 'Default'), { recursive: true })
  const preferences = {
    translate: { enabled: false },
    browser: { enable_spellchecking: false },
    credentials_enable_service: false,
    autofill: { profile_enabled: false, credit_card_enabled: false }
  }
  writeFileSync(file, JSON.stringify(preferences))
}

/** What a started Chromium reports to the stand-in. */
export interface BrowserOptions {
  readonly profile: string
  /** The application's own switches, and the debugging port that a test asks for. */
  readonly switches: readonly string[]
  /** Whether Chromium puts its pages into its own sandbox; as root it refuses to. */
  readonly sandboxed: boolean
  onExit(): void
}

/** A page, and the line to it. */
export interface OpenedPage {
  readonly target: string
  readonly page: PageSession
}

/** A running Chromium, without any window yet. */
export class Browser {
  readonly connection: Connection
  readonly #executable = executable()
  readonly #options: BrowserOptions
  readonly #process: ChildProcess
  /** Pages that have been opened here and wait to be attached to, by target. */
  readonly #awaited = new Map<string, (session: string) => void>()
  #opening: Promise<unknown> = Promise.resolve()

  constructor(options: BrowserOptions) {
    this.#options = options
    prepareProfile(options.profile)
    const shown = hasDisplay ? ['--test-type'] : ['--headless', '--disable-gpu', '--window-size=1920,1080']
    const args = [
      ...quiet,
      ...shown,
      ...(options.sandboxed ? [] : ['--no-sandbox']),
      `--user-data-dir=${options.profile}`
    ]
    this.#process = spawn(this.#executable, [...args, '--remote-debugging-pipe', ...options.switches], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      // File names are UTF-8 even where the user's locale is not installed, which Chromium would take for plain C.
      env: { ...process.env, LC_ALL: 'C.UTF-8' }
    })
    const [, , errors, out, input] = this.#process.stdio as [null, null, Readable, Writable, Readable]
    this.connection = new Connection(out, input)
    this.#process.on('error', (error) => this.#ended(error.message))
    this.#process.on('exit', () => this.#ended())
    this.#watch(errors)
  }

  /** Passes on the line that a test waits for, and a reason why Chromium does not start. */
  #watch(errors: Readable): void {
    const debug = Boolean(process.env['ELECTRON_STANDIN_DEBUG'])
    errors.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n')) {
        if (line.includes('No usable sandbox')) {
          note('Chromium has no sandbox here (user namespaces are off): install chromium-sandbox, or pass --no-sandbox')
        }
        if (debug || line.startsWith('DevTools listening')) process.stderr.write(`${line}\n`)
      }
    })
  }

  #ended(reason?: string): void {
    if (reason) note(`Chromium: ${reason}`)
    this.connection.close()
    this.#options.onExit()
  }

  /**
   * Lets every page halt before it loads anything, and sorts them: those opened here get their session, any other has
   * been opened by a page.
   */
  async watchPages(onStranger: (target: Protocol.Target.TargetInfo, page: PageSession) => void): Promise<void> {
    this.connection.on('Target.attachedToTarget', async ({ sessionId, targetInfo }) => {
      // A page that is just being opened is known as ours a moment later only.
      await this.#opening
      const awaited = this.#awaited.get(targetInfo.targetId)
      if (awaited) awaited(sessionId)
      else onStranger(targetInfo, new PageSession(this.connection, sessionId))
    })
    await this.connection.send('Target.setDiscoverTargets', { discover: true })
    await this.connection.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: 'page' }]
    })
  }

  /** Opens an empty page; one after the other, so that each knows its own. */
  async open(width: number, height: number): Promise<OpenedPage> {
    const { promise: session, resolve } = Promise.withResolvers<string>()
    const opened = this.#opening.then(async () => {
      const target = await (hasDisplay ? this.#openShown(width, height) : this.#openHidden(width, height))
      this.#awaited.set(target, resolve)
      return target
    })
    this.#opening = opened.catch(() => {})
    const target = await opened
    const page = new PageSession(this.connection, await session)
    this.#awaited.delete(target)
    return { target, page }
  }

  async #openHidden(width: number, height: number): Promise<string> {
    const { targetId } = await this.connection.send('Target.createTarget', {
      url: 'about:blank',
      width,
      height,
      newWindow: true
    })
    return targetId
  }

  /** On a display: a window without tabs and address bar, which only the command line of a second start can ask for. */
  #openShown(width: number, height: number): Promise<string> {
    const mark = `data:text/html,<!--${crypto.randomUUID()}-->`
    const { promise, resolve } = Promise.withResolvers<string>()
    const look = ({ targetInfo }: { targetInfo: { url: string; targetId: string } }): void => {
      if (targetInfo.url === mark) resolve(targetInfo.targetId)
    }
    this.connection.on('Target.targetCreated', look)
    this.connection.on('Target.targetInfoChanged', look)
    const args = [`--user-data-dir=${this.#options.profile}`, `--app=${mark}`, `--window-size=${width},${height}`]
    if (!this.#options.sandboxed) args.push('--no-sandbox', '--test-type')
    spawn(this.#executable, args, { stdio: 'ignore' })
    return promise
  }

  async end(): Promise<void> {
    const left = new Promise<void>((resolve) => this.#process.once('exit', () => resolve()))
    const patience = new Promise<void>((resolve) => setTimeout(resolve, 2000).unref())
    if (this.#process.exitCode !== null) return
    await this.connection.send('Browser.close').catch(() => {})
    await Promise.race([left, patience])
    this.#process.kill('SIGKILL')
  }
}
