import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Handlers } from '../../ipc/handler.ts'
import { about, partLicences, placesOf } from './about.ts'
import { sampleFiles } from './sample.ts'

/** The program itself. */
export const programHandlers: Handlers = {
  'launch.take': ({ context }) => context.host.takeLaunch(),
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
