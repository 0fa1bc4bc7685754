import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AreaState } from '../../../src-shared/features/areas/contract.ts'
import { foundersOfArea } from '../../../src-shared/kernel/areas.ts'
import { useCommand } from '../../api/use-command.ts'
import { useRegister } from '../../app/session.tsx'
import { useNotices } from '../../components/feedback/use-notices.tsx'
import { RecoveryKeyDialog } from '../../components/forms/recovery-key-dialog.tsx'
import { RecoverArea } from './recover-area.tsx'
import { RenewRecovery } from './renew-recovery.tsx'

/** What one can do about the own key: set the area up, ask, open with a file, recover. */
export function AreaOwnKey({ state }: { readonly state: AreaState }) {
  const { t } = useTranslation('areas')
  const { name, user } = useRegister()
  const notices = useNotices()
  const { area, access } = state
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const found = useCommand('area.found', notices.refused)
  const request = useCommand('area.request', notices.refused)
  const open = useCommand('area.open', notices.refused)
  const foundIt = async (): Promise<void> => {
    const made = await found.run({ area })
    if (made.ok && made.data.recoveryKey !== '') setRecoveryKey(made.data.recoveryKey)
  }
  const lacks = access === 'noKey' || access === 'keyChanged'
  // Whoever has lost the key file gets a copy without one, if somebody else has the key.
  const mayAskAgain = access === 'keyFileNeeded' && state.holders.some(({ id, valid }) => valid && id !== user.id)
  return (
    <>
      {access !== 'noRole' && (
        <Group gap="xs">
          {access === 'notFounded' && foundersOfArea[area].some((role) => user.roles.includes(role)) && (
            <Button size="xs" loading={found.running} onClick={() => void foundIt()}>
              {t('found')}
            </Button>
          )}
          {access === 'keyFileNeeded' && (
            <Button size="xs" loading={open.running} onClick={() => void open.run({ area })}>
              {t('open')}
            </Button>
          )}
          {(lacks || mayAskAgain) && !state.asked && (
            <Button
              size="xs"
              variant={mayAskAgain ? 'default' : 'filled'}
              loading={request.running}
              onClick={() => void request.run({ area })}
            >
              {t('request')}
            </Button>
          )}
          {(lacks || access === 'keyFileNeeded') && state.recovery === 'own' && <RecoverArea area={area} />}
          {access === 'open' && <OpenArea state={state} onKey={setRecoveryKey} />}
        </Group>
      )}
      {access === 'open' && state.ownKeyFile && <Note text={t('keyFile.lead')} />}
      {access === 'open' && state.recovery === 'register' && <Note text={t('recovery.register')} />}
      {recoveryKey !== null && (
        <RecoveryKeyDialog
          title={t('recovery.key')}
          lead={t('recovery.lead')}
          recoveryKey={recoveryKey}
          name={name}
          area={area}
          onDone={() => setRecoveryKey(null)}
        />
      )}
    </>
  )
}

function Note({ text }: { readonly text: string }) {
  return (
    <Text size="sm" c="dimmed">
      {text}
    </Text>
  )
}

interface OpenAreaProps {
  readonly state: AreaState
  readonly onKey: (recoveryKey: string) => void
}

/** What a holder can do for the own copy and for the area's recovery. */
function OpenArea({ state: { area, ownKeyFile, recovery }, onKey }: OpenAreaProps) {
  const { t } = useTranslation('areas')
  const notices = useNotices()
  const add = useCommand('area.addKeyFile', notices.refused)
  const remove = useCommand('area.removeKeyFile', notices.refused)
  const require = async (): Promise<void> => {
    const added = await add.run({ area })
    if (added.ok && added.data.path !== null) notices.done(t('keyFile.added', { path: added.data.path }))
  }
  const stop = async (): Promise<void> => {
    if ((await remove.run({ area })).ok) notices.done(t('keyFile.removed'))
  }
  return (
    <>
      {ownKeyFile ? (
        <Button size="xs" variant="default" loading={remove.running} onClick={() => void stop()}>
          {t('keyFile.remove')}
        </Button>
      ) : (
        <Button size="xs" variant="default" loading={add.running} onClick={() => void require()}>
          {t('keyFile.add')}
        </Button>
      )}
      {recovery !== 'register' && area !== 'keptNumbers' && <RenewRecovery area={area} onMade={onKey} />}
    </>
  )
}
