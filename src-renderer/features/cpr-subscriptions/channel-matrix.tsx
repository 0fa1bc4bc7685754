import { Anchor, Button, Group, Table, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CprOverview, CprSystemRow } from '../../../src-shared/features/cpr-subscriptions/contract.ts'
import { cprChannelChoices } from '../../../src-shared/features/systems/system.protection-choices.ts'
import cards from '../../components/cards.module.css'
import { fieldPath, listPaths, recordPath } from '../../components/entity-paths.ts'
import { filtersPath } from '../../components/table/list-state.ts'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './cpr.module.css'

interface ChannelMatrixProps {
  readonly overview: CprOverview
  readonly onMore: () => void
}

/** Every system that subscribes with every channel beside it; a cell opens its subscriptions. */
export function ChannelMatrix({ overview: { systems, total }, onMore }: ChannelMatrixProps) {
  const { t } = useTranslation('cpr')
  const format = useFormat()
  const columns: { readonly code: string; readonly label: string }[] = cprChannelChoices.map(({ code, labels }) => ({
    code,
    label: format.label(labels)
  }))
  if (systems.some(({ channels }) => '' in channels)) columns.push({ code: '', label: t('matrix.unknown') })
  const left = total - systems.length
  return (
    <section aria-labelledby="cpr-matrix">
      <Group gap="sm" align="baseline" mb="xs">
        <Title order={2} id="cpr-matrix">
          {t('matrix')}
        </Title>
        <Text size="sm" c="dimmed" role="status">
          {t('matrix.count', { count: total, number: format.number(total) })}
        </Text>
      </Group>
      <div className={cards.framed}>
        <Table aria-labelledby="cpr-matrix" verticalSpacing={6} highlightOnHover className={styles.matrix}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('matrix.system')}</Table.Th>
              {columns.map(({ code, label }) => (
                <Table.Th key={code}>{label}</Table.Th>
              ))}
              <Table.Th>{t('matrix.noSource')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {systems.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Th scope="row" fw={500}>
                  <Anchor component={Link} to={recordPath('system', row.id)} inherit>
                    {row.name || '–'}
                  </Anchor>
                </Table.Th>
                {columns.map((column) => (
                  <Table.Td key={column.code}>
                    <Cell row={row} {...column} />
                  </Table.Td>
                ))}
                <Table.Td>{row.noSource && <Unknown row={row} />}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {left > 0 && (
        <Button variant="subtle" size="xs" mt="xs" onClick={onMore}>
          {t('matrix.more', { number: format.number(left) })}
        </Button>
      )}
    </section>
  )
}

interface CellProps {
  readonly row: CprSystemRow
  readonly code: string
  readonly label: string
}

function Cell({ row, code, label }: CellProps) {
  const { t } = useTranslation('cpr')
  const format = useFormat()
  const said = row.channels[code]
  if (!said) return null
  const state = said.missing > 0 ? 'lacks' : 'complete'
  const Icon = said.missing > 0 ? IconAlertTriangle : IconCircleCheck
  const filters = { system: { anyOf: [row.id] }, channel: { anyOf: [code] }, state: { anyOf: ['active', ''] } }
  return (
    <Link
      to={filtersPath(listPaths.cprSubscription, filters)}
      className={styles.cell}
      data-state={state}
      title={t(`matrix.${state}`, { system: row.name, channel: label })}
      aria-label={t(`matrix.${state}`, { system: row.name, channel: label })}
    >
      <Icon size={18} aria-hidden />
      {said.count > 1 && format.number(said.count)}
    </Link>
  )
}

function Unknown({ row }: { readonly row: CprSystemRow }) {
  const { t } = useTranslation('cpr')
  const text = t('matrix.noSource.text')
  return (
    <Link
      to={fieldPath('system', row.id, 'cprSubscription')}
      className={styles.cell}
      data-state="unknown"
      title={text}
      aria-label={`${row.name}: ${text}`}
    >
      <IconHelpCircle size={18} aria-hidden />
    </Link>
  )
}
