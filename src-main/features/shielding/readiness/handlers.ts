import type { Handlers } from '../../../ipc/handler.ts'
import { tellingWindows } from '../../../ipc/telling-windows.ts'
import { answerReadiness, readReadiness } from './readiness.ts'

/** Whether the municipality is ready for shieldings. */
export const readinessHandlers: Handlers = tellingWindows(
  {
    'shielding.readiness': ({ context }) => readReadiness(context),
    'shielding.answerReadiness': ({ input, context }) => {
      answerReadiness(context, input)
      return null
    }
  },
  ['shielding.answerReadiness'],
  ['shielding', 'history']
)
