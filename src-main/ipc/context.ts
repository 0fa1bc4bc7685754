import type { MessagePort } from 'node:worker_threads'
import type { EventName, Events } from '../../src-shared/ipc/contract.ts'
import type { EntityName } from '../../src-shared/kernel/field.ts'
import type { Country, Language } from '../../src-shared/kernel/language.ts'
import type { Permission, Role } from '../../src-shared/kernel/permissions.ts'
import type { Database } from '../db/open.ts'
import type { JobRef, Work } from '../jobs/job.ts'
import type { Clock } from '../platform/clock.ts'
import type { Host } from '../platform/host.ts'
import type { Log } from '../platform/log.ts'
import type { AreaKeys } from '../security/areas/area-keys.ts'

/** Which rows a user may write: all, or those of the given units (organisation unit ids) and of the units below them. */
export type RowScope = 'all' | { readonly units: ReadonlySet<string> }

/** An unlocked register and who works on it. */
export interface Session {
  /** Main's own connection; never waits for another writer. */
  readonly db: Database
  /** The register's folder (`Name.samregister`) and the name shown for it. */
  readonly folder: string
  readonly name: string
  readonly user: { readonly id: string; readonly name: string; readonly roles: readonly Role[] }
  readonly permissions: readonly Permission[]
  /** The rows that `register.write` reaches. */
  readonly scope: RowScope
  /** The areas with keys of their own that the user can read. */
  readonly areas: AreaKeys
  /** Opens what was sealed for the user's own key pair; null: for another one, or altered. */
  openOwn(sealed: string, purpose: string): Buffer | null
  readonly municipality: { readonly id: string; readonly country: Country }
  /** The language in which the register was made; for logs and texts without a window. */
  readonly language: Language
}

/** Who asks: a window's id, or 0 for the command line. */
export interface Sender {
  readonly id: number
  readonly trusted: boolean
}

/** What a handler can use beside its input. */
export interface Context {
  readonly host: Host
  readonly clock: Clock
  readonly log: Log
  /** The open register; throws `request.locked` when there is none (only channels of permission `open` get so far). */
  readonly session: Session
  readonly sender: Sender
  /** The present instant, UTC ISO 8601 with milliseconds. */
  now(): string
  /** Says that records of these entities changed; told to the windows after the commit or the end of the job. */
  changed(...entities: readonly EntityName[]): void
  /** Tells every window. */
  emit<N extends EventName>(name: N, payload: Events[N]): void
}

/** How a handler runs jobs: progress goes to the windows by itself, `job.cancel` finds them by `jobId`. */
export interface Jobs {
  /**
   * Throws the job's AppError; `affinity` (a session's id) keeps a worker and its state until `release`; `feed` is
   * handed over to the worker, for what main passes on while the job runs.
   */
  run<I, O>(
    job: JobRef<I, O>,
    input: I,
    options: { readonly jobId: string; readonly affinity?: string; readonly feed?: MessagePort }
  ): Promise<O>
  /** Work that only main can do (what needs a window), told of and cancelled like any job. */
  inMain<T>(jobId: string, work: (work: Work) => Promise<T>): Promise<T>
  cancel(jobId: string): void
  release(affinity: string): Promise<void>
  /** Ends the workers that wait for a next job; throws `register.jobRunning` while one runs. */
  endIdle(): Promise<void>
}
