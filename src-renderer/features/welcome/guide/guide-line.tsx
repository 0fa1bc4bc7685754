import { useTranslation } from 'react-i18next'
import type { Purpose } from '../../../../src-shared/features/register/contract.ts'
import { StepMark } from '../../../components/step-mark.tsx'
import styles from './guide.module.css'
import { type GuideStep, stepsFor } from './steps.ts'

/** How far one is on the way to a new register. */
export function GuideLine({ step, purpose }: { readonly step: GuideStep; readonly purpose: Purpose }) {
  const { t } = useTranslation('welcome')
  const steps = stepsFor(purpose)
  const at = steps.indexOf(step)
  return (
    <ol className={styles.line} aria-label={t('guide.label')}>
      {steps.map((name, index) => (
        <li key={name} aria-current={index === at ? 'step' : undefined}>
          <StepMark index={index} done={index < at} />
          {t(`guide.${name}`)}
        </li>
      ))}
    </ol>
  )
}
