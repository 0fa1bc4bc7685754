import { setImmediate } from 'node:timers/promises'
import { deserialize, serialize } from 'node:v8'
import type { FromChild, ToChild } from '../../src-main/jobs/reading/protocol.ts'
import { serveReading } from '../../src-main/jobs/reading/serve-reading.ts'
import type { ReadingChild } from '../../src-main/platform/host.ts'
import { forkReader } from './reader.ts'

// Stands for src-main/platform/reader-process.ts where the program is put together in the tests' process (quick-start.ts):
// a process starts for longer than it reads nearly every file. What a process must do is held by test/main/reading, which
// starts it as a host does; what is built has no other.

/** What tries what harms has it read in a process, as ever; names of columns harm what reads on. */
const harms = /\/security\/(?!exploits\/prototypes)/

/** As what the child says and hears is packed between processes (`serialization: 'advanced'`). */
const packed = <T>(message: T): T => deserialize(serialize(message)) as T

/** The request without a watch, which would end this process. */
function unwatched(message: ToChild): ToChild {
  if (message.type !== 'read') return message
  const { request } = message
  return { ...message, request: { ...request, budget: { ...request.budget, watched: false } } }
}

/**
 * Readers in this process, by the same code and as much a turn of its own for each message. A file whose reading needs a
 * watch over its memory is read in a process, as ever; but not by `readHarmless`, for files that are known to need none.
 */
export const forkReaderNode = (): ((memoryLimit: number) => ReadingChild) => inPlace(true)

/** As `forkReaderNode`, and whatever the file is. */
export const readHarmless = inPlace(false)

function inPlace(watching: boolean): (memoryLimit: number) => ReadingChild {
  return (memoryLimit) => {
    if (watching && harms.test(expect.getState().testPath ?? '')) return forkReader(memoryLimit)
    let hasEnded = false
    let real: ReadingChild | undefined
    let hear: (message: ToChild) => void = () => undefined
    const listeners: ((message: unknown) => void)[] = []
    const ends: ((code: number | null) => void)[] = []
    const end = (code: number | null): void => {
      if (hasEnded) return
      hasEnded = true
      for (const ended of ends) ended(code)
    }
    const tell = (message: unknown): void => {
      if (!hasEnded) for (const listener of listeners) listener(message)
    }
    const inProcess = (first: ToChild): ReadingChild => {
      const child = forkReader(memoryLimit)
      child.onExit(end)
      child.onMessage((message) => ((message as FromChild).type === 'ready' ? child.post(first) : tell(message)))
      return child
    }
    serveReading({
      async send(message) {
        const said = packed(message)
        await setImmediate()
        tell(said)
        // Nothing goes on in a process that was ended.
        if (hasEnded) await new Promise(() => undefined)
      },
      onMessage: (listener) => {
        hear = listener
      },
      exit: () => end(0)
    })
    return {
      pid: undefined,
      post(message) {
        const said = watching ? packed(message as ToChild) : unwatched(packed(message as ToChild))
        if (!real && said.type === 'read' && said.request.budget.watched) real = inProcess(said)
        else if (real) real.post(said)
        else void setImmediate().then(() => hasEnded || hear(said))
      },
      onMessage: (listener) => void listeners.push(listener),
      onExit: (listener) => void ends.push(listener),
      memory: () => null,
      kill() {
        real?.kill()
        void setImmediate().then(() => end(null))
        listeners.length = 0
      }
    }
  }
}
