import { Button, Group, Table, Text } from '@mantine/core'
import { IconCircleCheck, IconListSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { decisionsFor, type FindingTally } from '../../../../src-shared/features/cpr-audit/audit.ts'
import { classLabels } from '../../../../src-shared/features/cpr-audit/labels.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from '../audit.module.css'
import { useAudit } from '../audit-frame.tsx'
import { DecideDialog } from './decide-dialog.tsx'
import { OwnerPart } from './owner-part.tsx'
import { findingsPath } from './result-card.tsx'

/** Second step: what becomes of each class of findings, as a whole or one by one. */
export function DecideStep() {
  const { t } = useTranslation('cpr-audits')
  const { audit } = useAudit()
  const [deciding, setDeciding] = useState<FindingTally | null>(null)
  if (audit.tallies.length === 0) return <Text size="sm">{t('decide.nothing')}</Text>
  return (
    <>
      <Table className={styles.table} verticalSpacing={6} horizontalSpacing="xs" aria-label={t('step.decide')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('decide.class')}</Table.Th>
            <Table.Th data-figure>{t('decide.total')}</Table.Th>
            <Table.Th>{t('decide.decided')}</Table.Th>
            <Table.Th aria-label={t('decide.actions')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {audit.tallies.map((tally) => (
            <TallyLine key={tally.class} tally={tally} onDecide={() => setDeciding(tally)} />
          ))}
        </Table.Tbody>
      </Table>
      <OwnerPart />
      {deciding && (
        <DecideDialog
          of={{ class: deciding.class }}
          class={deciding.class}
          count={deciding.total}
          decided={deciding.total - deciding.undecided}
          onClose={() => setDeciding(null)}
        />
      )}
    </>
  )
}

function TallyLine({ tally, onDecide }: { readonly tally: FindingTally; readonly onDecide: () => void }) {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const { audit } = useAudit()
  const name = format.label(classLabels[tally.class])
  const told = decisionsFor(tally.class)
    .filter((decision) => tally[decision] > 0)
    .map((decision) => `${t(`decision.${decision}`)}: ${format.number(tally[decision])}`)
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {name}
        <Text size="xs" c="dimmed" fw={400}>
          {t(`class.${tally.class}.about`)}
        </Text>
      </Table.Th>
      <Table.Td data-figure>{format.number(tally.total)}</Table.Td>
      <Table.Td>
        {tally.undecided === 0 ? (
          <Group gap={6} className={styles.good}>
            <IconCircleCheck size={16} aria-hidden />
            {told.join(' · ')}
          </Group>
        ) : (
          [t('undecided', { count: tally.undecided, number: format.number(tally.undecided) }), ...told].join(' · ')
        )}
      </Table.Td>
      <Table.Td>
        <Group gap={6} justify="flex-end" wrap="nowrap">
          <Button size="xs" variant="default" aria-label={t('decide.all.of', { class: name })} onClick={onDecide}>
            {t('decide.all')}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            component={Link}
            to={findingsPath(audit.id, tally.class)}
            leftSection={<IconListSearch size={15} aria-hidden />}
            aria-label={t('decide.each.of', { class: name })}
          >
            {t('decide.each')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
