import { app, BrowserWindow, dialog, safeStorage, shell, utilityProcess, webContents } from 'electron'
import { entryPath } from './entries.ts'
import type { Dialogs, FileKind, Host, KeyStore, ReadingChild } from './host.ts'
import { printOnPaper, printToPdf } from './printing.ts'
import { readerEnvironment } from './reader-process.ts'

/** The window a dialog belongs to: the sender's, else the one in front. */
function parentOf(sender: number | undefined): BrowserWindow | null {
  const contents = sender === undefined ? undefined : webContents.fromId(sender)
  return (contents && BrowserWindow.fromWebContents(contents)) ?? BrowserWindow.getFocusedWindow()
}

const filters = (kinds: readonly FileKind[] = []): { name: string; extensions: string[] }[] =>
  kinds.map((kind) => ({ name: kind.name, extensions: [...kind.extensions] }))

const dialogs: Dialogs = {
  async open(request, window) {
    const options: Electron.OpenDialogOptions = {
      ...(request.title ? { title: request.title } : {}),
      ...(request.startIn ? { defaultPath: request.startIn } : {}),
      filters: filters(request.kinds),
      properties: [
        request.folder ? 'openDirectory' : 'openFile',
        ...(request.several ? (['multiSelections'] as const) : []),
        'dontAddToRecent'
      ]
    }
    const parent = parentOf(window)
    const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options))
    return answer.canceled ? [] : answer.filePaths
  },
  async save(request, window) {
    const options: Electron.SaveDialogOptions = {
      ...(request.title ? { title: request.title } : {}),
      ...(request.proposed ? { defaultPath: request.proposed } : {}),
      filters: filters(request.kinds),
      properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent']
    }
    const parent = parentOf(window)
    const answer = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options))
    return answer.canceled || !answer.filePath ? null : answer.filePath
  }
}

const keyStore: KeyStore = {
  available: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())),
  seal: (secret) => safeStorage.encryptString(secret),
  open: (sealed) => safeStorage.decryptString(sealed)
}

function memoryOf(pid: number | undefined): number | null {
  const metric = app.getAppMetrics().find((process) => process.pid === pid)
  return metric ? metric.memory.workingSetSize * 1024 : null
}

function forkReader(memoryLimit: number): ReadingChild {
  const child = utilityProcess.fork(entryPath('reading-child'), [], {
    serviceName: 'Samregister reading',
    execArgv: [`--js-flags=--max-old-space-size=${memoryLimit}`],
    stdio: 'ignore',
    env: readerEnvironment()
  })
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  return {
    get pid() {
      return child.pid
    },
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void (ended ? listener(null) : child.once('exit', listener)),
    memory: () => (ended ? null : memoryOf(child.pid)),
    kill: () => void child.kill()
  }
}

/** The machine as the window's program sees it, through Electron; `program` is what only the program's start knows. */
export function electronHost(program: Pick<Host, 'openWindow' | 'takeLaunch'>): Host {
  return {
    kind: 'window',
    dialogs,
    keyStore,
    userDataPath: app.getPath('userData'),
    documentsPath: app.getPath('documents'),
    showItemInFolder: (path) => shell.showItemInFolder(path),
    ...program,
    printToPdf,
    printOnPaper,
    forkReader
  }
}
