/** Words that stand everywhere. */
export const common = {
  'action.retry': 'Prøv igen',
  'action.undo': 'Fortryd',
  'error.id': 'Fejl-id:',
  loading: 'Indlæser'
} as const
