import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './global.css'
import { createRoot } from 'react-dom/client'
import type { Profile } from '../src-shared/features/register/contract.ts'
import { call } from './api/bridge.ts'
import { App } from './app.tsx'

const unknown: Profile = { language: null, theme: 'auto' }

/** Language and theme are known before the first picture, so that nothing flashes. */
async function start(): Promise<void> {
  const profile = await call('profile.get', {}).catch(() => unknown)
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<App profile={profile} />)
}

void start()
