import type { ReactNode } from 'react'
import type { settings } from '../../../src-shared/i18n/da/settings.ts'
import type { Permission } from '../../../src-shared/kernel/permissions.ts'

/** A page of the settings; it is there for whoever has the permission. */
export interface SettingsPage {
  /** Its name in the bar above, in the texts of the settings. */
  readonly label: Extract<keyof typeof settings, `page.${string}`>
  /** Its address below `/settings`. */
  readonly path: string
  readonly permission: Permission
  readonly element: ReactNode
}
