import { Button, Group, Input, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../api/use-command.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import type { FormOf } from '../../../components/forms/form-of.ts'
import type { NewRegister } from '../new-register.ts'
import styles from '../welcome.module.css'

/** Where the register lies, and who writes in it first. */
export function PlaceStep({ form }: { readonly form: FormOf<NewRegister> }) {
  const { t } = useTranslation('welcome')
  const chooseFolder = useCommand('register.chooseFolder')
  const { path } = form.values
  const choose = async (): Promise<void> => {
    const chosen = await chooseFolder.run({ mode: 'create' })
    if (!chosen.ok || !chosen.data) return
    form.setFieldValue('path', chosen.data)
    form.clearFieldError('path')
  }
  return (
    <Stack gap="md">
      <Input.Wrapper label={t('place')} description={t('place.why')} error={form.errors['path']} labelElement="div">
        <Group gap="sm" wrap="nowrap" mt={4}>
          <Button
            variant="default"
            data-path="path"
            autoFocus
            onClick={() => void choose()}
            loading={chooseFolder.running}
          >
            {t('place.choose')}
          </Button>
          <Text className={styles.path} size="sm" title={path}>
            {path || t('place.none')}
          </Text>
        </Group>
        {chooseFolder.failure && <FailureAlert failure={chooseFolder.failure} mt="xs" />}
      </Input.Wrapper>
      <TextInput label={t('userName')} description={t('userName.why')} {...form.getInputProps('userName')} />
    </Stack>
  )
}
