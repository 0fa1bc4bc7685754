import { ActionIcon } from '@mantine/core'
import { IconFileSpreadsheet, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { LooseDate } from '../../../components/fields/loose-date.tsx'
import styles from './lists.module.css'
import { baseName } from './use-chosen-lists.ts'

interface ChosenFileProps {
  readonly path: string
  /** The civil date that it was made on. */
  readonly on: string | null
  readonly disabled: boolean
  readonly onDate: (on: string | null) => void
  readonly onRemove: () => void
}

/** A file that will be read, with the day it was made. */
export function ChosenFile({ path, on, disabled, onDate, onRemove }: ChosenFileProps) {
  const { t } = useTranslation('cpr-audits')
  const name = baseName(path)
  return (
    <div className={styles.file}>
      <IconFileSpreadsheet size={17} stroke={1.6} aria-hidden />
      <span className={styles.fileName} title={path}>
        {name}
      </span>
      <LooseDate label={t('file.on')} value={on} onChange={onDate} />
      <ActionIcon
        variant="subtle"
        color="gray"
        c="inherit"
        disabled={disabled}
        aria-label={t('file.remove', { file: name })}
        onClick={onRemove}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  )
}
