import { makeCodec } from './codec.ts'
import { makePort } from './port.ts'
import { type ProcessInfo, pageWorld, preloadWorld } from './worlds.ts'

/** The name of the preload's world in Chromium, as in Electron. */
export const worldName = 'Electron Isolated Context'

/** A preload runs in the top page only, as Electron has it unless told otherwise. */
const inTopPage = (source: string): string => `if (window === window.top) { ${source} }`

/** What runs in the page's own world before anything of the page. */
export function pageSource(secret: string): string {
  return inTopPage(`(${pageWorld})((${makePort})('${secret}-to-preload', '${secret}-to-page'))`)
}

/** What runs in the preload's world: the stand-in's part, then the application's preload script. */
export function preloadSource(secret: string, info: ProcessInfo, preload: string): string {
  const port = `(${makePort})('${secret}-to-page', '${secret}-to-preload')`
  const script = `function (require, process, module, exports) {${preload}\n}`
  return inTopPage(`(${preloadWorld})(${port}, (${makeCodec})(), ${JSON.stringify(info)}, ${script})`)
}
