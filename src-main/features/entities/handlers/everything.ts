import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { SearchHit } from '../../../../src-shared/features/register/contract.ts'
import { type Entity, type EntityName, entityNames } from '../../../../src-shared/kernel/field.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import type { Session } from '../../../ipc/context.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { planOf } from '../entity-plan.ts'
import { type BestHits, bestHits, prepareHits } from '../list/best-hits.ts'
import { atOneMoment } from '../list/list.ts'
import { createNames, type Names } from '../names.ts'
import { createReader, type StoredRecord } from '../record-reader.ts'
import { referringTo } from '../references.ts'
import { wordsOf } from '../search/words.ts'
import { searchTextOf } from '../search-text.ts'

const isPiece = (name: EntityName): boolean => {
  const { belongsTo }: Entity = catalogue[name]
  return belongsTo !== undefined
}
const others = entityNames.filter((name) => name !== 'system').toReversed()
/** Systems first: they are what most searches are for. What is a piece of a record, and called after it, comes behind. */
const order: readonly EntityName[] = [
  'system',
  ...others.filter((name) => !isPiece(name)),
  ...others.filter((name) => isPiece(name))
]

/**
 * Ctrl+K: the best hits of every entity; first those by name, systems before the rest, then those by content. And what
 * of any entity refers to a record.
 */
export const everythingHandlers: Handlers = {
  'search.everything': async ({ input: { search, limit }, context: { session } }) =>
    shownHits(session, await bestOfAll(session, search, limit), search),
  'references.to': ({ input: { entity, id, ...asked }, context: { session } }) =>
    referringTo(session.db, entity, id, session.municipality.id, asked)
}

function shownHits(session: Session, groups: readonly Group[], search: string): readonly SearchHit[] {
  const words = wordsOf(search)
  return atOneMoment(session.db, () => {
    const names = createNames(session.db)
    return groups.flatMap(({ entity, byName, seqs }) =>
      createReader(session.db, entity, session.municipality.id)
        .bySeq(seqs)
        .flatMap((record) => {
          // Others were answered in between.
          const ref = record.deletedAt === null ? names.of(entity, record.id) : null
          return ref ? [{ entity, ref, context: contextOf(entity, record, byName, words, names) }] : []
        })
    )
  })
}

interface Group {
  readonly entity: EntityName
  readonly byName: boolean
  readonly seqs: readonly number[]
}

/**
 * The hits by name, then those by content; no entity is asked for more once there are enough. Each entity is searched in
 * turns of its own.
 */
async function bestOfAll({ db, municipality }: Session, search: string, limit: number): Promise<readonly Group[]> {
  const groups: Group[] = []
  const asked: { readonly entity: EntityName; readonly hits: BestHits }[] = []
  let left = limit
  const take = (group: Group): void => {
    groups.push(group)
    left -= group.seqs.length
  }
  for (const entity of order) {
    if (left === 0) return groups
    await prepareHits(db, entity, municipality.id, search)
    const hits = bestHits(db, entity, municipality.id, search)
    if (!hits) return []
    asked.push({ entity, hits })
    take({ entity, byName: true, seqs: hits.titled(left) })
  }
  for (const { entity, hits } of asked) if (left > 0) take({ entity, byName: false, seqs: hits.others(left) })
  return groups
}

/** A line about a record found by its name; else the text around the first of the words. */
function contextOf(
  entity: EntityName,
  record: StoredRecord,
  byName: boolean,
  words: readonly string[],
  names: Names
): string {
  const { rest } = searchTextOf(planOf(entity), record.values, record.extra, names)
  const line = byName
    ? rest.find((text) => text !== '')
    : rest.find((text) => words.some((word) => hasWord(text, word)))
  return maskPersonalNumbers(around(line ?? '', byName ? [] : words))
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
