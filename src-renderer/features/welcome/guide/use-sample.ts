import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import type { Failure } from '../../../../src-shared/kernel/result.ts'
import { call, failureOf } from '../../../api/bridge.ts'
import { runJob } from '../../../api/jobs.ts'
import { usePreferences } from '../../../app/preferences.tsx'

/** Reads the sample municipality's lists into the new register, as the wizard would with everything left as proposed. */
export function useSample() {
  const { t } = useTranslation('welcome')
  const { language } = usePreferences()
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  /** Whether all of it came in; what had come in before a failure stays, and can be undone like any import. */
  const run = async (): Promise<boolean> => {
    setFailure(null)
    setProgress({ done: 0, total: 1 })
    try {
      const lists = [...Map.groupBy(await call('sample.files', {}), ({ entity }) => entity)]
      for (const [done, [entity, files]] of lists.entries()) {
        setProgress({ done, total: lists.length })
        await importAs(
          entity,
          files.map(({ path }) => ({ path })),
          language,
          t('begin.sample')
        )
      }
      return true
    } catch (error) {
      setFailure(failureOf(error))
      return false
    } finally {
      setProgress(null)
    }
  }
  return { run, progress, failure }
}

async function importAs(
  entity: EntityName,
  files: readonly { readonly path: string }[],
  language: Language,
  title: string
): Promise<void> {
  const sessionId = crypto.randomUUID()
  try {
    await runJob('import.read', { sessionId, entity, language, files: [...files] }, title)
    await runJob('import.preview', { sessionId }, title)
    await runJob('import.apply', { sessionId }, title)
  } finally {
    await call('import.close', { sessionId })
  }
}
