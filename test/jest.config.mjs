import path from 'node:path'

// Two kinds of test: what runs in Node (shared and main) and what draws (renderer, in jsdom).
// swc strips the types and turns modules into CommonJS, which is what Jest loads best.
const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2024',
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic' } }
    },
    module: { type: 'commonjs' }
  }
]

// Packages that come as ES modules only and so must be transformed like our own code.
const esmOnly = ['hucre', 'jose', 'uuid', 'react-router', '@remix-run/route-pattern', 'cookie-es']

const common = {
  // Absolute, as a project's relative root is taken from the working directory.
  rootDir: path.join(import.meta.dirname, '..'),
  // What was compiled is kept beside the packages, wherever a run has its files.
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  transform: {
    '^.+\\.tsx$': swc(true),
    '^.+\\.ts$': swc(false),
    '^.+\\.m?js$': swc(false)
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: {
    '\\.css$': '<rootDir>/test/support/empty-style.cjs',
    '/routeModules\\.js$': '<rootDir>/test/support/no-route-modules.cjs'
  },
  modulePathIgnorePatterns: ['<rootDir>/out/', '<rootDir>/.node/']
}

export default {
  globalSetup: '<rootDir>/support/before-all.mjs',
  // A test that hangs, not one on a busy machine.
  testTimeout: 120_000,
  projects: [
    {
      ...common,
      displayName: 'main',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/main/**/*.test.ts', '<rootDir>/test/shared/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/quick-start.ts']
    },
    {
      ...common,
      displayName: 'renderer',
      // React as users have it: what it checks for who writes components is half of its work.
      moduleNameMapper: {
        ...common.moduleNameMapper,
        '^react$': '<rootDir>/node_modules/react/cjs/react.production.js',
        '^react/jsx-runtime$': '<rootDir>/node_modules/react/cjs/react-jsx-runtime.production.js',
        '^react-dom$': '<rootDir>/node_modules/react-dom/cjs/react-dom.production.js',
        '^react-dom/client$': '<rootDir>/node_modules/react-dom/cjs/react-dom-client.production.js',
        '^scheduler$': '<rootDir>/node_modules/scheduler/cjs/scheduler.production.js'
      },
      testEnvironment: '<rootDir>/test/support/window-environment.mjs',
      testMatch: ['<rootDir>/test/renderer/**/*.test.tsx', '<rootDir>/test/renderer/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/renderer-setup.ts']
    }
  ]
}
