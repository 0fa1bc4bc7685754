import { Alert, Button, Group, List, Text } from '@mantine/core'
import { IconCertificate, IconCircleCheck, IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VerifyReport } from '../../../src-shared/features/register/contract.ts'
import type { Failure } from '../../../src-shared/kernel/result.ts'
import { failureOf } from '../../api/bridge.ts'
import { runJob } from '../../api/jobs.ts'
import { useCommand } from '../../api/use-command.ts'
import { Card } from '../../components/cards/card.tsx'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { useFormat } from '../../i18n/use-format.ts'

type Result = { readonly report: VerifyReport } | { readonly failure: Failure }

/** Goes through the whole register: the file, the links between records, and the chain of the history. */
export function Verification() {
  const { t } = useTranslation('settings')
  const [running, setRunning] = useState(false)
  const [result, setResult] = useState<Result | null>(null)
  const choose = useCommand('history.chooseHead', (failure) => setResult({ failure }))
  const runAgainst = async (): Promise<void> => {
    const chosen = await choose.run({})
    if (chosen.ok && chosen.data !== null) await run(chosen.data)
  }
  const run = async (head: string | null): Promise<void> => {
    setRunning(true)
    setResult(null)
    try {
      setResult({ report: await runJob('register.verify', { head }, t('verify')) })
    } catch (error) {
      setResult({ failure: failureOf(error) })
    } finally {
      setRunning(false)
    }
  }
  return (
    <Card title={t('verify')} lead={t('verify.lead')}>
      {result && 'failure' in result && result.failure.code !== 'request.cancelled' && (
        <FailureAlert failure={result.failure} />
      )}
      {result && 'report' in result && <Report report={result.report} />}
      <Group>
        <Button
          variant="default"
          loading={running}
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          onClick={() => void run(null)}
        >
          {t('verify.do')}
        </Button>
        <Button
          variant="default"
          disabled={running}
          leftSection={<IconCertificate size={16} aria-hidden />}
          onClick={() => void runAgainst()}
        >
          {t('verify.head')}
        </Button>
      </Group>
    </Card>
  )
}

function Report({ report }: { readonly report: VerifyReport }) {
  const { t, i18n } = useTranslation(['settings', 'historyProblems'])
  const format = useFormat()
  const head = report.head && (
    <Text size="sm" mb={report.ok ? undefined : 'xs'} mt={report.ok ? 'xs' : undefined}>
      {t(`historyProblems:head.${report.head.outcome}`, {
        number: format.number(report.head.count),
        at: format.instant(report.head.at),
        name: report.head.registerName
      })}
    </Text>
  )
  const rows = Object.values(report.counts).reduce((sum, count) => sum + count, 0)
  if (report.ok)
    return (
      <Alert color="teal" variant="outline" icon={<IconCircleCheck aria-hidden />} role="status">
        {t('verify.ok', { rows: format.number(rows) })}
        {head}
      </Alert>
    )
  const problems = [
    ...report.integrity,
    ...report.foreignKeys,
    ...report.history.map(({ seq, problem }) => {
      const known = i18n.exists(`historyProblems:${problem}`)
      return `${seq}: ${known ? t(`historyProblems:${problem}` as 'historyProblems:altered') : problem}`
    })
  ]
  return (
    <Alert color="red" variant="outline" role="alert">
      {head}
      {problems.length > 0 && (
        <Text size="sm" mb="xs">
          {t('verify.problems', { count: problems.length })}
        </Text>
      )}
      <List size="sm">
        {problems.slice(0, 20).map((problem) => (
          <List.Item key={problem}>{problem}</List.Item>
        ))}
      </List>
    </Alert>
  )
}
