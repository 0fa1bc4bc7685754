import type { ContactState } from '../../../../src-shared/features/cpr-audit/list-columns.ts'
import { fold } from '../../../../src-shared/kernel/fold.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import type { RowState } from './list-row.ts'

/** Words, folded, that begin what systems call a case or a person that is still theirs. */
const active = [
  'aktiv',
  'active',
  'aaben',
  'aapen',
  'open',
  'i gang',
  'igang',
  'igangvaerende',
  'loebende',
  'loepende',
  'verserende',
  'oprettet',
  'opprettet',
  'ny',
  'new',
  'visiteret',
  'bevilget',
  'bevilliget',
  'innvilget',
  'indskrevet',
  'innskrevet',
  'indmeldt',
  'innmeldt',
  'tilknyttet',
  'tilknytta',
  'gaeldende',
  'gjeldende',
  'current',
  'afventer',
  'avventer',
  'venter',
  'pending',
  'paa pause',
  'orlov',
  'under behandling',
  'under udredning',
  'modtaget',
  'registreret',
  'ja',
  'yes',
  'true',
  '1',
  'a',
  'j',
  'y',
  'i live',
  'levende',
  'bosat',
  'bosatt'
] as const

/** The same for one that is not. */
const closed = [
  'inaktiv',
  'inactive',
  'ikke aktiv',
  'ikkje aktiv',
  'not active',
  'uaktiv',
  'passiv',
  'passive',
  'lukket',
  'lukka',
  'lukked',
  'closed',
  'afsluttet',
  'avsluttet',
  'avslutta',
  'ended',
  'finished',
  'ophoert',
  'opphoert',
  'ceased',
  'udskrevet',
  'utskrevet',
  'discharged',
  'udmeldt',
  'utmeldt',
  'historisk',
  'historic',
  'arkiveret',
  'arkivert',
  'archived',
  'slettet',
  'sletta',
  'deleted',
  'annulleret',
  'annullert',
  'cancelled',
  'fraflyttet',
  'fraflytta',
  'fraflyttede',
  'udrejst',
  'utreist',
  'flyttet',
  'udgaaet',
  'utgaatt',
  'faerdig',
  'ferdig',
  'stoppet',
  'stopped',
  'bortfaldet',
  'frameldt',
  'avmeldt',
  'nedlagt',
  'opsagt',
  'oppsagt',
  'ugyldig',
  'nej',
  'nei',
  'no',
  'false',
  '0',
  'i',
  'n',
  'l',
  'slut',
  'slutt'
] as const

/** The same for a person who has died. */
const dead = ['doed', 'afdoed', 'avdoed', 'dead', 'deceased'] as const

const exact = new Map<string, ContactState>([
  ...active.map((word) => [word, 'active'] as const),
  ...closed.map((word) => [word, 'closed'] as const),
  ...dead.map((word) => [word, 'dead'] as const)
])

/** What is longer is somebody's note, which is nobody else's business. */
const longestWord = 40

/** A word for a state as it is shown: no longer than a word, and without a personal number. */
export function shownWord(text: string): string {
  return maskPersonalNumbers(text.slice(0, longestWord))
}

/** By what a word is known again, as it stands in a list or as it was shown. */
export function wordKey(text: string): string {
  return fold(shownWord(text))
}

/**
 * What a status in a contact list says; null for a word that is not known, so that it can be asked about: a need is
 * never taken for lapsed on a guess. `Lukket (fraflyttet)` and `Afsluttet 2023` count by how they begin.
 */
export function contactState(text: string): RowState | null {
  const folded = fold(text)
  if (folded === '') return 'unknown'
  const whole = exact.get(folded)
  if (whole) return whole
  const words = folded.split(' ')
  for (let length = Math.min(3, words.length - 1); length > 0; length--) {
    const beginning = words.slice(0, length).join(' ')
    const found = beginning.length > 2 ? exact.get(beginning) : undefined
    if (found) return found
  }
  return null
}
