import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { profileFolder } from './paths.ts'

/** What a second start hands to the first. */
export interface Handover {
  readonly argv: string[]
  readonly cwd: string
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** One running program per profile: a file with the owner's process id, and a socket by which it is told of others. */
export class SingleInstance {
  readonly #onSecond: (handover: Handover) => void
  #file: string | null = null
  #handing: Promise<void> | undefined

  constructor(onSecond: (handover: Handover) => void) {
    this.#onSecond = onSecond
  }

  get held(): boolean {
    return this.#file !== null
  }

  /** Whether this process is the one; if not, the owner is being told. */
  request(): boolean {
    if (this.#file) return true
    const folder = profileFolder()
    const file = join(folder, 'standin.lock')
    // A path of its own, since a socket's may have some hundred characters only.
    const socket = join(tmpdir(), `standin-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}.sock`)
    if (!this.#take(file)) {
      this.#handing = this.#handOver(socket)
      return false
    }
    this.#file = file
    rmSync(socket, { force: true })
    const server = createServer((connection) => {
      let text = ''
      connection.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      connection.on('end', () => this.#onSecond(JSON.parse(text) as Handover))
    })
    server.listen(socket).unref()
    return true
  }

  /** Takes the file, also from a process that has ended without leaving it. */
  #take(file: string): boolean {
    try {
      const handle = openSync(file, 'wx')
      writeSync(handle, String(process.pid))
      closeSync(handle)
      return true
    } catch {
      const owner = Number(readFileSync(file, 'utf8'))
      if (owner && isAlive(owner)) return false
      rmSync(file, { force: true })
      return this.#take(file)
    }
  }

  #handOver(socket: string): Promise<void> {
    const handover: Handover = { argv: process.argv, cwd: process.cwd() }
    return new Promise((done) => {
      connect(socket)
        .on('close', () => done())
        .on('error', () => done())
        .end(JSON.stringify(handover))
    })
  }

  release(): void {
    if (this.#file) rmSync(this.#file, { force: true })
    this.#file = null
  }

  /** Settles when the owner has been told. */
  async handedOver(): Promise<void> {
    await this.#handing
  }
}
