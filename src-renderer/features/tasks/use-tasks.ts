import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TaskPage } from '../../../src-shared/features/tasks/contract.ts'
import { type Task, type TaskTime, taskTimes } from '../../../src-shared/features/tasks/task.ts'
import { channelQuery, useChannel } from '../../api/use-channel.ts'
import type { RowWindow } from '../../components/rows/row-list.tsx'
import type { askedTasks } from '../../components/shown-tasks.ts'

const pageSize = 100

/** A row of the list: a group's heading, or a task (undefined: not here yet). */
export type TaskLine =
  | { readonly group: TaskTime; readonly count: number }
  | { readonly group: null; readonly task: Task | undefined }

/** The tasks that are shown, as far as they are here. */
export interface ShownTaskList {
  readonly page: TaskPage | undefined
  readonly error: Error | null
  readonly retry: () => void
  /** Rows, the groups' headings among them. */
  readonly rows: number
  readonly line: (index: number) => TaskLine
}

/** Reads the tasks that are in sight; they come by due date, so each group is one stretch of them. */
export function useTasks(asked: ReturnType<typeof askedTasks>, { from, to }: RowWindow): ShownTaskList {
  const whole = useChannel('tasks.list', { ...asked, limit: 0 }, { keep: true })
  const page = whole.data
  const groups = useMemo(() => groupsOf(page, asked.times), [page, asked.times])
  const rows = groups.reduce((sum, { count }) => sum + count + 1, 0)
  const first = Math.max(0, Math.floor((from - groups.length) / pageSize))
  const last = Math.min(Math.floor(to / pageSize), Math.max(0, Math.ceil((page?.total ?? 0) / pageSize) - 1))
  const numbers = page ? Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i) : []
  const pages = useQueries({
    queries: numbers.map((number) =>
      channelQuery('tasks.list', { ...asked, offset: number * pageSize, limit: pageSize })
    )
  })
  const taskAt = (index: number): Task | undefined =>
    pages[Math.floor(index / pageSize) - first]?.data?.rows[index % pageSize]
  return {
    page,
    error: whole.error ?? pages.find(({ error }) => error)?.error ?? null,
    retry: () => void Promise.all([whole, ...pages].map((query) => query.refetch())),
    rows,
    line(index) {
      let at = index
      let before = 0
      for (const { time, count } of groups) {
        if (at === 0) return { group: time, count }
        if (at <= count) return { group: null, task: taskAt(before + at - 1) }
        at -= count + 1
        before += count
      }
      return { group: null, task: undefined }
    }
  }
}

function groupsOf(page: TaskPage | undefined, times: readonly TaskTime[] | null) {
  if (!page) return []
  return taskTimes
    .filter((time) => times === null || times.includes(time))
    .map((time) => ({ time, count: page.counts.times[time] }))
    .filter(({ count }) => count > 0)
}
