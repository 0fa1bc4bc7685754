import { Group, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Entity } from '../../../src-shared/kernel/field.ts'
import { useMay, useRegister } from '../../app/session.tsx'

/** Why somebody who writes for units only reads this record, and who can change it. */
export function OutOfBounds({ entity }: { readonly entity: Entity }) {
  const { t } = useTranslation('record')
  const { bounds } = useRegister()
  if (!useMay('register.write') || bounds === null) return null
  const { units, coordinators, administrators } = bounds
  const wide = entity.responsibleUnit === null
  return (
    <Group gap="xs" mb="sm" wrap="nowrap" c="dimmed">
      <IconLock size={16} aria-hidden />
      <Text size="sm">
        {wide
          ? t('bounds.register', { coordinators })
          : units === ''
            ? t('bounds.none', { administrators })
            : t('bounds.units', { units, coordinators })}
      </Text>
    </Group>
  )
}
