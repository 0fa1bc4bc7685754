import { type AdoptableEntity, adoptableEntities } from '../../../../src-shared/features/exchange/library/adoptable.ts'
import { sourceTasks } from '../../../../src-shared/features/tasks/rules/library.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Country } from '../../../../src-shared/kernel/language.ts'
import { planOf } from '../../entities/entity-plan.ts'
import { ofRecord, type RecordRow, type TaskSource, withinSlice } from '../../tasks/task-source.ts'
import { adoptionOf } from './adoption.ts'
import { openDifferences, standingAtSource } from './source-differences.ts'

interface Row extends RecordRow {
  readonly owner: string | null
  readonly administrator: string | null
  readonly responsible: string | null
  readonly coordinator: string | null
  readonly unit: string | null
}

const adopted = 'EXISTS (SELECT 1 FROM adopted_record a WHERE a.record_id = r.id AND a.root_id = r.id)'

function statementOf(entity: AdoptableEntity): string {
  if (entity === 'system')
    return `SELECT ${ofRecord}, u.owner_id AS owner, u.administrator_id AS administrator, NULL AS responsible,
        u.coordinator_id AS coordinator, u.unit_id AS unit FROM system AS r
      LEFT JOIN system_use AS u ON u.system_id = r.id AND u.municipality_id = @municipality AND u.deleted_at IS NULL
      WHERE ${withinSlice} AND ${adopted}`
  return `SELECT ${ofRecord}, NULL AS owner, NULL AS administrator, r.responsible_id AS responsible, NULL AS coordinator,
      r.unit_id AS unit FROM ${planOf(entity).entity.table} AS r WHERE ${withinSlice} AND ${adopted}`
}

const pieces: Readonly<Partial<Record<AdoptableEntity, readonly EntityName[]>>> = {
  processingActivity: ['processingLine', 'transfer'],
  agreement: ['subProcessor']
}

/** What sources of adopted records say anew; gone when it is taken or left. */
export const librarySources: readonly TaskSource[] = adoptableEntities.map((entity) => ({
  of: { entity, referring: pieces[entity] ?? [] },
  find({ db, municipalityId, rows, dayOf }) {
    const read = rows<Row>(statementOf(entity))
    const country = db
      .prepare<[string], Country>('SELECT country FROM municipality WHERE id = ?')
      .pluck()
      .get(municipalityId)
    const reading = { db, municipalityId, country: country ?? 'DK' }
    return (after, to) =>
      read(after, to).map(({ seq, id, name, sortKey, owner, administrator, responsible, coordinator, unit }) => {
        const adoption = adoptionOf(db, entity, id)
        const standing = adoption && standingAtSource(reading, adoption)
        const people = [
          ['owner', owner] as const,
          ['administrator', administrator] as const,
          ['responsible', responsible] as const
        ]
        const isGone = standing !== null && standing.goneAt !== null && !standing.goneLeft
        const tasks = standing?.package
          ? sourceTasks(dayOf(standing.package.exportedAt), openDifferences(standing).length, isGone)
          : []
        return { seq, id, name, sortKey, holders: { people, unit, coordinator }, tasks }
      })
  }
}))
