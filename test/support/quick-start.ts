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
const readerProcess = at('../../src-main/platform/reader-process.ts')
const nodeHost = at('../../src-main/platform/node-host.ts')
const readingInPlace = at('./reading-in-place.ts')
const tests = at('..')

/**
 * A source beside the one that imports it, and what stands for Node's randomness where registers are made. Otherwise the
 * runner is told of each import, to know what to run again, and Node looks for what stands there already.
 */
function near(specifier: string, parent = '') {
  const url = specifier === 'node:crypto' && parent === makingRegisters ? quickKey : undefined
  const beside =
    /^\.\.?\/.*\.ts$/.test(specifier) && parent.startsWith('file:') ? new URL(specifier, parent).href : undefined
  const found = url ?? beside
  return found === undefined ? undefined : { url: found, format: 'module-typescript', shortCircuit: true }
}

const loading = globalThis as { fileOfTests?: number }
if (loading.fileOfTests === undefined)
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'electron') return { url: electron, format: 'module-typescript', shortCircuit: true }
      const found = near(specifier, context.parentURL) ?? next(specifier, context)
      if (found.url === opening && !context.parentURL?.startsWith(quickOpening)) return { ...found, url: quickOpening }
      if (found.url === jobRunner && context.parentURL === composing) return { ...found, url: jobsInPlace }
      if (found.url === readerProcess && context.parentURL === nodeHost) return { ...found, url: readingInPlace }
      // What tests share has a folder, hooks and a state for one file of tests: that is loaded anew, and only that.
      const shared = found.url.startsWith(tests) && !/\.test\.ts|\?/.test(found.url)
      return shared && found.url !== electron ? { ...found, url: `${found.url}?${loading.fileOfTests}` } : found
    }
  })
loading.fileOfTests = (loading.fileOfTests ?? 0) + 1
