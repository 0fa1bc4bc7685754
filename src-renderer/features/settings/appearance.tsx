import { Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { languages } from '../../../src-shared/kernel/language.ts'
import { usePreferences } from '../../app/preferences.tsx'
import { Card } from '../../components/cards/card.tsx'
import { languageNames } from '../../i18n/language-names.ts'

const themes = ['auto', 'light', 'dark'] as const

/** Language and look; both hold at once. */
export function Appearance() {
  const { t } = useTranslation(['settings', 'shell'])
  const { language, setLanguage, theme, setTheme } = usePreferences()
  return (
    <Card title={t('appearance')}>
      <Radio.Group
        label={t('shell:language')}
        value={language}
        onChange={(value) => setLanguage(languages.find((known) => known === value) ?? 'da')}
      >
        <Stack gap={6} mt={6}>
          {languages.map((known) => (
            <Radio key={known} value={known} label={languageNames[known]} lang={known} />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={t('shell:theme')}
        value={theme}
        onChange={(value) => setTheme(themes.find((known) => known === value) ?? 'auto')}
      >
        <Stack gap={6} mt={6}>
          {themes.map((known) => (
            <Radio key={known} value={known} label={t(`shell:theme.${known}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </Card>
  )
}
