import { useChannel } from '../../../api/use-channel.ts'

/** The address of a unit's published versions. */
export function versionsPath(unit: string): string {
  return `/protocol/unit/${unit}/versions`
}

/** The address of a published version. */
export function versionPath(unit: string, version: string): string {
  return `${versionsPath(unit)}/${version}`
}

/** The address of what differs from a version to another one; without one, to what is now. */
export function comparePath(unit: string, from: string, to: string | null = null): string {
  return `/protocol/unit/${unit}/compare?${new URLSearchParams({ from, ...(to !== null && { to }) })}`
}

/** What a unit is called; null until it is known. */
export function useUnitName(unit: string): string | null {
  const { data } = useChannel('organisationUnit.get', { id: unit }, { enabled: unit !== '' })
  return data ? String(data.values['name'] ?? '') : null
}
