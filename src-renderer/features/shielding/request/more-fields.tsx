import { Group, NumberInput, Radio, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { mostDaysOf } from '../../../../src-shared/features/shielding/policy.ts'
import styles from '../shielding.module.css'
import { useShielding } from '../shielding-frame.tsx'
import type { FormPart } from './request-form.ts'

/** References, whether the citizen is told, and for how long. */
export function MoreFields({ values, set }: FormPart) {
  const { t } = useTranslation('shielding-request')
  const most = mostDaysOf(useShielding().policy)
  return (
    <div className={styles.fields}>
      <TextInput
        label={t('form.police')}
        value={values.policeReference}
        onChange={(event) => set({ policeReference: event.currentTarget.value })}
      />
      <TextInput
        label={t('form.injury')}
        value={values.injuryReference}
        onChange={(event) => set({ injuryReference: event.currentTarget.value })}
      />
      <Textarea
        className={styles.whole}
        label={t('form.evidence')}
        description={t('form.evidence.hint')}
        autosize
        minRows={1}
        spellCheck={false}
        value={values.evidence}
        onChange={(event) => set({ evidence: event.currentTarget.value })}
      />
      {values.kind === 'individual' && (
        <>
          <Radio.Group
            label={t('form.inform')}
            value={values.inform}
            onChange={(inform) => set({ inform: inform as typeof values.inform })}
          >
            <Group gap="lg" mt={8}>
              {(['yes', 'no', 'later'] as const).map((each) => (
                <Radio key={each} value={each} label={t(`form.inform.${each}`)} />
              ))}
            </Group>
          </Radio.Group>
          <NumberInput
            label={t('form.days')}
            description={t('form.days.hint', { days: most })}
            min={1}
            max={most}
            allowDecimal={false}
            w={140}
            value={values.days ?? ''}
            onChange={(days) => set({ days: typeof days === 'number' ? days : null })}
          />
          {values.inform !== 'later' && (
            <Textarea
              className={styles.whole}
              label={t('form.informReason')}
              autosize
              minRows={1}
              spellCheck={false}
              value={values.informReason}
              onChange={(event) => set({ informReason: event.currentTarget.value })}
            />
          )}
        </>
      )}
    </div>
  )
}
