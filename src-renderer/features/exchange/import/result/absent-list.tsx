import { Anchor, Checkbox } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AbsentPerson } from '../../../../../src-shared/features/exchange/import.ts'
import { recordPath } from '../../../../components/entity-paths.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import styles from './absent.module.css'

const rowHeight = 34

interface AbsentListProps {
  readonly people: readonly AbsentPerson[]
  readonly chosen: ReadonlySet<string>
  readonly onChosen: (chosen: ReadonlySet<string>) => void
}

/** The people with a mark each, the way to their page, their unit and what they answer for; only those in sight are drawn. */
export function AbsentList({ people, chosen, onChosen }: AbsentListProps) {
  const { t } = useTranslation('exchange')
  const list = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: people.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    overscan: 8
  })
  const choose = (id: string, on: boolean): void => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    onChosen(next)
  }
  return (
    <div ref={list} className={styles.list}>
      <ul aria-label={t('absent.title')} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const person = people[index]
          return (
            person && (
              <li
                key={person.id}
                aria-setsize={people.length}
                aria-posinset={index + 1}
                style={{ top: start, height: rowHeight }}
              >
                <Person person={person} checked={chosen.has(person.id)} onChecked={(on) => choose(person.id, on)} />
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}

interface PersonProps {
  readonly person: AbsentPerson
  readonly checked: boolean
  readonly onChecked: (on: boolean) => void
}

function Person({ person, checked, onChecked }: PersonProps) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const { id, title, unit, duties } = person
  const name = person.name || t('absent.noName')
  return (
    <>
      <Checkbox
        size="sm"
        aria-label={t('absent.choose', { name })}
        checked={checked}
        onChange={(event) => onChecked(event.currentTarget.checked)}
      />
      <Anchor component={Link} to={recordPath('person', id)} size="sm" className={styles.cut} title={name}>
        {name}
      </Anchor>
      <span className={styles.cut} title={title}>
        {title}
      </span>
      <span className={styles.cut} title={unit} data-quiet={unit === '' || undefined}>
        {unit || t('absent.noUnit')}
      </span>
      <span data-quiet={duties === 0 || undefined}>
        {t('absent.duties', { count: duties, shown: format.number(duties) })}
      </span>
    </>
  )
}
