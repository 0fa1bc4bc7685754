import type { ClusteredEntity } from '../../../src-shared/features/consolidation/contract.ts'

/** Where what was put together is shown. */
export function pathOfCluster(entity: ClusteredEntity, id: string): string {
  return `/central/${entity === 'system' ? 'systems' : 'suppliers'}/${id}`
}
