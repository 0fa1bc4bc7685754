import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core'

/** Keeps the theme in memory: it is remembered through main, never in the browser's storage. */
export function memoryColorScheme(start: MantineColorScheme): MantineColorSchemeManager {
  let scheme = start
  return {
    get: () => scheme,
    set: (next) => {
      scheme = next
    },
    subscribe: () => {},
    unsubscribe: () => {},
    clear: () => {
      scheme = 'auto'
    }
  }
}
