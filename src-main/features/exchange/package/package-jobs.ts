import {
  type PackageView,
  type PackedAssessment,
  packageEntities,
  travellingFields
} from '../../../../src-shared/features/exchange/package.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Country } from '../../../../src-shared/kernel/language.ts'
import { checkField } from '../../../../src-shared/kernel/validate.ts'
import type { FieldValue, Values } from '../../../../src-shared/kernel/value.ts'
import { latestVersion } from '../../../db/migrations/index.ts'
import type { Database } from '../../../db/open.ts'
import { withTransaction } from '../../../db/transaction.ts'
import { implement, type JobContext } from '../../../jobs/job.ts'
import { whenFree } from '../../../jobs/when-free.ts'
import { newId } from '../../../platform/ids.ts'
import { insertBatch } from '../../batches/batches.ts'
import { takeChangedEntities } from '../../entities/changes.ts'
import { writeRecords } from '../../entities/records.ts'
import { takeFiles } from '../import/intake.ts'
import type { PackedRecord } from './canonical.ts'
import { comparingJobs } from './comparing-jobs.ts'
import { adoptPackageJob, readPackageJob } from './package-refs.ts'
import { type ReadPackage, readPackage } from './read-package.ts'
import { registerPackageJobs } from './register-jobs.ts'
import { rememberKey, trustOf } from './signature.ts'

async function packageIn(path: string, context: JobContext): Promise<ReadPackage & { file: string; sha256: string }> {
  const [taken] = await takeFiles([{ path }], context)
  if (!taken || taken.failure)
    throw new AppError(taken?.failure?.code ?? 'file.unreadable', taken?.failure?.params ?? {})
  return {
    ...readPackage(taken.file, taken.sheets, latestVersion, context.throwIfCancelled),
    file: taken.file,
    sha256: taken.meta?.sha256 ?? ''
  }
}

async function look({ path }: { readonly path: string }, context: JobContext): Promise<PackageView> {
  const { db } = context
  const { signed, records, edited, file, sha256 } = await packageIn(path, context)
  const trust = trustOf(db, signed)
  const assessments = (records.get('impactAssessment') ?? []).map((record) => viewOf(record, records, db))
  return { file, sha256, head: signed.head, trust, edited, assessments }
}

function viewOf({ id, values }: PackedRecord, records: ReadPackage['records'], db: Database): PackedAssessment {
  const texts = travellingFields('impactAssessment')
    .filter(({ kind }) => kind === 'longText' || kind === 'text')
    .flatMap(({ key }) => {
      const text = values[key]
      return typeof text === 'string' && key !== 'name' ? [{ field: key, text }] : []
    })
  const inRisk = (name: EntityName): readonly string[] =>
    (records.get(name) ?? [])
      .filter((record) => record.values['assessment'] === values['riskAssessment'])
      .map((record) => String(record.values['name'] ?? ''))
  return {
    id,
    name: String(values['name'] ?? ''),
    texts,
    scenarios: inRisk('riskScenario'),
    measures: inRisk('measure'),
    taken: takenAs(db, id)
  }
}

/** The record that an earlier taking of this one made and that is still there. */
function takenAs(db: Database, packedId: string): string | null {
  const sql = 'SELECT id FROM impact_assessment WHERE reused_id = ? AND deleted_at IS NULL ORDER BY seq DESC LIMIT 1'
  return db.prepare<[string], string>(sql).pluck().get(packedId) ?? null
}

type AdoptInput = Parameters<NonNullable<typeof adoptPackageJob.types>>[0]

/**
 * Takes an assessment over with its risk assessment, scenarios and measures, as records of one's own that name where
 * they come from; one batch, which can be undone. Throws package.broken, package.otherFile, record.notFound.
 */
async function adopt(input: AdoptInput, context: JobContext) {
  const { db, register } = context
  const { signed, records, file, sha256 } = await packageIn(input.path, context)
  if (sha256 !== input.sha256) throw new AppError('package.otherFile', { file })
  const trust = trustOf(db, signed)
  if (trust === 'broken') throw new AppError('package.broken', { file })
  const { head } = signed
  const chosen = records.get('impactAssessment')?.find(({ id }) => id === input.assessment)
  if (!chosen) throw new AppError('record.notFound')
  const risk = chosen.values['riskAssessment']
  const belongs = (name: EntityName, record: PackedRecord): boolean => {
    if (name === 'impactAssessment') return record.id === chosen.id
    return name === 'riskAssessment' ? record.id === risk : record.values['assessment'] === risk
  }
  const ids = new Map<string, string>()
  const batchId = newId()
  const author = {
    userId: register.userId,
    municipalityId: register.municipalityId,
    scope: 'all',
    batchId,
    now: () => input.at
  } as const
  const entities = whenFree(() =>
    withTransaction(db, () => {
      rememberKey(db, head.municipality, signed.key)
      let count = 0
      writeRecords(db, author, ({ of }) => {
        for (const name of packageEntities.impactAssessment)
          for (const record of (records.get(name) ?? []).filter((one) => belongs(name, one))) {
            const values = adoptable(name, record, ids, register.country)
            const source = `${head.municipality.name}, ${head.exportedAt.slice(0, 10)}`
            const own = name === 'impactAssessment' ? { ...values, source, reusedId: record.id } : values
            ids.set(record.id, of(name).insert(own))
            count++
          }
      })
      const title = `${file}: ${String(chosen.values['name'] ?? '')}`
      insertBatch(db, {
        id: batchId,
        kind: 'bulk',
        at: input.at,
        userId: register.userId,
        title,
        counts: { created: count }
      })
      return takeChangedEntities(db)
    })
  )
  return { id: ids.get(chosen.id) ?? '', batchId, entities }
}

/** The values that this register may write: its fields, what they allow, and references to what came along. */
function adoptable(
  name: EntityName,
  { values }: PackedRecord,
  ids: ReadonlyMap<string, string>,
  country: Country
): Values {
  return Object.fromEntries(
    travellingFields(name).flatMap((field): [string, FieldValue][] => {
      const value = values[field.key]
      if (value === null || value === undefined) return []
      if (field.kind === 'ref') {
        const own = typeof value === 'string' ? ids.get(value) : undefined
        return own === undefined ? [] : [[field.key, own]]
      }
      if (field.kind === 'refs') {
        const own = Array.isArray(value) ? value.flatMap((id) => ids.get(String(id)) ?? []) : []
        return own.length === 0 ? [] : [[field.key, own]]
      }
      const checked = checkField(field, value, country)
      return 'error' in checked ? [] : [[field.key, checked.value]]
    })
  )
}

/** The jobs' code, for the worker's registry. */
export const packageJobs = [
  implement(readPackageJob, look),
  implement(adoptPackageJob, adopt),
  ...registerPackageJobs,
  ...comparingJobs
]
