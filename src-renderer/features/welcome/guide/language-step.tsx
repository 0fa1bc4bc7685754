import { Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { languages } from '../../../../src-shared/kernel/language.ts'
import { usePreferences } from '../../../app/preferences.tsx'
import type { FormOf } from '../../../components/forms/form-of.ts'
import { languageNames } from '../../../i18n/language-names.ts'
import type { NewRegister } from '../new-register.ts'

/** The language on screen; it holds at once. A Norwegian one proposes Norway as the register's country. */
export function LanguageStep({ form }: { readonly form: FormOf<NewRegister> }) {
  const { t } = useTranslation('welcome')
  const { language, setLanguage } = usePreferences()
  const choose = (value: string): void => {
    const chosen = languages.find((known) => known === value) ?? 'da'
    setLanguage(chosen)
    if (chosen !== 'en' && form.values.municipality === '') form.setFieldValue('country', chosen === 'nb' ? 'NO' : 'DK')
  }
  return (
    <Radio.Group label={t('language.label')} description={t('language.why')} value={language} onChange={choose}>
      <Stack gap="sm" mt="sm">
        {languages.map((known) => (
          <Radio key={known} value={known} label={languageNames[known]} lang={known} autoFocus={known === language} />
        ))}
      </Stack>
    </Radio.Group>
  )
}
