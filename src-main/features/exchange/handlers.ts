import type { Handlers } from '../../ipc/handler.ts'
import { exportHandlers } from './export/handlers.ts'
import { feedbackHandlers } from './feedback/handlers.ts'
import { importHandlers } from './import/handlers.ts'
import { kitosHandlers } from './kitos-handlers.ts'
import { libraryHandlers } from './library/handlers.ts'
import { packageHandlers } from './package/handlers.ts'
import { publishHandlers } from './publish/handlers.ts'

/** What comes in and goes out, in all its ways. */
export const exchangeHandlers: readonly Handlers[] = [
  exportHandlers,
  feedbackHandlers,
  importHandlers,
  kitosHandlers,
  libraryHandlers,
  packageHandlers,
  publishHandlers
]
