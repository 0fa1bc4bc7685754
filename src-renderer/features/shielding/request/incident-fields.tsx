import { Group, Radio, Select, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { incidentCategories } from '../../../../src-shared/features/shielding/case.ts'
import { LooseDate } from '../../../components/fields/loose-date.tsx'
import styles from '../shielding.module.css'
import type { FormPart } from './request-form.ts'

/** What happened, when and to whom; where and of which kind may follow when it is acute. */
export function IncidentFields({ values, set, error }: FormPart) {
  const { t } = useTranslation(['shielding-request', 'shielding'])
  const isIndividual = values.kind === 'individual'
  return (
    <div className={styles.fields}>
      {isIndividual && (
        <>
          <LooseDate
            label={t('form.when')}
            required
            value={values.incidentOn}
            error={error('incidentOn')}
            onChange={(value) => set({ incidentOn: value ?? '' })}
          />
          <TextInput
            label={t('form.time')}
            placeholder={t('form.time.hint')}
            value={values.incidentAt}
            onChange={(event) => set({ incidentAt: event.currentTarget.value })}
          />
        </>
      )}
      {isIndividual && !values.acute && (
        <>
          <Select
            label={t('form.category')}
            withAsterisk
            placeholder={t('form.category.choose')}
            data={incidentCategories.map((code) => ({ value: code, label: t(`shielding:category.${code}`) }))}
            value={values.category}
            error={error('category')}
            onChange={(category) => set({ category: category as typeof values.category })}
          />
          <TextInput
            label={t('form.place')}
            withAsterisk
            value={values.place}
            error={error('place')}
            onChange={(event) => set({ place: event.currentTarget.value })}
          />
        </>
      )}
      <Textarea
        className={styles.whole}
        label={t('form.what')}
        description={t('form.what.hint')}
        withAsterisk
        autosize
        minRows={3}
        spellCheck={false}
        value={values.reason}
        error={error('reason')}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
      {isIndividual && (
        <>
          <Radio.Group
            label={t('form.threatened')}
            value={values.who}
            onChange={(who) => set({ who: who as 'me' | 'other' })}
          >
            <Group gap="lg" mt={8}>
              <Radio value="me" label={t('form.me')} />
              <Radio value="other" label={t('form.other')} />
            </Group>
          </Radio.Group>
          {values.who === 'other' && (
            <TextInput
              label={t('form.name')}
              description={t('form.name.hint')}
              withAsterisk
              autoComplete="off"
              value={values.name}
              error={error('name')}
              onChange={(event) => set({ name: event.currentTarget.value })}
            />
          )}
        </>
      )}
    </div>
  )
}
