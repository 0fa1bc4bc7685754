import type { AdoptableEntity } from '../../../../src-shared/features/exchange/library/adoptable.ts'
import type { AdoptedRow, AdoptedView } from '../../../../src-shared/features/exchange/library/contract.ts'
import type { RefView, Values } from '../../../../src-shared/kernel/value.ts'
import type { Session } from '../../../ipc/context.ts'
import { planOf } from '../../entities/entity-plan.ts'
import { storedRecord } from '../../entities/handlers/reading.ts'
import { createNames } from '../../entities/names.ts'
import { writableIn } from '../../entities/row-scope.ts'
import { adoptedRecords, adoptionOf } from './adoption.ts'
import type { LibraryReading } from './held-sources.ts'
import { openDifferences, type SourceStanding, standingAtSource } from './source-differences.ts'
import { namesInPackage } from './source-view.ts'

/** Who looks into the library. */
export function readingOf({ db, municipality }: Pick<Session, 'db' | 'municipality'>): LibraryReading {
  return { db, municipalityId: municipality.id, country: municipality.country }
}

/** How a record stands to the one that it was adopted of; null: it was not adopted. Throws record.notFound. */
export function adoptedView(session: Session, entity: AdoptableEntity, id: string): AdoptedView | null {
  const { db } = session
  const adoption = adoptionOf(db, entity, id)
  if (!adoption) return null
  const own = storedRecord(session, entity, id)
  const standing = standingAtSource(readingOf(session), adoption)
  const { package: pack, source, goneAt, goneLeft, differences } = standing
  return {
    municipality: adoption.municipality,
    adoptedAt: adoption.adoptedAt,
    exportedAt: adoption.exportedAt,
    newestAt: pack?.exportedAt ?? null,
    record: source?.record ?? null,
    goneAt,
    goneLeft,
    writable: own.deletedAt === null && writableIn(session)(entity, own),
    differences,
    refs: namesOf(session, standing)
  }
}

/** Records here by their own names, of others what the package calls them. */
function namesOf({ db }: Session, { package: pack, differences }: SourceStanding): Readonly<Record<string, RefView>> {
  const names = createNames(db)
  const refs: Record<string, RefView> = {}
  for (const { of, source, own, base } of differences)
    for (const values of [base, source, own] as readonly (Values | null)[]) {
      if (!values) continue
      if (pack) Object.assign(refs, { ...namesInPackage(db, pack.number, of, values), ...refs })
      Object.assign(refs, names.within(planOf(of), values))
    }
  return refs
}

/** Every record that was adopted and is there, the newest first. */
export function adoptedRows(session: Pick<Session, 'db' | 'municipality'>): readonly AdoptedRow[] {
  const { db } = session
  const names = createNames(db)
  return adoptedRecords(db).flatMap(({ entity, id }): AdoptedRow[] => {
    const adoption = adoptionOf(db, entity, id)
    if (!adoption) return []
    const standing = standingAtSource(readingOf(session), adoption)
    return [
      {
        entity,
        id,
        name: names.of(entity, id)?.name ?? '',
        municipality: adoption.municipality,
        adoptedAt: adoption.adoptedAt,
        newestAt: standing.package?.exportedAt ?? null,
        changes: openDifferences(standing).length,
        gone: standing.goneAt !== null && !standing.goneLeft
      }
    ]
  })
}

/** Whether somebody is to look at it. */
export function isChanged({ changes, gone }: AdoptedRow): boolean {
  return changes > 0 || gone
}
