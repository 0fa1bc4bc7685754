import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Created } from '../../../../src-shared/features/register/contract.ts'
import { RecoveryKeyPage } from '../recovery-key-page.tsx'
import { BeginStep } from './begin-step.tsx'
import { GuideLine } from './guide-line.tsx'

interface MadeStepsProps {
  readonly created: Created
  /** With the place that is shown first. */
  readonly onDone: (route: string) => void
}

/** After the register is made: its keys, each on paper before one goes on, and what one begins with. */
export function MadeSteps({ created: { open, recoveryKey, areaRecoveryKey }, onDone }: MadeStepsProps) {
  const { t } = useTranslation(['welcome', 'areas'])
  const [step, setStep] = useState<'key' | 'areaKey' | 'begin'>('key')
  const { name, purpose } = open
  const line = <GuideLine step={step} purpose={purpose} />
  const afterKey = (): void => {
    if (purpose === 'central') onDone('/central')
    else setStep(areaRecoveryKey === null ? 'begin' : 'areaKey')
  }
  if (step === 'key')
    return (
      <RecoveryKeyPage
        key={step}
        title={t('key.title')}
        lead={t('key.lead')}
        recoveryKey={recoveryKey}
        name={name}
        line={line}
        onDone={afterKey}
      />
    )
  if (step === 'areaKey' && areaRecoveryKey !== null)
    return (
      <RecoveryKeyPage
        key={step}
        title={t('areaKey.title')}
        lead={t('areas:recovery.lead')}
        recoveryKey={areaRecoveryKey}
        name={name}
        area="shielding"
        line={line}
        onDone={() => onDone('/shielding')}
      />
    )
  return <BeginStep onDone={onDone} />
}
