import { spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { homedir } from 'node:os'
import type * as El from 'electron'
import { note } from '../strict.ts'

// How the stand-in asks on a desk, where Electron would open the system's own dialogs: by zenity, which most desktops
// have, else by a question in the terminal that the program was started from.

const kept = new Set(['LANG', 'LANGUAGE', 'LC_ALL', 'PATH', 'HOME', 'DISPLAY', 'WAYLAND_DISPLAY', 'XDG_RUNTIME_DIR'])
const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => kept.has(name) || name.startsWith('XDG_')))

const hasZenity = (): boolean =>
  spawnSync('zenity', ['--version'], { stdio: 'ignore', env: environment() }).status === 0

/** What zenity prints, trimmed; null when the user cancelled. */
function zenity(args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn('zenity', [...args], { stdio: ['ignore', 'pipe', 'ignore'], env: environment() })
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.on('error', () => resolve(null))
    child.on('close', (code) => resolve(code === 0 ? out.trimEnd() : null))
  })
}

/** Asks a line in the terminal; null when there is no terminal or nothing was typed. The program waits meanwhile. */
function terminal(question: string): string | null {
  let tty: number
  try {
    tty = openSync('/dev/tty', 'r+')
  } catch {
    note(`${question}: neither zenity nor a terminal to ask by, so cancelled`)
    return null
  }
  try {
    writeSync(tty, `${question} `)
    const buffer = Buffer.alloc(4096)
    const line = buffer.toString('utf8', 0, readSync(tty, buffer, 0, buffer.length, null)).trim()
    return line.replace(/^~(?=\/)/, homedir()) || null
  } finally {
    closeSync(tty)
  }
}

const filterOf = ({ name, extensions }: El.FileFilter): string =>
  `--file-filter=${name} | ${extensions.map((extension) => `*.${extension}`).join(' ')}`

/** zenity's arguments for a choice of files. */
export function choiceArguments(options: El.OpenDialogOptions & El.SaveDialogOptions, save: boolean): string[] {
  const properties: readonly string[] = options.properties ?? []
  const args = ['--file-selection', `--title=${options.title ?? 'Samregister'}`]
  if (save) args.push('--save', '--confirm-overwrite')
  if (properties.includes('openDirectory')) args.push('--directory')
  if (properties.includes('multiSelections')) args.push('--multiple', '--separator=\n')
  if (options.defaultPath) args.push(`--filename=${options.defaultPath}`)
  return [...args, ...(options.filters ?? []).map(filterOf)]
}

/** The paths that the user chooses; none when cancelled. */
export async function askForPaths(
  options: El.OpenDialogOptions | El.SaveDialogOptions,
  save: boolean
): Promise<string[]> {
  const answer = hasZenity()
    ? await zenity(choiceArguments(options as El.OpenDialogOptions & El.SaveDialogOptions, save))
    : terminal(`${options.title ?? 'Samregister'} – path${options.defaultPath ? ` (${options.defaultPath})` : ''}:`)
  return answer?.split('\n').filter(Boolean) ?? []
}

/** The number of the button that the user chooses; `cancelId` (or the first) when there is nobody to ask. */
export function askForButton({ message, detail, buttons = ['OK'], cancelId = 0 }: El.MessageBoxOptions): number {
  const text = [message, detail].filter(Boolean).join('\n')
  if (!hasZenity()) {
    const choices = buttons.map((button, i) => `${i + 1} ${button}`).join(', ')
    const number = Number(terminal(`${text} [${choices}]`))
    return number >= 1 && number <= buttons.length ? number - 1 : cancelId
  }
  const args = ['--question', '--switch', `--text=${text}`, ...buttons.map((button) => `--extra-button=${button}`)]
  const { stdout } = spawnSync('zenity', args, { encoding: 'utf8', env: environment() })
  const chosen = buttons.indexOf(stdout.trimEnd())
  return chosen < 0 ? cancelId : chosen
}
