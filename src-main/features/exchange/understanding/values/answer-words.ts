import { fold } from '../../../../../src-shared/kernel/fold.ts'
import { phrases } from '../../../../../src-shared/kernel/labels.ts'
import type { AnswerValue } from '../../../../../src-shared/kernel/value.ts'

const words: Readonly<Record<AnswerValue, string>> = {
  yes: `ja | j | jo | jepp | yes | y | x | xx | v | 1 | true | sand | sandt | sant | ok | okay
    ja da | jada | findes | finnes | foreligger | indgået | inngått`,
  no: `nej | nei | n | no | nope | 0 | false | falsk | usandt | usant | usann | ikke | ikkje | aldrig | aldri
    ikke endnu | ikke enda | ikke ennå | ikkje enno | ikke indgået | ikke inngått | ikkje inngått | ikke lavet | ikke udført
    ikke udarbejdet | ikke utarbeidet | ikke gennemført | ikke gjennomført | ikkje gjennomført | ikke foretaget
    ikke utført | ikkje utført | ingen | ingen endnu | findes ikke | finnes ikke | foreligger ikke | none | not yet
    not done`,
  notApplicable: `ikke relevant | ikkje relevant | irrelevant | n/a | na | i/r | ikke rel | ikke relevante | ej relevant
    ikke aktuelt | ikkje aktuelt | ikke aktuel | ikkje aktuell | uaktuelt | uaktuell | i/a
    ikke nødvendig | ikke nødvendigt | ikkje nødvendig | ikkje naudsynt | unødvendig | unødvendigt | ikke påkrævet
    ikke påkrevd | ikke krævet | ikkje påkravd | ikke behov | ikkje behov | ikke behov for | bortfalder | bortfaller
    not applicable | not relevant | not required | not needed | nvt`,
  unknown: `ved ikke | vedikke | ved ej | vet ikke | vet ikkje | veit ikkje | veit ikke | ukendt | ukjent | ukjend
    afklares | avklares | avklarast | uafklaret | uavklart | uavklara | til afklaring | under afklaring | til avklaring
    under avklaring | skal afklares | skal avklares | må afklares | må avklares | må avklarast | afventer afklaring
    ikke afklaret | ikke avklart | ikkje avklart | ikkje avklara | undersøges | undersøkes | undersøkast | skal undersøges
    tjekkes | skal tjekkes | sjekkes | må sjekkes | sjekkast | usikker | usikkert | uvist | uvisst | måske | kanskje
    ikke vurderet | ikke vurdert | ikkje vurdert | ikkje vurdera | ikke oplyst | ikke opplyst | ikkje opplyst | uoplyst
    ikke taget stilling | ikke tatt stilling til | hvem ved | spørgsmål
    tbd | tba | tbc | to be determined | to be decided | to be clarified | to be confirmed | don't know | dont know
    do not know | unknown | not known | unsure | unclear | maybe | not assessed | undecided`
}

const symbols: Readonly<Record<string, AnswerValue>> = {
  '✓': 'yes',
  '✔': 'yes',
  '√': 'yes',
  '☑': 'yes',
  '☒': 'yes',
  '✅': 'yes',
  '■': 'yes',
  '●': 'yes',
  '+': 'yes',
  '✗': 'no',
  '✘': 'no',
  '❌': 'no',
  '☐': 'no',
  '□': 'no',
  '○': 'no',
  '÷': 'no'
}

/** Folded words for each answer, in Danish, bokmål, nynorsk and English. */
export const answerWords: ReadonlyMap<string, AnswerValue> = new Map(
  (Object.keys(words) as AnswerValue[]).flatMap((value) =>
    phrases(words[value]).map((word): [string, AnswerValue] => [fold(word), value])
  )
)

/** Before more words these say something else: `ikke nødvendigvis`, `v 2.1`. */
const openEnded: ReadonlySet<string> = new Set([
  'ikke',
  'ikkje',
  'aldrig',
  'aldri',
  'ingen',
  'none',
  'sand',
  'sant',
  'jada'
])

/** Words that may stand before more text with nothing but a blank between (`ja kun delvist`, `nej ikke endnu`). */
export const leadingWords: ReadonlySet<string> = new Set(
  [...answerWords.keys()].filter((word) => (word.length > 2 && !openEnded.has(word)) || word === 'ja' || word === 'n a')
)

/** The answer of a text that is nothing but a mark (`✓`, `?`), else undefined. */
export function answerOfSymbol(text: string): AnswerValue | undefined {
  const bare = text.replace(/[\ufe0e\ufe0f\s]/g, '')
  if (/^[?¿]+$/.test(bare)) return 'unknown'
  return symbols[bare]
}
