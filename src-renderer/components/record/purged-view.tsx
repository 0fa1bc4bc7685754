import { Alert, Button, Group, List, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HoldingBackup, PurgeResult } from '../../../src-shared/features/purge/contract.ts'
import type { Field } from '../../../src-shared/kernel/field.ts'
import type { Failure } from '../../../src-shared/kernel/result.ts'
import { failureOf } from '../../api/bridge.ts'
import { runJob } from '../../api/jobs.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { FailureAlert } from '../feedback/failure-alert.tsx'

interface PurgedViewProps {
  readonly result: PurgeResult
  /** Whose earlier values went; null: the whole record. */
  readonly field: Field | null
  readonly onDone: () => void
}

/** What a purge did, and the backups that still hold what went, with a button that lets go of them. */
export function PurgedView({ result, field, onDone }: PurgedViewProps) {
  const { t } = useTranslation('backups')
  const format = useFormat()
  const [holding, setHolding] = useState<readonly HoldingBackup[]>(result.holding)
  const [state, setState] = useState<'idle' | 'running' | 'deleted'>('idle')
  const [failure, setFailure] = useState<Failure | null>(null)
  const letGo = async (): Promise<void> => {
    setState('running')
    setFailure(null)
    try {
      const paths = holding.map(({ path }) => path)
      setHolding(await runJob('record.purgeBackups', { paths }, t('purge')))
      setState('deleted')
    } catch (error) {
      setFailure(failureOf(error))
      setState('idle')
    }
  }
  return (
    <Stack gap="md">
      <Alert color="teal" variant="outline" icon={<IconCircleCheck aria-hidden />} role="status">
        {t(field ? 'purge.field.done' : 'purge.done', { entries: format.number(result.entries) })}
        {state === 'deleted' && holding.length === 0 && <Text size="sm">{t('purge.backupsDeleted')}</Text>}
      </Alert>
      {!result.cleaned && (
        <Alert color="orange" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
          {t('purge.notCleaned')}
        </Alert>
      )}
      {failure && <FailureAlert failure={failure} />}
      {state === 'deleted' && holding.length > 0 && (
        <Alert color="orange" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
          {t('purge.backupsLeft')}
        </Alert>
      )}
      {holding.length > 0 && <Holding holding={holding} />}
      <Group justify="flex-end" gap="xs">
        {holding.length > 0 && (
          <Button variant="default" loading={state === 'running'} onClick={() => void letGo()}>
            {t('purge.deleteBackups')}
          </Button>
        )}
        <Button onClick={onDone}>{t('purge.close')}</Button>
      </Group>
    </Stack>
  )
}

function Holding({ holding }: { readonly holding: readonly HoldingBackup[] }) {
  const { t } = useTranslation('backups')
  const format = useFormat()
  return (
    <div>
      <Text size="sm">{t('purge.holding')}</Text>
      <List size="sm">
        {holding.map(({ path, at, until, place }) => (
          <List.Item key={path}>
            {t('purge.until', { at: format.instant(at), until: format.date(until.slice(0, 10)) })}
            {place === 'second' && ` (${t('purge.place.second')})`}
          </List.Item>
        ))}
      </List>
    </div>
  )
}
