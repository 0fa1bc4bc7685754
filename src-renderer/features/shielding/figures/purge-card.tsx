import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Card } from '../../../components/cards/card.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useFormat } from '../../../i18n/use-format.ts'

/** Cases that are over for longer than the municipality keeps them: deleted for good, with a typed word. */
export function PurgeCard() {
  const { t } = useTranslation('shielding-overview')
  const format = useFormat()
  const { data, error, refetch } = useChannel('shielding.purgeable', {})
  const [asking, setAsking] = useState(false)
  if (error)
    return (
      <Card title={t('purge')}>
        <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />
      </Card>
    )
  if (!data) return null
  const some = { count: data.count, number: format.number(data.count), before: format.date(data.before) }
  return (
    <Card title={t('purge')} lead={t('purge.lead', { count: data.keepMonths })}>
      <Text size="sm">{data.count === 0 ? t('purge.none') : t('purge.some', some)}</Text>
      {data.count > 0 && (
        <Group>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('purge.do')} …
          </Button>
        </Group>
      )}
      {asking && <PurgeDialog before={data.before} onClose={() => setAsking(false)} />}
    </Card>
  )
}

function PurgeDialog({ before, onClose }: { readonly before: string; readonly onClose: () => void }) {
  const { t } = useTranslation('shielding-overview')
  const format = useFormat()
  const notices = useNotices()
  const purge = useCommand('shielding.purge')
  const [typed, setTyped] = useState('')
  const word = t('purge.the')
  const submit = async (): Promise<void> => {
    const done = await purge.run({ before })
    if (!done.ok) return
    notices.done(t('purge.done', { count: done.data, number: format.number(done.data) }))
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('purge.do')} closeButtonProps={{ 'aria-label': t('purge.cancel') }}>
      <Stack gap="md">
        {purge.failure && <FailureAlert failure={purge.failure} />}
        <Text size="sm">{t('purge.sure')}</Text>
        <TextInput
          label={t('purge.word', { word })}
          autoComplete="off"
          data-autofocus
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('purge.cancel')}
          </Button>
          <Button color="red" disabled={typed.trim() !== word} loading={purge.running} onClick={() => void submit()}>
            {t('purge.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
