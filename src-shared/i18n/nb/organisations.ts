import type { organisations as da } from '../da/organisations.ts'

/** Units, people, suppliers. */
export const organisations = {
  shape: 'Vis enheter som',
  'shape.tree': 'Tre',
  'shape.table': 'Tabell'
} as const satisfies Record<keyof typeof da, string>
