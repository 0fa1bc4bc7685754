import type * as El from 'electron'
import { strictEmitter } from '../strict.ts'

let source: El.NativeTheme['themeSource'] = 'system'

/** What Chromium is told of the chosen theme; nothing where the system decides. */
export function themeFeatures(): { name: string; value: string }[] {
  return source === 'system' ? [] : [{ name: 'prefers-color-scheme', value: source }]
}

class NativeTheme
  extends strictEmitter('nativeTheme')
  implements Pick<El.NativeTheme, 'themeSource' | 'shouldUseDarkColors'>
{
  get themeSource(): El.NativeTheme['themeSource'] {
    return source
  }
  set themeSource(value) {
    source = value
    this.emit('updated')
  }
  get shouldUseDarkColors(): boolean {
    return source === 'dark'
  }
}

export const nativeTheme = new NativeTheme()
