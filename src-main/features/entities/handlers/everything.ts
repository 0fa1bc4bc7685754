import type { SearchHit } from '../../../../src-shared/features/register/contract.ts'
import { type EntityName, entityNames } from '../../../../src-shared/kernel/field.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import type { Session } from '../../../ipc/context.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { planOf } from '../entity-plan.ts'
import { atOneMoment, listedSeqs } from '../list/list.ts'
import { createNames, type Names } from '../names.ts'
import { createReader, type StoredRecord } from '../record-reader.ts'
import { referringTo } from '../references.ts'
import { wordsOf } from '../search/words.ts'
import { searchTextOf } from '../search-text.ts'

/** Systems first: they are what most searches are for. */
const order: readonly EntityName[] = ['system', ...entityNames.filter((name) => name !== 'system').toReversed()]

/**
 * Ctrl+K: the best hits of every entity; first those by name, systems before the rest, then those by content. And what
 * of any entity refers to a record.
 */
export const everythingHandlers: Handlers = {
  'search.everything': ({ input, context }) => searchEverything(context.session, input.search, input.limit),
  'references.to': ({ input: { entity, id, ...asked }, context: { session } }) =>
    referringTo(session.db, entity, id, session.municipality.id, asked)
}

interface Hit extends SearchHit {
  readonly byName: boolean
}

function searchEverything(session: Session, search: string, limit: number): readonly SearchHit[] {
  const words = wordsOf(search)
  if (words.length === 0) return []
  const hits = atOneMoment(session.db, () => {
    const names = createNames(session.db)
    return order.flatMap((entity) => hitsOf(session, entity, search, words, limit, names))
  })
  const ranked = [...hits.filter((hit) => hit.byName), ...hits.filter((hit) => !hit.byName)]
  return ranked.slice(0, limit).map(({ entity, ref, context }) => ({ entity, ref, context }))
}

function hitsOf(
  { db, municipality }: Session,
  entity: EntityName,
  search: string,
  words: readonly string[],
  limit: number,
  names: Names
): readonly Hit[] {
  const query = { search, filters: {}, sort: null, offset: 0, limit, columns: null, deleted: false }
  const { seqs } = listedSeqs(db, { entity, municipalityId: municipality.id, query })
  return createReader(db, entity, municipality.id)
    .bySeq(seqs)
    .flatMap((record) => {
      const ref = names.of(entity, record.id)
      return ref ? [{ entity, ref, ...placeOf(entity, record, words, names) }] : []
    })
}

/** Where the words stood: in the name (then a line about the record), or the text around the first of them. */
function placeOf(
  entity: EntityName,
  record: StoredRecord,
  words: readonly string[],
  names: Names
): { readonly byName: boolean; readonly context: string } {
  const { title, rest } = searchTextOf(planOf(entity), record.values, record.extra, names)
  const byName = words.every((word) => hasWord(title, word))
  const line = byName
    ? rest.find((text) => text !== '')
    : rest.find((text) => words.some((word) => hasWord(text, word)))
  return { byName, context: maskPersonalNumbers(around(line ?? '', byName ? [] : words)) }
}

function hasWord(text: string, word: string): boolean {
  return wordsOf(text).some((own) => (word.length < 3 ? own.startsWith(word) : own.includes(word)))
}

const longest = 120

/** The part of a text around the first of the words, on one line. */
function around(text: string, words: readonly string[]): string {
  const pieces = text.split(/\s+/)
  const at = Math.max(
    0,
    pieces.findIndex((piece) => words.some((word) => hasWord(piece, word)))
  )
  const from = Math.max(0, at - 4)
  let line = from > 0 ? '…' : ''
  for (const piece of pieces.slice(from)) {
    if (line.length + piece.length > longest) return `${line}…`
    line += line === '' || line === '…' ? piece : ` ${piece}`
  }
  return line
}
