import { useSyncExternalStore } from 'react'
import type { ImportPlan, ImportPreview, ImportResult } from '../../../../src-shared/features/exchange/import.ts'
import type { ChannelInput, ChannelOutput } from '../../../../src-shared/ipc/contract.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import type { Failure } from '../../../../src-shared/kernel/result.ts'
import { call, failureOf, listen } from '../../../api/bridge.ts'
import { type JobChannel, runJob } from '../../../api/jobs.ts'

/** The five steps, in order. */
export const steps = ['files', 'sheets', 'columns', 'preview', 'result'] as const
/** One of the steps. */
export type Step = (typeof steps)[number]

/** A sheet of a plan: the places of its file and of itself in it. */
export interface SheetPlace {
  readonly file: number
  readonly sheet: number
}

/** The import that is under way. */
export interface ImportState {
  readonly step: Step
  readonly sessionId: string
  readonly entity: EntityName
  readonly paths: readonly string[]
  readonly plan: ImportPlan | null
  /** The sheet looked at in the second and third step. */
  readonly shown: SheetPlace | null
  /** Columns whose personal numbers are kept, `file|sheet|column` -> why. */
  readonly secrets: Readonly<Record<string, string>>
  /** The activities of the files are templates. */
  readonly templates: boolean
  /** The files are KITOS' own. */
  readonly kitos: boolean
  readonly preview: ImportPreview | null
  /** Counts up with each preview, so that rows shown are asked again. */
  readonly previewNumber: number
  readonly result: ImportResult | null
  readonly busy: boolean
  /** The rows are being written. */
  readonly applying: boolean
  readonly failure: Failure | null
}

const fresh = (): ImportState => ({
  step: 'files',
  sessionId: crypto.randomUUID(),
  entity: 'system',
  paths: [],
  plan: null,
  shown: null,
  secrets: {},
  templates: false,
  kitos: false,
  preview: null,
  previewNumber: 0,
  result: null,
  busy: false,
  applying: false,
  failure: null
})

/** So many rows are compared anew in no time; with more, the bar at the bottom says what goes on. */
const quickRows = 5000

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

/**
 * Lets go of everything that was read when the register is locked, closed or exchanged: its worker is gone, and names
 * have no place in the window's memory any more. Which files were chosen may stay until the same register is open again.
 */
let watching: string | null = null
function watchRegister(path: string): void {
  if (watching === null)
    listen((event) => {
      if (event !== 'state') return
      void call('register.state', {}).then(({ open, locked }) => {
        const here = open?.path ?? locked?.path ?? null
        if (here === watching && open) return
        const { paths, entity } = state
        patch({ ...fresh(), ...(here === watching && { paths, entity }) })
      })
    })
  watching = path
}

/** Runs a job of this session; a refusal is kept for the page's one alert. Answers with null when refused. */
async function work<N extends JobChannel>(
  channel: N,
  input: Omit<ChannelInput<N>, 'jobId' | 'sessionId'>,
  title: string,
  quiet = false
): Promise<ChannelOutput<N> | null> {
  const { sessionId } = state
  // Short steps leave every control usable: the worker takes them one after the other, and focus stays where it is.
  patch({ ...(!quiet && { busy: true }), failure: null })
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
      if (failure.code === 'import.noSession') patch({ step: 'files', plan: null, shown: null, preview: null })
    }
    return null
  } finally {
    if (state.sessionId === sessionId && !quiet) patch({ busy: false })
  }
}

/** What the wizard does; each is a step's button. */
export const importing = {
  goTo(step: Step): void {
    patch({ step, failure: null })
  },

  show(place: SheetPlace): void {
    patch({ shown: place })
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

  async read(language: Language, title: string, register: string): Promise<void> {
    watchRegister(register)
    const files = state.paths.map((path) => ({ path }))
    const plan = await work('import.read', { entity: state.entity, language, files }, title)
    if (plan) patch({ plan, step: 'sheets', shown: null, secrets: {}, preview: null, result: null })
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
    decision: Partial<Pick<ChannelInput<'import.decide'>, 'matches' | 'secrets' | 'recreate' | 'templates' | 'kitos'>>,
    title: string
  ): Promise<void> {
    const quick = (state.preview?.counts.read ?? 0) < quickRows
    const preview = await work('import.decide', decision, title, quick)
    if (preview)
      patch({
        preview,
        previewNumber: state.previewNumber + 1,
        secrets: { ...state.secrets, ...decision.secrets },
        templates: decision.templates ?? state.templates,
        kitos: decision.kitos ?? state.kitos
      })
  },

  async apply(title: string): Promise<void> {
    patch({ applying: true })
    const result = await work('import.apply', {}, title)
    patch({ applying: false })
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
