import type { sharing as da } from '../da/sharing.ts'

/** Sharing assessments with other municipalities, and reusing theirs. */
export const sharing = {
  share: 'Del',
  'share.hint':
    'Lagrer vurderingen med risikoer og tiltak som en signert pakke til en annen kommune. Navn, godkjenning, forhåndsdrøfting og notater blir her.',
  shared: 'Pakken er lagret: {{path}}',
  reuse: 'Gjenbruk fra en pakke',
  reading: 'Leser pakken',
  taking: 'Overtar vurderingen',
  'reuse.title': 'Gjenbruk en vurdering av personvernkonsekvenser (DPIA)',
  choose: 'Hvilken vil du gjenbruke?',
  anew: 'Vurderingen blir deres egen og husker hvor den kommer fra. Råd, forhåndsdrøfting og godkjenning må dere stå for selv.',
  cancel: 'Avbryt',
  take: 'Gjenbruk',
  taken: 'Vurderingen fra {{from}} er overtatt.',
  takenBefore: 'Den er gjenbrukt her før. Tar du den igjen, blir det to.',
  from: 'Fra {{from}}, {{on}}',
  'trust.known': 'Signert med nøkkelen som {{from}} har brukt før.',
  'trust.unknown': 'Signert, men det er første gang en pakke fra {{from}} leses her. Er du i tvil, ring dem.',
  'trust.otherKey':
    'Signert med en annen nøkkel enn {{from}} har brukt før. Spør om de har fått et nytt register før du bruker den.',
  'trust.broken': 'Signaturen stemmer ikke: pakken er endret etter at den ble lagret. Den kan ikke brukes.',
  edited: 'Rettet etter at den ble signert: {{sheets}}.',
  scenarios_one: '{{count}} scenario',
  scenarios_other: '{{count}} scenarioer',
  measures_one: '{{count}} tiltak',
  measures_other: '{{count}} tiltak',
  more: 'Vis mer',
  less: 'Vis mindre'
} as const satisfies Record<keyof typeof da, string>
