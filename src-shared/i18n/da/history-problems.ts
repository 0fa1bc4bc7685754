/** What `verify` found wrong with the history, by code; the entry's number stands before it. */
export const historyProblems = {
  altered: 'Posten er ændret efter, at den blev skrevet (eller den lige før den, med nyt fingeraftryk).',
  removed: 'En eller flere poster er fjernet her.',
  reordered: 'Posten står ikke, hvor den blev skrevet.',
  inserted: 'Posten er sat ind uden om programmet.',
  payloadRemoved: 'Postens indhold er fjernet, uden at en sletning fortæller om det.',
  payloadInserted: 'Her er et indhold uden post.',
  purgeUntold: 'Postens indhold er fjernet, og den sletning, det henviser til, nævner den ikke.',
  headMissing: 'Historikkens underskrift mangler.',
  headForged: 'Historikkens underskrift er ikke registrets egen.',
  headDiffers: 'Den sidste post er ikke den, der blev skrevet under.',
  keysDiffer: 'Historikken passer ikke med det, keys.json har noteret om den.',
  unprotected: 'Den spærring, der skal hindre ændringer i historikken, mangler i databasen.',
  'head.asThen': 'De første {{number}} ændringer er, som de var {{at}}.',
  'head.differs': 'Historikken er en anden end {{at}}: mindst én af de første {{number}} ændringer er skiftet ud.',
  'head.shorter': 'Der mangler ændringer: {{at}} var der {{number}}, nu er der færre.',
  'head.otherRegister': 'Beviset hører til et andet register: {{name}}.',
  'head.forged':
    'Beviset er ikke underskrevet af dette register: enten er filen lavet om, eller også er registrets nøgle skiftet ud.'
} as const
