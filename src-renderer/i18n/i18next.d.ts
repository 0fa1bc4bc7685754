import type { resources } from '../../src-shared/i18n/resources.ts'
import 'i18next'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    keySeparator: false
    returnNull: false
    resources: (typeof resources)['da']
  }
}
