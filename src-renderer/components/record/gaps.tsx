import { Popover, RingProgress, Stack, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { completeness } from '../../../src-shared/kernel/completeness.ts'
import { type Entity, type Field, fieldOf } from '../../../src-shared/kernel/field.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'
import { useRegister } from '../../app/session.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { LatePopover } from '../late.tsx'
import type { PieceGaps } from './record-parts.ts'

interface GapsProps {
  readonly entity: Entity
  readonly values: Values
  /** What lacks in its pieces. */
  readonly pieces: PieceGaps
  readonly onGap: (field: Field) => void
}

/** How much of what is wanted is filled in; opens the list of what is missing, and each gap leads to its field. */
export function Gaps({ entity, values, pieces, onGap }: GapsProps) {
  const { t } = useTranslation('record')
  const format = useFormat()
  const { country } = useRegister().municipality
  const [opened, popover] = useDisclosure(false)
  const own = completeness(entity, values, country)
  const [filled, wanted] = [own.filled + pieces.filled, own.wanted + pieces.wanted]
  if (wanted === 0) return null
  const share = Math.round((filled / wanted) * 100)
  return (
    <LatePopover
      opened={opened}
      onChange={popover.close}
      onDismiss={popover.close}
      position="bottom-start"
      width={280}
      trapFocus
      returnFocus
      target={
        <UnstyledButton
          onClick={popover.toggle}
          aria-label={t('gaps.label', { filled, wanted })}
          style={{ borderRadius: '50%' }}
        >
          <RingProgress
            size={54}
            thickness={4}
            sections={[{ value: share, color: 'accent' }]}
            label={
              <Text ta="center" fz={11} fw={600} aria-hidden style={{ fontVariantNumeric: 'tabular-nums' }}>
                {filled}/{wanted}
              </Text>
            }
          />
        </UnstyledButton>
      }
    >
      <Popover.Dropdown aria-label={t('gaps.title')} p="sm" mah="75vh" style={{ overflowY: 'auto' }}>
        <Text size="sm" fw={600} mb={4}>
          {filled === wanted ? t('gaps.none') : t('gaps.title')}
        </Text>
        <Stack gap={0}>
          {own.gaps.map((key) => {
            const field = fieldOf(entity, key)
            return (
              <UnstyledButton
                key={key}
                py={4}
                fz="sm"
                c="var(--mantine-color-anchor)"
                onClick={() => {
                  popover.close()
                  onGap(field)
                }}
              >
                {format.label(field.labels)}
              </UnstyledButton>
            )
          })}
          {pieces.gaps.map(({ key, label, to }) => (
            <UnstyledButton
              key={key}
              component={Link}
              to={to}
              py={4}
              fz="sm"
              c="var(--mantine-color-anchor)"
              onClick={popover.close}
            >
              {label}
            </UnstyledButton>
          ))}
        </Stack>
      </Popover.Dropdown>
    </LatePopover>
  )
}
