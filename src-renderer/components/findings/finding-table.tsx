import { Anchor, Pagination, Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { Finding } from '../../../src-shared/features/exchange/feedback.ts'
import { matrixColumns } from '../../../src-shared/features/missing/matrix-columns.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { fieldPath, recordPath } from '../entity-paths.ts'
import styles from './findings.module.css'

interface FindingTableProps<T extends Finding> {
  readonly rows: readonly T[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
  readonly onPage: (page: number) => void
  /** Whose records they are: of one's own a name leads to its record. */
  readonly at: 'here' | 'there'
  readonly action?: (finding: T) => ReactNode
}

/** What a central office tells, page by page: what stands, what others say and how many, and why. */
export function FindingTable<T extends Finding>(props: FindingTableProps<T>) {
  const { rows, total, page, pageSize, onPage, at, action } = props
  const { t } = useTranslation('feedback')
  const format = useFormat()
  const pages = Math.ceil(total / pageSize)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable to scroll by keyboard. */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('list')}>
        <Table stickyHeader verticalSpacing={6} miw={820} layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={150}>{t('column.kind')}</Table.Th>
              <Table.Th w="18%">{t('column.name')}</Table.Th>
              <Table.Th w="15%">{t('column.fact')}</Table.Th>
              <Table.Th w="15%">{t(at === 'here' ? 'column.ours' : 'column.oursThere')}</Table.Th>
              <Table.Th>{t('column.theirs')}</Table.Th>
              <Table.Th w={150}>{t('column.why')}</Table.Th>
              {action && <Table.Th w={92} aria-label={t('answer.actions')} />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={keyOf(row)}>
                <Table.Td>{t(`kind.${row.kind}`)}</Table.Td>
                <Table.Td className={styles.text}>{at === 'here' ? <RecordName of={row} /> : row.name}</Table.Td>
                <Table.Td className={styles.text}>
                  <FactName of={row} />
                </Table.Td>
                <Table.Td className={styles.text}>{row.ours}</Table.Td>
                <Table.Td className={styles.text}>{row.theirs}</Table.Td>
                <Table.Td>
                  <Why of={row} />
                </Table.Td>
                {action && <Table.Td>{action(row)}</Table.Td>}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {pages > 1 && (
        <Pagination
          size="sm"
          p="xs"
          total={pages}
          value={page}
          onChange={onPage}
          getControlProps={(control) =>
            control === 'next' || control === 'previous' ? { 'aria-label': t(`page.${control}`) } : {}
          }
          getItemProps={(number) => ({ 'aria-label': t('page.number', { number: format.number(number) }) })}
        />
      )}
    </>
  )
}

/** A package tells the same thing of a record once. */
const keyOf = ({ kind, entity, recordId, field, theirs }: Finding): string =>
  [kind, entity, recordId, field, theirs].join('|')

/** Leads to the field that the finding is about, where a field is meant. */
function RecordName({ of: { kind, entity, recordId, name, field } }: { readonly of: Finding }) {
  if (entity === null || recordId === null) return name
  const fills = kind === 'gap' ? (matrixColumns.find(({ key }) => key === field)?.fills ?? null) : field
  const to = fills === null ? recordPath(entity, recordId) : fieldPath(entity, recordId, fills)
  return (
    <Anchor component={Link} size="sm" to={to}>
      {name}
    </Anchor>
  )
}

function FactName({ of: { kind, entity, field } }: { readonly of: Finding }) {
  const format = useFormat()
  if (entity === null || field === null) return null
  const column = kind === 'gap' ? matrixColumns.find(({ key }) => key === field) : undefined
  const fact = catalogue[entity].fields.find(({ key }) => key === field)
  const labels = column?.labels ?? fact?.labels
  return labels ? format.label(labels) : field
}

const knownRules = [
  'majority',
  'newest',
  'supplier',
  'hand',
  'chosen',
  'typo',
  'spacing',
  'abbreviation',
  'initials',
  'alias',
  'sameName'
] as const

function Why({ of: { rule, count, of } }: { readonly of: Finding }) {
  const { t } = useTranslation('feedback')
  const format = useFormat()
  const known = knownRules.find((one) => one === rule)
  const counted =
    count === null
      ? null
      : of === null
        ? t('countedAlone', { count, number: format.number(count) })
        : t('counted', { number: format.number(count), of: format.number(of) })
  return (
    <>
      {counted && <Text size="sm">{counted}</Text>}
      {known && (
        <Text size="xs" c="dimmed">
          {t(`rule.${known}`)}
        </Text>
      )}
    </>
  )
}
