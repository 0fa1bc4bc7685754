import { isAdoptable } from '../../../../src-shared/features/exchange/library/adoptable.ts'
import { adoptedFields, piecesOf } from '../../../../src-shared/features/exchange/library/adopted-fields.ts'
import type { Adopted } from '../../../../src-shared/features/exchange/library/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { FieldValue, Values } from '../../../../src-shared/kernel/value.ts'
import type { Context } from '../../../ipc/context.ts'
import { newId } from '../../../platform/ids.ts'
import { createHistoryWriter } from '../../../security/history.ts'
import { insertBatch } from '../../batches/batches.ts'
import { takeChangedEntities } from '../../entities/changes.ts'
import { authorOf } from '../../entities/handlers/entity-handlers.ts'
import { type Records, writeRecords } from '../../entities/records.ts'
import { type AdoptedPart, type Adoption, adoptedAs, keepParts } from './adoption.ts'
import { FoundOrMade, putIn } from './found-or-made.ts'
import {
  type LibraryReading,
  type SourcePackage,
  type SourceRecord,
  sourcePackages,
  sourceRecord
} from './held-sources.ts'
import { matchedHere } from './matched-here.ts'
import { piecesWith } from './source-pieces.ts'

/**
 * Adopts a record of the library with what goes with it, as one batch, and keeps what the source said. A system that is
 * here already is not made again: from now on it is compared with the source. What was adopted before is only named.
 * Throws record.notFound, record.deleted, and what writing by hand would.
 */
export function adopt(record: number, reading: LibraryReading, context: Context): Adopted {
  const { db } = reading
  const root = sourceRecord(db, record)
  const pack = root && sourcePackages(reading).find(({ number }) => number === root.package)
  if (!root || !pack || !isAdoptable(root.entity)) throw new AppError('record.notFound')
  if (root.goneAt !== null) throw new AppError('record.deleted')
  const { entity, file, exportedAt } = root
  const from = { ...pack, file, exportedAt }
  const before = adoptedAs(db, from.holder, entity, root.id)
  if (before !== null) return { entity, id: before, batchId: null, created: 0, left: [] }
  const batchId = newId()
  const at = context.now()
  const author = { ...authorOf(context), batchId, now: () => at }
  const here = entity === 'system' ? systemHere(reading, root) : null
  const { id, parts, left } = writeRecords(db, author, (records) =>
    here === null ? new Adopting(reading, from, records).adopt(root) : linked(root, here)
  )
  const created = here === null ? parts.length : 0
  const title = [from.municipality, from.file].join(' · ')
  insertBatch(db, { id: batchId, kind: 'bulk', at, userId: context.session.user.id, title, counts: { created } })
  keepParts(db, batchId, { entity, recordId: id }, from, parts)
  tellAdoption(
    context,
    at,
    { entity, recordId: id },
    {
      municipality: [null, from.municipality],
      file: [null, from.file],
      exportedAt: [null, from.exportedAt]
    }
  )
  context.changed(...takeChangedEntities(db), entity)
  return { entity, id, batchId, created, left }
}

/** Tells what was adopted and what of a source was left; what became of the record is told of it, with its batch. */
export function tellAdoption(
  { session }: Context,
  at: string,
  { entity, recordId }: Pick<Adoption, 'entity' | 'recordId'>,
  changes: Readonly<Record<string, [FieldValue, FieldValue]>>
): void {
  createHistoryWriter(session.db).append({
    at,
    userId: session.user.id,
    batchId: null,
    entity: 'adoption',
    // Not the record's own id: nothing happened to it that undoing would have to look at.
    recordId: `${entity}:${recordId}`,
    version: 1,
    action: 'update',
    changes
  })
}

interface Made {
  readonly id: string
  readonly parts: readonly AdoptedPart[]
  /** Names of what could not be found here. */
  readonly left: readonly string[]
}

function systemHere(reading: LibraryReading, root: SourceRecord): string | null {
  const [matched = null] = matchedHere(reading, 'system', [root])
  if (matched === 'unclear') throw new AppError('library.unclear', { name: root.title })
  return matched
}

/** Nothing was taken yet: all that the source says otherwise is a difference. */
function linked({ entity, id }: SourceRecord, here: string): Made {
  return { id: here, parts: [{ entity, sourceId: id, recordId: here, fields: {}, named: {} }], left: [] }
}

/** What the source says of the adopted fields, in its own terms. */
export function saidOf({ entity, values }: Pick<SourceRecord, 'entity' | 'values'>): Values {
  return Object.fromEntries(adoptedFields(entity).map(({ key }) => [key, values[key] ?? null]))
}

class Adopting {
  private readonly reading: LibraryReading
  private readonly from: SourcePackage
  private readonly records: Records
  private readonly ids = new Map<string, string>()
  private readonly finding: FoundOrMade

  constructor(reading: LibraryReading, from: SourcePackage, records: Records) {
    this.reading = reading
    this.from = from
    this.records = records
    this.finding = new FoundOrMade(reading, from.number, records, new Map())
  }

  adopt(root: SourceRecord): Made {
    const pieces = piecesWith(this.reading.db, this.from, root)
    // A system is the same for everybody and keeps its id; what is written down about it is each one's own.
    for (const { id, entity } of [root, ...pieces]) this.ids.set(id, entity === 'system' ? id : newId())
    const links = piecesOf(root.entity)
    // What others name comes first.
    const ordered = links.some(({ namedBy }) => namedBy) ? [...pieces, root] : [root, ...pieces]
    const parts = ordered.map((record) => this.write(record, root))
    const named = Object.fromEntries(this.finding.named)
    return {
      id: this.ids.get(root.id) ?? '',
      parts: parts.map((part) => (part.sourceId === root.id ? { ...part, named } : part)),
      left: [...new Set(this.finding.left)]
    }
  }

  private write(record: SourceRecord, root: SourceRecord): AdoptedPart {
    const { entity } = record
    const id = this.ids.get(record.id) ?? ''
    const values = { ...this.finding.values(record, adoptedFields(entity)), ...this.tied(record, root) }
    if (entity === 'system') putIn(this.records, entity, id, values)
    else this.records.of(entity).insert(values, { id, origin: 'package' })
    this.finding.named.set(record.id, id)
    return { entity, sourceId: record.id, recordId: id, fields: saidOf(record), named: {} }
  }

  /** What ties it to what came along, and what it is here to begin with. */
  private tied({ entity, id, values }: SourceRecord, root: SourceRecord): Values {
    const { municipality, exportedAt } = this.from
    const link = piecesOf(root.entity).flatMap(({ entity: of, field, namedBy }): [string, FieldValue][] => {
      const key = namedBy && entity === root.entity ? namedBy : of === entity && !namedBy ? field : null
      const ours = key === null ? undefined : this.ids.get(String(values[key] ?? ''))
      return key === null || ours === undefined ? [] : [[key, ours]]
    })
    return {
      ...Object.fromEntries(link),
      ...(entity === 'processingActivity' && { state: 'draft' }),
      ...(entity === 'impactAssessment' && { source: `${municipality}, ${exportedAt.slice(0, 10)}`, reusedId: id })
    }
  }
}
