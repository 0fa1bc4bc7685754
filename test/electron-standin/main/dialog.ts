import type * as El from 'electron'
import { hasDisplay } from '../chromium/browser.ts'
import { note, strict } from '../strict.ts'
import { askForButton, askForPaths } from './ask.ts'

/** Without a display there is no one to ask: tests answer by replacing the function, as they do with real Electron. */
function unanswered(what: string): void {
  note(`${what}: no one to ask, so cancelled (a test answers by replacing dialog.${what})`)
}

/** The options are the last argument, with or without a window before them. */
const optionsOf = <T>(args: readonly unknown[]): T => args.at(-1) as T

function chooseButton(what: string, args: readonly unknown[]): number {
  const options = optionsOf<El.MessageBoxOptions>(args)
  if (hasDisplay) return askForButton(options)
  unanswered(what)
  return options.cancelId ?? 0
}

type Names = 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showMessageBoxSync' | 'showErrorBox'

export const dialog = strict('dialog', {
  async showOpenDialog(...args: unknown[]) {
    if (!hasDisplay) unanswered('showOpenDialog')
    const filePaths = hasDisplay ? await askForPaths(optionsOf<El.OpenDialogOptions>(args), false) : []
    return { canceled: filePaths.length === 0, filePaths }
  },
  async showSaveDialog(...args: unknown[]) {
    if (!hasDisplay) unanswered('showSaveDialog')
    const [filePath = ''] = hasDisplay ? await askForPaths(optionsOf<El.SaveDialogOptions>(args), true) : []
    return { canceled: filePath === '', filePath }
  },
  showMessageBox: (...args: unknown[]) =>
    Promise.resolve({ response: chooseButton('showMessageBox', args), checkboxChecked: false }),
  showMessageBoxSync: (...args: unknown[]) => chooseButton('showMessageBoxSync', args),
  showErrorBox: (title, content) => note(`${title}: ${content}`)
} satisfies Pick<El.Dialog, Names>)
