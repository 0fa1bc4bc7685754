import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './import.module.css'

interface StepButtonsProps {
  readonly onBack?: () => void
  readonly onNext: () => void
  readonly next: ReactNode
  readonly busy: boolean
  readonly disabled?: boolean
}

/** The way back and the way on, at the foot of each step; the one primary button says what it will do. */
export function StepButtons({ onBack, onNext, next, busy, disabled = false }: StepButtonsProps) {
  const { t } = useTranslation('exchange')
  return (
    <Group className={styles.buttons} justify="flex-end">
      {onBack && (
        <Button variant="default" onClick={onBack} disabled={busy}>
          {t('back')}
        </Button>
      )}
      <Button onClick={onNext} loading={busy} disabled={disabled}>
        {next}
      </Button>
    </Group>
  )
}
