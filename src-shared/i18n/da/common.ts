/** Words that stand everywhere. */
export const common = {
  'action.close': 'Luk',
  'action.retry': 'Prøv igen',
  'action.undo': 'Fortryd',
  'error.id': 'Fejl-id:',
  loading: 'Indlæser'
} as const
