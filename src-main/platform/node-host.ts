import { homedir } from 'node:os'
import { join } from 'node:path'
import { entryPath } from './entries.ts'
import type { Host } from './host.ts'
import { forkReaderNode } from './reader-process.ts'

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
    takeLaunch: () => null,
    openWindow: () => needsWindow('Opening a window'),
    printToPdf: () => needsWindow('Printing'),
    printOnPaper: () => needsWindow('Printing'),
    forkReader: forkReaderNode(entryPath('reading-child'))
  }
}
