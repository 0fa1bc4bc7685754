import { Button } from '@mantine/core'
import { IconFileSearch } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../api/use-command.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import styles from './lists.module.css'

interface ChooseFilesProps {
  /** What the files are, for the button's name. */
  readonly what: string
  readonly label?: string
  readonly disabled?: boolean
  readonly onFiles: (paths: readonly string[]) => void
  /** Beside the button. */
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** Where files are dropped or chosen, with what was chosen so far inside. */
export function ChooseFiles({ what, label, disabled = false, onFiles, actions, children }: ChooseFilesProps) {
  const { t } = useTranslation('cpr-audits')
  const notices = useNotices()
  const choose = useCommand('cprAudit.choose', notices.refused)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    if (!disabled) onFiles([...event.dataTransfer.files].map((file) => window.samregister.pathForFile(file)))
  }
  const ask = async (): Promise<void> => {
    const chosen = await choose.run({})
    if (chosen.ok && chosen.data.length > 0) onFiles(chosen.data)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a mouse's way; the button is for everybody.
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
      {children}
      <div className={styles.dropActions}>
        <Button
          size="xs"
          variant="default"
          disabled={disabled}
          leftSection={<IconFileSearch size={16} aria-hidden />}
          aria-label={`${label ?? t('choose')}: ${what}`}
          onClick={() => void ask()}
        >
          {label ?? t('choose')}
        </Button>
        {actions}
      </div>
    </div>
  )
}
