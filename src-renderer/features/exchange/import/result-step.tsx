import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ImportResult, RowCounts } from '../../../../src-shared/features/exchange/import.ts'
import { useCommand } from '../../../api/use-command.ts'
import { listPaths } from '../../../components/entity-paths.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { useUndoImport } from '../use-undo-import.ts'
import styles from './import.module.css'
import { importing, useImport } from './import-store.ts'

const figures = ['read', 'created', 'updated', 'unchanged', 'merged', 'skipped', 'invalid'] as const

function sum(result: ImportResult): RowCounts {
  const total = { read: 0, created: 0, updated: 0, unchanged: 0, merged: 0, skipped: 0, invalid: 0 }
  for (const file of result.files)
    for (const sheet of file.sheets) for (const figure of figures) total[figure] += sheet.rows[figure]
  return total
}

/** Fifth step: what was done, the rows that were not taken, and the way back. */
export function ResultStep() {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const navigate = useNavigate()
  const { result, entity } = useImport()
  const undo = useUndoImport()
  const [undone, setUndone] = useState(false)
  if (!result) return null
  const counts = sum(result)
  const { batchId } = result
  return (
    <Stack gap="lg">
      <Group gap="xs">
        <IconCheck size={22} aria-hidden />
        <Title order={2}>{t(undone ? 'result.undone' : batchId ? 'result.title' : 'result.nothing')}</Title>
      </Group>
      <dl className={styles.figures}>
        {figures.map((figure) => (
          <div key={figure} className={styles.figure}>
            <dt>{t(`result.${figure}`)}</dt>
            <dd>{format.number(counts[figure])}</dd>
          </div>
        ))}
      </dl>
      {result.invalidRows > 0 && <ErrorRows count={result.invalidRows} />}
      <Group>
        <Button
          onClick={() => {
            importing.reset()
            void navigate(listPaths[entity])
          }}
        >
          {t('result.open')}
        </Button>
        <Button variant="default" onClick={() => importing.reset()}>
          {t('result.again')}
        </Button>
        {batchId && !undone && (
          <Button
            variant="default"
            loading={undo.running}
            onClick={() => void undo.run(batchId).then((done) => done && setUndone(true))}
          >
            {t('result.undo')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

function ErrorRows({ count }: { readonly count: number }) {
  const { t } = useTranslation('exchange')
  const { sessionId } = useImport()
  const notices = useNotices()
  const save = useCommand('import.errorWorkbook', notices.refused)
  const [path, setPath] = useState<string | null>(null)
  return (
    <Alert color="red" variant="outline">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('result.errorsLead', { count })}</Text>
        <Button
          variant="default"
          size="xs"
          loading={save.running}
          onClick={() => void save.run({ sessionId }).then((saved) => saved.ok && setPath(saved.data ?? path))}
        >
          {t('result.errors')}
        </Button>
        {path && (
          <Text size="sm" aria-live="polite">
            {t('result.errorsSaved', { path })}
          </Text>
        )}
      </Stack>
    </Alert>
  )
}
