import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../../api/use-command.ts'
import { useNotices } from '../../../../components/feedback/use-notices.tsx'
import { useFormat } from '../../../../i18n/use-format.ts'
import { useImport } from '../import-store.ts'

/** The rows that were not taken, to be saved with the reason beside each. */
export function ErrorRows({ count }: { readonly count: number }) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const { sessionId } = useImport()
  const notices = useNotices()
  const save = useCommand('import.errorWorkbook', notices.refused)
  const [path, setPath] = useState<string | null>(null)
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
      <Text fw={600}>{t('result.errorsTitle', { count, shown: format.number(count) })}</Text>
      <Text size="sm" mb="sm">
        {t('result.errorsLead', { count })}
      </Text>
      <Group gap="sm">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          loading={save.running}
          onClick={() => void save.run({ sessionId }).then((saved) => saved.ok && setPath(saved.data ?? path))}
        >
          {t('result.errors')}
        </Button>
        <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
          {path && t('result.errorsSaved', { path })}
        </Text>
      </Group>
    </Alert>
  )
}
