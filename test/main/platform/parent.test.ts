import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'samregister-parent-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** A child that answers each message with what it got, started as a file of the program is. */
function child(before = ''): string {
  const module = JSON.stringify(join(import.meta.dirname, '../../../src-main/platform/parent.ts'))
  const path = join(dir, 'child.mjs')
  writeFileSync(
    path,
    `${before}\nconst { parent } = await import(${module})
const line = parent()
line.onMessage((message) => line.post({ got: message }))
line.post('ready')`
  )
  return path
}

/** Posts one message to the child and answers what comes back. */
function ask(path: string, message: object): Promise<unknown> {
  const process = fork(path, [], { serialization: 'advanced' })
  return new Promise((resolve, reject) => {
    process.on('error', reject)
    process.on('message', (answer) => {
      if (answer === 'ready') process.send(message)
      else {
        resolve(answer)
        process.disconnect()
      }
    })
  })
}

test('a forked child talks to its parent, dates and maps and all', async () => {
  const message = { at: new Date(0), map: new Map([[1, 'a']]), bytes: new Uint8Array([1, 2]) }
  expect(await ask(child(), message)).toEqual({ got: message })
})

test('a child of Electron talks by the port it is given', async () => {
  const port = `import { EventEmitter } from 'node:events'
const port = new EventEmitter()
process.on('message', (data) => port.emit('message', { data }))
port.postMessage = (message) => process.send(message === 'ready' ? message : { byPort: message })
process.parentPort = port`
  expect(await ask(child(port), { a: 1 })).toEqual({ byPort: { got: { a: 1 } } })
})

test('a child ends when its parent has gone', async () => {
  const process = fork(child(), [], { serialization: 'advanced' })
  const code = await new Promise((resolve) => {
    process.on('message', () => process.disconnect())
    process.on('exit', resolve)
  })
  expect(code).toBe(0)
})
