import { Checkbox, Table, Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FeedbackRecipient } from '../../../../src-shared/features/consolidation/feedback-contract.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './feedback.module.css'

interface RecipientTableProps {
  readonly recipients: readonly FeedbackRecipient[]
  readonly chosen: ReadonlySet<number>
  readonly onChosen: (chosen: ReadonlySet<number>) => void
  /** Whose feedback is shown beside it. */
  readonly shown: number | null
  readonly onShown: (number: number) => void
}

/** The municipalities: chosen for writing by the box, shown beside by the name. */
export function RecipientTable({ recipients, chosen, onChosen, shown, onShown }: RecipientTableProps) {
  const { t } = useTranslation('feedback')
  const format = useFormat()
  const all = recipients.every(({ number }) => chosen.has(number))
  const toggle = (number: number): void => {
    const next = new Set(chosen)
    if (!next.delete(number)) next.add(number)
    onChosen(next)
  }
  return (
    <Table stickyHeader aria-label={t('recipients')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={40}>
            <Checkbox
              size="xs"
              aria-label={t('chooseAll')}
              checked={all}
              indeterminate={!all && chosen.size > 0}
              onChange={() => onChosen(new Set(all ? [] : recipients.map(({ number }) => number)))}
            />
          </Table.Th>
          <Table.Th>{t('column.municipality')}</Table.Th>
          <Table.Th>{t('column.exported')}</Table.Th>
          <Table.Th>{t('column.sent')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {recipients.map(({ number, name, exportedAt, sent }) => (
          <Table.Tr key={number}>
            <Table.Td>
              <Checkbox
                size="xs"
                aria-label={t('choose', { name })}
                checked={chosen.has(number)}
                onChange={() => toggle(number)}
              />
            </Table.Td>
            <Table.Td>
              <UnstyledButton
                className={styles.name}
                fz="sm"
                aria-current={number === shown || undefined}
                onClick={() => onShown(number)}
              >
                {name}
              </UnstyledButton>
            </Table.Td>
            <Table.Td>
              <Text size="sm">{format.date(exportedAt.slice(0, 10))}</Text>
            </Table.Td>
            <Table.Td>
              {sent ? (
                <>
                  <Text size="sm" title={sent.file}>
                    {t('sent.at', { when: format.instant(sent.at), by: sent.by })}
                  </Text>
                  {sent.answered && (
                    <Text size="xs" c="dimmed">
                      {t('sent.answered')}
                    </Text>
                  )}
                </>
              ) : (
                <Text size="sm" c="dimmed">
                  {t('sent.never')}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
