import { agreementEntity } from '../../../src-shared/features/agreements/agreement.fields.ts'
import { subProcessorEntity } from '../../../src-shared/features/agreements/sub-processor.fields.ts'
import { isInEea } from '../../../src-shared/features/organisations/countries.ts'
import type { GuideProposal, GuideProposals } from '../../../src-shared/features/protocol/guide.rules.ts'
import { processingActivityEntity } from '../../../src-shared/features/protocol/processing-activity.fields.ts'
import { type EntityName, fieldOf } from '../../../src-shared/kernel/field.ts'
import type { Answer, FieldValue, RefView } from '../../../src-shared/kernel/value.ts'
import type { Session } from '../../ipc/context.ts'
import { createNames, idsIn } from '../entities/names.ts'
import { createReader } from '../entities/record-reader.ts'
import { seqsReferringTo } from '../entities/references.ts'

interface Asked {
  /** The activity itself, which is not like itself; null for a new one. */
  readonly activity: string | null
  readonly unit: string | null
  readonly systems: readonly string[]
}

/** How many activities are looked at for what is usual, and how many values of a field are proposed. */
const looked = 80
const most = 6

/** What activities that use the same systems, or belong to the same unit, say: these fields of them are proposed. */
const usual = ['subjects', 'dataCategories', 'recipients', 'legalBases', 'nationalLaw', 'sources', 'erasure'] as const

/** Answers of a system that are measures of an activity which uses it. */
const measures = ['accessControl', 'encryption', 'logging', 'backup', 'pseudonymisation', 'accessReviewed']

const vocabularies = { subjects: 'subject_category', dataCategories: 'data_category', recipients: 'recipient' } as const

/** What may be the answers of an activity: from its systems and their agreements, from activities like it, from the vocabularies. */
export function guideProposals(session: Session, asked: Asked): GuideProposals {
  const alike = fromAlike(session, asked)
  const proposals = [
    ...asked.systems.flatMap((id) => fromSystem(session, id)),
    ...fromUnit(session, asked),
    ...alike,
    ...fromVocabularies(session, new Set(alike.map(({ field }) => field)))
  ]
  return { proposals: proposals.filter(firstOf()), refs: refsOf(session, proposals) }
}

function fromSystem(session: Session, id: string): GuideProposal[] {
  const { db, municipality } = session
  const system = createReader(db, 'system', municipality.id).byId(id)
  if (!system || system.deletedAt) return []
  const { values } = system
  const names = [String(values['name'] ?? '')]
  const say = (field: string, value: string): GuideProposal => ({ field, value, because: 'system', names })
  const number =
    answer(values['nationalNumbers']) === 'yes' ? idByCode(session, 'data_category', 'nationalNumber') : null
  return [
    ...[values['operationSupplier'], values['supplier']].flatMap(idsIn).map((supplier) => say('processors', supplier)),
    ...idsIn(values['thirdCountries']).map((country) => say('thirdCountries', country)),
    ...(number ? [say('dataCategories', number)] : []),
    ...measures.filter((key) => answer(values[key]) === 'yes').map((key) => say('measures', key)),
    ...(typeof values['erasureLimit'] === 'string' ? [say('erasure', values['erasureLimit'])] : []),
    ...fromAgreements(session, id)
  ]
}

function fromAgreements(session: Session, system: string): GuideProposal[] {
  const agreements = referring(session, 'agreement', fieldOf(agreementEntity, 'systems'), system)
  return agreements.flatMap(({ id, values }) => {
    const names = [String(values['name'] ?? '')]
    const say = (field: string, value: string): GuideProposal => ({ field, value, because: 'agreement', names })
    const further = referring(session, 'subProcessor', fieldOf(subProcessorEntity, 'agreement'), id)
    return [
      ...idsIn(values['processor']).map((supplier) => say('processors', supplier)),
      ...further
        .map((sub) => sub.values['country'])
        .filter((country): country is string => typeof country === 'string' && isInEea(country) === false)
        .map((country) => say('thirdCountries', country))
    ]
  })
}

