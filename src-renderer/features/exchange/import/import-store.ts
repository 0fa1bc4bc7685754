import { useSyncExternalStore } from 'react'
import type { ImportPlan, ImportPreview, ImportResult } from '../../../../src-shared/features/exchange/import.ts'
import type { ChannelInput, ChannelOutput } from '../../../../src-shared/ipc/contract.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import type { Failure } from '../../../../src-shared/kernel/result.ts'
import { call, failureOf } from '../../../api/bridge.ts'
import { type JobChannel, runJob } from '../../../api/jobs.ts'

/** The five steps, in order. */
export const steps = ['files', 'sheets', 'columns', 'preview', 'result'] as const
/** One of the steps. */
export type Step = (typeof steps)[number]

/** The import that is under way. */
export interface ImportState {
  readonly step: Step
  readonly sessionId: string
  readonly entity: EntityName
  readonly paths: readonly string[]
  readonly plan: ImportPlan | null
  readonly preview: ImportPreview | null
  /** Counts up with each preview, so that rows shown are asked again. */
  readonly previewNumber: number
  readonly result: ImportResult | null
  readonly busy: boolean
  readonly failure: Failure | null
}

const fresh = (): ImportState => ({
  step: 'files',
  sessionId: crypto.randomUUID(),
  entity: 'system',
  paths: [],
  plan: null,
  preview: null,
  previewNumber: 0,
  result: null,
  busy: false,
  failure: null
})

let state = fresh()
const listeners = new Set<() => void>()

function patch(part: Partial<ImportState>): void {
  state = { ...state, ...part }
  for (const listener of listeners) listener()
}

/** The import that is under way, as React sees it. */
export function useImport(): ImportState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => state
  )
}

/** Runs a job of this session; a refusal is kept for the page's one alert. Answers with null when refused. */
async function work<N extends JobChannel>(
  channel: N,
  input: Omit<ChannelInput<N>, 'jobId' | 'sessionId'>,
  title: string,
  quiet = false
): Promise<ChannelOutput<N> | null> {
  const { sessionId } = state
  patch({ busy: true, failure: null })
  try {
    const full = { ...input, sessionId } as unknown as Omit<ChannelInput<N>, 'jobId'>
    const answer = await runJob(channel, full, title, { quiet })
    return state.sessionId === sessionId ? answer : null
  } catch (error) {
    if (state.sessionId === sessionId) {
      const failure = failureOf(error)
      // Stopped by the user's own hand: nothing to explain.
      patch({ failure: failure.code === 'request.cancelled' ? null : failure })
      // The worker that held what was read is gone (locked meanwhile): back to reading.
      if (failure.code === 'import.noSession') patch({ step: 'files', plan: null, preview: null })
    }
    return null
  } finally {
    if (state.sessionId === sessionId) patch({ busy: false })
  }
}

/** What the wizard does; each is a step's button. */
export const importing = {
  goTo(step: Step): void {
    patch({ step, failure: null })
  },

  addFiles(paths: readonly string[]): void {
    patch({ paths: [...new Set([...state.paths, ...paths.filter((path) => path !== '')])], failure: null })
  },

  removeFile(path: string): void {
    patch({ paths: state.paths.filter((other) => other !== path) })
  },

  setEntity(entity: EntityName): void {
    patch({ entity })
  },

  async chooseFiles(): Promise<void> {
    try {
      importing.addFiles(await call('import.choose', {}))
    } catch (error) {
      patch({ failure: failureOf(error) })
    }
  },

  async read(language: Language, title: string): Promise<void> {
    const files = state.paths.map((path) => ({ path }))
    const plan = await work('import.read', { entity: state.entity, language, files }, title)
    if (plan) patch({ plan, step: 'sheets', preview: null, result: null })
  },

  async configure(file: number, sheet: number, change: ChannelInput<'import.configure'>['change']): Promise<void> {
    const plan = await work('import.configure', { file, sheet, change }, '', true)
    if (plan) patch({ plan, preview: null })
  },

  async preview(title: string): Promise<void> {
    const preview = await work('import.preview', {}, title)
    if (preview) patch({ preview, previewNumber: state.previewNumber + 1, step: 'preview' })
  },

  async decide(
    decision: Partial<Pick<ChannelInput<'import.decide'>, 'matches' | 'secrets' | 'recreate'>>,
    title: string
  ): Promise<void> {
    const preview = await work('import.decide', decision, title, true)
    if (preview) patch({ preview, previewNumber: state.previewNumber + 1 })
  },

  async apply(title: string): Promise<void> {
    const result = await work('import.apply', {}, title)
    if (result) patch({ result, step: 'result' })
  },

  /** Lets go of what was read and begins anew. */
  reset(): void {
    const { sessionId, plan } = state
    state = fresh()
    for (const listener of listeners) listener()
    // Nothing to say when there is no such session any more.
    if (plan) void call('import.close', { sessionId }).catch(() => {})
  }
}
