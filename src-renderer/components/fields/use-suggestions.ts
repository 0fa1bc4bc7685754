import { useDebouncedValue } from '@mantine/hooks'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { RefView } from '../../../src-shared/kernel/value.ts'
import { useChannel } from '../../api/use-channel.ts'

/** Records of an entity that what is typed may mean; asked while one types, the last ones stay meanwhile. */
export function useSuggestions(entity: EntityName, typed: string, enabled: boolean): readonly RefView[] {
  const [search] = useDebouncedValue(typed.trim(), 80)
  const query = useChannel(`${entity}.suggest`, { search, limit: 20 }, { enabled, keep: true })
  return query.data ?? []
}
