import type { common as da } from '../da/common.ts'

/** Words that stand everywhere. */
export const common = {
  'action.close': 'Lukk',
  'action.retry': 'Prøv igjen',
  'action.undo': 'Angre',
  'error.id': 'Feil-ID:',
  loading: 'Laster inn'
} as const satisfies Record<keyof typeof da, string>
