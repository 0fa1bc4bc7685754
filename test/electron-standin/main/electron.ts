import type * as El from 'electron'
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { clipboard, powerMonitor, safeStorage, shell } from './desktop.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipc-main.ts'
import { Menu, MenuItem } from './menu.ts'
import { nativeTheme } from './native-theme.ts'
import { protocol } from './protocol.ts'
import { session } from './session.ts'
import { utilityProcess } from './utility-process.ts'
import { WebContents } from './web-contents.ts'

type Electron = typeof El

/** What `import … from 'electron'` gives the application; each name is one of Electron's own. */
export const electron = {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  shell,
  utilityProcess,
  webContents: WebContents
} satisfies { [Name in keyof Electron]?: unknown }

/** Static members cannot be checked by `implements`, so their names and parameters are checked here. */
type Statics<Name extends keyof Electron, Members extends keyof Electron[Name]> = {
  [Member in Members]: Electron[Name][Member] extends (...args: infer Args) => unknown
    ? (...args: Args) => unknown
    : never
}
electron.BrowserWindow satisfies Statics<
  'BrowserWindow',
  'getAllWindows' | 'fromId' | 'fromWebContents' | 'getFocusedWindow'
>
electron.Menu satisfies Statics<'Menu', 'buildFromTemplate' | 'setApplicationMenu' | 'getApplicationMenu'>
electron.webContents satisfies Statics<'webContents', 'fromId' | 'fromDevToolsTargetId' | 'getAllWebContents'>
electron.utilityProcess satisfies Statics<'utilityProcess', 'fork'>
