import { agreementsContract } from '../features/agreements/contract.ts'
import { areasContract } from '../features/areas/contract.ts'
import { assuranceContract } from '../features/assurance/contract.ts'
import { backupContract } from '../features/backups/contract.ts'
import { bulkContract } from '../features/bulk/contract.ts'
import { acrossContract } from '../features/consolidation/across/contract.ts'
import { consolidationContract } from '../features/consolidation/contract.ts'
import { decidingContract } from '../features/consolidation/deciding-contract.ts'
import { centralFeedbackContract } from '../features/consolidation/feedback-contract.ts'
import { cprAuditContract } from '../features/cpr-audit/contract.ts'
import { cprSubscriptionsContract } from '../features/cpr-subscriptions/contract.ts'
import { exchangeContract } from '../features/exchange/contract.ts'
import { feedbackContract } from '../features/exchange/feedback-contract.ts'
import { kitosContract } from '../features/exchange/kitos.ts'
import { libraryContract } from '../features/exchange/library/contract.ts'
import { packageContract } from '../features/exchange/package-contract.ts'
import { publishContract } from '../features/exchange/publish/contract.ts'
import { mergeContract } from '../features/merge/contract.ts'
import { missingContract } from '../features/missing/contract.ts'
import { organisationsContract } from '../features/organisations/contract.ts'
import { peopleContract } from '../features/organisations/people-contract.ts'
import { overviewContract } from '../features/overview/contract.ts'
import { papersContract } from '../features/papers/contract.ts'
import { printContract } from '../features/print/contract.ts'
import { programContract } from '../features/program/contract.ts'
import { protocolContract } from '../features/protocol/contract.ts'
import { purgeContract } from '../features/purge/contract.ts'
import { registerContract } from '../features/register/contract.ts'
import { historyContract } from '../features/register/history-contract.ts'
import { usersContract } from '../features/register/users-contract.ts'
import { reviewContract } from '../features/review/contract.ts'
import { secretsContract } from '../features/secrets/contract.ts'
import { contextsContract } from '../features/shielding/contexts/contract.ts'
import { shieldingContract } from '../features/shielding/contract.ts'
import { decisionsContract } from '../features/shielding/decisions/contract.ts'
import { guidelinesContract } from '../features/shielding/guidelines/contract.ts'
import { shieldingOverviewContract } from '../features/shielding/overview-contract.ts'
import { ownEntryContract } from '../features/shielding/own-entry/contract.ts'
import { readinessContract } from '../features/shielding/readiness/contract.ts'
import { transfersContract } from '../features/shielding/transfers-contract.ts'
import { systemsContract } from '../features/systems/contract.ts'
import { graphContract } from '../features/systems/graph-contract.ts'
import { tasksContract } from '../features/tasks/contract.ts'
import type { InputOf, OutputOf, ParsedOf } from './channel.ts'

/** Everything the window and the command line can ask for; there is no second way in. */
export const contract = {
  ...programContract,
  ...registerContract,
  ...historyContract,
  ...usersContract,
  ...backupContract,
  ...purgeContract,
  ...bulkContract,
  ...acrossContract,
  ...consolidationContract,
  ...decidingContract,
  ...centralFeedbackContract,
  ...cprAuditContract,
  ...organisationsContract,
  ...peopleContract,
  ...mergeContract,
  ...systemsContract,
  ...graphContract,
  ...protocolContract,
  ...agreementsContract,
  ...assuranceContract,
  ...cprSubscriptionsContract,
  ...reviewContract,
  ...tasksContract,
  ...exchangeContract,
  ...libraryContract,
  ...packageContract,
  ...feedbackContract,
  ...publishContract,
  ...kitosContract,
  ...missingContract,
  ...overviewContract,
  ...papersContract,
  ...printContract,
  ...areasContract,
  ...secretsContract,
  ...shieldingContract,
  ...shieldingOverviewContract,
  ...transfersContract,
  ...contextsContract,
  ...decisionsContract,
  ...guidelinesContract,
  ...ownEntryContract,
  ...readinessContract
}

/** The contract's type: channel name -> channel. */
export type Contract = typeof contract
/** The name of a channel. */
export type ChannelName = keyof Contract & string
/** What a caller passes. */
export type ChannelInput<N extends ChannelName> = InputOf<Contract[N]>
/** What a handler gets. */
export type ChannelParsed<N extends ChannelName> = ParsedOf<Contract[N]>
/** What comes back. */
export type ChannelOutput<N extends ChannelName> = OutputOf<Contract[N]>

/** What main tells every window on its own account. */
export interface Events {
  /** Entities that were changed; queries on them are read again. */
  changed: { readonly entities: readonly string[] }
  /** The register was locked, opened or closed. */
  state: Record<string, never>
  /** The operating system asks for something: `launch.take` says what. */
  launch: Record<string, never>
  /** How far a job is. */
  progress: { readonly jobId: string; readonly step: string; readonly done: number; readonly total: number | null }
}
/** The name of an event. */
export type EventName = keyof Events
