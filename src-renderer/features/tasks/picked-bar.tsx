import { Button, Group, Text } from '@mantine/core'
import { IconCircleCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'
import type { Picked } from './use-picked.ts'

/** What can be done with the chosen tasks at once; not there while none is. */
export function PickedBar({ picked }: { readonly picked: Picked }) {
  const { t } = useTranslation('tasks')
  const format = useFormat()
  if (picked.count === 0) return null
  return (
    <Group gap="xs">
      <Text size="sm" fw={600} role="status">
        {t('pick.count', { count: picked.count, number: format.number(picked.count) })}
      </Text>
      <Button
        size="compact-sm"
        loading={picked.running}
        leftSection={<IconCircleCheck size={15} aria-hidden />}
        onClick={() => void picked.verifyAll()}
      >
        {t('verify.selected')}
      </Button>
      <Button size="compact-sm" variant="subtle" leftSection={<IconX size={15} aria-hidden />} onClick={picked.clear}>
        {t('pick.clear')}
      </Button>
    </Group>
  )
}
