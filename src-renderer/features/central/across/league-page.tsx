import { Alert, Anchor, Group, Select, Switch, Table, Text, Title } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import {
  bandOf,
  type League,
  type LeagueRow,
  measureKeys
} from '../../../../src-shared/features/consolidation/across/league.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { Track } from '../../../components/bars/bars.tsx'
import cards from '../../../components/cards.module.css'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { pathOfMunicipality } from '../paths.ts'
import styles from './across.module.css'
import { Counting } from './counting.tsx'
import { SaveFile } from './save-file.tsx'
import { useCounting } from './use-across.ts'

/** Municipalities by one measure, the best first; anonymous, only numbers and bands are there at all. */
export function LeaguePage() {
  const { t } = useTranslation('across')
  const [params, setParams] = useSearchParams()
  const measure = measureKeys.find((one) => one === params.get('measure')) ?? 'systems'
  const anonymous = params.get('anonymous') === '1'
  const { data, error, refetch, isLoading } = useChannel('central.league', { measure, anonymous })
  const counting = useCounting(isLoading)
  const show = (next: { readonly measure: string; readonly anonymous: boolean }): void =>
    setParams({ measure: next.measure, ...(next.anonymous && { anonymous: '1' }) }, { replace: true })
  return (
    <div className={styles.page}>
      <Group justify="space-between">
        <Title order={1}>{t('page.league')}</Title>
        <SaveFile anonymous={anonymous} />
      </Group>
      <Group gap="lg" align="flex-end">
        <Select
          size="xs"
          w={290}
          label={t('league.measure')}
          allowDeselect={false}
          value={measure}
          data={measureKeys.map((value) => ({ value, label: t(`measure.${value}`) }))}
          onChange={(value) => show({ measure: value ?? measure, anonymous })}
        />
        <Switch
          label={t('league.anonymous')}
          checked={anonymous}
          onChange={(event) => show({ measure, anonymous: event.currentTarget.checked })}
          mb={4}
        />
      </Group>
      <Text size="sm" c="dimmed" maw={760}>
        {t(anonymous ? 'league.anonymousHint' : `how.${measure}`)}
      </Text>
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
      {!error && !data && <Counting of={counting} />}
      {data && <Rows of={data} />}
    </div>
  )
}

function Rows({ of }: { readonly of: League }) {
  const { t } = useTranslation('across')
  const format = useFormat()
  const { anonymous, rows, unsaid, tooFew } = of
  return (
    <>
      {tooFew && <Alert icon={<IconInfoCircle size={18} aria-hidden />}>{t('league.tooFew')}</Alert>}
      {!tooFew && rows.length === 0 && <Text c="dimmed">{t('league.nobody')}</Text>}
      {rows.length > 0 && (
        <div className={styles.frame}>
          <Table aria-label={t(`measure.${of.measure}`)} verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th ta="right" w={70}>
                  {t('league.rank')}
                </Table.Th>
                <Table.Th>{t('municipality')}</Table.Th>
                <Table.Th w="36%">{t('league.share')}</Table.Th>
                {!anonymous && (
                  <>
                    <Table.Th ta="right">{t('league.counted')}</Table.Th>
                    <Table.Th>{t('exported')}</Table.Th>
                    <Table.Th ta="right">{t('league.number')}</Table.Th>
                  </>
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <LeagueLine key={row.of?.package ?? row.number} of={row} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {!tooFew && unsaid > 0 && (
        <Text size="sm" c="dimmed">
          {t('league.unsaid', { count: unsaid, number: format.number(unsaid) })}
        </Text>
      )}
    </>
  )
}

function LeagueLine({ of: { rank, number, share, of } }: { readonly of: LeagueRow }) {
  const { t } = useTranslation('across')
  const format = useFormat()
  const from = Math.round(bandOf(share) * 100)
  const band = from === 100 ? t('league.whole') : t('league.band', { from, to: from + 4 })
  return (
    <Table.Tr>
      <Table.Td className={styles.number}>{format.number(rank)}</Table.Td>
      <Table.Th scope="row" fw={500}>
        {of ? (
          <Anchor component={Link} to={pathOfMunicipality(of.package)} inherit>
            {of.name}
          </Anchor>
        ) : (
          t('league.municipality', { number })
        )}
      </Table.Th>
      <Table.Td>
        <Group gap={10} wrap="nowrap">
          <Track share={share} />
          <Text span size="sm" className={cards.figure} ta="right" miw={52}>
            {of ? format.percent(share) : band}
          </Text>
        </Group>
      </Table.Td>
      {of && (
        <>
          <Table.Td className={styles.number}>
            {t('of', { part: format.number(of.said.part), all: format.number(of.said.whole) })}
          </Table.Td>
          <Table.Td>{format.date(of.exportedAt.slice(0, 10))}</Table.Td>
          <Table.Td className={styles.number}>{number}</Table.Td>
        </>
      )}
    </Table.Tr>
  )
}
