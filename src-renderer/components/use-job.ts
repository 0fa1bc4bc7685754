import { useState } from 'react'
import type { ChannelInput, ChannelOutput } from '../../src-shared/ipc/contract.ts'
import { failureOf } from '../api/bridge.ts'
import { type JobChannel, runJob } from '../api/jobs.ts'
import { useNotices } from './feedback/use-notices.tsx'

/** A job that a button starts: answers its result, or null when it was stopped or refused (which was told). */
export function useJob<N extends JobChannel>(
  channel: N,
  title: string
): {
  readonly running: boolean
  run(input: Omit<ChannelInput<N>, 'jobId'>): Promise<{ readonly result: ChannelOutput<N> } | null>
} {
  const notices = useNotices()
  const [running, setRunning] = useState(false)
  return {
    running,
    async run(input) {
      setRunning(true)
      try {
        return { result: await runJob(channel, input, title) }
      } catch (error) {
        const failure = failureOf(error)
        if (failure.code !== 'request.cancelled') notices.refused(failure)
        return null
      } finally {
        setRunning(false)
      }
    }
  }
}
