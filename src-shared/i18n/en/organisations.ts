import type { organisations as da } from '../da/organisations.ts'

/** Units, people, suppliers. */
export const organisations = {
  shape: 'Show units as',
  'shape.tree': 'Tree',
  'shape.table': 'Table'
} as const satisfies Record<keyof typeof da, string>
