// biome-ignore-all lint/a11y: cells of a grid whose rows are placed by hand
import { Button, Checkbox } from '@mantine/core'
import { IconAlertTriangle, IconCalendar, IconClock } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { Task, TaskTime } from '../../../src-shared/features/tasks/task.ts'
import { taskReasonText } from '../../../src-shared/i18n/task-text.ts'
import { fieldPath } from '../../components/entity-paths.ts'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './tasks.module.css'

const icons = { overdue: IconAlertTriangle, soon: IconClock, later: IconCalendar }

/** The heading of a group of tasks. */
export function GroupRow({ time, count }: { readonly time: TaskTime; readonly count: number }) {
  const { t } = useTranslation('tasks')
  const format = useFormat()
  const Icon = icons[time]
  return (
    <span role="gridcell" className={styles.group} data-time={time}>
      <Icon size={15} aria-hidden />
      {t(`time.${time}`)} · {format.number(count)}
    </span>
  )
}

interface TaskRowProps {
  readonly task: Task
  /** null: not one that is done by a click. */
  readonly onVerify: ((task: Task) => void) | null
  /** null: no oversight that can be completed here. */
  readonly onOversee: ((task: Task) => void) | null
  readonly picked: boolean
  readonly onPick: (task: Task) => void
}

/** A task in one line: until when, what, why, who; a verification is done right here. */
export const TaskRow = memo(function TaskRow({ task, onVerify, onOversee, picked, onPick }: TaskRowProps) {
  const { t } = useTranslation('tasks')
  const format = useFormat()
  const name = task.name || format.label(catalogue[task.entity].labels.one)
  return (
    <>
      <span role="gridcell">
        {onVerify && (
          <Checkbox
            size="xs"
            tabIndex={-1}
            checked={picked}
            aria-label={t('pick', { name })}
            onChange={() => onPick(task)}
          />
        )}
      </span>
      <span role="gridcell" className={styles.due} data-overdue={task.overdue || undefined}>
        {format.date(task.due)}
      </span>
      <span role="gridcell">{t(`kind.${task.kind}`)}</span>
      <span role="gridcell" className={styles.name}>
        <Link to={fieldPath(task.entity, task.recordId, task.field)} tabIndex={-1} className={styles.link}>
          {name}
        </Link>
        <span className={styles.quiet}> · {format.label(catalogue[task.entity].labels.one)}</span>
      </span>
      <span role="gridcell" className={styles.quiet}>
        {taskReasonText(format.language, task, format.date)}
      </span>
      <span role="gridcell">
        {task.for.personId === null ? <span className={styles.quiet}>{t('for.nobody')}</span> : task.for.name}
        {task.for.as && <span className={styles.quiet}> · {t(`as.${task.for.as}`)}</span>}
      </span>
      <span role="gridcell">
        {onVerify && (
          <Button
            size="compact-xs"
            variant="light"
            tabIndex={-1}
            aria-label={t('verify.name', { name })}
            onClick={(event) => {
              event.stopPropagation()
              onVerify(task)
            }}
          >
            {t('verify')}
          </Button>
        )}
        {onOversee && (
          <Button
            size="compact-xs"
            variant="light"
            tabIndex={-1}
            aria-label={t('oversee.name', { name })}
            onClick={(event) => {
              event.stopPropagation()
              onOversee(task)
            }}
          >
            {t('oversee')}
          </Button>
        )}
      </span>
    </>
  )
})
