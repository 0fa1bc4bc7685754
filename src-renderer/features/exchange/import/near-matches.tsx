import { Alert, Select, Stack, Table, Text } from '@mantine/core'
import { IconArrowMerge } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { NearMatch } from '../../../../src-shared/features/exchange/import.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { importing, useImport } from './import-store.ts'

const asNew = '(new)'

/** Names that resemble something that is there: a person decides, with the evidence beside each. */
export function NearMatches({ matches }: { readonly matches: readonly NearMatch[] }) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const { busy } = useImport()
  const percent = (score: number): string => t('near.score', { share: format.number(Math.round(score * 100)) })
  return (
    <Alert
      color="yellow"
      variant="outline"
      icon={<IconArrowMerge aria-hidden />}
      title={t('near.title', { count: matches.length })}
    >
      <Stack gap="xs">
        <Text size="sm">{t('near.lead')}</Text>
        <Table verticalSpacing={4} withRowBorders={false}>
          <Table.Tbody>
            {matches.map((match) => (
              <Table.Tr key={match.key}>
                <Table.Td w={140} c="dimmed">
                  {format.label(catalogue[match.entity].labels.one)}
                </Table.Td>
                <Table.Td fw={550}>
                  {match.text}{' '}
                  <Text span size="xs" c="dimmed">
                    ({t('sheets.rows', { count: match.rows })})
                  </Text>
                </Table.Td>
                <Table.Td w={420}>
                  <Select
                    size="xs"
                    aria-label={t('near.choose', { text: match.text })}
                    data={[
                      { value: asNew, label: t('near.new') },
                      ...match.candidates.map((one) => ({
                        value: one.id,
                        label: [one.name, one.nationalId, percent(one.score)].filter(Boolean).join(' · ')
                      }))
                    ]}
                    value={match.decision ?? asNew}
                    allowDeselect={false}
                    disabled={busy}
                    onChange={(value) =>
                      void importing.decide({ matches: { [match.key]: value === asNew ? null : value } }, '')
                    }
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Alert>
  )
}
