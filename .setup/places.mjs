import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder; tests of set-up work on one of their own. */
export const root = process.env.SAMREGISTER_SETUP_ROOT ?? dirname(dirname(fileURLToPath(import.meta.url)))

export const inRoot = (...parts) => join(root, ...parts)
