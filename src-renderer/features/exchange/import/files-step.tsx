import { ActionIcon, Button, Group, Paper, Select, Stack, Text } from '@mantine/core'
import { IconFileSpreadsheet, IconTableImport, IconX } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import { usePreferences } from '../../../app/preferences.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './import.module.css'
import { importing, useImport } from './import-store.ts'
import { StepButtons } from './step-buttons.tsx'

/** What sheets can be about: all but the municipality itself, which is made with the register. */
const entities: readonly EntityName[] = [
  'system',
  'supplier',
  'organisationUnit',
  'person',
  'contract',
  'software',
  'systemCategory'
]

/** The name of a file without its folder. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

/** First step: which files, and what they are about. */
export function FilesStep() {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const { language } = usePreferences()
  const { paths, entity, busy } = useImport()
  return (
    <Stack gap="md">
      <Select
        label={t('files.entity')}
        data={entities.map((name) => ({ value: name, label: format.label(catalogue[name].labels.many) }))}
        value={entity}
        onChange={(value) => value && importing.setEntity(value as EntityName)}
        allowDeselect={false}
        maw={320}
      />
      <DropArea disabled={busy} />
      {paths.length > 0 && (
        <Stack gap={4} component="ul" className={styles.files}>
          {paths.map((path) => (
            <Paper key={path} withBorder px="sm" py={6} component="li">
              <Group gap="sm" wrap="nowrap">
                <IconFileSpreadsheet size={18} aria-hidden />
                <Text size="sm" fw={550} truncate title={path} flex={1}>
                  {baseName(path)}
                </Text>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('files.remove', { file: baseName(path) })}
                  onClick={() => importing.removeFile(path)}
                  disabled={busy}
                >
                  <IconX size={16} />
                </ActionIcon>
              </Group>
            </Paper>
          ))}
        </Stack>
      )}
      <StepButtons
        next={t('files.read')}
        busy={busy}
        disabled={paths.length === 0}
        onNext={() => void importing.read(language, t('files.reading'))}
      />
    </Stack>
  )
}

/** Where files are dropped; the button does the same by keyboard. */
function DropArea({ disabled }: { readonly disabled: boolean }) {
  const { t } = useTranslation('exchange')
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    if (!disabled) importing.addFiles([...event.dataTransfer.files].map((file) => window.samregister.pathForFile(file)))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a mouse's way; the button inside is for everybody.
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconTableImport size={36} stroke={1.3} aria-hidden />
      <Text fw={550}>{t('files.drop')}</Text>
      <Text size="sm" c="dimmed" ta="center">
        {t('files.dropLead')}
      </Text>
      <Button variant="default" onClick={() => void importing.chooseFiles()} disabled={disabled} data-autofocus>
        {t('files.choose')}
      </Button>
    </div>
  )
}
