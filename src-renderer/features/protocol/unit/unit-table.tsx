import { Anchor, Checkbox, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconCircleX, IconHome, type TablerIcon } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { UnitActivity, UnitStanding } from '../../../../src-shared/features/protocol/contract.ts'
import { useMayCreate } from '../../../app/session.tsx'
import { recordPath } from '../../../components/entity-paths.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { asJoinedPath } from '../adapted/as-joined.ts'
import { JoinBar } from './join-bar.tsx'
import styles from './unit.module.css'

const icons: Readonly<Record<UnitStanding, TablerIcon>> = {
  own: IconHome,
  joined: IconCircleCheck,
  ended: IconCircleX,
  proposed: IconCircleDashed
}

const keyOf = (row: UnitActivity): string => row.participation ?? `${row.standing}.${row.activity}.${row.unit}`

/** The activities of a unit's protocol; what is proposed can be joined, what is joined can be left, many at once. */
export function UnitTable({ rows }: { readonly rows: readonly UnitActivity[] }) {
  const { t } = useTranslation('protocol')
  const format = useFormat()
  const mayWrite = useMayCreate()('participation')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const toggle = (key: string): void => {
    const next = new Set(selected)
    if (!next.delete(key)) next.add(key)
    setSelected(next)
  }
  const chosen = rows.filter((row) => selected.has(keyOf(row)))
  if (rows.length === 0)
    return (
      <Text c="dimmed" p="xl">
        {t('unit.none')}
      </Text>
    )
  return (
    <>
      <div className={styles.body}>
        <table className={styles.table} aria-label={t('unit.title')}>
          <thead>
            <tr>
              <td>{/* Boxes need no heading. */}</td>
              <th scope="col">{t('unit.name')}</th>
              <th scope="col">{t('unit.standing')}</th>
              <th scope="col">{t('unit.by')}</th>
              <th scope="col">{t('unit.since')}</th>
              <th scope="col">{t('unit.until')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const { standing, name, activity } = row
              const Icon = icons[standing]
              return (
                <tr key={keyOf(row)}>
                  <td>
                    {mayWrite && (standing === 'proposed' || standing === 'joined') && (
                      <Checkbox
                        size="xs"
                        aria-label={t('unit.select', { name })}
                        checked={selected.has(keyOf(row))}
                        onChange={() => toggle(keyOf(row))}
                      />
                    )}
                  </td>
                  <th scope="row">
                    <Anchor
                      component={Link}
                      to={
                        row.participation === null
                          ? recordPath('processingActivity', activity)
                          : asJoinedPath(activity, row.participation)
                      }
                      size="sm"
                    >
                      {name}
                    </Anchor>
                  </th>
                  <td>
                    <Icon size={14} aria-hidden /> {t(`unit.${standing}`)}
                  </td>
                  <td>{row.systems ?? (row.participation === null ? '' : t('unit.hand'))}</td>
                  <td>{row.joinedOn && format.date(row.joinedOn)}</td>
                  <td>{row.endedOn && format.date(row.endedOn)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {chosen.length > 0 && <JoinBar chosen={chosen} onDone={() => setSelected(new Set())} />}
    </>
  )
}
