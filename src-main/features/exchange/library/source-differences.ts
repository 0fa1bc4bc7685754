import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { adoptedFields, piecesOf } from '../../../../src-shared/features/exchange/library/adopted-fields.ts'
import type { SourceDifference } from '../../../../src-shared/features/exchange/library/contract.ts'
import { saysSame, standingOf } from '../../../../src-shared/features/protocol/copy.rules.ts'
import type { EntityName, Field } from '../../../../src-shared/kernel/field.ts'
import { isFor } from '../../../../src-shared/kernel/language.ts'
import { type FieldValue, isEmpty, type Values } from '../../../../src-shared/kernel/value.ts'
import { createReader, type StoredRecord } from '../../entities/record-reader.ts'
import { profilesLike } from '../held/held-as.ts'
import { type AdoptedPart, type Adoption, partKey } from './adoption.ts'
import {
  type LibraryReading,
  type NewestPackage,
  newestPackage,
  type SourceRecord,
  sourceRecordOf,
  sourceTitle
} from './held-sources.ts'
import { piecesWith } from './source-pieces.ts'

/** How an adopted record stands to its source now. */
export interface SourceStanding {
  /** null: no package of that municipality is held any more. */
  readonly package: NewestPackage | null
  /** The source's record; null: the package does not have it. */
  readonly source: SourceRecord | null
  /** Instant of the package that has it no more; null: it is there, or nobody knows. */
  readonly goneAt: string | null
  /** That it is gone is known here, and it stays. */
  readonly goneLeft: boolean
  readonly differences: readonly SourceDifference[]
}

/** Holds an adopted record against what the newest package of its source says. Nothing is written. */
export function standingAtSource(reading: LibraryReading, adoption: Adoption): SourceStanding {
  const { db } = reading
  const root = adoption.parts.get(partKey(adoption.entity, adoption.sourceId))
  const goneLeft = root?.gone ?? false
  const pack = newestPackage(db, adoption.holder, profilesLike(adoption.profile), adoption.entity)
  if (!pack) return { package: null, source: null, goneAt: null, goneLeft, differences: [] }
  const source = sourceRecordOf(db, pack.number, adoption.entity, adoption.sourceId) ?? null
  const goneAt = source ? source.goneAt : pack.exportedAt
  if (!source || goneAt !== null) return { package: pack, source, goneAt, goneLeft, differences: [] }
  const differences = new Comparing(reading, adoption, pack).all(source)
  return { package: pack, source, goneAt: null, goneLeft: false, differences }
}

/** The differences that somebody is to look at: what the record here was changed in by itself is its own matter. */
export function openDifferences({ differences }: Pick<SourceStanding, 'differences'>): readonly SourceDifference[] {
  return differences.filter(({ standing }) => standing !== 'own')
}

/** The source's values in this register's terms, as far as they are known; others keep the source's id. */
export function inOurTerms(named: ReadonlyMap<string, string>, field: Field, value: FieldValue): FieldValue {
  if (field.kind === 'ref') return typeof value === 'string' ? (named.get(value) ?? value) : value
  if (field.kind === 'refs' && Array.isArray(value)) return (value as string[]).map((id) => named.get(id) ?? id)
  return value
}

class Comparing {
  private readonly reading: LibraryReading
  private readonly adoption: Adoption
  private readonly pack: NewestPackage
  private readonly named: Map<string, string>

  constructor(reading: LibraryReading, adoption: Adoption, pack: NewestPackage) {
    this.reading = reading
    this.adoption = adoption
    this.pack = pack
    this.named = new Map(adoption.named)
    for (const { sourceId, recordId } of adoption.parts.values()) if (recordId) this.named.set(sourceId, recordId)
  }

