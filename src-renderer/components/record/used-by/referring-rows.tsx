import { Anchor, Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Referring } from '../../../../src-shared/features/register/contract.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { RefView } from '../../../../src-shared/kernel/value.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { recordPath } from '../../entity-paths.ts'
import styles from './used-by.module.css'

interface ReferringRowsProps {
  /** What is referred to. */
  readonly to: { readonly entity: EntityName; readonly id: string }
  readonly role: Referring
  /** What stands before each record's name. */
  readonly mark?: (row: RefView) => ReactNode
}

const step = 100

/** The records that refer by one field as links, the first few at once and more on demand. */
export function ReferringRows({ to, role, mark }: ReferringRowsProps) {
  const { t } = useTranslation('record')
  const format = useFormat()
  const [limit, setLimit] = useState(0)
  const { entity, field, count } = role
  const more = useChannel(
    'references.to',
    { ...to, of: { entity, field }, limit: Math.min(limit, 1000) },
    { enabled: limit > 0, keep: true }
  )
  const rows = more.data?.[0]?.rows ?? role.rows
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
        <Button size="compact-xs" variant="subtle" ml={-8} onClick={() => setLimit(limit + step)}>
          {rest > step
            ? t('related.some', { shown: format.number(step), number: format.number(rest) })
            : t('related.more', { number: format.number(rest) })}
        </Button>
      )}
    </>
  )
}
