import { alone } from './lock.mjs'
import { inRoot } from './places.mjs'
import { setUp } from './set-up.mjs'
import { bringElectron, hasDisplay, hasElectron } from './steps/electron.mjs'
import { environment } from './steps/node.mjs'

/** The environment in which `electron` means the stand-in. */
const onStandin = () => ({ ...environment(), ELECTRON_OVERRIDE_DIST_PATH: inRoot('test', 'electron-standin', 'dist') })

/**
 * Sets up what a window needs besides, and answers the environment to start it in. Without a display it is always the
 * stand-in; with one it is Electron where its binary is there (`fetch`: or can be brought). Whoever has something else to
 * do meanwhile lets the program be `built` later.
 */
export async function setUpWindow({ fetch, built = true }) {
  if (hasDisplay()) {
    await setUp({ built })
    if ((hasElectron() || fetch) && (await alone(bringElectron))) return environment()
  }
  await setUp({ chromium: true, built })
  return onStandin()
}
