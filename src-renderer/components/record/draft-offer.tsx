import { Alert, Button, Group, Text } from '@mantine/core'
import { IconPencilExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'
import type { Draft } from './use-draft.ts'

interface DraftOfferProps {
  readonly draft: Draft
  readonly onTake: (draft: Draft) => void
  readonly onDrop: () => void
}

/** Changes that were typed and never saved (a crash, a lock, a closed window): go on with them, or let them go. */
export function DraftOffer({ draft, onTake, onDrop }: DraftOfferProps) {
  const { t } = useTranslation('record')
  const format = useFormat()
  return (
    <Alert mb="sm" maw={920} icon={<IconPencilExclamation aria-hidden />} variant="outline">
      <Group justify="space-between">
        <Text size="sm">
          {t('draft.text', { count: Object.keys(draft.changes).length, at: format.instant(draft.at) })}
        </Text>
        <Group gap="xs">
          <Button size="compact-sm" onClick={() => onTake(draft)}>
            {t('draft.take')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onDrop}>
            {t('draft.drop')}
          </Button>
        </Group>
      </Group>
    </Alert>
  )
}
