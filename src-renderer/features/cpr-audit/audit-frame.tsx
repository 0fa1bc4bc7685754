import { Skeleton } from '@mantine/core'
import { createContext, use } from 'react'
import { Outlet, useParams } from 'react-router'
import type { Audit } from '../../../src-shared/features/cpr-audit/audit.ts'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { Later } from '../../components/feedback/later.tsx'
import styles from './audit.module.css'
import { type ChosenLists, useChosenLists } from './lists/use-chosen-lists.ts'
import { type Numbers, useNumbers } from './use-numbers.ts'

interface Held {
  readonly audit: Audit
  readonly chosen: ChosenLists
  readonly numbers: Numbers
}

const AuditContext = createContext<Held | null>(null)

/** The audit one is at, the files chosen for it, and whether its numbers are at hand. Only below an audit's address. */
export function useAudit(): Held {
  const held = use(AuditContext)
  if (!held) throw new Error('useAudit outside of an audit')
  return held
}

/** Reads an audit, and holds what lasts while one is at it. */
export function AuditFrame() {
  const { id = '' } = useParams()
  return <Frame key={id} id={id} />
}

function Frame({ id }: { readonly id: string }) {
  const { data, error, refetch } = useChannel('cprAudit.get', { id })
  const chosen = useChosenLists()
  const numbers = useNumbers(id)
  if (error)
    return (
      <div className={styles.page}>
        <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />
      </div>
    )
  if (!data)
    return (
      <Later>
        <div className={styles.page}>
          <Skeleton h={40} w={420} radius="md" />
          <Skeleton h={420} radius="md" />
        </div>
      </Later>
    )
  return (
    <AuditContext value={{ audit: data, chosen, numbers }}>
      <Outlet />
    </AuditContext>
  )
}