function referring({ db, municipality }: Session, entity: EntityName, field: ReturnType<typeof fieldOf>, id: string) {
  const seqs = seqsReferringTo(db, field, id, municipality.id)
  return createReader(db, entity, municipality.id)
    .bySeq(seqs)
    .filter(({ deletedAt }) => deletedAt === null)
}

/** Systems that the unit uses or answers for. */
function fromUnit({ db, municipality }: Session, { unit }: Asked): GuideProposal[] {
  if (unit === null) return []
  const ids = db
    .prepare<unknown[], string>(
      `SELECT id FROM system WHERE deleted_at IS NULL AND id IN (
         SELECT system_id FROM unit_use WHERE unit_id = @unit AND in_use = 'yes' AND deleted_at IS NULL
         UNION SELECT system_id FROM system_use WHERE unit_id = @unit AND municipality_id = @municipality)
       ORDER BY sort_key LIMIT ${most * 2}`
    )
    .pluck()
    .all({ unit, municipality: municipality.id })
  return ids.map((value) => ({ field: 'systems', value, because: 'unit', names: [] }))
}

/** What activities that use the same systems say most often; where none does, those of the same unit. */
function fromAlike({ db, municipality }: Session, { activity, unit, systems }: Asked): GuideProposal[] {
  const living = "a.deleted_at IS NULL AND a.id IS NOT @activity AND coalesce(a.state, '') <> 'ended'"
  const bySystem = db
    .prepare<unknown[], number>(
      `SELECT DISTINCT a.seq FROM json_each(@systems) AS s
       CROSS JOIN activity_system AS l ON l.system_id = s.value
       CROSS JOIN processing_activity AS a ON a.id = l.processing_activity_id
       WHERE ${living} LIMIT ${looked}`
    )
    .pluck()
  const byUnit = db
    .prepare<unknown[], number>(
      `SELECT a.seq FROM processing_activity AS a WHERE a.unit_id = @unit AND ${living} LIMIT ${looked}`
    )
    .pluck()
  const found = bySystem.all({ systems: JSON.stringify(systems), activity })
  const seqs = found.length > 0 || unit === null ? found : byUnit.all({ unit, activity })
  const rows = createReader(db, 'processingActivity', municipality.id).bySeq(seqs, usual)
  return usual.flatMap((field) =>
    mostOften(rows.flatMap(({ values }) => idsIn(values[field]))).map(
      (value): GuideProposal => ({ field, value, because: 'alike', names: [] })
    )
  )
}

/** What a vocabulary begins with, for what activities like this one say nothing about. */
function fromVocabularies({ db }: Session, said: ReadonlySet<string>): GuideProposal[] {
  return Object.entries(vocabularies)
    .filter(([field]) => !said.has(field))
    .flatMap(([field, table]) =>
      db
        .prepare<[], string>(
          `SELECT id FROM ${table} WHERE deleted_at IS NULL AND code IS NOT NULL ORDER BY seq LIMIT ${most}`
        )
        .pluck()
        .all()
        .map((value): GuideProposal => ({ field, value, because: 'vocabulary', names: [] }))
    )
}

function refsOf({ db }: Session, proposals: readonly GuideProposal[]): Readonly<Record<string, RefView>> {
  const names = createNames(db)
  return Object.fromEntries(
    proposals.flatMap(({ field, value }) => {
      const declared = fieldOf(processingActivityEntity, field)
      const view = declared.kind === 'refs' ? names.of(declared.entity, value) : null
      return view ? [[value, view]] : []
    })
  )
}

/** Keeps the first reason that a value is proposed for. */
function firstOf(): (proposal: GuideProposal) => boolean {
  const seen = new Set<string>()
  return ({ field, value }) => {
    const key = `${field} ${value}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  }
}

function mostOften(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([value]) => value)
}

function idByCode({ db }: Session, table: 'data_category', code: string): string | null {
  return (
    db
      .prepare<[string], string>(`SELECT id FROM ${table} WHERE code = ? AND deleted_at IS NULL LIMIT 1`)
      .pluck()
      .get(code) ?? null
  )
}

function answer(value: FieldValue | undefined): Answer['value'] | null {
  return (value as Answer | null | undefined)?.value ?? null
}
