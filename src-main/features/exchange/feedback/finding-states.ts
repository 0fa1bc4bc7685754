import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { Finding } from '../../../../src-shared/features/exchange/feedback.ts'
import type { FindingState } from '../../../../src-shared/features/exchange/feedback-contract.ts'
import {
  type MatrixEntity,
  matrixColumnsFor,
  matrixEntities
} from '../../../../src-shared/features/missing/matrix-columns.ts'
import { type EntityName, fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { Country } from '../../../../src-shared/kernel/language.ts'
import { type FieldValue, sameValue, type Values } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import { createReader } from '../../entities/record-reader.ts'
import { gapKinds } from '../../missing/gap-kinds.ts'
import type { GapRow } from '../../missing/gap-rows.ts'
import { packedForm } from '../package/packed-values.ts'

/** What a question of two names looks at: as long as it is the same, the question is. */
const askedOf: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  system: ['name', 'supplier', 'aliases'],
  supplier: ['name', 'nationalId', 'aliases']
}

/** Which fields of a record a finding looks at; none of a gap. */
export function keysOfFinding({ kind, entity, field }: Pick<Finding, 'kind' | 'entity' | 'field'>): readonly string[] {
  if (entity === null || kind === 'gap' || kind === 'message') return []
  return kind === 'question' ? (askedOf[entity] ?? []) : field === null ? [] : [field]
}

/** What a finding keeps of a record, so that it can be told whether anything was done about it. */
export function saidOf(finding: Pick<Finding, 'kind' | 'entity' | 'field'>, values: Values): string {
  const { kind, entity } = finding
  if (entity === null || kind === 'gap' || kind === 'message') return ''
  const said = keysOfFinding(finding).map((key) => asPacked(entity, key, values[key]))
  return JSON.stringify(kind === 'question' ? said : (said[0] ?? null))
}

/** As the municipality's own package has it. */
const asPacked = (entity: EntityName, key: string, value: FieldValue | undefined): FieldValue =>
  packedForm(fieldOf(catalogue[entity], key), value, 'centralOffice', () => true)

/** What is known of the register that findings are held against. */
export interface Standing {
  readonly db: Database
  readonly municipalityId: string
  readonly country: Country
  /** Civil date in the register's zone. */
  readonly today: string
}

type Asked = Finding & { readonly answer: string | null }

/** How findings stand now, in their order. */
export function statesOf(findings: readonly Asked[], standing: Standing): readonly FindingState[] {
  const reading = new Reading(findings, standing)
  return findings.map((finding) => {
    if (finding.answer !== null) return 'answered'
    return reading.isOpen(finding) ? 'open' : 'mended'
  })
}

class Reading {
  private readonly standing: Standing
  private readonly values = new Map<EntityName, ReadonlyMap<string, Values>>()
  private readonly gaps = new Map<MatrixEntity, ReadonlyMap<string, GapRow>>()

  constructor(findings: readonly Asked[], standing: Standing) {
    this.standing = standing
    for (const [entity, all] of Map.groupBy(findings, ({ entity }) => entity)) {
      if (entity === null) continue
      const facts = all.filter((one) => keysOfFinding(one).length > 0)
      if (facts.length > 0) this.values.set(entity, this.read(entity, facts))
      const gaps = all.filter(({ kind }) => kind === 'gap')
      const kind = matrixEntities.find((one) => one === entity)
      if (gaps.length > 0 && kind) this.gaps.set(kind, this.readGaps(kind, gaps))
    }
  }

  isOpen(finding: Finding): boolean {
    const { kind, entity, recordId, field, said } = finding
    if (entity === null || recordId === null) return true
    if (kind === 'gap') {
      const of = matrixEntities.find((one) => one === entity)
      const row = of && this.gaps.get(of)?.get(recordId)
      const at = of ? matrixColumnsFor(of, this.standing.country).findIndex(({ key }) => key === field) : -1
      const state = row && at >= 0 ? row.gapAt(at).state : 'present'
      return state !== 'present' && state !== 'notApplicable'
    }
    const values = this.values.get(entity)?.get(recordId)
    if (!values) return false
    return sameValue(parsed(saidOf(finding, values)), parsed(said))
  }

  private seqs(entity: EntityName, findings: readonly Finding[]): readonly number[] {
    const { db } = this.standing
    const seq = db
      .prepare<[string], number>(`SELECT seq FROM ${catalogue[entity].table} WHERE id = ? AND deleted_at IS NULL`)
      .pluck()
    return [...new Set(findings.map(({ recordId }) => recordId))].flatMap((id) => seq.get(id ?? '') ?? [])
  }

  private read(entity: EntityName, findings: readonly Finding[]): ReadonlyMap<string, Values> {
    const { db, municipalityId } = this.standing
    const keys = [...new Set(findings.flatMap(keysOfFinding))]
    const rows = createReader(db, entity, municipalityId).bySeq(this.seqs(entity, findings), keys)
    return new Map(rows.map(({ id, values }) => [id, values]))
  }

  private readGaps(entity: MatrixEntity, findings: readonly Finding[]): ReadonlyMap<string, GapRow> {
    const { db, municipalityId, country, today } = this.standing
    const reader = gapKinds[entity].reader(db, municipalityId, {
      today,
      country,
      reviewMonths: 0
    })
    return new Map(reader.bySeq(this.seqs(entity, findings)).map((row) => [row.id, row]))
  }
}

function parsed(text: string): FieldValue {
  try {
    return JSON.parse(text) as FieldValue
  } catch {
    return text
  }
}
