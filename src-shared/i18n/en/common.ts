import type { common as da } from '../da/common.ts'

/** Words that stand everywhere. */
export const common = {
  'action.close': 'Close',
  'action.retry': 'Try again',
  'action.undo': 'Undo',
  'error.id': 'Error id:',
  loading: 'Loading'
} as const satisfies Record<keyof typeof da, string>
