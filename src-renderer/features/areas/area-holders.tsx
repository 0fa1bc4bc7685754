import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AreaState } from '../../../src-shared/features/areas/contract.ts'
import { useCommand } from '../../api/use-command.ts'
import { useNotices } from '../../components/feedback/use-notices.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { RevokeKey } from './revoke-key.tsx'

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
  const { name, keyFile, valid } = holder
  const notes = [...(keyFile ? [t('holder.keyFile')] : []), ...(valid ? [] : [t('holder.invalid')])]
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
      {decides && <RevokeKey area={state.area} holder={holder} />}
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
  const decide = async ({ run }: typeof grant | typeof decline, said: 'granted' | 'declined'): Promise<void> => {
    if ((await run({ area, userId: id })).ok) notices.done(t(said, { name }))
  }
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
          <Button size="compact-sm" loading={grant.running} onClick={() => void decide(grant, 'granted')}>
            {t('grant', { name })}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            loading={decline.running}
            onClick={() => void decide(decline, 'declined')}
          >
            {t('decline', { name })}
          </Button>
        </Group>
      )}
    </Group>
  )
}
