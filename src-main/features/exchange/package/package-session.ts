import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { countFindings } from '../../../../src-shared/features/exchange/feedback.ts'
import type {
  PackageComparison,
  RowDifference,
  StandingCounts
} from '../../../../src-shared/features/exchange/package-comparison.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import type { FieldValue } from '../../../../src-shared/kernel/value.ts'
import { latestVersion } from '../../../db/migrations/index.ts'
import type { JobContext } from '../../../jobs/job.ts'
import { getOrMake } from '../../entities/get-or-make.ts'
import { createNames, type Names } from '../../entities/names.ts'
import { municipalityOf } from '../export/register-source.ts'
import { holderOf } from '../held/hold-package.ts'
import { historySeq } from '../import/import-plan.ts'
import { takeFiles } from '../import/intake.ts'
import { valueText } from '../import/value-text.ts'
import { type Compared, type ComparedField, type ComparedRow, comparePackage, sharedFacts } from './compare-package.ts'
import { type EarlierPackage, earlierPackage } from './earlier-package.ts'
import type { comparePackageJob, differencesJob, findingsJob } from './package-refs.ts'
import { type ReadPackage, readPackage } from './read-package.ts'
import { trustOf } from './signature.ts'

/** A package that is held against the register; lives in one worker and writes nothing before it is applied. */
export interface PackageSession {
  readonly id: string
  readonly language: Language
  readonly path: string
  readonly file: string
  readonly sha256: string
  readonly read: ReadPackage
  readonly own: boolean
  readonly earlier: EarlierPackage | null
  readonly compared: Compared
  /** The history's newest entry when it was compared. */
  readonly seen: number
  readonly view: PackageComparison
}

const stateKey = 'package.session'

/** The session that an earlier job of this worker left. Throws import.noSession. */
export function packageSessionIn(context: JobContext, id: string): PackageSession {
  const session = context.state.get(stateKey) as PackageSession | undefined
  if (session?.id !== id) throw new AppError('import.noSession')
  return session
}

type CompareInput = Parameters<NonNullable<typeof comparePackageJob.types>>[0]

/** Reads a package and holds it against the register. */
export async function compareFile(input: CompareInput, context: JobContext): Promise<PackageComparison> {
  const { path, sessionId: id, language } = input
  const { db, register } = context
  const [taken] = await takeFiles([{ path }], context)
  if (!taken || taken.failure)
    throw new AppError(taken?.failure?.code ?? 'file.unreadable', taken?.failure?.params ?? {})
  const { file } = taken
  const read = readPackage(file, taken.sheets, latestVersion, context.throwIfCancelled)
  // The rows are records now.
  taken.sheets.length = 0
  const { head } = read.signed
  if (head.kind !== 'register' && !head.feedback) throw new AppError('package.notRegister', { file })
  const sha256 = taken.meta?.sha256 ?? ''
  const ours = municipalityOf({ db, municipalityId: register.municipalityId, country: register.country })
  if (head.feedback && holderOf(head.feedback.to) !== holderOf(ours))
    throw new AppError('package.otherRecipient', { file, to: head.feedback.to.name, from: head.municipality.name })
  // Feedback is about one's own records, by their own ids.
  const own = head.feedback != null || holderOf(head.municipality) === holderOf(ours)
  const earlier = earlierPackage(db, head, read.says, own)
  const seen = historySeq(db)
  const compared = comparePackage({ read, own, earlier }, context)
  const view: PackageComparison = {
    file,
    sha256,
    head,
    trust: trustOf(db, read.signed),
    edited: read.edited,
    figuresEdited: read.figuresEdited,
    own,
    before: earlier?.exportedAt ?? null,
    older: earlier?.older ?? false,
    counts: [...compared.counts].map(([entity, counts]) => ({ entity, ...(counts satisfies StandingCounts) })),
    proposed: compared.rows.filter(({ proposed }) => proposed).length,
    beside: own
      ? []
      : [...read.records].flatMap(([entity, rows]) =>
          sharedFacts.has(entity) || rows.length === 0 ? [] : [{ entity, count: rows.length }]
        ),
    figures: read.figures,
    feedback: head.feedback ? { counts: countFindings(read.findings), edited: read.findingsEdited } : null
  }
  context.state.set(stateKey, { id, language, path, file, sha256, read, own, earlier, compared, seen, view })
  return view
}

type FindingsInput = Parameters<NonNullable<typeof findingsJob.types>>[0]

/** A page of what the session's feedback tells beside what it proposes. */
export function findings({ sessionId, kind, offset, limit }: FindingsInput, context: JobContext) {
  const rows = packageSessionIn(context, sessionId).read.findings.filter((one) => kind === null || one.kind === kind)
  return { total: rows.length, rows: rows.slice(offset, offset + limit) }
}

type DifferencesInput = Parameters<NonNullable<typeof differencesJob.types>>[0]

/** A page of the comparison's rows. */
export function differences(
  { sessionId, entity, standing, offset, limit }: DifferencesInput,
  context: JobContext
): { readonly total: number; readonly rows: readonly RowDifference[] } {
  const session = packageSessionIn(context, sessionId)
  const rows = session.compared.rows.filter(
    (row) => (entity === null || row.entity === entity) && (standing === null || row.standing === standing)
  )
  const say = createSayer(session, context)
  return { total: rows.length, rows: rows.slice(offset, offset + limit).map(say) }
}

/** Puts rows into words. */
export function createSayer(session: PackageSession, { db }: JobContext): (row: ComparedRow) => RowDifference {
  const names = createNames(db)
  const nameOf = createNamer(session, names)
  const text = ({ field }: ComparedField, value: FieldValue): string => {
    const said = valueText(field, value, session.language, (id) => nameOf(field, id)) ?? ''
    const reason = typeof value === 'object' && value !== null && 'value' in value ? value.reason : undefined
    return reason === undefined ? said : `${said} (${reason})`
  }
  return ({ key, entity, standing, name, record, place, proposed, changedHere, fields }) => ({
    key,
    entity,
    standing,
    name,
    record,
    place,
    proposed,
    changedHere,
    fields: fields.map((one) => ({
      field: one.field.key,
      here: text(one, one.here),
      there: text(one, one.there),
      proposed: one.proposed,
      problem: one.problem
    }))
  })
}

/** What a referred record is called: here, or in the package where it would be made. */
function createNamer(
  { read }: PackageSession,
  names: Names
): (field: ComparedField['field'], id: string) => string | undefined {
  const there = new Map<EntityName, ReadonlyMap<string, string>>()
  const titles = (entity: EntityName): ReadonlyMap<string, string> =>
    getOrMake(there, entity, () => {
      const { title } = catalogue[entity]
      return new Map((read.records.get(entity) ?? []).map(({ id, values }) => [id, String(values[title] ?? '')]))
    })
  return (field, id) => {
    if (field.kind !== 'ref' && field.kind !== 'refs') return undefined
    return names.of(field.entity, id)?.name || titles(field.entity).get(id)
  }
}
