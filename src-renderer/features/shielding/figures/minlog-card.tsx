import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { Card } from '../../../components/cards/card.tsx'
import cards from '../../../components/cards/cards.module.css'
import { listPaths } from '../../../components/entity-paths.ts'
import { filtersPath } from '../../../components/table/list-state.ts'
import { useFormat } from '../../../i18n/use-format.ts'

type Filters = ChannelParsed<'system.list'>['filters']

const shown = { minLogShown: { anyOf: ['yes'] } }
/** In the order of the lines: the gap that matters first. */
const lines = {
  gap: { ...shown, minLogShielded: { anyOf: ['no', 'unknown', 'notApplicable', ''] } },
  shielded: { ...shown, minLogShielded: { anyOf: ['yes'] } },
  paused: { ...shown, minLogPaused: { anyOf: ['yes'] } },
  unanswered: { minLogShown: { anyOf: ['unknown', ''] } }
} satisfies Record<string, Filters>
type Line = keyof typeof lines

/** What citizens see of systems' logs on MinLog: which of it a shielding does not reach, as the lists behind. */
export function MinLogCard() {
  const { t } = useTranslation('shielding-overview')
  return (
    <Card title={t('minlog')} lead={t('minlog.lead')}>
      <table className={cards.table}>
        <tbody>
          {(Object.keys(lines) as Line[]).map((line) => (
            <MinLogLine key={line} line={line} />
          ))}
        </tbody>
      </table>
      <Text size="xs" c="dimmed">
        {t('minlog.where')}
      </Text>
    </Card>
  )
}

function MinLogLine({ line }: { readonly line: Line }) {
  const { t } = useTranslation('shielding-overview')
  const format = useFormat()
  const filters: Filters = lines[line]
  const { data } = useChannel('system.list', { filters, limit: 0 })
  return (
    <tr>
      <td>
        <Anchor component={Link} to={filtersPath(listPaths.system, filters)} size="sm" underline="always">
          {t(`minlog.${line}`)}
        </Anchor>
      </td>
      <td className={cards.right}>{data && format.number(data.total)}</td>
    </tr>
  )
}
