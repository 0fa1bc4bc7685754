import { Button, Group, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'

interface SelectedRowsProps {
  readonly count: number
  readonly onClear: () => void
  /** What can be done with them. */
  readonly children: ReactNode
}

/** How many rows are selected, what can be done with them at once, and the way to select none. */
export function SelectedRows({ count, onClear, children }: SelectedRowsProps) {
  const { t } = useTranslation('table')
  const format = useFormat()
  return (
    <Group gap="xs" role="group" aria-label={t('selection')}>
      <Text size="sm" fw={600} role="status">
        {t('selected', { count, number: format.number(count) })}
      </Text>
      {children}
      <Button size="compact-sm" variant="subtle" leftSection={<IconX size={15} aria-hidden />} onClick={onClear}>
        {t('selection.clear')}
      </Button>
    </Group>
  )
}
