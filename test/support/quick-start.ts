import { registerHooks } from 'node:module'

// How the tests' process loads modules. It is read for each file of tests; the hook is one a process.

const at = (path: string): string => new URL(path, import.meta.url).href
const electron = at('./electron.ts')
const opening = at('../../src-main/db/open.ts')
const quickOpening = at('./quick-open.ts')
const makingRegisters = at('../../src-main/security/create-register.ts')
const quickKey = at('./quick-key.ts')
const composing = at('../../src-main/compose.ts')
const jobRunner = at('../../src-main/jobs/job-runner.ts')
const jobsInPlace = at('./jobs-in-place.ts')
const tests = at('..')

const loading = globalThis as { fileOfTests?: number }
if (loading.fileOfTests === undefined)
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'electron') return { url: electron, format: 'module-typescript', shortCircuit: true }
      const found =
        specifier === 'node:crypto' && context.parentURL === makingRegisters
          ? next(quickKey, context)
          : next(specifier, context)
      if (found.url === opening && !context.parentURL?.startsWith(quickOpening)) return { ...found, url: quickOpening }
      if (found.url === jobRunner && context.parentURL === composing) return { ...found, url: jobsInPlace }
      // What tests share has a folder, hooks and a state for one file of tests: that is loaded anew, and only that.
      const shared = found.url.startsWith(tests) && !/\.test\.ts|\?/.test(found.url)
      return shared && found.url !== electron ? { ...found, url: `${found.url}?${loading.fileOfTests}` } : found
    }
  })
loading.fileOfTests = (loading.fileOfTests ?? 0) + 1
