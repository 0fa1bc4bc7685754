import type { ReadingChild } from '../../platform/host.ts'
import type { ForkReader } from './fork-reader.ts'
import type { FromChild, ToChild } from './protocol.ts'

/** Who hears of what the child says while a file is being read. */
export interface ReadingListener {
  /** It has started and can be asked. */
  ready(): void
  message(message: FromChild): void
  ended(): void
}

/** A child that reads one file after another. */
export class ReadingProcess {
  /** Bytes that it held when it came to the last file's end. */
  resident = Number.POSITIVE_INFINITY
  isReady = false
  private readonly child: Pick<ReadingChild, 'post' | 'kill'>
  private readonly memory: number
  private hasEnded = false
  private listener: ReadingListener | null = null

  /** @param memory bytes that it may have */
  constructor(fork: ForkReader, memory: number) {
    this.memory = memory
    // The heap gets less than the process may have: buffers lie outside of it.
    const child = fork(Math.round((memory / 1024 / 1024) * 0.9))
    this.child = child
    child.onMessage((said) => {
      const message = said as FromChild
      if (message.type === 'ready') {
        this.isReady = true
        this.listener?.ready()
      } else {
        if (message.type === 'end') this.resident = message.resident
        this.listener?.message(message)
      }
    })
    child.onExit(() => {
      this.hasEnded = true
      this.listener?.ended()
    })
  }

  /** Whether it lives and a file that needs so many bytes can be read in it. */
  isFree(memory: number): boolean {
    return !this.hasEnded && memory <= this.memory
  }

  /** Has the listener hear what is said from now on. */
  attend(listener: ReadingListener): void {
    this.listener = listener
    if (this.hasEnded) listener.ended()
    else if (this.isReady) listener.ready()
  }

  /** Nobody hears of it any more. */
  leave(): void {
    this.listener = null
  }

  post(message: ToChild): void {
    this.child.post(message)
  }

  end(): void {
    this.child.kill()
  }
}
