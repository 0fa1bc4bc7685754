import { Anchor, Button, Group, SegmentedControl, Skeleton, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconMessageReport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FindingKind } from '../../../../src-shared/features/exchange/feedback.ts'
import {
  type FindingState,
  findingStates,
  type KeptFinding
} from '../../../../src-shared/features/exchange/feedback-contract.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { useMay } from '../../../app/session.tsx'
import { EmptyNote } from '../../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { Later } from '../../../components/feedback/later.tsx'
import { FindingTable } from '../../../components/findings/finding-table.tsx'
import { KindFilter } from '../../../components/findings/kind-filter.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from '../packages/packages.module.css'
import { AnswerDialog, useAnswer } from './answer-dialog.tsx'

const pageSize = 100

/** What central offices told this municipality, as it stands now: open, mended by itself, or answered. */
export function FeedbackPage() {
  const { t } = useTranslation('feedback')
  const format = useFormat()
  const mayAnswer = useMay('register.import')
  const [state, setState] = useState<FindingState>('open')
  const [kind, setKind] = useState<FindingKind | null>(null)
  const [page, setPage] = useState(1)
  const [asked, setAsked] = useState<KeptFinding | null>(null)
  const answer = useAnswer()
  const input = { state, kind, offset: (page - 1) * pageSize, limit: pageSize }
  const { data, error, refetch } = useChannel('feedback.list', input, { keep: true })
  const first = data?.rows[0]
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Group gap="sm" align="baseline" flex={1}>
          <Anchor component={Link} size="sm" to="/exchange">
            {t('back')}
          </Anchor>
          <Title order={1}>{t('title')}</Title>
          <Text size="sm" c="dimmed" role="status">
            {first && t('from', { from: first.from, on: format.instant(first.exportedAt) })}
          </Text>
        </Group>
        <SegmentedControl
          size="xs"
          aria-label={t('state')}
          value={state}
          data={findingStates.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(value) => {
            setState(value as FindingState)
            setPage(1)
          }}
        />
      </header>
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} m="md" />}
      {!data && !error && (
        <Later>
          <Skeleton h={120} m="md" />
        </Later>
      )}
      {data?.any && (
        <div className={styles.filters} style={{ paddingTop: 10 }}>
          <KindFilter
            counts={data.counts}
            kind={kind}
            onKind={(one) => {
              setKind(one)
              setPage(1)
            }}
          />
        </div>
      )}
      {data && data.total === 0 && <Nothing any={data.any} all={state === 'open' && kind === null} />}
      {data && data.total > 0 && (
        <FindingTable
          rows={data.rows}
          total={data.total}
          page={page}
          pageSize={pageSize}
          onPage={setPage}
          at="here"
          {...(mayAnswer &&
            state !== 'mended' && {
              action: (finding: KeptFinding) =>
                finding.answer ? (
                  <Button size="compact-xs" variant="default" onClick={() => void answer(finding, null)}>
                    {t('answer.takeBack')}
                  </Button>
                ) : (
                  <Button size="compact-xs" variant="default" onClick={() => setAsked(finding)}>
                    {t('answer')}
                  </Button>
                )
            })}
        />
      )}
      <AnswerDialog finding={asked} onClose={() => setAsked(null)} />
    </div>
  )
}

function Nothing({ any, all }: { readonly any: boolean; readonly all: boolean }) {
  const { t } = useTranslation('feedback')
  const key = !any ? 'any' : all ? 'open' : 'some'
  const Icon = any ? IconCircleCheck : IconMessageReport
  return (
    <EmptyNote icon={<Icon size={44} stroke={1.2} />} title={t(`none.${key}`)}>
      {t(`none.${key}Text`)}
    </EmptyNote>
  )
}
