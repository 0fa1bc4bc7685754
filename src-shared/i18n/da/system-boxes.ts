/** What the program says outside its windows, in the operating system's own boxes. */
export const systemBoxes = {
  unexpected: 'Noget gik galt i programmet. Sker det igen, så opgiv nummeret {{id}}.',
  unsaved: 'Der er ændringer, som ikke er gemt.',
  close: 'Luk uden at gemme',
  stay: 'Bliv'
} as const
