import { Anchor, Table, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AcrossMunicipality } from '../../../../src-shared/features/consolidation/across/contract.ts'
import { YesOrNo } from '../../../components/packed-figures/packed-figures.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { pathOfMunicipality } from '../paths.ts'
import styles from './across.module.css'
import type { MunicipalityCell, MunicipalityColumn } from './municipality-columns.ts'

interface TableProps {
  readonly label: string
  readonly columns: readonly MunicipalityColumn[]
  readonly rows: readonly AcrossMunicipality[]
}

interface Order {
  /** A column's key, `name` or `exported`. */
  readonly by: string
  readonly descending: boolean
}

/** The municipalities as a table that is ordered by any of its columns; what has no figure comes last. */
export function MunicipalityTable({ label, columns, rows }: TableProps) {
  const { t } = useTranslation('across')
  const format = useFormat()
  const [order, setOrder] = useState<Order>({ by: 'name', descending: false })
  const sorted = useMemo(() => {
    const turn = order.descending ? -1 : 1
    const column = columns.find(({ key }) => key === order.by)
    if (order.by === 'exported') return rows.toSorted((a, b) => turn * (a.exportedAt < b.exportedAt ? -1 : 1))
    if (!column) return rows.toSorted((a, b) => turn * format.compare(a.name, b.name))
    return rows.toSorted((a, b) => {
      const [one, other] = [column.of(a).order, column.of(b).order]
      if (one === null || other === null) return Number(one === null) - Number(other === null)
      return turn * (one - other)
    })
  }, [rows, columns, order, format])
  const head = (by: string, text: string, className: string | undefined = styles.head) => (
    <Table.Th
      key={by}
      className={className}
      aria-sort={order.by === by ? (order.descending ? 'descending' : 'ascending') : 'none'}
    >
      <UnstyledButton
        fz="xs"
        fw={600}
        className={styles.sort}
        aria-label={t('sort', { column: text })}
        onClick={() => setOrder({ by, descending: order.by === by && !order.descending })}
      >
        <span>{text}</span>
        {order.by === by &&
          (order.descending ? <IconArrowDown size={13} aria-hidden /> : <IconArrowUp size={13} aria-hidden />)}
      </UnstyledButton>
    </Table.Th>
  )
  return (
    <div className={styles.frame}>
      <Table aria-label={label} verticalSpacing={6} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {head('name', t('municipality'), styles.name)}
            {head('exported', t('exported'))}
            {columns.map((column) => head(column.key, column.label))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map((row) => (
            <Table.Tr key={row.package}>
              <Table.Th scope="row" fw={500} className={styles.name}>
                <Anchor component={Link} to={pathOfMunicipality(row.package)} inherit>
                  {row.name}
                </Anchor>
              </Table.Th>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{format.date(row.exportedAt.slice(0, 10))}</Table.Td>
              {columns.map((column) => (
                <Cell key={column.key} of={column.of(row)} label={`${column.label}: ${row.name}`} />
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function Cell({ of: { text, none, yes, to }, label }: { readonly of: MunicipalityCell; readonly label: string }) {
  const { t } = useTranslation('across')
  if (none) return <Table.Td className={styles.none}>{t(none)}</Table.Td>
  if (yes !== undefined)
    return (
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <YesOrNo is={yes} text={text} />
      </Table.Td>
    )
  return (
    <Table.Td className={styles.number} ta="left">
      {to === undefined ? (
        text
      ) : (
        <Anchor component={Link} to={to} inherit aria-label={`${text} – ${label}`}>
          {text}
        </Anchor>
      )}
    </Table.Td>
  )
}
