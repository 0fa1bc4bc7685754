import { Button, Group, Text, Title } from '@mantine/core'
import { IconChecklist, IconMoodEmpty, IconUserQuestion } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { Task } from '../../../src-shared/features/tasks/task.ts'
import { failureOf } from '../../api/bridge.ts'
import { useMay } from '../../app/session.tsx'
import { useToday } from '../../app/use-today.ts'
import { fieldPath, listPaths } from '../../components/entity-paths.ts'
import { EmptyNote } from '../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import frame from '../../components/list-frame.module.css'
import { OversightDialog } from '../../components/oversight/oversight-dialog.tsx'
import { type RowLayout, RowList, type RowWindow } from '../../components/rows/row-list.tsx'
import { askedTasks, formatShownTasks, parseShownTasks, type ShownTasks } from '../../components/shown-tasks.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { PickedBar } from './picked-bar.tsx'
import { ShieldingReminders } from './shielding-reminders.tsx'
import { TakeMenu } from './take-menu.tsx'
import { TaskFilters } from './task-filters.tsx'
import { GroupRow, TaskRow } from './task-row.tsx'
import { usePicked } from './use-picked.ts'
import { useTaskKeys } from './use-task-keys.ts'
import { type ShownTaskList, useTasks } from './use-tasks.ts'

const columns = ['pick', 'due', 'kind', 'name', 'why', 'for', 'do'] as const
const layout: RowLayout = {
  columns: '62px 108px 186px minmax(170px, 1fr) minmax(190px, 1.5fr) minmax(130px, 0.8fr) 100px',
  leastWidth: 936,
  rowHeight: 34
}

/** What is due, by when: whose, of which kind, and done from here where a click does it. */
export function TasksPage() {
  const { t } = useTranslation('tasks')
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const address = params.toString()
  const today = useToday()
  const mayWrite = useMay('register.write')
  const shown = useMemo(() => parseShownTasks(new URLSearchParams(address)), [address])
  const asked = useMemo(() => askedTasks(shown, today), [shown, today])
  const [window, setWindow] = useState<RowWindow>({ from: 0, to: 40 })
  const [active, setActive] = useState(1)
  const tasks = useTasks(asked, window)
  const picked = usePicked()
  const [overseen, setOverseen] = useState<Task | null>(null)
  const searchRef = useRef<HTMLInputElement>(null)
  const listRef = useRef<HTMLDivElement>(null)
  const at = Math.min(active, Math.max(0, tasks.rows - 1))

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at its first task
  useEffect(() => {
    setActive(1)
    listRef.current?.scrollTo({ top: 0 })
  }, [address])
  // What is typed replaces the address: going back leaves the page and does not replay each letter.
  const show = (next: ShownTasks): void => setParams(formatShownTasks(next), { replace: true })
  const taskAt = (index: number) => {
    const line = tasks.line(index)
    return line.group === null ? line.task : undefined
  }
  const open = (index: number): void => {
    const task = taskAt(index)
    if (task) void navigate(fieldPath(task.entity, task.recordId, task.field))
  }
  useTaskKeys({ listRef, searchRef, asked, picked, mayWrite, onOversee: setOverseen, active: () => taskAt(at) })
  return (
    <div className={frame.page}>
      <div className={frame.head}>
        <Head tasks={tasks} asked={asked} />
        <ShieldingReminders />
        <TaskFilters
          shown={shown}
          page={tasks.page}
          searchRef={searchRef}
          onChange={show}
          onLeaveSearch={() => listRef.current?.focus()}
        />
        <PickedBar picked={picked} />
      </div>
      <div className={frame.body}>
        <div className={frame.list}>
          {tasks.error && <FailureAlert failure={failureOf(tasks.error)} onRetry={tasks.retry} m="md" />}
          {tasks.page && tasks.rows === 0 && <Empty shown={shown} page={tasks.page} onChange={show} />}
          {!tasks.error && (!tasks.page || tasks.rows > 0) && (
            <RowList
              label={t('title')}
              headings={columns.map((name) => t(`column.${name}`))}
              layout={layout}
              total={tasks.rows}
              waiting={!tasks.page}
              active={at}
              listRef={listRef}
              onActive={setActive}
              onOpen={open}
              onWindow={setWindow}
              cells={(index) => {
                const line = tasks.line(index)
                if (line.group !== null) return <GroupRow time={line.group} count={line.count} />
                if (!line.task) return undefined
                const canOversee = mayWrite && line.task.kind === 'oversight'
                const canVerify = mayWrite && line.task.kind === 'verification'
                return (
                  <TaskRow
                    task={line.task}
                    picked={picked.has(line.task)}
                    onPick={picked.toggle}
                    onVerify={canVerify ? picked.verifyOne : null}
                    onOversee={canOversee ? setOverseen : null}
                  />
                )
              }}
            />
          )}
        </div>
      </div>
      {overseen && <OversightDialog agreement={overseen.recordId} onClose={() => setOverseen(null)} />}
    </div>
  )
}

interface HeadProps {
  readonly tasks: ShownTaskList
  readonly asked: ReturnType<typeof askedTasks>
}

function Head({ tasks: { page }, asked }: HeadProps) {
  const { t } = useTranslation('tasks')
  const format = useFormat()
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Group gap="sm" align="baseline">
          <Title order={1}>{t('title')}</Title>
          <Text size="sm" c="dimmed" role="status">
            {page && t('count', { count: page.total, number: format.number(page.total) })}
          </Text>
        </Group>
        <Text size="sm" c="dimmed" maw={720}>
          {t('lead')}
        </Text>
      </div>
      <TakeMenu asked={asked} />
    </Group>
  )
}

interface EmptyProps {
  readonly shown: ShownTasks
  readonly page: NonNullable<ShownTaskList['page']>
  readonly onChange: (shown: ShownTasks) => void
}

/** Why nothing is shown: nobody is said to be the user, filters leave nothing, or nothing is due. */
function Empty({ shown, page, onChange }: EmptyProps) {
  const { t } = useTranslation('tasks')
  const icon = { size: 44, stroke: 1.2 }
  if (page.scope === 'mine' && page.who === null)
    return (
      <EmptyNote icon={<IconUserQuestion {...icon} />} title={t('nobody.title')}>
        {t('me.why')}
      </EmptyNote>
    )
  const narrowed = shown.kinds.length > 0 || shown.times.length > 0 || shown.search !== ''
  if (narrowed)
    return (
      <EmptyNote
        icon={<IconMoodEmpty {...icon} />}
        title={t('nothing.title')}
        actions={
          <Button variant="default" onClick={() => onChange({ ...shown, kinds: [], times: [], search: '' })}>
            {t('filters.clear')}
          </Button>
        }
      >
        {t('nothing.text')}
      </EmptyNote>
    )
  return (
    <EmptyNote
      icon={<IconChecklist {...icon} />}
      title={t('empty.title')}
      actions={
        <Button component={Link} to={listPaths.system} variant="default">
          {t('empty.systems')}
        </Button>
      }
    >
      {t('empty.text')}
    </EmptyNote>
  )
}
