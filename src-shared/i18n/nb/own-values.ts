import type { ownValues as da } from '../da/own-values.ts'

/** What a municipality or a unit has otherwise than what is common. */
export const ownValues = {
  'deviation.here': 'Hos oss',
  'deviation.catalogue': 'Katalog',
  'deviation.say': '{{field}} er annerledes hos oss …',
  'deviation.change': 'Endre hvordan {{field}} er hos oss …',
  'deviation.remove': 'Bruk katalogens {{field}}',
  'deviation.removed': 'Katalogen gjelder igjen.',
  'deviation.saved': 'Lagret. Katalogens opplysning står uendret ved siden av.',
  'deviation.title': '{{field}}: annerledes hos oss',
  'deviation.value': 'Slik er det hos oss',
  'deviation.note': 'Begrunnelse',
  'deviation.save': 'Lagre',
  'deviation.cancel': 'Avbryt',
  'adaptation.here': 'I enheten',
  'adaptation.catalogue': 'Felles',
  'adaptation.say': '{{field}} er annerledes i enheten …',
  'adaptation.change': 'Endre hvordan {{field}} er i enheten …',
  'adaptation.remove': 'Bruk den felles opplysningen: {{field}}',
  'adaptation.removed': 'Den felles opplysningen gjelder igjen.',
  'adaptation.saved': 'Lagret. Den felles opplysningen står uendret ved siden av.',
  'adaptation.title': '{{field}}: annerledes i enheten',
  'adaptation.value': 'Slik er det i enheten',
  'adaptation.note': 'Begrunnelse',
  'adaptation.save': 'Lagre',
  'adaptation.cancel': 'Avbryt'
} as const satisfies Record<keyof typeof da, string>
