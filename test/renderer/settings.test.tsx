import { screen } from '@testing-library/dom'
import { settingsPages } from '../../src-renderer/app/settings-pages.tsx'
import { createI18n } from '../../src-renderer/i18n/i18n.ts'
import { openWindow, page } from './support/render.tsx'

const { t } = createI18n('da')

describe('the settings', () => {
  it('have every page in the bar above, and each of them opens', async () => {
    const { user } = await openWindow({ at: '/settings' })
    await page('Indstillinger')
    for (const { label } of settingsPages.toReversed()) {
      await user.click(screen.getByRole('link', { name: t(`settings:${label}`) }))
      await page(label === 'page.general' ? 'Indstillinger' : t(`settings:${label}`))
    }
  })

  it('come back where one was', async () => {
    const { user, register, close } = await openWindow({ at: '/settings' })
    await page('Indstillinger')
    await user.click(screen.getByRole('link', { name: 'Sikkerhedskopier' }))
    await page('Sikkerhedskopier')
    close()
    await openWindow({ use: register })
    await page('Sikkerhedskopier')
  })
})
