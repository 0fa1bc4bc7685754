import { Loader, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FeedbackRecipient } from '../../../../src-shared/features/consolidation/feedback-contract.ts'
import type { FindingKind } from '../../../../src-shared/features/exchange/feedback.ts'
import { failureOf } from '../../../api/bridge.ts'
import { runJob } from '../../../api/jobs.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { Later } from '../../../components/feedback/later.tsx'
import { FindingTable } from '../../../components/findings/finding-table.tsx'
import { KindFilter } from '../../../components/findings/kind-filter.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './feedback.module.css'

const pageSize = 100

/** What one municipality would be told, before it is written. */
export function Preview({ of: { number, name } }: { readonly of: FeedbackRecipient }) {
  const { t } = useTranslation('feedback')
  const format = useFormat()
  const [page, setPage] = useState(1)
  const [kind, setKind] = useState<FindingKind | null>(null)
  const window = { offset: (page - 1) * pageSize, limit: pageSize }
  const input = { municipality: number, language: format.language, kind, ...window }
  // The first word is what changes: whatever is decided makes it another.
  const { data, error, refetch } = useQuery({
    queryKey: ['central', 'feedbackOf', input],
    queryFn: () => runJob('central.feedbackOf', input, t('finding'), { quiet: true }),
    placeholderData: keepPreviousData
  })
  return (
    <section className={styles.preview} aria-label={t('preview', { name })}>
      <div className={styles.told}>
        <Title order={2}>{t('preview', { name })}</Title>
        {data && (
          <KindFilter
            counts={data.counts}
            kind={kind}
            onKind={(one) => {
              setKind(one)
              setPage(1)
            }}
          />
        )}
      </div>
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} m="md" />}
      {!data && !error && (
        <Later>
          <Loader size="sm" m="xl" aria-label={t('finding')} />
        </Later>
      )}
      {data?.total === 0 && (
        <Text px="md" c="dimmed">
          {t('preview.nothing')}
        </Text>
      )}
      {data && data.total > 0 && (
        <FindingTable rows={data.rows} total={data.total} page={page} pageSize={pageSize} onPage={setPage} at="there" />
      )}
    </section>
  )
}
