import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const repository = join(import.meta.dirname, '../..')

/** What a command of the project did. */
export interface Outcome {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly errors: string
}

/** How a command is run: variables besides, and as which user. */
export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  /** The version that Node shall claim to be. */
  readonly nodeVersion?: string
  readonly uid?: number
  readonly onStart?: (child: ChildProcess) => void
}

/** A project of a test's own: the real set-up scripts around packages and commands that only note how they were called. */
export class SetUpProject {
  readonly dir = realpathSync(mkdtempSync(join(tmpdir(), 'samregister-setup-')))

  constructor() {
    cpSync(join(repository, '.setup'), join(this.dir, '.setup'), {
      recursive: true,
      filter: (path) => !path.includes('.busy')
    })
    chmodSync(this.dir, 0o777)
    this.write('package.json', JSON.stringify({ name: 'project', private: true }))
    this.lock({})
    this.write('src-main/main.ts', 'one')
    this.write('bin/.keep', '')
  }

  path(...parts: string[]): string {
    return join(this.dir, ...parts)
  }

  write(name: string, content: string): void {
    mkdirSync(dirname(this.path(name)), { recursive: true })
    writeFileSync(this.path(name), content)
  }

  read(name: string): string {
    try {
      return readFileSync(this.path(name), 'utf8')
    } catch {
      return ''
    }
  }

  /** A lockfile with these packages and versions. */
  lock(packages: Readonly<Record<string, object>>): void {
    this.write('package-lock.json', JSON.stringify({ lockfileVersion: 3, packages: { '': {}, ...packages } }))
  }

  /** A command on PATH: a script of Node that notes its call, then does the body. */
  command(name: string, body = ''): void {
    this.write(`bin/${name}`, `#!${process.execPath}\n${this.#noting(name)}${body}`)
    chmodSync(this.path('bin', name), 0o755)
  }

  /** A script of a package, of the kind that set-up runs by Node itself. */
  script(path: string, body = ''): void {
    this.write(`node_modules/${path}`, `${this.#noting(path)}${body}`)
  }

  #noting(name: string): string {
    const line = `${name} \${process.argv.slice(2).join(' ')}`
    // A package's script may be of either kind of module.
    return `const fs = process.getBuiltinModule('node:fs'), path = process.getBuiltinModule('node:path')
const root = ${JSON.stringify(this.dir)}
fs.appendFileSync(path.join(root, 'calls'), \`${line}\\n\`)
const put = (name, text = '') => { const at = path.join(root, name); fs.mkdirSync(path.dirname(at), { recursive: true }); fs.writeFileSync(at, text) }
`
  }

  /** What has been called, in order, with the project's folder written as `.`. */
  calls(): string[] {
    return this.read('calls')
      .replaceAll(this.dir, '.')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.trim())
  }

  /** Runs lines of a module in the project's folder; set-up's own files are imported from `./.setup/`. */
  evaluate(lines: string, options: RunOptions = {}): Promise<Outcome> {
    const version = options.nodeVersion
      ? `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${options.nodeVersion}' } })\n`
      : ''
    return this.#run(['--input-type=module', '--eval', `${version}${lines}`], options)
  }

  /** Runs one of set-up's commands with arguments, as npm would. */
  start(command: string, args: readonly string[] = [], options: RunOptions = {}): Promise<Outcome> {
    return this.#run([this.path('.setup', command), ...args], options)
  }

  #run(args: string[], { env = {}, uid, onStart }: RunOptions): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, args, {
        cwd: this.dir,
        env: { PATH: this.path('bin'), HOME: this.dir, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
        ...(uid === undefined ? {} : { uid })
      })
      const out: string[] = []
      const errors: string[] = []
      child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text))
      child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text))
      child.on('error', reject)
      child.on('close', (code, signal) => resolve({ code, signal, out: out.join(''), errors: errors.join('') }))
      onStart?.(child)
    })
  }

  /** A build tool that makes a command line of these lines; set-up takes it for electron-vite. */
  buildsCommandLine(lines: string): void {
    const made = `put('out/main/package.json', '{}'); put('out/main/cli.js', ${JSON.stringify(lines)})`
    this.script('electron-vite/bin/electron-vite.js', made)
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true })
  }
}
