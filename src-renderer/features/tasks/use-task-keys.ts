import type { RefObject } from 'react'
import { mostVerified } from '../../../src-shared/features/review/contract.ts'
import type { Task } from '../../../src-shared/features/tasks/task.ts'
import { call } from '../../api/bridge.ts'
import type { askedTasks } from '../../components/shown-tasks.ts'
import { useShortcuts } from '../../components/use-shortcuts.ts'
import type { Picked } from './use-picked.ts'

interface TaskKeys {
  readonly listRef: RefObject<HTMLDivElement | null>
  readonly searchRef: RefObject<HTMLInputElement | null>
  readonly asked: ReturnType<typeof askedTasks>
  readonly picked: Picked
  readonly mayWrite: boolean
  readonly onOversee: (task: Task) => void
  /** The task of the active row. */
  readonly active: () => Task | undefined
}

/** The page's keys. Those for a row work while the list has the focus: elsewhere they mean something else. */
export function useTaskKeys({ listRef, searchRef, asked, picked, mayWrite, onOversee, active }: TaskKeys): void {
  const inList = (): boolean => mayWrite && document.activeElement === listRef.current
  const verifiable = (): Task | undefined => {
    const task = inList() ? active() : undefined
    return task?.kind === 'verification' ? task : undefined
  }
  const pickAll = async (): Promise<void> => {
    const { rows } = await call('tasks.list', { ...asked, kinds: ['verification'], limit: mostVerified })
    picked.add(rows)
  }
  useShortcuts([
    ['/', () => searchRef.current?.focus()],
    ['ctrl+f', () => searchRef.current?.select()],
    [
      ' ',
      (event) => {
        const task = verifiable()
        if (!task) return
        event.preventDefault()
        picked.toggle(task)
      }
    ],
    [
      'v',
      (event) => {
        const task = inList() ? active() : undefined
        if (task?.kind !== 'oversight') return picked.verifyOne(verifiable())
        event.preventDefault()
        onOversee(task)
      }
    ],
    [
      'ctrl+a',
      (event) => {
        if (!inList()) return
        event.preventDefault()
        // What could not be read stands above the list already.
        pickAll().catch(() => undefined)
      }
    ]
  ])
}
