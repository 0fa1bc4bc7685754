import { fork } from 'node:child_process'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { entryPath } from './entries.ts'
import type { Host, ReadingChild } from './host.ts'
import { residentMemory } from './process-memory.ts'

/** Something that only the window can do was asked for on the command line: a programming error. */
function needsWindow(what: string): never {
  throw new Error(`${what} needs the window`)
}

/** Where programs keep a user's settings, by the operating system's custom. */
function settingsFolder(): string {
  const home = homedir()
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(home, 'AppData/Roaming')
  if (process.platform === 'darwin') return join(home, 'Library/Application Support')
  return process.env['XDG_CONFIG_HOME'] ?? join(home, '.config')
}

function forkReader(memoryLimit: number): ReadingChild {
  const child = fork(entryPath('reading-child'), [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${memoryLimit}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc']
  })
  let ended = false
  const ends: ((code: number | null) => void)[] = []
  const end = (code: number | null): void => {
    if (ended) return
    ended = true
    for (const listener of ends) listener(code)
  }
  child.on('exit', end)
  child.on('error', () => end(null))
  return {
    pid: child.pid,
    post: (message) => {
      // A child that has just ended reports by its exit, not by a write error.
      if (child.connected) child.send(message as object, () => {})
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void (ended ? listener(child.exitCode) : ends.push(listener)),
    memory: () => (child.pid === undefined ? null : residentMemory(child.pid)),
    kill: () => void child.kill('SIGKILL')
  }
}

/** The machine as the command line sees it: no windows, no dialogs, no store of secrets. */
export function nodeHost(): Host {
  return {
    kind: 'terminal',
    dialogs: {
      open: () => needsWindow('A dialog'),
      save: () => needsWindow('A dialog')
    },
    keyStore: {
      available: () => false,
      seal: () => needsWindow('The store of secrets'),
      open: () => needsWindow('The store of secrets')
    },
    userDataPath: join(settingsFolder(), 'Samregister'),
    documentsPath: join(homedir(), 'Documents'),
    showItemInFolder: () => needsWindow('Showing a file'),
    openWindow: () => needsWindow('Opening a window'),
    printToPdf: () => needsWindow('Printing'),
    forkReader
  }
}
