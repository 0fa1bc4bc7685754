import { EventEmitter } from 'node:events'

// Loaded before the program of a utility process: gives it `process.parentPort`, as Electron does. Plain JavaScript, as to
// strip types takes Node longer than all else of the process' start.

class ParentPort extends EventEmitter {
  #waiting = []

  constructor() {
    super()
    process.on('message', (data) => {
      if (this.listenerCount('message') > 0) this.#deliver(data)
      else this.#waiting.push(data)
    })
    // What came before anyone listened is kept, as in Electron.
    this.on('newListener', (event) => {
      if (event === 'message') queueMicrotask(() => this.#deliverWaiting())
    })
    process.on('disconnect', () => process.exit(0))
  }

  #deliverWaiting() {
    for (const data of this.#waiting.splice(0)) this.#deliver(data)
  }

  #deliver(data) {
    this.emit('message', { data, ports: [] })
  }

  postMessage(message) {
    process.send?.(message)
  }
}

Object.defineProperty(process, 'parentPort', { value: new ParentPort() })
Object.defineProperty(process, 'type', { value: 'utility' })
