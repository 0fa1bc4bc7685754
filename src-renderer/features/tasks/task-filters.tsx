import { Button, CloseButton, SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { type TaskPage, type TaskScope, taskScopes } from '../../../src-shared/features/tasks/contract.ts'
import { taskKinds, taskTimes } from '../../../src-shared/features/tasks/task.ts'
import type { ShownTasks } from '../../components/shown-tasks.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { RefPick } from './ref-pick.tsx'
import styles from './tasks.module.css'
import { useMe } from './use-me.ts'

interface TaskFiltersProps {
  readonly shown: ShownTasks
  readonly page: TaskPage | undefined
  readonly searchRef: RefObject<HTMLInputElement | null>
  readonly onChange: (shown: ShownTasks) => void
  readonly onLeaveSearch: () => void
}

/** Whose tasks, how far ahead, and filters as chips with how many each lets through. */
export function TaskFilters({ shown, page, searchRef, onChange, onLeaveSearch }: TaskFiltersProps) {
  const { t } = useTranslation('tasks')
  const narrowed = shown.kinds.length > 0 || shown.times.length > 0 || shown.search !== ''
  return (
    <>
      <fieldset className={styles.filters} aria-label={t('scope')}>
        <Whose shown={shown} page={page} onChange={onChange} />
        <RefPick
          entity="systemCategory"
          label={t('category')}
          placeholder={t('category.all')}
          chosen={page?.category ?? null}
          onChoose={(category) => onChange({ ...shown, category })}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('ahead')}
          data={[
            { value: 'quarter', label: t('ahead.quarter') },
            { value: 'year', label: t('ahead.year') }
          ]}
          value={shown.year ? 'year' : 'quarter'}
          onChange={(value) => onChange({ ...shown, year: value === 'year' })}
        />
        <TextInput
          ref={searchRef}
          size="xs"
          w={200}
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={15} aria-hidden />}
          rightSection={
            shown.search !== '' && (
              <CloseButton
                size="sm"
                aria-label={t('search.clear')}
                onClick={() => onChange({ ...shown, search: '' })}
              />
            )
          }
          value={shown.search}
          onChange={(event) => onChange({ ...shown, search: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
            event.preventDefault()
            onLeaveSearch()
          }}
        />
      </fieldset>
      <fieldset className={styles.filters} aria-label={t('filters')}>
        <Chips
          values={taskTimes}
          chosen={shown.times}
          counts={page?.counts.times ?? {}}
          label={(time) => t(`time.${time}`)}
          onChange={(times) => onChange({ ...shown, times })}
        />
        <Chips
          values={taskKinds}
          chosen={shown.kinds}
          counts={page?.counts.kinds ?? {}}
          label={(kind) => t(`kind.${kind}`)}
          onChange={(kinds) => onChange({ ...shown, kinds })}
        />
        {narrowed && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => onChange({ ...shown, kinds: [], times: [], search: '' })}
          >
            {t('filters.clear')}
          </Button>
        )}
      </fieldset>
    </>
  )
}

interface ChipsProps<T extends string> {
  readonly values: readonly T[]
  readonly chosen: readonly T[]
  readonly counts: Readonly<Partial<Record<T, number>>>
  readonly label: (value: T) => string
  readonly onChange: (chosen: readonly T[]) => void
}

/** One chip for each value that there is something of. */
function Chips<T extends string>({ values, chosen, counts, label, onChange }: ChipsProps<T>) {
  const format = useFormat()
  return values
    .filter((value) => chosen.includes(value) || (counts[value] ?? 0) > 0)
    .map((value) => {
      const on = chosen.includes(value)
      return (
        <Button
          key={value}
          size="compact-sm"
          variant={on ? 'light' : 'default'}
          aria-pressed={on}
          onClick={() => onChange(on ? chosen.filter((other) => other !== value) : [...chosen, value])}
        >
          {label(value)} · {format.number(counts[value] ?? 0)}
        </Button>
      )
    })
}

function Whose({ shown, page, onChange }: Pick<TaskFiltersProps, 'shown' | 'page' | 'onChange'>) {
  const { t } = useTranslation('tasks')
  const me = useMe()
  const scope = shown.scope ?? page?.scope ?? 'all'
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('scope')}
        data={taskScopes.map((value) => ({ value, label: t(`scope.${value}`) }))}
        value={scope}
        onChange={(value) => onChange({ ...shown, scope: value as TaskScope })}
      />
      {scope === 'mine' && (
        <RefPick
          entity="person"
          label={t('me')}
          placeholder={t('me.nobody')}
          chosen={me.person}
          onChoose={(person) => void me.choose(person)}
        />
      )}
      {scope === 'unit' && (
        <RefPick
          entity="organisationUnit"
          label={t('unit')}
          placeholder={t('unit.own')}
          chosen={page?.scope === 'unit' ? page.who : null}
          onChoose={(unit) => onChange({ ...shown, scope, unit })}
        />
      )}
    </>
  )
}
