import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { Profile } from '../src-shared/features/register/contract.ts'
import { createQueryClient } from './api/query-client.ts'
import { memoryColorScheme } from './app/color-scheme.ts'
import { ErrorBoundary } from './app/error-boundary.tsx'
import { PreferencesProvider } from './app/preferences.tsx'
import { RegisterGate } from './app/register-gate.tsx'
import { createI18n, machineLanguage } from './i18n/i18n.ts'
import { cssVariables, theme } from './theme.ts'

/** The whole window: texts, look and data around whatever the register's state lets be seen. */
export function App({ profile }: { readonly profile: Profile }) {
  const [i18n] = useState(() => createI18n(profile.language ?? machineLanguage()))
  const [client] = useState(createQueryClient)
  const [colorScheme] = useState(() => memoryColorScheme(profile.theme))
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          colorSchemeManager={colorScheme}
          defaultColorScheme={profile.theme}
        >
          <ErrorBoundary>
            <PreferencesProvider>
              {/* In the middle: at the right stand the buttons of forms and of the wizard. */}
              <Notifications position="bottom-center" autoClose={8000} limit={4} />
              <RegisterGate />
            </PreferencesProvider>
          </ErrorBoundary>
        </MantineProvider>
      </QueryClientProvider>
    </I18nextProvider>
  )
}
