import { Anchor, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ReadinessKey, ReadinessLine } from '../../../../src-shared/features/shielding/readiness/contract.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { useMay, useReadsLists } from '../../../app/session.tsx'
import { Card } from '../../../components/cards/card.tsx'
import { listPaths } from '../../../components/entity-paths.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { filtersPath } from '../../../components/table/list-state.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { AnswersDialog } from './answers-dialog.tsx'
import styles from './readiness.module.css'

const minLog = filtersPath(listPaths.system, { minLogShown: { anyOf: ['unknown', ''] } })

/** Where each thing is put right; what is answered here is mended in the dialog. */
const places: Readonly<Partial<Record<ReadinessKey, string>>> = {
  guideline: '/shielding/guidelines',
  process: '/shielding/settings',
  deciders: '/settings/users',
  keyHolders: '/settings/areas',
  wayOut: '/shielding/transfers/ways',
  contexts: '/shielding/settings',
  minLog
}

/** Whether the municipality is ready for shieldings: what is in place, what is missing, and where that is mended. */
export function ReadinessCard() {
  const { t } = useTranslation('shielding-readiness')
  const format = useFormat()
  const mayManage = useMay('shielding.manage')
  const [answering, setAnswering] = useState(false)
  const { data, error, refetch } = useChannel('shielding.readiness', {})
  if (error)
    return (
      <Card title={t('title')}>
        <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />
      </Card>
    )
  if (!data) return null
  const ready = data.lines.filter((line) => line.ready).length
  const counted = { ready: format.number(ready), all: format.number(data.lines.length) }
  return (
    <Card title={t('title')} lead={t(ready === data.lines.length ? 'lead.ready' : 'lead', counted)}>
      <ul className={styles.lines}>
        {data.lines.map((line) => (
          <Line key={line.key} line={line} onAnswer={mayManage ? () => setAnswering(true) : null} />
        ))}
      </ul>
      {answering && <AnswersDialog of={data.answers} onClose={() => setAnswering(false)} />}
      {mayManage && (
        <Group>
          <Button variant="default" size="xs" onClick={() => setAnswering(true)}>
            {t('answer')} …
          </Button>
        </Group>
      )}
    </Card>
  )
}

interface LineProps {
  readonly line: ReadinessLine
  /** null: the user may not. */
  readonly onAnswer: (() => void) | null
}

function Line({ line: { key, ready, count, units, since }, onAnswer }: LineProps) {
  const { t } = useTranslation('shielding-readiness')
  const format = useFormat()
  const to = usePlace(key)
  const Icon = ready ? IconCircleCheck : IconAlertTriangle
  const named = units.map(({ name }) => name).join(', ')
  const number = { count: count ?? 0, number: format.number(count ?? 0) }
  return (
    <li data-ready={ready || undefined}>
      <Icon size={18} aria-label={t(ready ? 'ready' : 'missing')} role="img" />
      <div>
        <Text size="sm" fw={500}>
          {t(`line.${key}`)}
        </Text>
        <Text size="sm" c="dimmed">
          {ready
            ? since && t('since', { on: format.date(since) })
            : t(key === 'minLog' && count === 0 ? 'missing.noSystems' : `missing.${key}`, number)}
          {!ready && named !== '' && ` ${named}${count !== null && count > units.length ? ' …' : ''}`}
        </Text>
        {!ready && to !== null && (
          <Anchor component={Link} to={to} size="sm" underline="always">
            {t(`mend.${key as 'guideline'}`)}
          </Anchor>
        )}
        {!ready && !(key in places) && onAnswer && (
          <Anchor component="button" type="button" size="sm" underline="always" onClick={onAnswer}>
            {t('mend.answer')}
          </Anchor>
        )}
      </div>
    </li>
  )
}

/** Where the user can put a thing right; null: it is not this user's to do. */
function usePlace(key: ReadinessKey): string | null {
  const mayManage = useMay('shielding.manage')
  const mayAdminister = useMay('register.administer')
  const readsLists = useReadsLists()
  const may: Readonly<Partial<Record<ReadinessKey, boolean>>> = {
    wayOut: mayManage,
    deciders: mayAdminister,
    minLog: readsLists
  }
  return may[key] === false ? null : (places[key] ?? null)
}
