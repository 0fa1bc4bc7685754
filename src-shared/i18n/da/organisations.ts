/** Units, people, suppliers. */
export const organisations = {
  shape: 'Vis enheder som',
  'shape.tree': 'Træ',
  'shape.table': 'Tabel'
} as const
