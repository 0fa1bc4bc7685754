import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
const standin = join(root, 'test/electron-standin/dist')

/** Real Electron is used where its binary has been brought and there is a display to show it on. */
function hasElectron(): boolean {
  const brought = existsSync(join(root, 'node_modules/electron/path.txt'))
  const shown = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
  return brought && shown
}

/** Whether the specs run on the stand-in, for what can only be asked of one of the two. */
export function runsOnStandin(): boolean {
  return process.env['ELECTRON_OVERRIDE_DIST_PATH'] === standin
}

/** Run once before all specs: they launch whatever `electron` means then. */
export default function chooseExecutable(): void {
  if (!hasElectron()) process.env['ELECTRON_OVERRIDE_DIST_PATH'] ||= standin
}
