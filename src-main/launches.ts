import { app } from 'electron'
import { type LaunchRequest, readLink, readPath } from '../src-shared/features/program/launch.ts'
import { readArguments } from './platform/arguments.ts'

/** What the program was started for, by link or double click, until a window takes it. */
export interface Launches {
  /** The last request, once. */
  take(): LaunchRequest | null
  /** Calls back at every further start of the program, with a request or without; before that they only wait. */
  onFurther(listener: () => void): void
}

/** Listens to the operating system. Call before the program is ready: macOS tells of a link before that. */
export function watchLaunches(): Launches {
  let waiting = readArguments(process.argv.slice(1), process.cwd())
  let further: () => void = () => {}
  const note = (request: LaunchRequest | null): void => {
    waiting = request ?? waiting
    further()
  }
  app.on('second-instance', (_event, args, folder) => note(readArguments(args.slice(1), folder)))
  app.on('open-url', (event, link) => {
    event.preventDefault()
    note(readLink(link))
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    note(readPath(path))
  })
  // Only the installed program may be what links are opened with. The dashes end the options: a link brings none in.
  if (app.isPackaged) app.setAsDefaultProtocolClient('samregister', process.execPath, ['--'])
  return {
    take() {
      const taken = waiting
      waiting = null
      return taken
    },
    onFurther(listener) {
      further = listener
    }
  }
}
