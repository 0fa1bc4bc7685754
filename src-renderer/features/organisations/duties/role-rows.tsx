import { Anchor, Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Duties } from '../../../../src-shared/features/organisations/people-contract.ts'
import type { RefView } from '../../../../src-shared/kernel/value.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { recordPath } from '../../../components/entity-paths.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './duties.module.css'

/** Whose duties are shown. */
export type HolderOf =
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'unit'; readonly unit: string }

interface RoleRowsProps {
  readonly holder: HolderOf
  readonly role: Duties
  /** What stands before each record's name. */
  readonly mark?: (row: RefView) => ReactNode
}

const step = 100

/** The records of one role as links, the first few at once and more on demand. */
export function RoleRows({ holder, role, mark }: RoleRowsProps) {
  const { t } = useTranslation('people')
  const format = useFormat()
  const [limit, setLimit] = useState(0)
  const { entity, field, count } = role
  const asked = { of: { entity, field }, limit: Math.min(limit, 1000) }
  const ofPerson = useChannel(
    'people.duties',
    { person: holder.kind === 'person' ? holder.person : '', ...asked },
    { enabled: limit > 0 && holder.kind === 'person', keep: true }
  )
  const ofUnit = useChannel(
    'units.duties',
    { unit: holder.kind === 'unit' ? holder.unit : '', ...asked },
    { enabled: limit > 0 && holder.kind === 'unit', keep: true }
  )
  const rows = (holder.kind === 'person' ? ofPerson : ofUnit).data?.[0]?.rows ?? role.rows
  const rest = count - rows.length
  return (
    <>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.id}>
            {mark?.(row)}
            <Anchor component={Link} to={recordPath(entity, row.id)} size="sm">
              {row.name || '—'}
            </Anchor>
          </li>
        ))}
      </ul>
      {rest > 0 && limit < 1000 && (
        <Button size="compact-xs" variant="subtle" onClick={() => setLimit(limit + step)}>
          {t('duties.more', { count: Math.min(rest, step), number: format.number(rest) })}
        </Button>
      )}
    </>
  )
}
