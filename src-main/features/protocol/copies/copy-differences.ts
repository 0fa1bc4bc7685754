import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { CopyDifference, CopyOutline } from '../../../../src-shared/features/protocol/contract.ts'
import {
  type CopyStanding,
  copiedFields,
  copiedValues,
  saysSame,
  standingOf
} from '../../../../src-shared/features/protocol/copy.rules.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { RefView, Values } from '../../../../src-shared/kernel/value.ts'
import type { Session } from '../../../ipc/context.ts'
import { planOf } from '../../entities/entity-plan.ts'
import { storedRecord } from '../../entities/handlers/reading.ts'
import { createNames } from '../../entities/names.ts'
import type { StoredRecord } from '../../entities/record-reader.ts'
import { writableIn } from '../../entities/row-scope.ts'
import { type ActivityPiece, piecesOf } from '../links.ts'
import { activityPieces } from './copy-activity.ts'
import { type BasePiece, baseOf, type CopyBase } from './copy-base.ts'

/**
 * How a copy differs from its source now, and who changed what since it was copied or last taken over. A source that is
 * deleted is named and no longer compared with. Throws record.notFound.
 */
export function copyOutline(session: Session, id: string): CopyOutline {
  const { db } = session
  const copy = storedRecord(session, 'processingActivity', id)
  const names = createNames(db)
  const sourceId = copy.values['copiedFrom']
  const source = typeof sourceId === 'string' ? names.of('processingActivity', sourceId) : null
  const writable = copy.deletedAt === null && writableIn(session)('processingActivity', copy)
  if (!source || source.deleted) return { source: source ?? null, updatedAt: null, writable, differences: [], refs: {} }
  const record = storedRecord(session, 'processingActivity', source.id)
  const refs: Record<string, RefView> = {}
  const name = (entity: EntityName, values: Values | null): void => {
    if (values) Object.assign(refs, names.within(planOf(entity), values))
  }
  const differences = copyDifferences(session, copy, record)
  for (const { of, source: theirs, own, base, named } of differences)
    for (const values of [theirs, own, base, named]) name(of, values)
  return { source, updatedAt: record.updatedAt, writable, differences, refs }
}

/** Every difference between a copy and its source: of fields, then of pieces. */
export function copyDifferences(session: Session, copy: StoredRecord, source: StoredRecord): readonly CopyDifference[] {
  const base = baseOf(session.db, copy.id, source.id)
  const own = fieldDifferences('processingActivity', copy.values, source.values, base?.fields ?? null).map(
    (difference) => ({ ...difference, piece: null, copy: copy.id, named: null })
  )
  return [...own, ...activityPieces.flatMap((entity) => pieceDifferences(session, entity, [copy.id, source.id], base))]
}

type Compared = Omit<CopyDifference, 'piece' | 'copy' | 'named'>

function fieldDifferences(of: CopyDifference['of'], own: Values, source: Values, base: Values | null): Compared[] {
  return copiedFields(catalogue[of]).flatMap((field): Compared[] => {
    const { key } = field
    const standing = standingOf(field, base?.[key], source[key], own[key])
    if (!standing) return []
    const only = (values: Values): Values => ({ [key]: values[key] ?? null })
    const was = base && key in base ? only(base) : null
    return [{ of, kind: 'field', field: key, standing, source: only(source), own: only(own), base: was }]
  })
}

function pieceDifferences(
  session: Session,
  entity: ActivityPiece,
  [copy, source]: readonly [string, string],
  base: CopyBase | null
): CopyDifference[] {
  const left = new Map(piecesOf(session, entity, copy).map((piece) => [piece.id, piece]))
  const theirs = piecesOf(session, entity, source)
  const pairs = theirs.map((piece) => {
    const known = base?.pieces[piece.id]
    const mine = known ? left.get(known.copy ?? '') : alike(entity, piece, left.values())
    if (mine) left.delete(mine.id)
    return { piece, known, mine }
  })
  const there = new Set(theirs.map(({ id }) => id))
  const gone = Object.entries(base?.pieces ?? {}).flatMap(([id, known]): CopyDifference[] => {
    const mine = known.copy === null || there.has(id) ? undefined : left.get(known.copy)
    // What the copy keeps although its source has it no more is the copy's own from then on.
    if (!mine || known.values === null) return []
    left.delete(mine.id)
    const standing = changedSince(entity, known.values, mine.values) ? 'both' : 'source'
    return [whole(entity, 'gone', standing, { piece: id, copy: mine.id, own: mine.values, base: known.values })]
  })
  const added = [...left.values()].map((mine) =>
    whole(entity, 'added', base ? 'own' : 'unknown', { piece: null, copy: mine.id, own: mine.values })
  )
  return [...pairs.flatMap((pair) => ofPair(entity, pair, base !== null)), ...gone, ...added]
}

interface Pair {
  readonly piece: StoredRecord
  readonly known: BasePiece | undefined
  readonly mine: StoredRecord | undefined
}

/** What a piece of the source and the one that the copy has of it differ in. */
function ofPair(entity: ActivityPiece, { piece, known, mine }: Pair, hasBase: boolean): CopyDifference[] {
  if (mine)
    return fieldDifferences(entity, mine.values, piece.values, known?.values ?? null).map((difference) => ({
      ...difference,
      piece: piece.id,
      copy: mine.id,
      named: namedBy(entity, mine.values)
    }))
  const standing = (): CopyStanding => {
    if (!known?.values) return hasBase ? 'source' : 'unknown'
    return changedSince(entity, known.values, piece.values) ? 'both' : 'own'
  }
  const base = known?.values ?? null
  return [whole(entity, 'new', standing(), { piece: piece.id, copy: null, source: piece.values, base })]
}

function whole(
  of: ActivityPiece,
  kind: CopyDifference['kind'],
  standing: CopyStanding,
  about: Pick<CopyDifference, 'piece' | 'copy'> & Partial<Pick<CopyDifference, 'source' | 'own' | 'base'>>
): CopyDifference {
  const { source = null, own = null, base = null, ...which } = about
  const said = (values: Values | null): Values | null => values && copiedValues(catalogue[of], values)
  const named = namedBy(of, source ?? own ?? {})
  return { of, kind, field: null, standing, ...which, named, source: said(source), own: said(own), base: said(base) }
}

const keysOf = { processingLine: ['subject'], transfer: ['country', 'recipient'] } as const

function namedBy(entity: ActivityPiece, values: Values): Values {
  return Object.fromEntries(keysOf[entity].map((key) => [key, values[key] ?? null]))
}

function changedSince(entity: ActivityPiece, base: Values, now: Values): boolean {
  return copiedFields(catalogue[entity]).some((field) => !saysSame(field, base[field.key], now[field.key]))
}

/** What stands for a piece that nobody remembers a copy of: the same group of persons, or country and recipient. */
function alike(
  entity: ActivityPiece,
  { values }: StoredRecord,
  among: Iterable<StoredRecord>
): StoredRecord | undefined {
  return [...among].find((one) => keysOf[entity].every((key) => (one.values[key] ?? null) === (values[key] ?? null)))
}
