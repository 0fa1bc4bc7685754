import { Button, Menu } from '@mantine/core'
import { IconCheck, IconLanguage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { languages } from '../../src-shared/kernel/language.ts'
import { usePreferences } from '../app/preferences.tsx'
import { LateMenu } from '../components/late.tsx'
import { languageNames } from '../i18n/language-names.ts'

/** Switches the language at once, here and before a register is open. */
export function LanguageMenu() {
  const { t } = useTranslation('shell')
  const { language, setLanguage } = usePreferences()
  return (
    <LateMenu
      position="bottom-end"
      width={180}
      target={
        <Button
          variant="subtle"
          color="gray"
          c="inherit"
          size="compact-md"
          px={8}
          leftSection={<IconLanguage size={18} aria-hidden />}
          aria-label={`${t('language')}: ${language.toUpperCase()}, ${languageNames[language]}`}
        >
          {language.toUpperCase()}
        </Button>
      }
    >
      <Menu.Dropdown>
        {languages.map((known) => (
          <Menu.Item
            key={known}
            lang={known}
            leftSection={known === language ? <IconCheck size={16} aria-hidden /> : <span style={{ width: 16 }} />}
            aria-current={known === language}
            onClick={() => setLanguage(known)}
          >
            {languageNames[known]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </LateMenu>
  )
}
