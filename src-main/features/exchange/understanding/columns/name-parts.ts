import { fold } from '../../../../../src-shared/kernel/fold.ts'
import { phrases } from '../../../../../src-shared/kernel/labels.ts'
import { bareHeader } from '../header/header-words.ts'

const parts = [
  'fornavn | fornavne | fornamn | first name | firstname | given name | forename',
  'mellemnavn | mellomnavn | mellomnamn | middle name',
  'efternavn | etternavn | etternamn | last name | lastname | surname | family name'
].map((words) => new Set(phrases(words).map(fold)))

/** The place of a column in a person's name: 0 first, 1 middle, 2 last name; -1 for other columns. */
export function namePart(header: string): number {
  const folded = fold(bareHeader(header))
  return parts.findIndex((words) => words.has(folded))
}
