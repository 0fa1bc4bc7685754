/** The sheet of paper with the recovery key. */
export const recoveryPage = {
  title: 'Gendannelsesnøgle til {{name}}',
  what: 'Med denne nøgle kan registret åbnes, når adgangssætningen er glemt, og en ny vælges. Den vises kun denne ene gang.',
  keep: 'Gem arket aflåst og ikke sammen med computeren. Den, der har nøglen og registrets mappe, kan læse alt.',
  use: 'Sådan bruges den: åbn registret i Samregister, vælg “Glemt adgangssætning”, og skriv nøglen.',
  areaWhat:
    'Med denne nøgle kan den, der har rollen dertil, læse det beskyttede område igen, når ingen anden har områdets nøgle. Den vises kun denne ene gang.',
  areaUse:
    'Sådan bruges den: lås registret op, vælg Indstillinger › Beskyttede områder, “Brug gendannelsesnøglen”, og skriv nøglen.'
} as const
