import { Center, Loader } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RouterProvider } from 'react-router'
import { createFormat } from '../../src-shared/i18n/format.ts'
import { zoneOf } from '../../src-shared/kernel/language.ts'
import { failureOf } from '../api/bridge.ts'
import { useChannel } from '../api/use-channel.ts'
import { useEvents } from '../api/use-events.ts'
import { FailureAlert } from '../components/feedback/failure-alert.tsx'
import { Later } from '../components/feedback/later.tsx'
import { useNotices } from '../components/feedback/use-notices.tsx'
import { RestoreDialog } from '../components/restore/restore-dialog.tsx'
import { nameOf } from '../features/welcome/name-of.ts'
import { UnlockPage } from '../features/welcome/unlock-page.tsx'
import { WelcomePage } from '../features/welcome/welcome-page.tsx'
import { FormatContext } from '../i18n/use-format.ts'
import { DecisionFile } from './decision-file.tsx'
import { usePreferences } from './preferences.tsx'
import { SessionProvider } from './session.tsx'
import { useLaunch } from './use-launch.ts'
import { usePlace } from './use-place.ts'

type Launch = ReturnType<typeof useLaunch>

/** Shows what the register's state allows, and over it what was double-clicked to be restored. */
export function RegisterGate() {
  useEvents()
  const launch = useLaunch()
  // A recovery key that was just made is still to be shown: the welcome page says when it is done.
  const [held, setHeld] = useState(false)
  const { request, done } = launch
  const { language } = usePreferences()
  const isOpen = Boolean(useChannel('register.state', {}).data?.open)
  // Before a register is open there is no zone but this country's.
  const format = useMemo(() => createFormat(language, zoneOf.DK), [language])
  return (
    <FormatContext value={format}>
      <Gate launch={launch} held={held} onHold={setHeld} />
      {request?.kind === 'archive' && !held && <RestoreDialog key={request.path} from={request.path} onClose={done} />}
      {request?.kind === 'decision' && !held && (
        <DecisionFile key={request.path} path={request.path} isOpen={isOpen} onClose={done} />
      )}
    </FormatContext>
  )
}

interface GateProps {
  readonly launch: Launch
  readonly held: boolean
  readonly onHold: (held: boolean) => void
}

/**
 * Welcome, unlocking or the program. The router lives above the lock, so that whoever unlocks is back where they were;
 * what was read goes out of memory with the lock.
 */
function Gate({ launch: { request, done }, held, onHold }: GateProps) {
  const { t } = useTranslation('welcome')
  const notices = useNotices()
  const state = useChannel('register.state', {})
  const open = state.data?.open ?? null
  const locked = state.data?.locked ?? null
  const { router, ready } = usePlace(open)
  const path = open?.path ?? null

  // What a notice names is not for whoever comes to a locked desk.
  const isOpen = open !== null
  useEffect(() => {
    if (!isOpen) return
    return () => {
      notifications.clean()
    }
  }, [isOpen])

  const shown = ready && !held
  useEffect(() => {
    if (!shown || request === null || request.kind === 'archive' || request.kind === 'decision') return
    if (request.kind === 'route') void router.navigate(request.route)
    else if (request.kind === 'context') void router.navigate('/shielding/new')
    else if (request.path !== path) notices.warn(t('launch.anotherOpen'))
    done()
  }, [shown, request, done, router, path, notices, t])

  if (state.isPending)
    return (
      <Later>
        <Center h="100%">
          <Loader />
        </Center>
      </Later>
    )
  if (state.error) return <FailureAlert failure={failureOf(state.error)} onRetry={() => void state.refetch()} m="xl" />
  if (open && !held)
    return (
      ready && (
        <SessionProvider register={open}>
          <RouterProvider router={router} />
        </SessionProvider>
      )
    )
  // The citizen is sealed until somebody unlocks, and who comes to the desk is told that it waits.
  const note = request?.kind === 'context' ? t('launch.contextWaits') : undefined
  if (request?.kind === 'register' && !held)
    return <UnlockPage key={request.path} path={request.path} name={nameOf(request.path)} users={[]} onBack={done} />
  if (locked && !held) return <UnlockPage path={locked.path} name={locked.name} users={locked.users} note={note} />
  const hold = (back: boolean, route?: string): void => {
    onHold(back)
    if (route) void router.navigate(route)
  }
  return <WelcomePage recent={state.data.recent} hold={hold} note={note} />
}
