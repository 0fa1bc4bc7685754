import { findAnswer, plainAnswer } from '../../../src-main/features/exchange/understanding/values/answer.ts'
import { answerLabels } from '../../../src-shared/kernel/answer-labels.ts'
import { languages } from '../../../src-shared/kernel/language.ts'
import { type AnswerValue, answerValues } from '../../../src-shared/kernel/value.ts'

const written: Readonly<Record<AnswerValue, readonly string[]>> = {
  yes: [
    'ja',
    'Ja',
    'JA',
    'J',
    'j',
    'x',
    'X',
    ' x ',
    '✓',
    '✔️',
    '√',
    '☑',
    '1',
    'true',
    'SAND',
    'sant',
    'yes',
    'Y',
    'ok',
    'Ja.',
    'ja!',
    'v'
  ],
  no: [
    'nej',
    'Nej',
    'N',
    'nei',
    'NEI',
    'no',
    'nej!',
    '0',
    'false',
    'falsk',
    'ikkje',
    'ingen',
    'Ikke indgået',
    '✗',
    '☐'
  ],
  notApplicable: [
    'ikke relevant',
    'Ikke relevant',
    'Ikke rel.',
    'ikkje relevant',
    'n/a',
    'N/A',
    'N.A.',
    'na',
    'irrelevant',
    'ikke aktuelt',
    'ikkje aktuelt',
    'Ikke påkrævet',
    'not applicable'
  ],
  unknown: [
    '?',
    '??',
    'ved ikke',
    'Ved ikke',
    'vet ikke',
    'veit ikkje',
    'ukendt',
    'Ukjent',
    'afklares',
    'avklares',
    'uafklaret',
    'TBD',
    'don’t know',
    "don't know",
    'Ikke vurdert',
    'ja?',
    'måske',
    'kanskje'
  ]
}

describe.each(answerValues)('%s', (value) => {
  test.each(written[value])('%j', (text) => expect(plainAnswer(text)).toBe(value))
  test.each(languages)('its own label in %s', (language) =>
    expect(plainAnswer(answerLabels[value][language])).toBe(value)
  )
})

test.each([
  ['Ja (KMD)', 'yes', 'KMD'],
  ['Ja - 2019', 'yes', '2019'],
  ['Ja, men ikke underskrevet', 'yes', 'men ikke underskrevet'],
  ['ja kun delvist', 'yes', 'kun delvist'],
  ['Nei, men planlagt', 'no', 'men planlagt'],
  ['nej – se bilag', 'no', 'se bilag'],
  ['X (se fane 2)', 'yes', 'se fane 2'],
  ['✓ 2019', 'yes', '2019'],
  ['Ikke relevant - ingen persondata', 'notApplicable', 'ingen persondata'],
  ['N/A: kun testdata', 'notApplicable', 'kun testdata'],
  ['ved ikke, spørg it', 'unknown', 'spørg it'],
  ['Afklares med leverandør', 'unknown', 'med leverandør']
] as const)('%j begins with %s', (text, value, rest) => expect(findAnswer(text)).toEqual({ value, rest }))

test.each([
  'ja/nej',
  'Ja / Nej',
  'ja og nej',
  'delvist',
  'under udarbejdelse',
  'x-ray',
  'Janus',
  'Nova',
  'v 2.1',
  'N. Nielsen',
  'ikke nødvendigvis',
  ''
])('%j is no answer', (text) => expect(findAnswer(text)).toBeUndefined())
