import { Stack, Table, Text, Title } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Aspect, aspects, choicesOf } from '../../../../src-shared/features/consolidation/across/aspects.ts'
import type { AcrossUse } from '../../../../src-shared/features/consolidation/across/contract.ts'
import { systemEntity } from '../../../../src-shared/features/systems/system.fields.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import { channelQuery, useChannel } from '../../../api/use-channel.ts'
import { Bars } from '../../../components/bars/bars.tsx'
import cards from '../../../components/cards.module.css'
import { useFormat } from '../../../i18n/use-format.ts'
import { pathOfRows } from '../paths.ts'

/** What each municipality says of a system that it may say for itself: release, assessments, CPR channel. */
export function ClusterUse({ cluster }: { readonly cluster: string }) {
  const { t } = useTranslation('across')
  const format = useFormat()
  const { data } = useChannel('central.acrossUses', { cluster })
  if (!data) return null
  const said = aspects.filter((aspect) => data.some((use) => use.said[aspect] !== undefined))
  return (
    <Stack gap="xs">
      <Title order={2}>{t('use')}</Title>
      {said.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('use.none')}
        </Text>
      ) : (
        <div className={cards.framed}>
          <Table aria-label={t('use')} verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('municipality')}</Table.Th>
                {said.map((aspect) => (
                  <Table.Th key={aspect}>{format.label(fieldOf(systemEntity, aspect).labels)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.map((use) => (
                <UseLine key={use.record} of={use} said={said} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Stack>
  )
}

function UseLine({ of: { place, said: values }, said }: { readonly of: AcrossUse; readonly said: readonly Aspect[] }) {
  const format = useFormat()
  const labelOf = (aspect: Aspect, value: string): string => {
    const choice = choicesOf(aspect)?.find(({ code }) => code === value)
    return choice ? format.label(choice.labels) : value
  }
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {place.municipality}
      </Table.Th>
      {said.map((aspect) => (
        <Table.Td key={aspect}>
          {values[aspect]?.map((value) => labelOf(aspect, value)).join(' · ') ?? (
            <Text span c="dimmed">
              –
            </Text>
          )}
        </Table.Td>
      ))}
    </Table.Tr>
  )
}

const ends = ['agreementExpired', 'agreementIn3', 'agreementIn6', 'agreementIn12', 'agreementUnsigned'] as const

/** The agreements with a supplier that call for something, each with how many. */
export function ClusterAgreements({ cluster }: { readonly cluster: string }) {
  const { t } = useTranslation('across')
  const format = useFormat()
  const counts = useQueries({
    queries: ends.map((of) => channelQuery('central.acrossRows', { of, supplier: cluster, limit: 1 }))
  })
  if (counts.some(({ data }) => !data)) return null
  const found = ends
    .map((finding, at) => ({ finding, count: counts[at]?.data?.total ?? 0 }))
    .filter(({ count }) => count > 0)
  if (found.length === 0) return null
  const most = Math.max(...found.map(({ count }) => count))
  return (
    <Stack gap="xs">
      <Title order={2}>{t('ending')}</Title>
      <div className={cards.card} style={{ maxWidth: 560 }}>
        <Bars
          label={t('ending')}
          rows={found.map(({ finding, count }) => ({
            key: finding,
            label: t(`finding.${finding}`),
            text: format.number(count),
            share: count / most,
            to: pathOfRows(finding, { supplier: cluster })
          }))}
        />
      </div>
    </Stack>
  )
}
