import { ActionIcon, Button, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from '../shielding.module.css'
import type { FormPart } from './request-form.ts'

/** Whom the case is about. Several where a relative threatens: the ones whose log that person can see. */
export function CitizensFields({ values, set, error }: FormPart) {
  const { t } = useTranslation('shielding-request')
  const { citizens } = values
  const change = (at: number, changes: Partial<(typeof citizens)[number]>): void =>
    set({ citizens: citizens.map((each, i) => (i === at ? { ...each, ...changes } : each)) })
  return (
    <Stack gap="sm">
      {citizens.map((citizen, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no name but their place
        <div key={at} className={citizens.length > 1 || citizen.relation !== 'self' ? styles.citizen : styles.fields}>
          <TextInput
            label={t('form.citizen')}
            description={at === 0 ? t('form.citizen.hint') : undefined}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            withAsterisk
            classNames={{ input: styles.number ?? '' }}
            value={citizen.number}
            error={error(`citizen.${at}`)}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => change(at, { number: event.currentTarget.value })}
          />
          <Select
            label={t('form.relation')}
            allowDeselect={false}
            data={[
              { value: 'self', label: t('relation.self') },
              { value: 'accessOf', label: t('relation.accessOf') }
            ]}
            value={citizen.relation}
            onChange={(relation) => change(at, { relation: relation === 'accessOf' ? 'accessOf' : 'self' })}
          />
          {citizens.length > 1 && (
            <ActionIcon
              variant="subtle"
              size={34}
              aria-label={t('form.citizen.remove')}
              onClick={() => set({ citizens: citizens.filter((_, i) => i !== at) })}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      <div>
        <Text size="xs" c="dimmed" mb={4}>
          {t('form.citizen.relatives')}
        </Text>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => set({ citizens: [...citizens, { number: '', relation: 'accessOf' }] })}
        >
          {t('form.citizen.add')}
        </Button>
      </div>
    </Stack>
  )
}
