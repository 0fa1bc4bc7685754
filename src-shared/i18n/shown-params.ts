import { catalogue } from '../features/catalogue.ts'
import { areaLabels } from '../kernel/area-labels.ts'
import { areas } from '../kernel/areas.ts'
import { entityNames } from '../kernel/field.ts'
import type { Language } from '../kernel/language.ts'
import { roles } from '../kernel/permissions.ts'
import { roleLabels } from '../kernel/role-labels.ts'
import type { TextParams } from './fill.ts'

/**
 * An error's params as they are put into its text. Main does not know the language of who reads it, so roles come as
 * their codes (`roles`, apart by commas), an area by its code (`area`), an entity by its name (`byEntity`), and get what
 * they are called here; a list of people that
 * is empty says so by a dash.
 */
export function shownParams(language: Language, params: TextParams): TextParams {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, shown(language, key, value)]))
}

function shown(language: Language, key: string, value: string | number): string | number {
  if (key === 'roles') return namesOf(language, String(value))
  const entity = key === 'byEntity' && entityNames.find((known) => known === value)
  if (entity) return catalogue[entity].labels.one[language]
  const area = key === 'area' && areas.find((known) => known === value)
  return area ? areaLabels[area][language] : value === '' ? '–' : value
}

function namesOf(language: Language, codes: string): string {
  const wanted = codes.split(',')
  return roles
    .filter((role) => wanted.includes(role))
    .map((role) => roleLabels[role][language])
    .join(' / ')
}
