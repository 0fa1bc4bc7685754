import { Alert, Badge, Select, Title } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FilePlan } from '../../../../../src-shared/features/exchange/import.ts'
import { useCodeText } from '../../../../components/feedback/failure-text.ts'
import { isImportable, useEntityChoices } from '../entity-choices.ts'
import styles from '../import.module.css'
import { importing, useImport } from '../import-store.ts'
import { TextSettings } from './text-settings.tsx'

interface FileDetailProps {
  readonly file: FilePlan
  readonly index: number
  readonly children: ReactNode
}

/** A file: what it is, what was noticed in reading it or why it could not be read; its chosen sheet below. */
export function FileDetail({ file, index, children }: FileDetailProps) {
  const { t } = useTranslation('exchange')
  const textOf = useCodeText()
  const choices = useEntityChoices()
  const { busy } = useImport()
  const about = useId()
  return (
    <div className={styles.detail}>
      <div className={styles.detailHead}>
        <Title order={2}>{file.file}</Title>
        {file.format && (
          <Badge variant="default" tt="none" fw={500}>
            {file.format}
          </Badge>
        )}
        {!file.error && (
          <div className={styles.option}>
            <label htmlFor={about}>{t('sheets.about')}</label>
            <Select
              id={about}
              size="xs"
              w={190}
              data={choices}
              value={file.entity}
              allowDeselect={false}
              disabled={busy}
              onChange={(value) =>
                isImportable(value) && void importing.configure(index, 0, { kind: 'entity', entity: value })
              }
            />
          </div>
        )}
        {file.encoding && !file.error && <TextSettings file={file} index={index} />}
      </div>
      {file.error && (
        <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} role="alert" maw={760}>
          {textOf(file.error.code, file.error.params)}
        </Alert>
      )}
      {file.notes.map((note) => (
        <div key={`${note.code}${note.params?.sheet ?? ''}`} className={styles.note}>
          <IconInfoCircle size={15} aria-hidden />
          <span>{textOf(note.code, note.params)}</span>
        </div>
      ))}
      {children}
    </div>
  )
}
