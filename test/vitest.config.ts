import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './support/longest-first.ts'

const root = join(import.meta.dirname, '..')

/** What both kinds of test have in common. */
const common = {
  globals: true,
  pool: 'forks',
  // A worker loads each module once and not once a file; no test may lean on a module being fresh.
  isolate: false,
  // A test that hangs, not one on a busy machine.
  testTimeout: 120_000,
  hookTimeout: 120_000
} as const

// Two kinds of test: what runs in Node (shared and main) and what draws (renderer, in jsdom).
export default defineConfig({
  root,
  cacheDir: join(root, 'node_modules/.cache/vitest'),
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root,
        test: {
          ...common,
          name: 'main',
          include: ['test/main/**/*.test.ts', 'test/shared/**/*.test.ts'],
          globalSetup: ['test/support/before-all.mjs'],
          setupFiles: ['test/support/vitest-processor.ts', 'test/support/quick-start.ts'],
          // Modules as Node itself loads them: what runs is the source, faster than through Vite, and as strict as the program.
          experimental: { viteModuleRunner: false, nodeLoader: false }
        }
      },
      {
        root,
        oxc: { jsx: { runtime: 'automatic', development: false } },
        test: {
          ...common,
          name: 'renderer',
          environment: 'jsdom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: [
            'test/support/vitest-processor.ts',
            'test/support/react-for-users.ts',
            'test/support/renderer-setup.ts'
          ],
          sequence: { setupFiles: 'list' }
        }
      }
    ]
  }
})
