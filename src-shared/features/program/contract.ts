import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { pathInput } from '../../ipc/path-input.ts'
import { type About, keptPlaces, type PartLicence } from './about.ts'
import type { Launch } from './launch.ts'
import type { SampleFile } from './sample.ts'

/** The program itself, whichever register is open. */
export const programContract = {
  /** What the operating system asked for last; it is given out once, to the window that asks first. */
  'launch.take': channel<Launch | null>()('shell', 'open', z.object({})),
  /** What was dropped on the window, as if it had been double-clicked; null: nothing of the program's own. */
  'launch.open': channel<Launch | null>()('shell', 'open', z.object({ path: pathInput })),
  /** The lists of the sample municipality in the register's country, for those who want to try the program. */
  'sample.files': channel<readonly SampleFile[]>()('query', 'register.import', z.object({})),
  'about.get': channel<About>()('query', 'session', z.object({})),
  'about.licences': channel<readonly PartLicence[]>()('query', 'session', z.object({})),
  /** Shows one of the program's own folders in the system's file manager; a path is never taken from outside. */
  'about.show': channel<null>()('shell', 'session', z.object({ place: z.enum(keptPlaces) }))
}
