import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, session } from 'electron'
import { compose } from './compose.ts'
import { type Launches, watchLaunches } from './launches.ts'
import { registerAppScheme, serveApp } from './platform/app-protocol.ts'
import { systemClock } from './platform/clock.ts'
import { keepOutOfCoreDumps } from './platform/core-dump.ts'
import { electronHost } from './platform/electron-host.ts'
import { rendererFolder } from './platform/entries.ts'
import { takeSecrets } from './platform/environment.ts'
import { fileLog } from './platform/log.ts'
import { boxTexts } from './platform/system-language.ts'
import { answering } from './sender.ts'
import { bringToFront, confine, openProgramWindow, programWindows } from './window.ts'

type Program = ReturnType<typeof compose>

/** A page may be granted nothing: no camera, no notifications, no clipboard reading, no devices. */
function refusePermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
}

/** Lets the pages ask the program, and the program tell the pages. */
function connect(program: Program): void {
  for (const channel of program.channels) ipcMain.handle(channel, answering(channel, program.invoke))
  program.onEvent((name, payload) => {
    for (const window of programWindows()) window.webContents.send('event', name, payload)
  })
}

/** Locks when nobody sits at the machine, and ends only after the register is closed properly. */
function watchTheMachine(program: Program): void {
  powerMonitor.on('suspend', () => program.lock())
  powerMonitor.on('lock-screen', () => program.lock())

  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void program.close().finally(() => {
      closed = true
      app.quit()
    })
  })
}

function start(launches: Launches): void {
  const log = fileLog(join(app.getPath('userData'), 'logs', 'samregister.log'), systemClock)
  process.on('uncaughtException', (error) => {
    const id = log.error('uncaught', error)
    dialog.showErrorBox('Samregister', boxTexts().unexpected.replace('{{id}}', id))
  })
  refusePermissions()
  serveApp(rendererFolder)
  const program = compose(electronHost({ openWindow: (route) => openWindow(route), takeLaunch: launches.take }))
  const openWindow = (route = '/'): void =>
    void openProgramWindow({ channels: program.channels, devTools: !app.isPackaged, route })
  connect(program)
  watchTheMachine(program)
  openWindow()
  launches.onFurther(() => {
    const window = BrowserWindow.getFocusedWindow() ?? programWindows()[0]
    if (!window) return openWindow()
    bringToFront(window)
    window.webContents.send('event', 'launch', {})
  })
  app.on('activate', () => {
    if (programWindows().length === 0) openWindow()
  })
}

/** macOS takes copy, paste and quit from the menu bar; elsewhere the window needs none. */
const menu = process.platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]) : null

// The window asks for the passphrase; what the environment happens to carry is nobody's to inherit.
takeSecrets()
keepOutOfCoreDumps()
if (app.requestSingleInstanceLock()) {
  registerAppScheme()
  const launches = watchLaunches()
  Menu.setApplicationMenu(menu)
  app.on('web-contents-created', (_event, contents) => confine(contents))
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(() => start(launches))
} else {
  app.quit()
}
