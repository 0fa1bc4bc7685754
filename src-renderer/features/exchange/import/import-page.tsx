import { Button, Group, Stack, Stepper, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { FilesStep } from './files-step.tsx'
import styles from './import.module.css'
import { importing, steps, useImport } from './import-store.ts'
import { PreviewStep } from './preview-step.tsx'
import { ResultStep } from './result-step.tsx'
import { SheetsStep } from './sheets-step.tsx'

const pages = { files: FilesStep, sheets: SheetsStep, columns: ColumnsStep, preview: PreviewStep, result: ResultStep }

/** The import in five steps; what was chosen stays when one goes elsewhere and comes back. */
export function ImportPage() {
  const { t } = useTranslation('exchange')
  const navigate = useNavigate()
  const { step, failure, result, busy } = useImport()
  const at = steps.indexOf(step)
  const Page = pages[step]
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(step)
  useEffect(() => {
    // A new step is announced; focus on the heading puts Tab at its first control.
    if (shown.current !== step) heading.current?.focus()
    shown.current = step
  }, [step])
  const leave = (): void => {
    importing.reset()
    void navigate('/exchange')
  }
  return (
    <Stack className={styles.page} gap="md">
      <Group justify="space-between">
        <Title order={1} ref={heading} tabIndex={-1} className={styles.heading}>
          {t('import.start')}
        </Title>
        {result === null && (
          <Button variant="subtle" color="gray" onClick={leave} disabled={busy && step === 'preview'}>
            {t('leave')}
          </Button>
        )}
      </Group>
      <nav aria-label={t('steps.label')}>
        <Stepper
          active={at}
          size="xs"
          iconSize={28}
          onStepClick={(index) => {
            const target = steps[index]
            if (target) importing.goTo(target)
          }}
        >
          {steps.map((name, index) => (
            <Stepper.Step
              key={name}
              label={t(`step.${name}`)}
              allowStepSelect={index < at && result === null && !busy}
              aria-current={index === at ? 'step' : undefined}
            />
          ))}
        </Stepper>
      </nav>
      {failure && <FailureAlert failure={failure} />}
      <Page />
    </Stack>
  )
}
