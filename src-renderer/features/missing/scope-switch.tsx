import { Group, SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatrixEntity } from '../../../src-shared/features/missing/matrix-columns.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useSuggestions } from '../../components/fields/use-suggestions.ts'
import type { MatrixState } from './matrix-state.ts'

const kinds = ['all', 'unit', 'owner', 'administrator'] as const

interface ScopeSwitchProps {
  readonly of: MatrixEntity
  readonly scope: MatrixState['scope']
  readonly onChange: (scope: MatrixState['scope']) => void
}

/** Whose systems: all, a unit's with those below it, what a person owns or administers. */
export function ScopeSwitch({ of, scope, onChange }: ScopeSwitchProps) {
  const { t } = useTranslation('missing')
  const isPerson = (kind: string): boolean => kind === 'owner' || kind === 'administrator'
  const change = (value: string): void => {
    const kind = kinds.find((one) => one === value) ?? 'all'
    // The same person can be asked for as owner and as administrator.
    onChange({ kind, id: isPerson(kind) && isPerson(scope.kind) ? scope.id : null })
  }
  return (
    <Group gap="xs" wrap="nowrap">
      <SegmentedControl
        size="xs"
        aria-label={t('scope')}
        value={scope.kind}
        onChange={change}
        data={kinds
          .filter((kind) => of === 'system' || kind !== 'administrator')
          .map((kind) => ({
            value: kind,
            label: t(of !== 'system' && kind === 'owner' ? 'scope.responsible' : `scope.${kind}`)
          }))}
      />
      {scope.kind !== 'all' && (
        <Chosen
          key={isPerson(scope.kind) ? 'person' : 'unit'}
          entity={isPerson(scope.kind) ? 'person' : 'organisationUnit'}
          id={scope.id}
          onChange={(id) => onChange({ kind: scope.kind, id })}
        />
      )}
    </Group>
  )
}

interface ChosenProps {
  readonly entity: Extract<EntityName, 'person' | 'organisationUnit'>
  readonly id: string | null
  readonly onChange: (id: string | null) => void
}

function Chosen({ entity, id, onChange }: ChosenProps) {
  const { t } = useTranslation('missing')
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState(id === null)
  const chosen = useChannel(`${entity}.get`, { id: id ?? '' }, { enabled: id !== null })
  const name = String(chosen.data?.values['name'] ?? '')
  const found = useSuggestions(entity, typed === name ? '' : typed, opened)
  const data = found.map((ref) => ({ value: ref.id, label: ref.name }))
  return (
    <Select
      size="xs"
      w={230}
      aria-label={t(`choose.${entity}`)}
      placeholder={t(`choose.${entity}`)}
      searchable
      clearable
      autoFocus={id === null}
      data={
        id !== null && name && !data.some(({ value }) => value === id) ? [{ value: id, label: name }, ...data] : data
      }
      filter={({ options }) => options}
      value={id}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpened(true)}
      nothingFoundMessage={t('choose.none')}
    />
  )
}