  all(source: SourceRecord): readonly SourceDifference[] {
    const { entity, recordId, sourceId, parts } = this.adoption
    const own = this.ours(entity, recordId)
    const root = parts.get(partKey(entity, sourceId))
    if (!own || !root) return []
    const pieces = piecesWith(this.reading.db, this.pack, source)
    const there = new Set(pieces.map(({ entity, id }) => partKey(entity, id)))
    const gone = [...parts].flatMap(([key, part]): SourceDifference[] => {
      if (part === root || there.has(key)) return []
      const mine = this.ours(part.entity, part.recordId)
      if (!mine || part.gone) return []
      const standing = this.isChanged(part, mine) ? 'both' : 'source'
      const about = { ...this.whole(part.entity, 'gone', part.sourceId), standing, copy: mine.id } as const
      return [{ ...about, title: titleOf(part.entity, mine), own: mine.values, base: part.fields }]
    })
    return [
      ...this.fields(source, root, own, null),
      ...pieces.flatMap((piece) => this.piece(piece, parts.get(partKey(piece.entity, piece.id)))),
      ...gone
    ]
  }

  private piece(piece: SourceRecord, part: AdoptedPart | undefined): readonly SourceDifference[] {
    const mine = part && this.ours(part.entity, part.recordId)
    if (part && mine) return this.fields(piece, part, mine, piece)
    // What was left, or taken out here, is asked about again only when the source says something new of it.
    const isNews = !part || adoptedFields(piece.entity).some((field) => this.differs(field, part.fields, piece.values))
    if (!isNews) return []
    const standing = part ? 'both' : 'source'
    const source = this.translated(piece.entity, piece.values)
    const title = piece.title || sourceTitle(this.reading.db, this.pack.number, piece.entity, piece.id) || ''
    return [{ ...this.whole(piece.entity, 'new', piece.id), standing, title, source }]
  }

  private fields(
    { entity, values }: SourceRecord,
    part: AdoptedPart,
    own: StoredRecord,
    piece: SourceRecord | null
  ): readonly SourceDifference[] {
    return adoptedFields(entity).flatMap((field): SourceDifference[] => {
      const { key } = field
      // What its package does not speak of is as it was.
      if (!isFor(field, this.reading.country) || !this.pack.says(entity, key)) return []
      const source = inOurTerms(this.named, field, values[key] ?? null)
      const said = part.fields[key]
      const base = said === undefined ? undefined : inOurTerms(this.named, field, said)
      if (base === undefined && isEmpty(source)) return []
      const standing = standingOf(field, base, source, own.values[key])
      if (!standing) return []
      return [
        {
          of: entity,
          piece: piece?.id ?? null,
          copy: own.id,
          title: piece ? titleOf(entity, own) : '',
          kind: 'field',
          field: key,
          standing,
          source: { [key]: source },
          own: { [key]: own.values[key] ?? null },
          base: base === undefined ? null : { [key]: base }
        }
      ]
    })
  }

  private whole(of: EntityName, kind: 'new' | 'gone', piece: string) {
    return { of, kind, piece, copy: null, field: null, source: null, own: null, base: null } as const
  }

  private translated(entity: EntityName, values: Values): Values {
    return Object.fromEntries(
      adoptedFields(entity).map((field) => [field.key, inOurTerms(this.named, field, values[field.key] ?? null)])
    )
  }

  private differs(field: Field, a: Values, b: Values): boolean {
    return !saysSame(field, a[field.key], b[field.key])
  }

  private isChanged({ entity, fields }: AdoptedPart, mine: StoredRecord): boolean {
    const base = this.translated(entity, fields)
    return adoptedFields(entity).some((field) => this.differs(field, base, mine.values))
  }

  private ours(entity: EntityName, id: string | null): StoredRecord | null {
    const record = id === null ? null : createReader(this.reading.db, entity, this.reading.municipalityId).byId(id)
    return record && record.deletedAt === null ? record : null
  }
}

function titleOf(entity: EntityName, { values }: StoredRecord): string {
  return String(values[catalogue[entity].title] ?? '')
}

/** Which piece of a root its source names by a field; what ties pieces is not compared. */
export function linkOf(root: EntityName, piece: EntityName): string | null {
  return piecesOf(root).find(({ entity, namedBy }) => entity === piece && !namedBy)?.field ?? null
}
