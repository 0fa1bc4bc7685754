import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChannelInput } from '../../../src-shared/ipc/contract.ts'
import { call, failureOf } from '../../api/bridge.ts'
import { runJob } from '../../api/jobs.ts'
import { useNotices } from '../../components/feedback/use-notices.tsx'

/** Whether an audit's numbers are at hand: the files it read were read again for this session. */
export interface Numbers {
  /** null while they are not. */
  readonly session: { readonly id: string; readonly known: number; readonly findings: number } | null
  readonly opening: boolean
  open(lists: ChannelInput<'cprAudit.open'>['lists']): Promise<void>
  /** One number; never kept. Throws a RequestError. */
  reveal(finding: string, reason: string): Promise<string>
  close(): void
}

/** The numbers' session; it ends with leaving the audit, and with locking, when main forgets every number by itself. */
export function useNumbers(id: string): Numbers {
  const { t } = useTranslation('cpr-audits')
  const notices = useNotices()
  const [session, setSession] = useState<Numbers['session']>(null)
  const [opening, setOpening] = useState(false)
  const current = useRef<string | null>(null)
  const forget = useCallback((): void => {
    // Where the register is locked by now there is nothing left to end.
    if (current.current) void call('cprAudit.close', { sessionId: current.current }).catch(() => {})
    current.current = null
  }, [])
  useEffect(() => forget, [forget])
  return {
    session,
    opening,
    async open(lists) {
      forget()
      const sessionId = crypto.randomUUID()
      current.current = sessionId
      setOpening(true)
      try {
        const opened = await runJob('cprAudit.open', { id, sessionId, lists }, t('numbers.opening'))
        setSession({ id: sessionId, ...opened })
      } catch (error) {
        forget()
        setSession(null)
        const failure = failureOf(error)
        if (failure.code !== 'request.cancelled') notices.refused(failure)
      } finally {
        setOpening(false)
      }
    },
    async reveal(finding, reason) {
      const input = { id, sessionId: session?.id ?? '', finding, reason }
      return (await runJob('cprAudit.reveal', input, '', { quiet: true })).number
    },
    close() {
      forget()
      setSession(null)
    }
  }
}
