import { keepToOneProcessor } from './own-processor.ts'

// Read for each file of tests, in a worker that has many.
const worker = globalThis as { hasOwnProcessor?: boolean }
if (!worker.hasOwnProcessor) keepToOneProcessor(Number(process.env['VITEST_POOL_ID']))
worker.hasOwnProcessor = true
