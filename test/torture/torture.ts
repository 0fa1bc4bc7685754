// Kills the program again and again while it works, and looks at what is left (README.md).
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from '../support/bundle.ts'

const programs = await bundle({ rounds: 'test/torture/rounds.ts', window: 'test/torture/window.ts' })
process.env['WINDOW_OF_TORTURE'] = join(programs, 'window.js')
await import(pathToFileURL(join(programs, 'rounds.js')).href)
