import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import { IconFileImport, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionKey } from '../../../../src-shared/features/shielding/decisions/contract.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useMay } from '../../../app/session.tsx'
import { Card } from '../../../components/cards/card.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { Fingerprint } from '../../../components/fingerprint.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { AddKey } from './add-key.tsx'
import { ReadDecision } from './read-decision.tsx'

/** Who can be sent a case to decide at another desk, by whose key. */
export function DecisionKeysCard() {
  const { t } = useTranslation('decisions')
  const mayRead = useMay('shielding.manage')
  const [doing, setDoing] = useState<'add' | 'read' | null>(null)
  const { data, error, refetch } = useChannel('shielding.decisionKeys', {})
  return (
    <Card title={t('keys')} lead={t('keys.lead')}>
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
      {data?.keys.length === 0 && doing !== 'add' && <Text size="sm">{t('keys.none')}</Text>}
      {data?.keys.map((key) => (
        <Key key={key.id} of={key} />
      ))}
      {doing === 'add' ? (
        <AddKey onDone={() => setDoing(null)} />
      ) : (
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setDoing('add')}
          >
            {t('keys.add')}
          </Button>
          {mayRead && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconFileImport size={16} aria-hidden />}
              onClick={() => setDoing('read')}
            >
              {t('read')}
            </Button>
          )}
        </Group>
      )}
      {data && data.keys.length > 0 && (
        <Stack gap={4}>
          <Text size="sm" c="dimmed">
            {t('keys.register')}
          </Text>
          <Fingerprint of={data.registerFingerprint} />
        </Stack>
      )}
      {doing === 'read' && <ReadDecision path={null} onClose={() => setDoing(null)} />}
    </Card>
  )
}

function Key({ of: key }: { readonly of: DecisionKey }) {
  const { t } = useTranslation('decisions')
  const format = useFormat()
  const notices = useNotices()
  const remove = useCommand('shielding.removeDecisionKey', notices.refused)
  const removeIt = async (): Promise<void> => {
    if ((await remove.run({ id: key.id })).ok) notices.done(t('keys.removed', { name: key.name }))
  }
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Text size="sm">
          {key.name}
          {key.unit && ` · ${key.unit.name}`}
        </Text>
        <Fingerprint of={key.fingerprint} />
        <Text size="xs" c="dimmed">
          {t('keys.added', { name: key.addedBy, date: format.instant(key.addedAt) })}
        </Text>
      </div>
      <ActionIcon
        variant="subtle"
        flex="none"
        loading={remove.running}
        aria-label={t('keys.remove', { name: key.name })}
        onClick={() => void removeIt()}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
