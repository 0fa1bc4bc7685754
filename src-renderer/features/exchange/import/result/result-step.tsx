import { Button, Group, Text, Title } from '@mantine/core'
import { IconArrowBackUp, IconCircleCheck, IconEqual } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { listPaths } from '../../../../components/entity-paths.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import { useUndoImport } from '../../use-undo-import.ts'
import { importing, useImport } from '../import-store.ts'
import { useBeside } from '../preview/use-beside.ts'
import { StepFrame } from '../step-frame.tsx'
import { AbsentPeople } from './absent-people.tsx'
import { ErrorRows } from './error-rows.tsx'
import styles from './result.module.css'
import { ResultFiles } from './result-files.tsx'
import { countsOf, figures, sumOf } from './row-counts.ts'

/** Fifth step: what was done, the rows that were not taken, whom a staff list leaves out, and the way back. */
export function ResultStep() {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const navigate = useNavigate()
  const { result, preview, entity } = useImport()
  const undo = useUndoImport()
  const [undone, setUndone] = useState(false)
  const beside = useBeside(preview)
  if (!result) return null
  const { batchId } = result
  const counts = sumOf(result.files.map(countsOf))
  const Icon = undone ? IconArrowBackUp : batchId ? IconCircleCheck : IconEqual
  const about = result.files.find((file) => !file.error)?.entity ?? entity
  return (
    <StepFrame
      step="result"
      actions={
        <>
          {batchId && !undone && (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              loading={undo.running}
              onClick={() => void undo.run(batchId).then((done) => done && setUndone(true))}
            >
              {t('result.undo')}
            </Button>
          )}
          <Button variant="default" disabled={undo.running} onClick={() => importing.reset()}>
            {t('result.again')}
          </Button>
          <Button
            disabled={undo.running}
            onClick={() => {
              importing.reset()
              void navigate(listPaths[about])
            }}
          >
            {t('result.open')}
          </Button>
        </>
      }
    >
      <div className={styles.result}>
        <Group gap="xs" role="status">
          <Icon size={24} stroke={1.7} aria-hidden color="var(--sam-mark)" />
          <Title order={2}>{t(undone ? 'result.undone' : batchId ? 'result.title' : 'result.nothing')}</Title>
        </Group>
        <dl className={styles.figures}>
          {figures.map((figure) => (
            <div key={figure} className={styles.figure} data-zero={counts[figure] === 0 || undefined}>
              <dt>{t(`result.${figure}`)}</dt>
              <dd>{format.number(counts[figure])}</dd>
            </div>
          ))}
        </dl>
        {beside && batchId && !undone && <Text c="dimmed">{t('result.beside', { list: beside })}</Text>}
        {result.invalidRows > 0 && <ErrorRows count={result.invalidRows} />}
        {(result.files.length > 1 || result.files.some((file) => file.error)) && <ResultFiles files={result.files} />}
        {!undone && result.files.some((file) => !file.error && file.entity === 'person') && <AbsentPeople />}
      </div>
    </StepFrame>
  )
}
