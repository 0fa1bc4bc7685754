import { Button, CopyButton, Group, Skeleton, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContextKeys } from '../../../../src-shared/features/shielding/contexts/contract.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Card } from '../../../components/cards/card.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { Fingerprint } from '../../../components/fingerprint.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { AddSender } from './add-sender.tsx'

/** The keys exchanged with systems that open requests: the register's own, and those of the senders. */
export function ContextsCard() {
  const { t } = useTranslation('contexts')
  const keys = useChannel('shielding.contextKeys', {})
  return (
    <Card title={t('title')} lead={t('lead')}>
      {keys.error && <FailureAlert failure={failureOf(keys.error)} onRetry={() => void keys.refetch()} />}
      {keys.isPending && <Skeleton h={96} />}
      {keys.data && (
        <>
          <OwnKey own={keys.data.own} />
          {keys.data.own && keys.data.municipality === null && (
            <Text size="sm" c="var(--mantine-color-error)">
              {t('municipality.missing')}
            </Text>
          )}
          {keys.data.own && <Senders senders={keys.data.senders} />}
        </>
      )}
    </Card>
  )
}

function OwnKey({ own }: Pick<ContextKeys, 'own'>) {
  const { t } = useTranslation('contexts')
  const format = useFormat()
  const notices = useNotices()
  const [renewing, setRenewing] = useState(false)
  const make = useCommand('shielding.makeContextKey', notices.refused)
  const save = useCommand('shielding.saveContextKey', notices.refused)
  const makeIt = async (): Promise<void> => {
    if ((await make.run({})).ok) notices.done(t('own.made'))
    setRenewing(false)
  }
  const saveIt = async (): Promise<void> => {
    const saved = await save.run({})
    if (saved.ok && saved.data) notices.done(t('own.saved', { path: saved.data.path }))
  }
  if (!own)
    return (
      <Group>
        <Button size="xs" loading={make.running} onClick={() => void makeIt()}>
          {t('own.make')}
        </Button>
      </Group>
    )
  return (
    <Stack gap={4} role="group" aria-label={t('own')}>
      <Text size="sm" fw={600}>
        {t('own')}
      </Text>
      <Fingerprint of={own.fingerprint} />
      <Text size="sm" c="dimmed">
        {renewing ? t('own.renew.lead') : t('own.since', { date: format.instant(own.madeAt) })}
      </Text>
      <Group gap="xs">
        {renewing ? (
          <>
            <Button size="xs" color="red" loading={make.running} onClick={() => void makeIt()}>
              {t('own.renew.yes')}
            </Button>
            <Button size="xs" variant="default" onClick={() => setRenewing(false)}>
              {t('cancel')}
            </Button>
          </>
        ) : (
          <>
            <Button size="xs" variant="default" loading={save.running} onClick={() => void saveIt()}>
              {t('own.save')}
            </Button>
            <CopyButton value={own.file}>
              {({ copied, copy }) => (
                <Button size="xs" variant="default" onClick={copy}>
                  {t(copied ? 'own.copied' : 'own.copy')}
                </Button>
              )}
            </CopyButton>
            <Button size="xs" variant="subtle" onClick={() => setRenewing(true)}>
              {t('own.renew')}
            </Button>
          </>
        )}
      </Group>
    </Stack>
  )
}

function Senders({ senders }: Pick<ContextKeys, 'senders'>) {
  const { t } = useTranslation('contexts')
  const [adding, setAdding] = useState(false)
  return (
    <Stack gap="xs" role="group" aria-label={t('senders')}>
      <Text size="sm" fw={600}>
        {t('senders')}
      </Text>
      {senders.length === 0 && !adding && (
        <Text size="sm" c="dimmed">
          {t('senders.none')}
        </Text>
      )}
      {senders.map((sender) => (
        <Sender key={sender.id} sender={sender} />
      ))}
      {adding ? (
        <AddSender onDone={() => setAdding(false)} />
      ) : (
        <Group>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('senders.add')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

function Sender({ sender }: { readonly sender: ContextKeys['senders'][number] }) {
  const { t } = useTranslation('contexts')
  const format = useFormat()
  const notices = useNotices()
  const remove = useCommand('shielding.removeContextSender', notices.refused)
  const removeIt = async (): Promise<void> => {
    if ((await remove.run({ id: sender.id })).ok) notices.done(t('senders.removed', { name: sender.name }))
  }
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Text size="sm">{sender.name}</Text>
        <Fingerprint of={sender.fingerprint} />
        <Text size="xs" c="dimmed">
          {t('senders.added', { name: sender.addedBy, date: format.instant(sender.addedAt) })}
        </Text>
      </div>
      <Button
        size="compact-sm"
        variant="default"
        flex="none"
        loading={remove.running}
        aria-label={t('senders.remove.label', { name: sender.name })}
        onClick={() => void removeIt()}
      >
        {t('senders.remove')}
      </Button>
    </Group>
  )
}
