import { Button, Checkbox, SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import {
  type Acceptance,
  type PackageComparison,
  type RowStanding,
  rowStandings
} from '../../../../src-shared/features/exchange/package-comparison.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { FilterChips } from '../../../components/filter-chips/filter-chips.tsx'
import { FiguresButton } from '../../../components/packed-figures/figures-button.tsx'
import { useJob } from '../../../components/use-job.ts'
import { useUndoBatch } from '../../../components/use-undo-batch.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { FeedbackTabs } from '../feedback/feedback-tabs.tsx'
import { SessionFindings } from '../feedback/session-findings.tsx'
import { DifferenceList } from './difference-list.tsx'
import styles from './packages.module.css'
import { Trust } from './trust.tsx'

interface ComparisonProps {
  readonly sessionId: string
  readonly view: PackageComparison
  /** Looks at the file again: what was taken is no difference any more. */
  readonly onAgain: () => void
}

const shown = rowStandings.filter((standing) => standing !== 'unchanged')

/** A package beside the register: its rows by how they stand, and what is accepted of them. */
export function Comparison({ sessionId, view, onAgain }: ComparisonProps) {
  const { t } = useTranslation('packages')
  const format = useFormat()
  const notices = useNotices()
  const undo = useUndoBatch()
  const applying = useJob('package.apply', t('read.taking'))
  const [standing, setStanding] = useState<RowStanding | null>(null)
  const [entity, setEntity] = useState<EntityName | null>(null)
  const [force, setForce] = useState(false)
  const [told, setTold] = useState(false)
  // What another municipality says is taken one by one, unless somebody wants it all.
  const [accept, setAccept] = useState<Acceptance>({ otherwise: view.own ? 'proposed' : 'none', rows: {}, fields: {} })
  const counted = (one: RowStanding): number =>
    view.counts.reduce((sum, counts) => sum + (entity === null || counts.entity === entity ? counts[one] : 0), 0)
  const needsForce = view.older || view.trust === 'otherKey'
  const take = async (): Promise<void> => {
    const { rows, fields } = accept
    const done = await applying.run({
      sessionId,
      force,
      accept: { otherwise: accept.otherwise, rows: { ...rows }, fields: { ...fields } }
    })
    if (!done) return
    const { batchId, created, updated, ended } = done.result
    if (batchId === null) notices.done(t('read.nothingTaken'))
    else {
      const figures = { created: format.number(created), updated: format.number(updated), ended: format.number(ended) }
      notices.done(t('read.taken', figures), () => void undo(batchId).then(onAgain))
    }
    onAgain()
  }
  return (
    <>
      <div className={styles.told}>
        <Trust view={view} />
        <FiguresButton from={view.head.municipality.name} figures={view.figures} />
        {view.feedback && <FeedbackTabs view={view} told={told} onTold={setTold} />}
      </div>
      <div className={styles.filters}>
        {!told && (
          <>
            <FilterChips
              label={t('read.filter')}
              parts={shown.map((one) => ({ value: one, label: t(`standing.${one}`), count: counted(one) }))}
              chosen={standing}
              onChoose={setStanding}
            />
            <span>
              {t('read.unchanged', { count: counted('unchanged'), number: format.number(counted('unchanged')) })}
            </span>
          </>
        )}
        <div className={styles.spring} />
        <Select
          size="xs"
          aria-label={t('read.entity')}
          placeholder={t('read.entity')}
          clearable
          clearButtonProps={{ 'aria-label': t('read.allEntities') }}
          data={view.counts.map((counts) => ({
            value: counts.entity,
            label: format.label(catalogue[counts.entity].labels.many)
          }))}
          value={entity}
          onChange={(value) => setEntity(value as EntityName | null)}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('read.accept')}
          value={accept.otherwise}
          data={(['proposed', 'all', 'none'] as const).map((value) => ({ value, label: t(`read.accept.${value}`) }))}
          onChange={(value) => setAccept({ otherwise: value as Acceptance['otherwise'], rows: {}, fields: {} })}
        />
        {needsForce && (
          <Checkbox
            size="sm"
            label={t('read.force')}
            checked={force}
            onChange={(event) => setForce(event.currentTarget.checked)}
          />
        )}
        <Button
          size="xs"
          loading={applying.running}
          disabled={view.trust === 'broken' || (needsForce && !force)}
          onClick={() => void take()}
        >
          {t('read.take')}
        </Button>
      </div>
      {view.feedback && told ? (
        <SessionFindings sessionId={sessionId} counts={view.feedback.counts} />
      ) : (
        <DifferenceList
          key={`${entity ?? ''}|${standing ?? ''}`}
          sessionId={sessionId}
          filter={{ entity, standing }}
          accept={accept}
          onAccept={setAccept}
        />
      )}
    </>
  )
}
