import { Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconDownload, IconTableImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useMay } from '../../app/session.tsx'
import { Batches } from './batches.tsx'
import { useExport } from './export/use-export.tsx'
import styles from './import/import.module.css'
import { useImport } from './import/import-store.ts'

/** The place where sheets come in and the register goes out. */
export function ExchangePage() {
  const { t } = useTranslation('exchange')
  const navigate = useNavigate()
  const mayImport = useMay('register.import')
  const { paths } = useImport()
  const { open, dialog } = useExport()
  return (
    <Stack className={styles.page} gap="lg">
      <Title order={1}>{t('title')}</Title>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {mayImport && (
          <Card withBorder padding="lg">
            <Stack align="flex-start" gap="sm" h="100%">
              <Text>{t('import.lead')}</Text>
              <Button
                mt="auto"
                leftSection={<IconTableImport size={18} aria-hidden />}
                onClick={() => void navigate('/exchange/import')}
              >
                {t(paths.length > 0 ? 'import.continue' : 'import.start')}
              </Button>
            </Stack>
          </Card>
        )}
        <Card withBorder padding="lg">
          <Stack align="flex-start" gap="sm" h="100%">
            <Text>{t('export.lead')}</Text>
            <Button
              mt="auto"
              variant="default"
              leftSection={<IconDownload size={18} aria-hidden />}
              onClick={() => open(null)}
            >
              {t('export.start')}
            </Button>
          </Stack>
        </Card>
      </SimpleGrid>
      <Group gap="xs">
        <Title order={2}>{t('batches.title')}</Title>
      </Group>
      <Batches />
      {dialog}
    </Stack>
  )
}
