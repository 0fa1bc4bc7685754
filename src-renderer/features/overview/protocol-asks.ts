import { derivedColumn } from '../../../src-shared/features/derived.ts'
import type { Filter } from '../../../src-shared/ipc/entity-channels.ts'
import type { Labels } from '../../../src-shared/kernel/language.ts'

type AskedEntity = 'processingActivity' | 'agreement' | 'impactAssessment' | 'jointArrangement'

/** What calls for something in an entity's list: the codes of derived columns, and fields that say nothing. */
interface Asked {
  readonly entity: AskedEntity
  /** Derived column -> its codes, in order. */
  readonly states: Readonly<Record<string, readonly string[]>>
  /** Fields that must not be empty. */
  readonly empty?: readonly string[]
  /** What is asked of none of them: what ended, what is a template. */
  readonly among?: Readonly<Record<string, Filter>>
}

/** A card: how many records there are, and of how many something is asked. */
export interface AskedCard {
  readonly entity: AskedEntity
  readonly all: AskedRow
  readonly rows: readonly AskedRow[]
}

/** A row of a card: what it is called (null: the field is empty), and the filters that list exactly its records. */
export interface AskedRow {
  readonly entity: AskedEntity
  readonly key: string
  readonly labels: Labels | null
  readonly filters: Readonly<Record<string, Filter>>
}

const working = {
  state: { anyOf: ['', 'draft', 'inProgress', 'current'] },
  template: { anyOf: ['', 'no', 'notApplicable', 'unknown'] }
}

const asked: readonly Asked[] = [
  {
    entity: 'processingActivity',
    states: { erasureConflict: ['preserved', 'partly', 'undecided', 'neverErased'] },
    empty: ['legalBases'],
    among: working
  },
  {
    entity: 'agreement',
    states: {
      agreementState: ['expired', 'expiresSoon', 'notSigned', 'oversightDue', 'announced', 'noTransferBasis']
    }
  },
  {
    entity: 'impactAssessment',
    states: { progress: ['underWay', 'revisionDue'], consultationState: ['needed', 'awaiting', 'overdue', 'stopped'] }
  },
  { entity: 'jointArrangement', states: { arrangementState: ['expired', 'notSigned', 'reviewDue', 'notGiven'] } }
]

/** The cards in their order. */
export const askedCards: readonly AskedCard[] = asked.map((card) => ({
  entity: card.entity,
  all: { entity: card.entity, key: 'all', labels: null, filters: {} },
  rows: rowsOf(card)
}))

function rowsOf({ entity, states, empty = [], among = {} }: Asked): readonly AskedRow[] {
  const blank = empty.map((key) => ({ entity, key, labels: null, filters: { ...among, [key]: { anyOf: [''] } } }))
  const said = Object.entries(states).flatMap(([key, codes]) => {
    const choices = derivedColumn(entity, key)?.field.choices ?? []
    return codes.map((code) => ({
      entity,
      key: `${key}.${code}`,
      labels: choices.find((choice) => choice.code === code)?.labels ?? null,
      filters: { ...among, [key]: { anyOf: [code] } }
    }))
  })
  return [...blank, ...said]
}
