import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../src-main/cli/run.ts'
import type { Terminal } from '../../src-main/cli/terminal.ts'
import { makeRegister } from './make-register.ts'

const launcher = join(import.meta.dirname, '../../.setup/cli.mjs')
const program = join(import.meta.dirname, '../../out/main/cli.js')
let built: Promise<CliAnswer> | undefined

/** What the command line answered. */
export interface CliAnswer {
  readonly code: number | null
  readonly out: string
  readonly errors: string
}

/** How the command line is called. */
export interface CliCall {
  /** The folder that npm was called in. */
  readonly from?: string
  readonly env?: Readonly<Record<string, string>>
  /** Called with the launcher's process as soon as it runs; without it the built program is run by itself. */
  readonly started?: (pid: number) => void
}

/** A terminal that nobody sits at, and what was written to it. */
function unattended(env: NodeJS.ProcessEnv, secrets: Terminal['secrets'], cwd: string) {
  const texts = { out: '', errors: '' }
  const into = (name: keyof typeof texts) => ({
    isTTY: false,
    write: (text: string) => {
      texts[name] += text
      return true
    }
  })
  const terminal = { stdin: { isTTY: false }, stdout: into('out'), stderr: into('errors'), env, secrets, cwd }
  return { terminal: terminal as unknown as Terminal, texts }
}

/**
 * A folder of a test's own, with settings apart from the user's, in which the command line is run: as it is built, in a
 * process of its own, or `here` in the test's, as a start takes longer than most commands.
 */
export class CliDesk {
  readonly folder: string
  readonly register: string
  readonly #here: boolean

  /** With a folder it is at another desk's, which clears it. */
  constructor({ here = false, folder }: { readonly here?: boolean; readonly folder?: string } = {}) {
    this.folder = folder ?? mkdtempSync(join(tmpdir(), 'samregister-cli-'))
    this.register = join(this.folder, 'prøve.samregister')
    this.#here = here
  }

  readonly passphrase = 'fire Nøgler til kommunens register 7'

  path(name: string): string {
    return join(this.folder, name)
  }

  /** Runs it; before the first time the launcher builds what is stale. */
  async run(args: readonly string[], call: CliCall = {}): Promise<CliAnswer> {
    if (this.#here) return await this.#runHere(args, call)
    built ??= this.#run(launcher, ['--help'])
    await built
    return await this.#run(call.started ? launcher : program, args, call)
  }

  /** What cli.ts does, but for taking the secrets out of the process' own environment and setting its exit code. */
  async #runHere(args: readonly string[], { from = this.folder, env = {} }: CliCall): Promise<CliAnswer> {
    const { XDG_CONFIG_HOME: before } = process.env
    process.env['XDG_CONFIG_HOME'] = join(this.folder, 'settings')
    const { SAMREGISTER_PASSPHRASE: passphrase = this.passphrase, SAMREGISTER_RECOVERY_KEY: recoveryKey, ...rest } = env
    const { terminal, texts } = unattended({ INIT_CWD: from, ...rest }, { passphrase, recoveryKey }, from)
    try {
      return { code: await run(args, terminal), ...texts }
    } finally {
      if (before === undefined) delete process.env['XDG_CONFIG_HOME']
      else process.env['XDG_CONFIG_HOME'] = before
    }
  }

  #run(script: string, args: readonly string[], { from = this.folder, env = {}, started }: CliCall = {}) {
    const child = spawn(process.execPath, [script, ...args], {
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: this.folder,
        XDG_CONFIG_HOME: join(this.folder, 'settings'),
        INIT_CWD: from,
        SAMREGISTER_PASSPHRASE: this.passphrase,
        ...env
      },
      stdio: ['ignore', 'pipe', 'pipe']
    })
    if (child.pid) started?.(child.pid)
    const texts = { out: '', errors: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      texts.out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      texts.errors += text
    })
    return new Promise<CliAnswer>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code) => resolve({ code, ...texts }))
    })
  }

  /** The same with --json on the desk's register; throws when the answer is no JSON. */
  async ask(
    command: string,
    ...args: readonly string[]
  ): Promise<{ readonly code: number | null; readonly json: unknown }> {
    const { code, out, errors } = await this.run([command, ...args, '--register', this.register, '--json'])
    try {
      return { code, json: JSON.parse(out) as unknown }
    } catch {
      throw new Error(`${command} answered ${code}: ${out}${errors}`)
    }
  }

  /**
   * Makes the desk's register, with keys that cost nothing to derive: each command would wait half a second for them.
   * Answers the recovery key.
   */
  make(): Promise<string> {
    return makeRegister({
      path: this.register,
      municipality: { name: 'Prøveby Kommune', nationalId: '99001011', country: 'DK' },
      userName: 'Koordinator',
      passphrase: this.passphrase,
      language: 'da'
    })
  }

  /** Makes the desk's register as a user does. */
  init(...more: readonly string[]): Promise<CliAnswer> {
    const municipality = ['--municipality', 'Prøveby Kommune', '--national-id', '99001011', '--country', 'DK']
    return this.run(['init', this.register, ...municipality, ...more])
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
