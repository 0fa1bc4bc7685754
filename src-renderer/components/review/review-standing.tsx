import { Button, Popover, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconClock, type TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import {
  defaultPeriods,
  type ReviewedEntity,
  reviewedEntities,
  reviewStanding,
  type ReviewStanding as Standing
} from '../../../src-shared/features/review/standing.ts'
import { today } from '../../../src-shared/kernel/dates.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import type { FieldValue, RecordView } from '../../../src-shared/kernel/value.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useRegister } from '../../app/session.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { LatePopover } from '../late.tsx'
import { useVerify } from './use-verify.ts'

const looks: Readonly<Record<Standing['state'], readonly [TablerIcon, string]>> = {
  verified: [IconCircleCheck, 'teal'],
  dueSoon: [IconClock, 'yellow'],
  expired: [IconAlertTriangle, 'orange'],
  never: [IconCircleDashed, 'gray']
}

/** The entity, where its records are verified. */
export function reviewedEntity(name: EntityName): ReviewedEntity | null {
  return reviewedEntities.find((reviewed) => reviewed === name) ?? null
}

interface ReviewStandingProps {
  readonly entity: ReviewedEntity
  readonly record: RecordView
}

/** How a record's verification stands, beside its name; who and when, those before it, and the button that verifies. */
export function ReviewStanding({ entity, record }: ReviewStandingProps) {
  const { t } = useTranslation('tasks')
  const [opened, popover] = useDisclosure(false)
  const { country } = useRegister().municipality
  const { data: periods = defaultPeriods } = useChannel('review.periods', {})
  const zone = zoneOf[country]
  const now = today(zone, new Date())
  const facts = {
    reviewedOn: textOf(record.values['reviewedOn']),
    nextReviewOn: textOf(record.values['nextReviewOn']),
    createdOn: today(zone, record.createdAt)
  }
  const standing = reviewStanding(facts, periods[entity], now)
  const [Icon, colour] = looks[standing.state]
  const retired = record.values['lifecycle'] === 'retired'
  const said = retired && standing.state !== 'verified' ? 'never' : standing.state
  return (
    <LatePopover
      opened={opened}
      onChange={popover.close}
      onDismiss={popover.close}
      width={320}
      trapFocus
      returnFocus
      position="bottom-start"
      target={
        <Button
          size="compact-xs"
          variant="default"
          fw={500}
          radius="xl"
          leftSection={<Icon size={14} stroke={2.2} color={`var(--mantine-color-${colour}-filled)`} aria-hidden />}
          onClick={popover.toggle}
        >
          {t(`standing.${said}`)}
        </Button>
      }
    >
      <Popover.Dropdown aria-label={t('standing')} p="sm">
        <Stack gap="xs">
          <Words record={record} standing={standing} retired={retired} />
          {record.writable && !record.deletedAt && (
            <VerifyButton entity={entity} record={record} onDone={popover.close} />
          )}
          <Earlier entity={entity} id={record.id} />
        </Stack>
      </Popover.Dropdown>
    </LatePopover>
  )
}

function textOf(value: FieldValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

interface WordsProps {
  readonly record: RecordView
  readonly standing: Standing
  readonly retired: boolean
}

function Words({ record, standing, retired }: WordsProps) {
  const { t } = useTranslation('tasks')
  const format = useFormat()
  const on = textOf(record.values['reviewedOn'])
  const name = textOf(record.values['reviewedBy'])
  const params = { on: on ? format.date(on) : '', name: name ?? '' }
  const due = { due: format.date(standing.due) }
  return (
    <div>
      <Text size="sm" fw={600}>
        {on ? t(name ? 'standing.by' : 'standing.on', params) : t('standing.never')}
      </Text>
      <Text size="sm" c="dimmed">
        {retired ? t('standing.retired') : t(standing.state === 'expired' ? 'standing.was' : 'standing.due', due)}
      </Text>
    </div>
  )
}

interface VerifyButtonProps extends ReviewStandingProps {
  readonly onDone?: () => void
}

/** Verifies the record as it was read. */
export function VerifyButton({ entity, record, onDone }: VerifyButtonProps) {
  const { t } = useTranslation('tasks')
  const verify = useVerify()
  const run = async (): Promise<void> => {
    if (await verify.run(entity, [{ id: record.id, version: record.version }])) onDone?.()
  }
  return (
    <Button
      size="xs"
      variant="light"
      title={t('verify.why')}
      loading={verify.running}
      leftSection={<IconCircleCheck size={16} aria-hidden />}
      onClick={() => void run()}
    >
      {t('verify')}
    </Button>
  )
}

/** Every verification there was, newest first, as the history tells them. */
function Earlier({ entity, id }: { readonly entity: ReviewedEntity; readonly id: string }) {
  const { t } = useTranslation('tasks')
  const format = useFormat()
  const { data } = useChannel(`${entity}.history`, { id, field: 'reviewedOn' })
  if (!data) return null
  const told = data.flatMap(({ seq, user, changes }) => {
    const on = changes['reviewedOn']?.[1]
    if (changes['reviewedOn'] === undefined) return []
    const name = textOf(changes['reviewedBy']?.[1]) ?? user
    return [
      {
        seq,
        text:
          typeof on === 'string'
            ? t('earlier.line', { on: format.date(on), name })
            : t('earlier.cleared', { name: user })
      }
    ]
  })
  return (
    <div>
      <Text size="xs" fw={600} c="dimmed">
        {t('earlier')}
      </Text>
      {told.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('earlier.none')}
        </Text>
      )}
      {told.slice(0, 12).map(({ seq, text }) => (
        <Text key={seq} size="sm">
          {text}
        </Text>
      ))}
    </div>
  )
}
