import { useCallback, useRef, useState } from 'react'
import { mostVerified } from '../../../src-shared/features/review/contract.ts'
import type { ReviewedEntity } from '../../../src-shared/features/review/standing.ts'
import type { Task } from '../../../src-shared/features/tasks/task.ts'
import { reviewedEntity } from '../../components/review/review-standing.tsx'
import { useVerify } from '../../components/review/use-verify.ts'

/** The verifications that are chosen in the list, and verifying them or one of them. */
export interface Picked {
  readonly count: number
  has(task: Task): boolean
  readonly toggle: (task: Task) => void
  /** Adds tasks, as many as one verifying takes. */
  add(tasks: readonly Task[]): void
  readonly verifyOne: (task: Task | undefined) => void
  verifyAll(): Promise<void>
  clear(): void
  readonly running: boolean
}

/** See `Picked`. */
export function usePicked(): Picked {
  const [tasks, setTasks] = useState<ReadonlyMap<string, Task>>(new Map())
  const verify = useVerify()
  const run = useRef(verify.run)
  run.current = verify.run
  const drop = useCallback((gone: readonly Task[]) => {
    setTasks((before) => new Map([...before].filter(([key]) => !gone.some((task) => task.key === key))))
  }, [])
  const verifyAlike = useCallback(
    async (entity: ReviewedEntity, some: readonly Task[]): Promise<void> => {
      const records = some.map(({ recordId }) => ({ id: recordId, version: null }))
      if (await run.current(entity, records)) drop(some)
    },
    [drop]
  )
  return {
    count: tasks.size,
    has: ({ key }) => tasks.has(key),
    toggle: useCallback((task) => {
      setTasks((before) => {
        const after = new Map(before)
        if (!after.delete(task.key) && after.size < mostVerified) after.set(task.key, task)
        return after
      })
    }, []),
    add: (some) =>
      setTasks(
        (before) => new Map([...before, ...some.map((task) => [task.key, task] as const)].slice(0, mostVerified))
      ),
    verifyOne: useCallback(
      (task) => {
        const entity = task && reviewedEntity(task.entity)
        if (entity) void verifyAlike(entity, [task])
      },
      [verifyAlike]
    ),
    async verifyAll() {
      for (const [name, some] of Map.groupBy(tasks.values(), ({ entity }) => entity)) {
        const entity = reviewedEntity(name)
        if (entity) await verifyAlike(entity, some)
      }
    },
    clear: () => setTasks(new Map()),
    running: verify.running
  }
}
