import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditionLook } from '../../../../src-shared/features/exchange/publish/contract.ts'
import type { EditionKind } from '../../../../src-shared/features/exchange/publish/left-out.ts'
import type { Failure } from '../../../../src-shared/kernel/result.ts'
import { failureOf } from '../../../api/bridge.ts'
import { runJob } from '../../../api/jobs.ts'

/** What an edition about these kinds would hold now; asked anew when they change or `again` is called. */
export function useLook(kinds: readonly EditionKind[]) {
  const { t } = useTranslation('publish')
  const [look, setLook] = useState<EditionLook | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [asked, setAsked] = useState(0)
  const key = kinds.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says the kinds, `asked` that it is asked anew
  useEffect(() => {
    let wanted = true
    if (kinds.length === 0) return
    setFailure(null)
    runJob('publish.look', { kinds: [...kinds] }, t('looking'), { quiet: true }).then(
      (found) => wanted && setLook(found),
      (error: unknown) => wanted && setFailure(failureOf(error))
    )
    return () => {
      wanted = false
    }
  }, [key, asked])
  return { look, failure, again: () => setAsked((count) => count + 1) }
}
