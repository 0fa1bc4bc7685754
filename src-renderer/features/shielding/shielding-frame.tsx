import { Box, Skeleton } from '@mantine/core'
import { createContext, use, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, Outlet, useLocation } from 'react-router'
import type { ShieldingState } from '../../../src-shared/features/shielding/contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useCommand } from '../../api/use-command.ts'
import { useMay } from '../../app/session.tsx'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { Later } from '../../components/feedback/later.tsx'
import { useNotices } from '../../components/feedback/use-notices.tsx'
import styles from '../../components/sub-nav.module.css'
import { SubNav } from '../../components/sub-nav.tsx'
import { useFormat } from '../../i18n/use-format.ts'

const ShieldingContext = createContext<ShieldingState | null>(null)

/** How the user stands to shieldings. Only below the frame. */
export function useShielding(): ShieldingState {
  const state = use(ShieldingContext)
  if (!state) throw new Error('useShielding outside of its frame')
  return state
}

/** Pages that not everybody has. */
const guarded = ['/shielding/overview', '/shielding/transfers', '/shielding/settings']

/** The pages of shieldings, once it is known how the user stands to them. */
export function ShieldingFrame() {
  const { t } = useTranslation('shielding')
  const { data, error, refetch } = useChannel('shielding.state', {})
  const mayManage = useMay('shielding.manage')
  const mayDecide = useMay('shielding.decide')
  const mayAdminister = useMay('register.administer')
  const { pathname } = useLocation()
  if (error) return <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} m="md" />
  if (!data)
    return (
      <Later>
        <Box p="md">
          <Skeleton h={120} />
        </Box>
      </Later>
    )
  const items = [
    { to: '/shielding/cases', label: t('page.cases') },
    ...(mayDecide ? [{ to: '/shielding/overview', label: t('page.overview') }] : []),
    ...(mayManage ? [{ to: '/shielding/transfers', label: t('page.transfers') }] : []),
    ...(mayDecide || mayAdminister ? [{ to: '/shielding/settings', label: t('page.settings') }] : []),
    { to: '/shielding/guidelines', label: t('page.guidelines') }
  ]
  // Where somebody else left the window, whoever unlocks it next may have nothing to see.
  const isAt = (to: string): boolean => pathname.startsWith(to)
  if (guarded.some(isAt) && !items.some(({ to }) => isAt(to))) return <Navigate to="/shielding/cases" replace />
  return (
    <ShieldingContext value={data}>
      {mayManage && data.area === 'open' && <Settle unsettled={data.unsettled} />}
      <div className={styles.frame}>
        <SubNav label={t('pages')} items={items} />
        <div className={styles.content}>
          <Outlet />
        </div>
      </div>
    </ShieldingContext>
  )
}

/** What waits for somebody with the key is done when one is here: requests that came without it, leaders without copies. */
function Settle({ unsettled }: { readonly unsettled: number }) {
  const { t } = useTranslation('shielding')
  const format = useFormat()
  const notices = useNotices()
  const { run } = useCommand('shielding.settle')
  const looked = useRef<number | null>(null)
  useEffect(() => {
    // Once when one comes, and again when more has come in.
    if (looked.current === unsettled || (looked.current !== null && unsettled === 0)) return
    looked.current = unsettled
    void run({})
    if (unsettled > 0) notices.done(t('unsettled', { count: unsettled, number: format.number(unsettled) }))
  }, [unsettled, run, notices, t, format])
  return null
}
