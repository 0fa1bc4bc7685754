import { ActionIcon, Button, Group, Stack, Text, Tooltip } from '@mantine/core'
import { IconKeyOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AreaState } from '../../../src-shared/features/areas/contract.ts'
import { useCommand } from '../../api/use-command.ts'
import { useNotices } from '../../components/feedback/use-notices.tsx'
import { useFormat } from '../../i18n/use-format.ts'

/** Who has an area's key and who asks for it; a holder gives, declines and takes away. */
export function AreaHolders({ state }: { readonly state: AreaState }) {
  const { t } = useTranslation('areas')
  const decides = state.access === 'open'
  return (
    <>
      {state.holders.length > 0 && (
        <Stack gap={4} role="group" aria-label={t('holders')}>
          <Text size="sm" fw={600}>
            {t('holders')}
          </Text>
          {state.holders.map((holder) => (
            <Holder key={holder.id} state={state} holder={holder} decides={decides && state.holders.length > 1} />
          ))}
        </Stack>
      )}
      {state.requests.length > 0 && (
        <Stack gap={4} role="group" aria-label={t('requests')}>
          <Text size="sm" fw={600}>
            {t('requests')}
          </Text>
          {state.requests.map((request) => (
            <Request key={request.id} state={state} request={request} decides={decides} />
          ))}
        </Stack>
      )}
    </>
  )
}

interface HolderProps {
  readonly state: AreaState
  readonly holder: AreaState['holders'][number]
  readonly decides: boolean
}

function Holder({ state, holder, decides }: HolderProps) {
  const { t } = useTranslation('areas')
  const notices = useNotices()
  const revoke = useCommand('area.revoke', notices.refused)
  const { id, name, keyFile, valid } = holder
  const notes = [...(keyFile ? [t('holder.keyFile')] : []), ...(valid ? [] : [t('holder.invalid')])]
  const take = async (): Promise<void> => {
    const done = await revoke.run({ area: state.area, userId: id })
    if (done.ok) notices.done(t('revoked', { name }))
  }
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">
        {name}
        {notes.length > 0 && (
          <Text span c="dimmed">
            {' '}
            ({notes.join(', ')})
          </Text>
        )}
      </Text>
      {decides && (
        <Tooltip label={t('revoke', { name })}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('revoke', { name })}
            loading={revoke.running}
            onClick={() => void take()}
          >
            <IconKeyOff size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  )
}

interface RequestProps {
  readonly state: AreaState
  readonly request: AreaState['requests'][number]
  readonly decides: boolean
}

function Request({ state: { area }, request: { id, name, at }, decides }: RequestProps) {
  const { t } = useTranslation('areas')
  const format = useFormat()
  const notices = useNotices()
  const grant = useCommand('area.grant', notices.refused)
  const decline = useCommand('area.decline', notices.refused)
  return (
    <Group justify="space-between">
      <Text size="sm">
        {name}{' '}
        <Text span c="dimmed">
          {format.instant(at)}
        </Text>
      </Text>
      {decides && (
        <Group gap="xs">
          <Button size="compact-sm" loading={grant.running} onClick={() => void grant.run({ area, userId: id })}>
            {t('grant', { name })}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            loading={decline.running}
            onClick={() => void decline.run({ area, userId: id })}
          >
            {t('decline', { name })}
          </Button>
        </Group>
      )}
    </Group>
  )
}
