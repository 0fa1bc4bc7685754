import { Anchor, Badge, Button, Table, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconWorld } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SupplierRow } from '../../../src-shared/features/overview/contract.ts'
import { answerLabels } from '../../../src-shared/kernel/answer-labels.ts'
import type { AnswerValue } from '../../../src-shared/kernel/value.ts'
import cards from '../../components/cards.module.css'
import { listPaths, recordPath } from '../../components/entity-paths.ts'
import { filtersPath, type ListState } from '../../components/table/list-state.ts'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './overview.module.css'

/** What is counted of a supplier, and the list that a number opens. */
interface Counted {
  readonly key: 'systems' | 'valid' | 'missing' | 'overdue' | 'running' | 'ending'
  readonly list: 'system' | 'contract'
  readonly filters: ListState['filters']
  of(row: SupplierRow): number
}

const standing = (...anyOf: string[]): ListState['filters'] => ({ agreementStanding: { anyOf } })
const term = (...anyOf: string[]): ListState['filters'] => ({ termState: { anyOf } })
const counted: readonly Counted[] = [
  { key: 'systems', list: 'system', filters: {}, of: (row) => row.systems },
  {
    key: 'valid',
    list: 'system',
    filters: standing('valid', 'soon'),
    of: ({ agreements }) => agreements.valid + agreements.soon
  },
  { key: 'missing', list: 'system', filters: standing('missing'), of: ({ agreements }) => agreements.missing },
  { key: 'overdue', list: 'system', filters: standing('overdue'), of: ({ agreements }) => agreements.overdue },
  {
    key: 'running',
    list: 'contract',
    filters: term('running', 'ending'),
    of: ({ contracts }) => contracts.running + contracts.ending
  },
  { key: 'ending', list: 'contract', filters: term('ending'), of: ({ contracts }) => contracts.ending }
]

/** Rows drawn at once; more on request, as two thousand suppliers are more than anyone reads. */
const step = 200

/** The suppliers as a table, the ones with most systems first until another column is asked for. */
export function SupplierTable({ rows }: { readonly rows: readonly SupplierRow[] }) {
  const { t } = useTranslation(['overview', 'table'])
  const format = useFormat()
  const [by, setBy] = useState<Counted['key'] | 'name'>('systems')
  const [shown, setShown] = useState(step)
  const sorted = useMemo(() => {
    const column = counted.find(({ key }) => key === by)
    return column ? rows.toSorted((a, b) => column.of(b) - column.of(a)) : rows
  }, [rows, by])
  const head = (key: typeof by) => (
    <Table.Th key={key} aria-sort={by === key ? (key === 'name' ? 'ascending' : 'descending') : 'none'}>
      <UnstyledButton
        fz="sm"
        fw={600}
        className={styles.sort}
        aria-label={t('suppliers.sort', { column: t(`suppliers.${key}`) })}
        onClick={() => setBy(key)}
      >
        <span>{t(`suppliers.${key}`)}</span>
        {by === key &&
          (key === 'name' ? <IconArrowUp size={13} aria-hidden /> : <IconArrowDown size={13} aria-hidden />)}
      </UnstyledButton>
    </Table.Th>
  )
  return (
    <div className={cards.framed}>
      <Table aria-label={t('page.suppliers')} verticalSpacing={6} highlightOnHover stickyHeader>
        <Table.Thead>
          <Table.Tr>
            {head('name')}
            <Table.Th>{t('suppliers.country')}</Table.Th>
            <Table.Th>{t('suppliers.processor')}</Table.Th>
            {counted.map(({ key }) => head(key))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.slice(0, shown).map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </Table.Tbody>
      </Table>
      {sorted.length > shown && (
        <Button variant="subtle" size="xs" m="xs" onClick={() => setShown(shown + step)}>
          {t('bar.rest', { number: format.number(sorted.length - shown) })}
        </Button>
      )}
    </div>
  )
}

function Row({ row }: { readonly row: SupplierRow }) {
  const { t } = useTranslation('overview')
  const format = useFormat()
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        <Anchor component={Link} to={recordPath('supplier', row.id)} inherit>
          {row.name || '–'}
        </Anchor>
      </Table.Th>
      <Table.Td>
        {row.country}{' '}
        {row.region === 'outside' && (
          <Badge
            variant="default"
            tt="none"
            fw={500}
            miw="max-content"
            leftSection={<IconWorld size={14} aria-hidden />}
          >
            {t('suppliers.outside')}
          </Badge>
        )}
      </Table.Td>
      <Table.Td>{row.processor && format.label(answerLabels[row.processor as AnswerValue])}</Table.Td>
      {counted.map(({ key, list, filters, of }) => (
        <Table.Td key={key} className={styles['number-cell']}>
          {of(row) === 0 ? (
            '–'
          ) : (
            <Anchor
              component={Link}
              to={filtersPath(listPaths[list], { supplier: { anyOf: [row.id] }, ...filters })}
              inherit
              aria-label={`${t(`suppliers.${key}`)}: ${format.number(of(row))} – ${row.name}`}
            >
              {format.number(of(row))}
            </Anchor>
          )}
        </Table.Td>
      ))}
    </Table.Tr>
  )
}
