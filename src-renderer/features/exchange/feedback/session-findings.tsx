import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FindingCounts, FindingKind } from '../../../../src-shared/features/exchange/feedback.ts'
import { failureOf } from '../../../api/bridge.ts'
import { runJob } from '../../../api/jobs.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { FindingTable } from '../../../components/findings/finding-table.tsx'
import { KindFilter } from '../../../components/findings/kind-filter.tsx'
import styles from '../packages/packages.module.css'

const pageSize = 100

interface SessionFindingsProps {
  readonly sessionId: string
  readonly counts: FindingCounts
}

/** What a feedback package tells beside what it proposes, before anything of it is taken. */
export function SessionFindings({ sessionId, counts }: SessionFindingsProps) {
  const [kind, setKind] = useState<FindingKind | null>(null)
  const [page, setPage] = useState(1)
  const input = { sessionId, kind, offset: (page - 1) * pageSize, limit: pageSize }
  const { data, error } = useQuery({
    queryKey: ['package', 'findings', input],
    queryFn: () => runJob('package.findings', input, '', { quiet: true })
  })
  return (
    <>
      <div className={styles.filters}>
        <KindFilter
          counts={counts}
          kind={kind}
          onKind={(one) => {
            setKind(one)
            setPage(1)
          }}
        />
      </div>
      {error && <FailureAlert failure={failureOf(error)} m="md" />}
      {data && (
        <FindingTable rows={data.rows} total={data.total} page={page} pageSize={pageSize} onPage={setPage} at="here" />
      )}
    </>
  )
}
