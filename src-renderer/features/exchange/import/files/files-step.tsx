import { ActionIcon, Button, Group, Select, Text } from '@mantine/core'
import { IconFileSpreadsheet, IconTableImport, IconX } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../../../../app/preferences.tsx'
import { useRegister } from '../../../../app/session.tsx'
import { useFormat } from '../../../../i18n/use-format.ts'
import { isImportable, useEntityChoices } from '../entity-choices.ts'
import { importing, useImport } from '../import-store.ts'
import { StepFrame } from '../step-frame.tsx'
import styles from './files.module.css'

/** First step: which files, and what they are about. */
export function FilesStep() {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const choices = useEntityChoices()
  const { language } = usePreferences()
  const register = useRegister()
  const { paths, entity, busy } = useImport()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    if (!busy) importing.addFiles([...event.dataTransfer.files].map((file) => window.samregister.pathForFile(file)))
  }
  return (
    <StepFrame
      step="files"
      note={t('files.chosen', { count: paths.length, shown: format.number(paths.length) })}
      actions={
        <Button
          loading={busy}
          disabled={paths.length === 0}
          onClick={() => void importing.read(language, t('files.reading'), register.path)}
        >
          {t('files.read')}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a mouse's way; the button is for everybody. */}
      <div
        className={styles.files}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Select
          label={t('files.entity')}
          description={t('files.entityLead')}
          data={choices}
          value={entity}
          onChange={(value) => isImportable(value) && importing.setEntity(value)}
          allowDeselect={false}
          disabled={busy}
          maw={420}
        />
        <div className={styles.drop} data-over={over || undefined}>
          <IconTableImport size={36} stroke={1.3} aria-hidden />
          <Text fw={600}>{t('files.drop')}</Text>
          <Text size="sm" c="dimmed" ta="center">
            {t('files.dropLead')}
          </Text>
          <Button
            variant={paths.length === 0 ? 'filled' : 'default'}
            onClick={() => void importing.chooseFiles()}
            disabled={busy}
          >
            {t(paths.length === 0 ? 'files.choose' : 'files.chooseMore')}
          </Button>
        </div>
        {paths.length > 0 && <FileList paths={paths} disabled={busy} />}
      </div>
    </StepFrame>
  )
}

function FileList({ paths, disabled }: { readonly paths: readonly string[]; readonly disabled: boolean }) {
  const { t } = useTranslation('exchange')
  return (
    <ul className={styles.fileList}>
      {paths.map((path) => {
        const name = path.split(/[\\/]/).at(-1) ?? path
        return (
          <li key={path} title={path}>
            <Group gap={8} wrap="nowrap" component="span">
              <IconFileSpreadsheet size={17} stroke={1.6} aria-hidden style={{ flex: 'none' }} />
              <Text size="sm" fw={500} component="span">
                {name}
              </Text>
            </Group>
            <span className={styles.folder}>{path.slice(0, -name.length)}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              c="inherit"
              aria-label={t('files.remove', { file: name })}
              onClick={() => importing.removeFile(path)}
              disabled={disabled}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </li>
        )
      })}
    </ul>
  )
}
