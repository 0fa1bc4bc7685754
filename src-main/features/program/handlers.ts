import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { readPath } from '../../../src-shared/features/program/launch.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { about, partLicences, placesOf } from './about.ts'
import { type ContextKeeper, launchFor } from './launches.ts'
import { sampleFiles } from './sample.ts'

/** The program itself. */
export function programHandlers(contexts: ContextKeeper): Handlers {
  return {
    'launch.take': ({ context }) => launchFor(context.sender.id, context.host.takeLaunch(), contexts),
    'launch.open': ({ input, context }) => launchFor(context.sender.id, readPath(input.path), contexts),
    'sample.files': ({ context }) => sampleFiles(context.session.municipality.country),
    'about.get': ({ context }) => about(context.host, context.session),
    'about.licences': () => partLicences(),
    'about.show': ({ input, context: { host, session } }) => {
      const folder = placesOf(host, session)[input.place]
      // Nothing has been written there yet: where it will be.
      host.showItemInFolder(existsSync(folder) ? folder : dirname(folder))
      return null
    }
  }
}
