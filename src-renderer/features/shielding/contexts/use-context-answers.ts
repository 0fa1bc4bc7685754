import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import type { ContextAnswers } from '../../../../src-shared/features/shielding/contexts/context.ts'
import { call, failureOf } from '../../../api/bridge.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'

/**
 * What another system said when it opened this window at the request, once; null: nobody did, or it was refused, which is
 * said. Asked for each time somebody comes to the place, as the form may be open already when the next one arrives.
 */
export function useContextAnswers(): ContextAnswers | null {
  const { key } = useLocation()
  const { refused } = useNotices()
  const [answers, setAnswers] = useState<ContextAnswers | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: main gives each out once; asking follows the place alone
  useEffect(() => {
    call('shielding.context', {}).then(
      (given) => given && setAnswers(given),
      (error) => refused(failureOf(error))
    )
  }, [key])
  return answers
}
