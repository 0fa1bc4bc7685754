import type { BinaryLike, ScryptOptions } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

const root = join(import.meta.dirname, '../../..')

/** Whoever runs the specs, and wherever: the program is on a Danish desk. */
const danish = { LANG: 'da_DK.UTF-8', LC_ALL: 'da_DK.UTF-8', LANGUAGE: 'da_DK', TZ: 'Europe/Copenhagen' }

/**
 * The pages' scripts run as they come: what makes those faster that run on and on takes a third of a renderer's time here,
 * where each page is looked at once.
 */
const unhurried = '--js-flags=--no-turbofan --no-maglev'

/** How a spec wants the program started. */
export interface LaunchOptions {
  /** The profile of an earlier start; without one the program starts in a fresh profile, removed at the end. */
  readonly userDataDir?: string
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  /** As sharp as on a screen; else at half the size, as nobody looks and a tenth of a spec's work is drawing. */
  readonly sharp?: boolean
  /** As strong as a user's, so that other programs open what is made; else no key takes time to derive. */
  readonly strongKeys?: boolean
}

/** The started program. */
export interface LaunchedApp {
  readonly app: ElectronApplication
  /** Its first window. */
  readonly page: Page
  /** A folder of this start's own: the profile is in it, and there is room for files. */
  readonly dir: string
  /** Ends the program and removes what it left. */
  close(): Promise<void>
}

/** The environment of this process, without what is undefined. */
function environment(more: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { ...Object.fromEntries(own), ...more }
}

/**
 * Has main derive each key as those of the registers that specs begin with are. A strong one takes a processor for the
 * better part of a second, several times in many a spec; how strong they are is tried by create-register.test.ts and
 * two-programs.test.ts, and a started program derives them in no-plain-text.spec.ts.
 */
async function deriveAtOnce(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const crypto = process.getBuiltinModule('node:crypto')
    const { scrypt } = crypto
    type Done = (error: Error | null, key: Buffer) => void
    Object.assign(crypto, {
      scrypt: (secret: BinaryLike, salt: BinaryLike, length: number, options: ScryptOptions, done: Done) =>
        scrypt(secret, salt, length, { ...options, N: 2 }, done)
    })
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  })
}

/** Starts the built program in a profile of its own, and waits until its first window has loaded. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const dir = mkdtempSync(join(tmpdir(), 'samregister-e2e-'))
  const profile = options.userDataDir ?? join(dir, 'profile')
  const drawn = options.sharp ? [] : ['--force-device-scale-factor=0.5']
  const app = await _electron.launch({
    cwd: root,
    args: ['.', `--user-data-dir=${profile}`, unhurried, ...drawn, ...(options.args ?? [])],
    env: environment({ ...danish, ...options.env })
  })
  // As for who wants nothing to move: no spec waits for a movement to end, nor draws sixty pictures of it.
  app.on('window', (window) => void window.emulateMedia({ reducedMotion: 'reduce' }).catch(() => {}))
  if (!options.strongKeys) await deriveAtOnce(app)
  const page = await app.firstWindow()
  // A window begins with an empty document; the program's own is there when its address is.
  await page.waitForURL(/:\/\/samregister[./]/)
  return {
    app,
    page,
    dir,
    async close() {
      // Unsaved changes would be asked about, and nobody is there to answer.
      await app.evaluate(({ dialog }) => {
        dialog.showMessageBoxSync = () => 0
      })
      // What is open would be backed up first; that is tried elsewhere (backups.test.ts).
      await page.evaluate("samregister.invoke('register.lock', {})").catch(() => {})
      await app.close()
      rmSync(dir, { recursive: true, force: true })
    }
  }
}

/** What the next dialog for opening files answers: the user chooses these, or cancels. */
export async function chooseFiles(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths: [...filePaths] })
  }, paths)
}

/** What the next dialog for saving answers: the user chooses this path, or (null) cancels. */
export async function chooseSavePath(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
  }, path)
}

/** As the operating system hands a link or a double-clicked file over; links.spec.ts has the real second start. */
export async function startedWith({ app }: LaunchedApp, argument: string): Promise<void> {
  await app.evaluate(({ app: program }, given) => {
    program.emit('second-instance', {}, ['samregister', given], '/')
  }, argument)
}
