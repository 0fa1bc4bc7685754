import { Button, Progress, Text } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { cancelJob, type RunningJob, useRunningJobs } from '../api/jobs.ts'
import { useFormat } from '../i18n/use-format.ts'
import styles from './shell.module.css'

/** Long work runs here quietly: what it does, how far it is, and Cancel. One goes on working meanwhile. */
export const JobBar = memo(function JobBar() {
  const { t } = useTranslation('jobs')
  const jobs = useRunningJobs()
  if (jobs.length === 0) return null
  return (
    <section className={styles.jobs} aria-label={t('title')}>
      {jobs.map((job) => (
        <Job key={job.id} job={job} />
      ))}
    </section>
  )
})

function Job({ job }: { readonly job: RunningJob }) {
  const { t, i18n } = useTranslation('jobs')
  const format = useFormat()
  const step = i18n.exists(`jobs:step.${job.step}`) ? t(`step.${job.step}` as 'step.read') : t('step.other')
  const share = job.total ? Math.min(100, (job.done / job.total) * 100) : null
  return (
    <div className={styles.job}>
      <Text size="sm">
        <strong>{job.title}</strong> · {step}
      </Text>
      <Progress
        value={share ?? 100}
        animated={share === null}
        aria-label={`${job.title}: ${step}`}
        size="sm"
        transitionDuration={100}
      />
      <Text size="sm" c="dimmed" ff="monospace">
        {job.total === null
          ? job.done > 0 && format.number(job.done)
          : t('progress', { done: format.number(job.done), total: format.number(job.total) })}
      </Text>
      <Button size="compact-sm" variant="default" disabled={job.cancelling} onClick={() => void cancelJob(job.id)}>
        {job.cancelling ? t('cancelling') : t('cancel')}
      </Button>
    </div>
  )
}
