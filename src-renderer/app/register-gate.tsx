import { Center, Loader } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RouterProvider } from 'react-router'
import type { OpenRegister } from '../../src-shared/features/register/contract.ts'
import { failureOf } from '../api/bridge.ts'
import { useChannel } from '../api/use-channel.ts'
import { useEvents } from '../api/use-events.ts'
import { FailureAlert } from '../components/feedback/failure-alert.tsx'
import { Later } from '../components/feedback/later.tsx'
import { useNotices } from '../components/feedback/use-notices.tsx'
import { nameOf } from '../features/welcome/name-of.ts'
import { UnlockPage } from '../features/welcome/unlock-page.tsx'
import { WelcomePage } from '../features/welcome/welcome-page.tsx'
import { createProgramRouter } from './routes.tsx'
import { SessionProvider } from './session.tsx'
import { useLaunch } from './use-launch.ts'

/**
 * Shows what the register's state allows: welcome, unlocking or the program. The router lives above the lock, so that
 * whoever unlocks is back where they were; what was read goes out of memory with the lock.
 */
export function RegisterGate() {
  useEvents()
  const { t } = useTranslation('welcome')
  const notices = useNotices()
  const client = useQueryClient()
  const state = useChannel('register.state', {})
  const open = state.data?.open ?? null
  const locked = state.data?.locked ?? null
  // A recovery key that was just made is still to be shown: the welcome page says when it is done.
  const [held, setHeld] = useState(false)
  const path = open?.path ?? null
  // Another user does not come back to where this one was.
  const whose = open && `${open.path}\n${open.user.id}`
  const lastWhose = useRef<string | null>(null)
  const [router, setRouter] = useState(createProgramRouter)

  useEffect(() => {
    if (path === null || whose === null) {
      client.removeQueries({ predicate: (query) => !['register', 'profile'].includes(String(query.queryKey[0])) })
      return
    }
    if (lastWhose.current !== null && lastWhose.current !== whose) setRouter(createProgramRouter())
    lastWhose.current = whose
  }, [client, path, whose])

  const { request, done } = useLaunch()
  const shown = open !== null && !held
  useEffect(() => {
    if (!shown || request === null) return
    if (request.kind === 'route') void router.navigate(request.route)
    else if (request.path !== path) notices.done(t('launch.anotherOpen'))
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
  if (open && !held) return <Program register={open} router={router} />
  if (request?.kind === 'register' && !held)
    return <UnlockPage key={request.path} path={request.path} name={nameOf(request.path)} users={[]} onBack={done} />
  if (locked && !held) return <UnlockPage path={locked.path} name={locked.name} users={locked.users} />
  const hold = (back: boolean, route?: string): void => {
    setHeld(back)
    if (route) void router.navigate(route)
  }
  return <WelcomePage recent={state.data.recent} hold={hold} />
}

function Program({
  register,
  router
}: {
  readonly register: OpenRegister
  readonly router: ReturnType<typeof createProgramRouter>
}) {
  return (
    <SessionProvider register={register}>
      <RouterProvider router={router} />
    </SessionProvider>
  )
}
