import { Group, Radio, Select, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { departmentCodes } from '../../../../src-shared/features/shielding/case.ts'
import styles from '../shielding.module.css'
import { useShielding } from '../shielding-frame.tsx'
import type { FormPart } from './request-form.ts'

/** What is to be shielded, and in which unit. A department only where its legal basis is recorded. */
export function KindFields({ values, set, error }: FormPart) {
  const { t } = useTranslation(['shielding-request', 'shielding'])
  const { units, policy } = useShielding()
  const kinds =
    policy.department === null
      ? (['individual', 'disclosure'] as const)
      : (['individual', 'department', 'disclosure'] as const)
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('form.kind')}
        value={values.kind}
        onChange={(kind) => set({ kind: kind as typeof values.kind })}
      >
        <Group gap="lg" mt={6}>
          {kinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`shielding:kind.${kind}`)} />
          ))}
        </Group>
      </Radio.Group>
      <div className={styles.fields}>
        <Select
          label={t('form.unit')}
          withAsterisk
          placeholder={t('form.unit.choose')}
          searchable
          openOnFocus={false}
          limit={200}
          data={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={values.unit}
          error={error('unit')}
          onChange={(unit) => set({ unit })}
        />
        {values.kind === 'department' && (
          <Group wrap="nowrap" align="flex-start">
            <Select
              w={110}
              label={t('form.department.kind')}
              data={[...departmentCodes]}
              value={values.departmentKind}
              allowDeselect={false}
              onChange={(kind) => set({ departmentKind: kind === 'SHAK' ? 'SHAK' : 'SOR' })}
            />
            <TextInput
              flex={1}
              label={t('form.department')}
              withAsterisk
              value={values.departmentCode}
              error={error('departmentCode')}
              onChange={(event) => set({ departmentCode: event.currentTarget.value })}
            />
          </Group>
        )}
      </div>
    </Stack>
  )
}
