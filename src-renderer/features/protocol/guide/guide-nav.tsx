import { Button, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconCheck, IconCircle, IconFileText, IconListCheck, IconMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { GuideKey } from '../../../../src-shared/features/protocol/guide.rules.ts'
import styles from './guide.module.css'

/** How a matter stands: it says what it must, it lacks something, or nothing is asked of it. */
export type StepState = 'done' | 'open' | 'notNeeded'

interface GuideNavProps {
  readonly states: ReadonlyMap<GuideKey, StepState>
  readonly current: GuideKey | null
  readonly onStep: (step: string) => void
  readonly onLeave: () => void
}

const marks = { done: IconCheck, open: IconCircle, notNeeded: IconMinus }

/** The questions, each with how it stands, and what is missing of all of them. */
export function GuideNav({ states, current, onStep, onLeave }: GuideNavProps) {
  const { t } = useTranslation('guide')
  return (
    <nav className={styles.nav} aria-label={t('steps')}>
      {[...states].map(([key, state]) => {
        const Mark = marks[state]
        return (
          <UnstyledButton
            key={key}
            className={styles.step}
            data-state={state}
            aria-current={key === current ? 'step' : undefined}
            onClick={() => onStep(key)}
          >
            <Mark size={15} aria-hidden />
            <span>{t(`name.${key}`)}</span>
            <VisuallyHidden>, {t(`state.${state}`)}</VisuallyHidden>
          </UnstyledButton>
        )
      })}
      <UnstyledButton
        className={styles.step}
        aria-current={current === null ? 'step' : undefined}
        onClick={() => onStep('done')}
      >
        <IconListCheck size={15} aria-hidden />
        {t('done.name')}
      </UnstyledButton>
      <Button
        mt="md"
        size="compact-sm"
        variant="subtle"
        leftSection={<IconFileText size={15} aria-hidden />}
        onClick={onLeave}
      >
        {t('leave')}
      </Button>
    </nav>
  )
}
