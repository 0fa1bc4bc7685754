import { agreementSource } from './features/agreements/tasks.ts'
import { assuranceSources } from './features/assurance/tasks.ts'
import { cprSubscriptionSources } from './features/cpr-subscriptions/tasks.ts'
import { feedbackSources } from './features/exchange/feedback/tasks.ts'
import { librarySources } from './features/exchange/library/tasks.ts'
import { leaverSource } from './features/organisations/tasks.ts'
import { arrangementSource, erasureSource, publicationSource } from './features/protocol/tasks.ts'
import { otherSources } from './features/systems/other-tasks.ts'
import { dependencySource, systemSource, unitUseSource } from './features/systems/tasks.ts'
import type { TaskSource } from './features/tasks/task-source.ts'

/** What is due, in every domain that contributes to it. */
export const taskSources: readonly TaskSource[] = [
  systemSource,
  unitUseSource,
  dependencySource,
  ...otherSources,
  agreementSource,
  ...assuranceSources,
  arrangementSource,
  ...cprSubscriptionSources,
  erasureSource,
  publicationSource,
  leaverSource,
  ...feedbackSources,
  ...librarySources
]
