import { Button, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ColumnsStep } from './columns/columns-step.tsx'
import { FilesStep } from './files/files-step.tsx'
import styles from './import.module.css'
import { importing, useImport } from './import-store.ts'
import { PreviewStep } from './preview/preview-step.tsx'
import { ResultStep } from './result/result-step.tsx'
import { SheetsStep } from './sheets/sheets-step.tsx'
import { StepLine } from './step-line.tsx'

const pages = { files: FilesStep, sheets: SheetsStep, columns: ColumnsStep, preview: PreviewStep, result: ResultStep }

/** The import in five steps; what was chosen stays when one goes elsewhere and comes back. */
export function ImportPage() {
  const { t } = useTranslation('exchange')
  const navigate = useNavigate()
  const { step, result, applying } = useImport()
  const Page = pages[step]
  const leave = (): void => {
    importing.reset()
    void navigate('/exchange')
  }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Title order={1} style={{ whiteSpace: 'nowrap' }}>
          {t('import.start')}
        </Title>
        <StepLine />
        {result === null && (
          <Button variant="subtle" color="gray" c="inherit" size="xs" onClick={leave} disabled={applying}>
            {t('leave')}
          </Button>
        )}
      </header>
      <Page key={step} />
    </div>
  )
}
