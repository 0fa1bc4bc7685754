import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeRegister } from './make-register.ts'

const launcher = join(__dirname, '../../.setup/cli.mjs')
const program = join(__dirname, '../../out/main/cli.js')
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

/** A folder of a test's own, with settings apart from the user's, in which the built command line is run. */
export class CliDesk {
  readonly folder = mkdtempSync(join(tmpdir(), 'samregister-cli-'))
  readonly register = join(this.folder, 'prøve.samregister')
  readonly passphrase = 'fire Nøgler til kommunens register 7'

  path(name: string): string {
    return join(this.folder, name)
  }

  /** Runs it; before the first time the launcher builds what is stale. */
  async run(args: readonly string[], call: CliCall = {}): Promise<CliAnswer> {
    built ??= this.#run(launcher, ['--help'])
    await built
    return await this.#run(call.started ? launcher : program, args, call)
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
