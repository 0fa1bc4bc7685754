import type { Filter } from '../../ipc/entity-channels.ts'
import type { Labels } from '../../kernel/language.ts'
import { derivedColumn } from '../derived.ts'
import { cprChannelChoices } from '../systems/system.protection-choices.ts'
import type { SourceSign, SubscriptionSign } from './subscription.rules.ts'

/** The channel whose subscriptions citizens see on borger.dk; no other channel's are shown there (seed: Aabenraa 2020). */
const shownToCitizens = 'cprWeb'

/** What is counted: all there is, what of it is shown to citizens, and each thing that calls for something. */
export type CprFigureKey = 'sources' | 'subscriptions' | 'shown' | 'hidden' | 'noSource' | SourceSign | SubscriptionSign

/** A figure: the records that a filter of a list finds; the list it opens is exactly them. */
export interface CprFigure {
  readonly key: CprFigureKey
  readonly entity: 'subscriptionSource' | 'cprSubscription' | 'system'
  readonly filters: Readonly<Record<string, Filter>>
}

const running: Filter = { anyOf: ['active', ''] }
const hidden = ['', ...cprChannelChoices.map(({ code }) => code).filter((code) => code !== shownToCitizens)]

/** How much there is. */
export const cprTotals: readonly CprFigure[] = [
  { key: 'sources', entity: 'subscriptionSource', filters: { state: running } },
  { key: 'subscriptions', entity: 'cprSubscription', filters: { state: running } },
  { key: 'shown', entity: 'cprSubscription', filters: { state: running, channel: { anyOf: [shownToCitizens] } } },
  { key: 'hidden', entity: 'cprSubscription', filters: { state: running, channel: { anyOf: hidden } } }
]

/** What calls for something, the gravest first. */
export const cprFindings: readonly CprFigure[] = [
  { key: 'noSource', entity: 'system', filters: { cprStanding: { anyOf: ['noSource'] } } },
  ...(['noSystem', 'noAssessment', 'noExtract', 'noFilters', 'noNumber', 'noExecutor'] as const).map(
    (key): CprFigure => ({ key, entity: 'subscriptionSource', filters: { sourceSigns: { anyOf: [key] } } })
  ),
  ...(['noNeed', 'noLegalBasis', 'noLapseRule', 'noUnit', 'noContactBase', 'notAgreed'] as const).map(
    (key): CprFigure => ({ key, entity: 'cprSubscription', filters: { subscriptionSigns: { anyOf: [key] } } })
  )
]

/** What a finding is called: as the value of the list's column that it filters by. */
export function findingLabels({ key, entity, filters }: CprFigure): Labels | null {
  const choices = Object.keys(filters).flatMap((column) => derivedColumn(entity, column)?.field.choices ?? [])
  return choices.find(({ code }) => code === key)?.labels ?? null
}
