import { ActionIcon, Anchor, Badge, Button } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconEye, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { recordPath } from '../../../components/entity-paths.ts'
import { Hint } from '../../../components/hint.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { asJoinedPath, useParticipation } from './as-joined.ts'

/** That an activity is looked at as a unit that joined it has it, since when; and the way to what it is for everyone. */
export function JoinedChip({ activity }: { readonly activity: RecordView }) {
  const { t } = useTranslation('protocol')
  const format = useFormat()
  const participation = useParticipation(activity)
  if (!participation) return null
  const { values, refs } = participation
  const unit = refs[String(values['unit'])]?.name ?? ''
  const [joined, ended] = [values['joinedOn'], values['endedOn']].map((day) =>
    typeof day === 'string' ? format.date(day) : null
  )
  const Icon = ended ? IconCircleX : IconCircleCheck
  const said = ended
    ? t('joined.ended', { unit, on: ended })
    : joined
      ? t('joined.since', { unit, on: joined })
      : t('joined.undated', { unit })
  return (
    <Badge
      variant="default"
      tt="none"
      fw={500}
      leftSection={<Icon size={14} aria-hidden />}
      rightSection={
        <Hint label={t('joined.everyone')}>
          <ActionIcon
            component={Link}
            to={recordPath('processingActivity', activity.id)}
            size={16}
            variant="subtle"
            color="gray"
            aria-label={t('joined.everyone')}
          >
            <IconX size={12} aria-hidden />
          </ActionIcon>
        </Hint>
      }
    >
      <Anchor component={Link} to={recordPath('participation', participation.id)} size="xs" inherit>
        {said}
      </Anchor>
    </Badge>
  )
}

/** From a participation to its activity as the unit has it. */
export function ShowAsJoined({ participation }: { readonly participation: RecordView }) {
  const { t } = useTranslation('protocol')
  const activity = participation.values['activity']
  if (typeof activity !== 'string') return null
  return (
    <Button
      component={Link}
      to={asJoinedPath(activity, participation.id)}
      variant="default"
      leftSection={<IconEye size={16} aria-hidden />}
    >
      {t('joined.show')}
    </Button>
  )
}
