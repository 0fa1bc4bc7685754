/** The sheet of paper with the recovery key. */
export const recoveryPage = {
  title: 'Gendannelsesnøgle til {{name}}',
  what: 'Med denne nøgle kan registret åbnes, når adgangssætningen er glemt, og en ny vælges. Den vises kun denne ene gang.',
  keep: 'Gem arket aflåst og ikke sammen med computeren. Den, der har nøglen og registrets mappe, kan læse alt.',
  use: 'Sådan bruges den: åbn registret i Samregister, vælg “Glemt adgangssætning”, og skriv nøglen.'
} as const
