import type { Handlers } from '../../ipc/handler.ts'

/** The program itself. */
export const programHandlers: Handlers = {
  'launch.take': ({ context }) => context.host.takeLaunch()
}
