import type { ReadingChild } from '../../platform/host.ts'

/** Starts a reading child with a limit on its JavaScript heap in megabytes: the host's `forkReader`. */
export type ForkReader = (memoryLimit: number) => Omit<ReadingChild, 'memory'>
