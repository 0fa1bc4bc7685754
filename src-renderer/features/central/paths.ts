import type { Aspect } from '../../../src-shared/features/consolidation/across/aspects.ts'
import type { Finding } from '../../../src-shared/features/consolidation/across/findings.ts'
import type { MeasureKey } from '../../../src-shared/features/consolidation/across/league.ts'
import type { ClusteredEntity } from '../../../src-shared/features/consolidation/contract.ts'

/** Where what was put together is shown. */
export function pathOfCluster(entity: ClusteredEntity, id: string): string {
  return `/central/${entity === 'system' ? 'systems' : 'suppliers'}/${id}`
}

/** The records behind a figure. */
export function pathOfRows(
  of: Finding,
  only: { readonly municipality?: number; readonly supplier?: string } = {}
): string {
  const { municipality, supplier } = only
  const params = new URLSearchParams({ of })
  if (municipality !== undefined) params.set('municipality', String(municipality))
  if (supplier !== undefined) params.set('supplier', supplier)
  return `/central/rows?${params}`
}

/** What is laid side by side of systems. */
export function pathOfAspect(aspect: Aspect, value: string | null = null): string {
  const params = new URLSearchParams({ aspect, only: value === null ? 'differing' : 'said' })
  if (value !== null) params.set('value', value)
  return `/central/compare?${params}`
}

/** The league table of a measure. */
export const pathOfLeague = (measure: MeasureKey): string => `/central/league?measure=${measure}`

/** A municipality's own figures. */
export const pathOfMunicipality = (pack: number): string => `/central/municipalities/${pack}`
